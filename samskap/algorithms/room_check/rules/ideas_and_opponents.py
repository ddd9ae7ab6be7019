"""Rule 4: idea makers and doers, and at least one opponent."""

from samskap.algorithms.room_check.facts import RoomFacts
from samskap.algorithms.room_check.findings import Finding
from samskap.algorithms.room_check.rules.seats import brings, somebody


def ideas_and_opponents(room: RoomFacts) -> list[Finding]:
    """Three findings, each with `seated`: the filled places, so that "ten for, none against" can be said."""
    seated = len(room.filled)
    return [
        somebody(room, "4.idea_makers", brings("idea_maker"), seated=seated),
        somebody(room, "4.doers", brings("doer"), seated=seated),
        somebody(room, "4.opponent", brings("opponent"), seated=seated),
    ]
