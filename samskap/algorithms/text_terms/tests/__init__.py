"""Words that must meet, and properties of terms."""
