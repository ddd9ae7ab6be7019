"""Truth tables and properties of the scan."""
