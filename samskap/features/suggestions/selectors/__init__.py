"""Every read of innspill, by who asks."""
