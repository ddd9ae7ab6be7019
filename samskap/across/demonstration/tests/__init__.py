"""Checks that the fictive municipality hangs together."""
