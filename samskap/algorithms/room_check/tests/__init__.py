"""Truth tables and properties of the room check."""
