"""Innspill: what anybody tells the municipality, sorted, answered, and followed to what it became."""
