"""The public front page, the way back to the sender, and what the municipality must say about itself."""
