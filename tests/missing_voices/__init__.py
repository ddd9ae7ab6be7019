"""How well missing voices are found in the fictive municipality: one kind at a time is hidden and asked for."""
