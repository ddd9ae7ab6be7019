"""What holds for the check whatever the room."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from samskap.algorithms.room_check.check import RULE_CODES, check
from samskap.algorithms.room_check.codes import Severity
from samskap.algorithms.room_check.facts import RoomFacts
from samskap.algorithms.room_check.findings import Finding
from samskap.algorithms.room_check.tests.rooms import rooms, whole_room

GRAVITY = list(Severity)


def matters(room: RoomFacts) -> dict[tuple[str, str], int]:
    """How grave each matter stands: per rule, and the worst per stakeholder for rules 5 and 6."""
    worst: dict[tuple[str, str], int] = {}
    for finding in check(room):
        matter = ("stakeholder", finding.subject) if finding.subject else ("room", finding.rule)
        worst[matter] = min(worst.get(matter, 99), GRAVITY.index(finding.severity))
    return worst


def assert_no_worse(before: RoomFacts, after: RoomFacts) -> None:
    """Nothing that stood in `before` stands graver in `after`."""
    now = matters(after)
    for matter, gravity in matters(before).items():
        assert now.get(matter, gravity) >= gravity, matter


def close(room: RoomFacts, gap: Finding) -> RoomFacts:
    """The room after somebody has done what the finding asks, where the facts show how."""
    if gap.act == "assign_responsible":
        return replace(
            room,
            stakeholders=tuple(
                replace(one, responsible=True) if one.key == gap.subject else one for one in room.stakeholders
            ),
        )
    if gap.act == "renew_map":
        days = [room.map_made_on, room.last_framed_on, room.phase_entered_on]
        return replace(room, map_version=room.map_version + 1, map_made_on=max(day for day in days if day))
    wanted = gap.values["empty_places"]
    return replace(room, places=tuple(replace(one, filled=one.filled or one.label in wanted) for one in room.places))


@given(rooms(), st.randoms())
def test_the_answer_does_not_depend_on_the_order_things_are_given_in(room, chance):
    places, stakeholders = list(room.places), list(room.stakeholders)
    chance.shuffle(places)
    chance.shuffle(stakeholders)
    assert check(replace(room, places=tuple(places), stakeholders=tuple(stakeholders))) == check(room)


@given(rooms())
def test_findings_come_gravest_first_and_each_is_whole(room):
    findings = check(room)
    gravity = [GRAVITY.index(finding.severity) for finding in findings]
    assert gravity == sorted(gravity)
    assert len({finding.code for finding in findings}) == len(findings)
    for finding in findings:
        assert finding.rule in RULE_CODES
        assert (finding.status == "missing") == (finding.act != "") == (finding.severity != "ok")


@given(rooms(), st.data())
def test_filling_a_place_makes_nothing_worse(room, data):
    if room.places:
        chosen = data.draw(st.sampled_from(room.places))
        filled = tuple(replace(one, filled=True) if one == chosen else one for one in room.places)
        assert_no_worse(room, replace(room, places=filled))


@given(rooms())
def test_doing_what_a_finding_asks_closes_it_and_makes_nothing_worse(room):
    for gap in check(room):
        if gap.act in ("assign_responsible", "renew_map") or (gap.act == "invite" and gap.rule[0] in "1234"):
            after = close(room, gap)
            assert_no_worse(room, after)
            if gap.rule != "1.good_mix":
                assert next(one for one in check(after) if one.code == gap.code).status == "met"
        if gap.act == "invite" and gap.rule == "6.unheard":
            after = close(room, gap)
            assert_no_worse(room, after)
            assert all(one.severity != "grave" for one in check(after) if one.subject == gap.subject)


@given(rooms())
def test_a_stakeholder_never_stands_under_both_rule_five_and_rule_six(room):
    subjects = [finding.subject for finding in check(room) if finding.subject]
    assert len(subjects) == len(set(subjects))


@given(rooms(), st.data())
def test_an_excused_rule_is_not_applicable_with_the_reason_and_changes_no_other(room, data):
    chosen = data.draw(st.sampled_from(check(room)))
    code = data.draw(st.sampled_from([chosen.code, chosen.rule]))
    after = check(replace(room, excused={code: "Temaet gjelder bare intern drift."}))
    concerned = [one for one in after if code in (one.code, one.rule)]
    assert concerned
    assert {(one.status, one.severity, one.act, one.reason) for one in concerned} == {
        ("not_applicable", "ok", "", "Temaet gjelder bare intern drift.")
    }
    others = {one.code: one for one in check(room) if code not in (one.code, one.rule)}
    assert {one.code: one for one in after if one not in concerned} == others


def test_an_excuse_for_one_stakeholder_leaves_the_others():
    room = whole_room(places=())
    one = room.stakeholders[0]
    two = replace(room, stakeholders=(one, replace(one, key="eldre")), excused={"6.unheard:eldre": "Høres av rådet."})
    assert {(f.subject, f.status) for f in check(two) if f.rule == "6.unheard"} == {
        ("ungdom", "missing"),
        ("eldre", "not_applicable"),
    }


def test_an_excuse_for_a_stakeholder_no_longer_on_the_map_does_no_harm():
    assert check(whole_room(excused={"5.stakeholder:borte": "Flyttet."})) == check(whole_room())
