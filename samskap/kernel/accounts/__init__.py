"""The log-in identity, apart from the person who uses it, and the municipality's changes to the matrix."""
