"""Rule 1: the seven qualities a room needs whatever its topic."""

from collections import Counter

from samskap.algorithms.room_check.codes import KINDS
from samskap.algorithms.room_check.facts import Place, RoomFacts
from samskap.algorithms.room_check.findings import Finding, gap, met
from samskap.algorithms.room_check.rules.seats import brings, seat_act, somebody, waiting

# Four of seven kinds, and people from both sides: staff alone, or residents alone, is no mix however many.
WANTED_KINDS = 4


def qualities(room: RoomFacts) -> list[Finding]:
    """One finding per quality."""
    return [
        somebody(room, "1.personal_interest", brings("personal_interest", "user", "affected")),
        somebody(room, "1.subject_knowledge", _knows_the_subject),
        somebody(room, "1.power", _has_power),
        somebody(room, "1.out_of_box", brings("out_of_box")),
        somebody(room, "1.external", _is_external),
        _good_mix(room),
        somebody(room, "1.internal_owner", lambda place: place.role == "owner" and place.internal),
    ]


def _knows_the_subject(place: Place) -> bool:
    return "subject_knowledge" in place.brings or place.kind == "specialist"


def _has_power(place: Place) -> bool:
    return "power" in place.brings or place.role == "decider"


def _is_external(place: Place) -> bool:
    return "external" in place.brings or (place.kind == "organisation" and not place.internal)


def _good_mix(room: RoomFacts) -> Finding:
    """At least four kinds of actor, and people from both inside and outside the municipality.

    It counts kinds and not shares, so that one more person in the room can never spoil the mix. One more is
    seldom enough either: the gap closes by as many places as it lacks, and each place it names brings it
    nearer. Where the kinds are already enough, only somebody from the side that has nobody does so; another
    kind from the same side would be an invitation in vain.
    Values: `counts` (kind to number of filled places), `wanted_kinds`, `missing_kinds`, `inside`, `outside`;
    when not met also those of `waiting`, for the places that would widen the mix.
    """
    filled = room.filled
    counts = Counter(place.kind for place in filled)
    inside = sum(place.internal for place in filled)
    values: dict[str, object] = {
        "counts": {kind: counts[kind] for kind in KINDS if counts[kind]},
        "wanted_kinds": WANTED_KINDS,
        "missing_kinds": [kind for kind in KINDS if not counts[kind]],
        "inside": inside,
        "outside": len(filled) - inside,
    }
    if len(counts) >= WANTED_KINDS and 0 < inside < len(filled):
        return met("1.good_mix", values)
    sides = {place.internal for place in filled}
    too_few = len(counts) < WANTED_KINDS
    widen = [p for p in room.empty if p.internal not in sides or (too_few and p.kind not in counts)]
    return gap("1.good_mix", seat_act(widen), {**waiting(widen), **values})
