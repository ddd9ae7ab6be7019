"""Every write of who must be in the room, one thing in each file."""
