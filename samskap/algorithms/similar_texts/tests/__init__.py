"""Nearness by hand, by property and on a real town's statements."""
