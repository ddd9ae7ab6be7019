"""Norwegian organisation numbers: read as people write them, and checked. Pure."""
