"""Who is missing from a room, and what would mend it: facts in, findings out."""
