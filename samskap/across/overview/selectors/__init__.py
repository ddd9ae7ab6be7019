"""Reads of the overview: what every feature counts, put side by side."""
