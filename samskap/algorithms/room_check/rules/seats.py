"""The question most rules share: does somebody in the room have this, or could an empty place give it?"""

from collections.abc import Callable, Iterable

from samskap.algorithms.room_check.codes import Act
from samskap.algorithms.room_check.facts import Place, RoomFacts
from samskap.algorithms.room_check.findings import Finding, gap, met

Test = Callable[[Place], bool]


def somebody(room: RoomFacts, rule: str, has_it: Test, **values: object) -> Finding:
    """Met when a filled place has it; otherwise invite to an empty place that would, or add such a place.

    Values: `places` (labels of those who have it) when met; those of `waiting` when not.
    """
    have = [place.label for place in room.filled if has_it(place)]
    if have:
        return met(rule, {"places": have, **values})
    would = [place for place in room.empty if has_it(place)]
    return gap(rule, seat_act(would), {**waiting(would), **values})


def waiting(empty: Iterable[Place]) -> dict[str, list[str]]:
    """The empty places that would close a gap, as values: `empty_places` (labels) and `empty_ids` beside them.

    Two places may carry the same label, and only one of them may close the gap; the ids tell which.
    """
    would = list(empty)
    return {"empty_places": [place.label for place in would], "empty_ids": [place.id for place in would]}


def seat_act(would: list[Place]) -> Act:
    """Invite to a place that waits; add one when none does."""
    return Act.INVITE if would else Act.ADD_PLACE


def brings(*codes: str) -> Test:
    """True for a place that brings at least one of the codes."""
    wanted = frozenset(codes)
    return lambda place: not wanted.isdisjoint(place.brings)
