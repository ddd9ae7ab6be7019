"""The fictive municipality that shows what the product can do."""
