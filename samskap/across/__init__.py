"""Pages that look at several features at once."""
