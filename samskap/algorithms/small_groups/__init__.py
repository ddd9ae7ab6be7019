"""Counts of people told in such a way that no group under five can be found, by reading or by subtraction."""
