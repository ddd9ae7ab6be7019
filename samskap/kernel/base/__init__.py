"""Ground that every other kernel room and feature stands on."""
