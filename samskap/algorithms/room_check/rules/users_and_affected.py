"""Rule 2: users and affected people themselves, not only organisations that speak for them."""

from samskap.algorithms.room_check.facts import Place, RoomFacts
from samskap.algorithms.room_check.findings import Finding
from samskap.algorithms.room_check.rules.seats import Test, somebody

# Leaders, specialists and elected members stand on most maps as affected by the work; that is not what is
# meant here, unless they are the very users.
_AFFECTED_ONLY_IF_SAID = ("leadership", "specialist", "elected")


def users_and_affected(room: RoomFacts) -> list[Finding]:
    """One finding for users, one for affected people.

    Values besides those of `somebody`: `only_spoken_for_by` (labels of those in the room who speak for them).
    """
    return [
        _themselves(room, "2.users", lambda place: _is_user(room, place)),
        _themselves(room, "2.affected", lambda place: _is_affected(room, place)),
    ]


def _themselves(room: RoomFacts, rule: str, concerned: Test) -> Finding:
    proxies = [
        place.label
        for place in room.filled
        if _stands_for_others(room, place) or (concerned(place) and place.kind == "organisation")
    ]
    return somebody(
        room,
        rule,
        lambda place: concerned(place) and place.kind != "organisation" and not _stands_for_others(room, place),
        only_spoken_for_by=proxies,
    )


def _is_user(room: RoomFacts, place: Place) -> bool:
    stakeholder = room.stakeholder_of(place)
    return "user" in place.brings or (stakeholder is not None and stakeholder.is_user)


def _is_affected(room: RoomFacts, place: Place) -> bool:
    stakeholder = room.stakeholder_of(place)
    return "affected" in place.brings or (
        stakeholder is not None
        and stakeholder.relation in ("affected", "both")
        and stakeholder.strength > 0
        and (place.kind not in _AFFECTED_ONLY_IF_SAID or stakeholder.is_user)
    )


def _stands_for_others(room: RoomFacts, place: Place) -> bool:
    stakeholder = room.stakeholder_of(place)
    return stakeholder is not None and stakeholder.speaks_for_others
