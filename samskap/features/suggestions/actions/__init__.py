"""Every write of innspill, one act in each file."""
