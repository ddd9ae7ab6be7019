"""Who must be in the room: the stakeholder map, the seats wanted, the invitations, and who is missing."""
