"""The pages, public and work."""
