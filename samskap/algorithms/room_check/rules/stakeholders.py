"""Rules 5 and 6: what the stakeholder map says about those who are strongly affected or influential."""

from samskap.algorithms.room_check.codes import LARGE, SMALL, Act, Severity
from samskap.algorithms.room_check.facts import RoomFacts, StakeholderFacts
from samskap.algorithms.room_check.findings import Finding, gap, met
from samskap.algorithms.room_check.rules.seats import seat_act, waiting


def strong_stakeholders(room: RoomFacts) -> list[Finding]:
    """Rule 5: each strongly affected or influential stakeholder has a seat or an arena, and somebody
    responsible.

    One finding per stakeholder concerned, save those rule 6 already speaks of. Values: `name`, `seated`,
    `arena`, `responsible`, `because` ("strength", "influence" or both). With nobody on the map, one gap for
    the room to be assessed; with nobody strong on it, one met finding. Both carry `assessed`, the number of
    stakeholders. The rule asks for two things, and the act is for the first that lacks: whoever is neither
    reached nor anybody's responsibility is mended in two steps. Those who lack a place have the values of
    `waiting` as well.
    """
    if not room.stakeholders:
        return [gap("5.stakeholder", Act.ASSESS, {"assessed": 0})]
    concerned = [one for one in room.by_key.values() if _is_strong(one)]
    if not concerned:
        return [met("5.stakeholder", {"assessed": len(room.stakeholders)})]
    return [_cared_for(room, one) for one in concerned if not _is_unheard(room, one)]


def unheard_stakeholders(room: RoomFacts) -> list[Finding]:
    """Rule 6: strongly affected with little influence and no seat is the gravest gap of all.

    One finding per stakeholder without a seat; values `name`, `arena`, `responsible` and those of `waiting`.
    An arena of their own does not close it: they must be in the room. One met finding with `assessed` and
    `concerned` when there is none. Once seated they are rule 5's concern, as any other strong stakeholder.
    """
    if not room.stakeholders:
        return []
    unheard = [one for one in room.by_key.values() if _is_unheard(room, one)]
    if not unheard:
        concerned = sum(_is_weak_and_affected(one) for one in room.stakeholders)
        return [met("6.unheard", {"assessed": len(room.stakeholders), "concerned": concerned})]
    return [_left_out(room, one) for one in unheard]


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
    if reached:
        return gap("5.stakeholder", Act.ASSIGN_RESPONSIBLE, values, subject=one.key)
    would = room.empty_for(one)
    return gap("5.stakeholder", seat_act(would), {**values, **waiting(would)}, subject=one.key)


def _left_out(room: RoomFacts, one: StakeholderFacts) -> Finding:
    would = room.empty_for(one)
    values = {"name": one.name, "arena": one.arena, "responsible": one.responsible, **waiting(would)}
    return gap("6.unheard", seat_act(would), values, severity=Severity.GRAVE, subject=one.key)
