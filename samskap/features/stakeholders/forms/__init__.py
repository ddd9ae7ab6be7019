"""What people type about who must be in the room."""
