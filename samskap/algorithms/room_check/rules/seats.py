"""The question most rules share: does somebody in the room have this, or could an empty place give it?"""

from collections.abc import Callable

from samskap.algorithms.room_check.codes import Act
from samskap.algorithms.room_check.facts import Place, RoomFacts
from samskap.algorithms.room_check.findings import Finding, gap, met

Test = Callable[[Place], bool]


def somebody(room: RoomFacts, rule: str, has_it: Test, **values: object) -> Finding:
    """Met when a filled place has it; otherwise invite to an empty place that would, or add such a place.

    Values: `places` (labels of those who have it) when met; `empty_places` (labels of places that would) when
    not.
    """
    have = [place.label for place in room.filled() if has_it(place)]
    if have:
        return met(rule, {"places": have, **values})
    would = [place.label for place in room.empty() if has_it(place)]
    return gap(rule, Act.INVITE if would else Act.ADD_PLACE, {"empty_places": would, **values})


def brings(*codes: str) -> Test:
    """True for a place that brings at least one of the codes."""
    wanted = frozenset(codes)
    return lambda place: bool(place.brings & wanted)
