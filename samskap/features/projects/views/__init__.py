"""The work face of projects."""
