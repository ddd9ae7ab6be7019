"""Rules 5 and 6: what the stakeholder map says about those who are strongly affected or influential."""

from samskap.algorithms.room_check.codes import LARGE, SMALL, Act, Severity
from samskap.algorithms.room_check.facts import RoomFacts, StakeholderFacts
from samskap.algorithms.room_check.findings import Finding, gap, met


def strong_stakeholders(room: RoomFacts) -> list[Finding]:
    """Rule 5: each strongly affected or influential stakeholder has a seat or an arena, and somebody
    responsible.

    One finding per stakeholder concerned, save those rule 6 already speaks of. Values: `name`, `seated`,
    `arena`, `responsible`, `because` ("strength", "influence" or both). With nobody on the map, one gap for
    the room to be assessed; with nobody strong on it, one met finding. Both carry `assessed`, the number of
    stakeholders.
    """
    if not room.stakeholders:
        return [gap("5.stakeholder", Act.ASSESS, {"assessed": 0})]
    concerned = [one for one in _by_key(room) if _is_strong(one)]
    if not concerned:
        return [met("5.stakeholder", {"assessed": len(room.stakeholders)})]
    return [_cared_for(room, one) for one in concerned if not _is_unheard(room, one)]


def unheard_stakeholders(room: RoomFacts) -> list[Finding]:
    """Rule 6: strongly affected with little influence and no seat is the gravest gap of all.

    One finding per stakeholder without a seat; values `name`, `arena`, `responsible`, `empty_places`. An
    arena of their own does not close it: they must be in the room. One met finding with `assessed` and
    `concerned` when there is none.
    """
    if not room.stakeholders:
        return []
    unheard = [one for one in _by_key(room) if _is_unheard(room, one)]
    if not unheard:
        concerned = sum(_is_weak_and_affected(one) for one in room.stakeholders)
        return [met("6.unheard", {"assessed": len(room.stakeholders), "concerned": concerned})]
    return [_left_out(room, one) for one in unheard]


def _by_key(room: RoomFacts) -> list[StakeholderFacts]:
    return sorted(room.stakeholders, key=lambda one: one.key)


def _is_strong(one: StakeholderFacts) -> bool:
    return one.strength >= LARGE or one.influence >= LARGE


def _is_weak_and_affected(one: StakeholderFacts) -> bool:
    return one.relation in ("affected", "both") and one.strength >= LARGE and one.influence <= SMALL


def _is_unheard(room: RoomFacts, one: StakeholderFacts) -> bool:
    return _is_weak_and_affected(one) and not room.is_seated(one)


def _cared_for(room: RoomFacts, one: StakeholderFacts) -> Finding:
    seated = room.is_seated(one)
    reached = seated or bool(one.arena.strip())
    values: dict[str, object] = {
        "name": one.name,
        "seated": seated,
        "arena": one.arena,
        "responsible": one.responsible,
        "because": [what for what in ("strength", "influence") if getattr(one, what) >= LARGE],
    }
    if reached and one.responsible:
        return met("5.stakeholder", values, subject=one.key)
    act = Act.ASSIGN_RESPONSIBLE if reached else _seat_act(room, one)
    return gap("5.stakeholder", act, values, subject=one.key)


def _left_out(room: RoomFacts, one: StakeholderFacts) -> Finding:
    values = {
        "name": one.name,
        "arena": one.arena,
        "responsible": one.responsible,
        "empty_places": _empty_places_for(room, one),
    }
    return gap("6.unheard", _seat_act(room, one), values, severity=Severity.GRAVE, subject=one.key)


def _seat_act(room: RoomFacts, one: StakeholderFacts) -> Act:
    return Act.INVITE if _empty_places_for(room, one) else Act.ADD_PLACE


def _empty_places_for(room: RoomFacts, one: StakeholderFacts) -> list[str]:
    return [place.label for place in room.empty() if place.stakeholder_key == one.key]
