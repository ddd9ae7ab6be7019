"""What the public pages are put together from."""
