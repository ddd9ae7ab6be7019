"""Every write of who must be in the room, one thing in each file. What other features call is named here."""

from samskap.features.stakeholders.actions.topic import note_framing, note_level, note_phase

__all__ = ["note_framing", "note_level", "note_phase"]
