"""Rule 3: somebody who meets the users in their daily work."""

from samskap.algorithms.room_check.facts import RoomFacts
from samskap.algorithms.room_check.findings import Finding
from samskap.algorithms.room_check.rules.seats import somebody


def front_line(room: RoomFacts) -> list[Finding]:
    """One finding: front-line staff are in the room."""
    return [somebody(room, "3.front_line", lambda place: place.is_front_line)]
