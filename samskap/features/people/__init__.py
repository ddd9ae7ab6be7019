"""Persons, organisations, units and bodies, and which actor of the innovation work each person is."""
