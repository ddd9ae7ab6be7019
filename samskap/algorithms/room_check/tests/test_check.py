"""What holds for the check whatever the room."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from samskap.algorithms.room_check.check import RULE_CODES, check
from samskap.algorithms.room_check.codes import SECTORS
from samskap.algorithms.room_check.tests.closing import GRAVITY, assert_no_worse
from samskap.algorithms.room_check.tests.rooms import rooms, whole_room


@given(rooms(), st.randoms())
def test_the_answer_does_not_depend_on_the_order_things_are_given_in(room, chance):
    sorts = ("places", "stakeholders", "councils", "named", "absent", "deciders")
    shuffled = {sort: chance.sample(getattr(room, sort), len(getattr(room, sort))) for sort in sorts}
    assert check(replace(room, **{sort: tuple(given) for sort, given in shuffled.items()})) == check(room)


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
def test_a_stakeholder_never_stands_under_both_rule_five_and_rule_six(room):
    subjects = [found.subject for found in check(room) if found.subject and found.rule[:2] in ("5.", "6.")]
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


def test_an_excuse_for_one_council_or_sector_leaves_the_others():
    room = whole_room(councils=(), stakeholders=whole_room().stakeholders[:1])
    found = check(replace(room, excused={"8.sector:research": "Ingen forsker på dette."}))
    assert {(f.subject, f.status) for f in found if f.rule == "8.sector"} == {
        *((sector, "missing") for sector in SECTORS if sector not in ("residents", "research")),
        ("residents", "met"),
        ("research", "not_applicable"),
    }
