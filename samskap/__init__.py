"""Samskap: the municipality's innovation system, a house with five floors."""
