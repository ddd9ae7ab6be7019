"""What happened: an append-only journal of who, wearing which hat, did what to what, when and why."""
