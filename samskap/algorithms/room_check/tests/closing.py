"""What pressing the button of a finding does to a room, and what it means that nothing got worse."""

from collections.abc import Callable
from dataclasses import replace

from samskap.algorithms.room_check.check import check
from samskap.algorithms.room_check.codes import KINDS, Act, Severity
from samskap.algorithms.room_check.facts import Place, RoomFacts, StakeholderFacts
from samskap.algorithms.room_check.findings import Finding
from samskap.algorithms.room_check.tests.rooms import SPRING

GRAVITY = list(Severity)

# The place that is set to close a gap of the room as a whole; rules 5 and 6 set one for their stakeholder.
WISHED = {
    "1.personal_interest": {"brings": frozenset({"personal_interest"})},
    "1.subject_knowledge": {"kind": "specialist", "internal": True},
    "1.power": {"kind": "leadership", "internal": True, "brings": frozenset({"power"})},
    "1.out_of_box": {"kind": "organisation", "brings": frozenset({"out_of_box"})},
    "1.external": {"kind": "organisation", "brings": frozenset({"external"})},
    "1.internal_owner": {"kind": "leadership", "internal": True, "role": "owner"},
    "2.users": {"brings": frozenset({"user"})},
    "2.affected": {"brings": frozenset({"affected"})},
    "3.front_line": {"kind": "employee", "internal": True, "is_front_line": True},
    "4.idea_makers": {"brings": frozenset({"idea_maker"})},
    "4.doers": {"kind": "employee", "internal": True, "brings": frozenset({"doer"})},
    "4.opponent": {"kind": "organisation", "brings": frozenset({"opponent"})},
}


def closed(room: RoomFacts, finding: Finding) -> RoomFacts:
    """The room after somebody has done what the finding asks, once."""
    return _DONE[finding.act](room, finding)


def standing(room: RoomFacts) -> dict[str, Finding]:
    """The findings of a room under their codes."""
    return {finding.code: finding for finding in check(room)}


def is_met(room: RoomFacts, finding: Finding) -> bool:
    """The finding's own code is met now; or it is gone, and the rule misses only others or says it is met.

    Rules 6, 9, 11 and 12 answer only about those they miss, and about the room once they miss nobody.
    """
    now = standing(room)
    if finding.code in now:
        return now[finding.code].status == "met"
    return any(one.rule == finding.rule for one in now.values())


def assert_no_worse(before: RoomFacts, after: RoomFacts) -> None:
    """Nothing met is missing now, and nothing stands graver than it did."""
    was, now = standing(before), standing(after)
    lost = [code for code, one in was.items() if one.status == "met" and code in now and now[code].status == "missing"]
    assert lost == []
    stands = _gravity(after)
    assert [matter for matter, gravity in _gravity(before).items() if stands.get(matter, gravity) < gravity] == []


def _gravity(room: RoomFacts) -> dict[tuple[str, str], int]:
    """How grave each matter stands; rules 5 and 6 share one stakeholder, and hand them to one another."""
    worst: dict[tuple[str, str], int] = {}
    for finding in check(room):
        rule = "5 and 6" if finding.subject and finding.rule in ("5.stakeholder", "6.unheard") else finding.rule
        matter = (rule, finding.subject)
        worst[matter] = min(worst.get(matter, 99), GRAVITY.index(finding.severity))
    return worst


def _invite(room: RoomFacts, finding: Finding) -> RoomFacts:
    named = finding.values["empty_ids"][0]
    assert any(one.id == named and not one.filled for one in room.places)
    return replace(room, places=tuple(replace(one, filled=one.filled or one.id == named) for one in room.places))


def _add_place(room: RoomFacts, finding: Finding) -> RoomFacts:
    assert finding.subject or finding.values["empty_ids"] == []
    given = {"id": f"ny {len(room.places)}", "label": "Ny plass", "kind": "resident", "filled": True}
    return replace(room, places=(*room.places, Place(**(given | _wish(finding)))))


def _wish(finding: Finding) -> dict[str, object]:
    if finding.subject:
        return {"stakeholder_key": finding.subject}
    if finding.rule != "1.good_mix":
        return WISHED[finding.rule]
    return {
        "kind": next(iter(finding.values["missing_kinds"]), KINDS[0]),
        "internal": finding.values["inside"] == 0 and finding.values["outside"] > 0,
    }


def _assign(room: RoomFacts, finding: Finding) -> RoomFacts:
    return _change(room, "stakeholders", "key", finding, responsible=True)


def _assess(room: RoomFacts, finding: Finding) -> RoomFacts:
    new = StakeholderFacts(
        key=f"ny {len(room.stakeholders)}",
        name="Ny",
        kind="organisation",
        sector=finding.subject or "voluntary",
        relation="affected",
        strength=2,
        interest=2,
        influence=2,
    )
    return replace(room, stakeholders=(*room.stakeholders, new))


def _new_map(room: RoomFacts, finding: Finding) -> RoomFacts:
    days = [room.map_made_on, room.last_framed_on, room.phase_entered_on, SPRING]
    newest = max(day for day in days if day)
    return replace(room, map_version=room.map_version + 1, map_made_on=newest, map_framing=room.framing)


def _follow_up(room: RoomFacts, finding: Finding) -> RoomFacts:
    return _change(room, "absent", "id", finding, followed_up_on=finding.values["last_meeting_on"])


def _change(room: RoomFacts, sort: str, key: str, finding: Finding, **changes: object) -> RoomFacts:
    """The room with just the finding's subject changed; there must be one."""
    given = getattr(room, sort)
    assert [getattr(one, key) for one in given].count(finding.subject) == 1
    changed = tuple(replace(one, **changes) if getattr(one, key) == finding.subject else one for one in given)
    return replace(room, **{sort: changed})


_DONE: dict[Act, Callable[[RoomFacts, Finding], RoomFacts]] = {
    Act.INVITE: _invite,
    Act.ADD_PLACE: _add_place,
    Act.ASSIGN_RESPONSIBLE: _assign,
    Act.MAKE_MAP: _new_map,
    Act.RENEW_MAP: _new_map,
    Act.ASSESS: _assess,
    Act.ASK_COUNCIL: lambda room, finding: _change(room, "councils", "code", finding, asked=True),
    Act.CONTACT: lambda room, finding: _change(room, "named", "id", finding, contacted=True),
    Act.FOLLOW_UP: _follow_up,
    Act.CLARIFY: lambda room, finding: _change(room, "deciders", "id", finding, clarified=True),
    Act.CONSIDER_LEAD: lambda room, finding: replace(room, other_lead_considered_on=SPRING),
}
