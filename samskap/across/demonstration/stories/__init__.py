"""The stories of the fictive municipality, told through the product's own acts. One file per kind of thing."""
