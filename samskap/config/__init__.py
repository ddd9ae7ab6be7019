"""Switches the house on: settings, addresses, who is asking."""
