"""Texts that say the same: the closest to one text, and the likely duplicates in a batch."""
