"""The work face of floker."""
