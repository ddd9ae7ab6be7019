"""Pages about who must be in the room."""
