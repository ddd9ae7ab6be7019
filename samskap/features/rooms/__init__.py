"""Rooms and seats: the protected space round one challenge or project, and who sits there in which role."""
