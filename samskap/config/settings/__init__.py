"""One file per place the product runs in."""
