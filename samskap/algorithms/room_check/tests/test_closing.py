"""Closing a gap by its button makes that rule met and no other rule worse, in rooms of every shape."""

import pytest
from hypothesis import given

from samskap.algorithms.room_check.check import check
from samskap.algorithms.room_check.codes import Act
from samskap.algorithms.room_check.facts import RoomFacts
from samskap.algorithms.room_check.findings import Finding
from samskap.algorithms.room_check.tests import closing
from samskap.algorithms.room_check.tests.closing import assert_no_worse, closed, is_met, standing
from samskap.algorithms.room_check.tests.rooms import place, rooms, stakeholder, whole_room

# One press is enough, save where a rule asks for several things: a place and somebody responsible, or four
# kinds of people from two sides.
PRESSES = {"5.stakeholder": 2, "1.good_mix": 5}


def gaps(room: RoomFacts) -> list[Finding]:
    return [finding for finding in check(room) if finding.status == "missing"]


def test_every_act_a_finding_may_ask_for_is_known_here():
    assert set(closing._DONE) == set(Act) - {Act.NONE}


@given(rooms())
def test_the_button_of_a_gap_meets_its_rule_and_makes_no_other_worse(room):
    for gap in gaps(room):
        assert not is_met(room, gap)
        after, asked = room, gap
        for _ in range(PRESSES.get(gap.rule, 1)):
            if asked is not None and asked.status == "missing":
                before, after = after, closed(after, asked)
                assert_no_worse(before, after)
                asked = standing(after).get(gap.code)
        assert is_met(after, gap), gap


@given(rooms())
def test_pressing_the_first_button_again_and_again_ends_with_nothing_missing(room):
    for _ in range(80):
        if not gaps(room):
            break
        before, room = room, closed(room, gaps(room)[0])
        assert_no_worse(before, room)
    assert {finding.status for finding in check(room)} == {"met"}


def test_one_place_more_widens_the_mix_until_there_are_four_kinds_from_both_sides():
    rooms_on_the_way = [RoomFacts()]
    for _ in range(4):
        assert standing(rooms_on_the_way[-1])["1.good_mix"].status == "missing"
        rooms_on_the_way.append(closed(rooms_on_the_way[-1], standing(rooms_on_the_way[-1])["1.good_mix"]))
    assert standing(rooms_on_the_way[-1])["1.good_mix"].status == "met"


def test_a_seat_for_somebody_unheard_leaves_the_question_of_who_is_responsible():
    room = whole_room(places=(place("Ungdom", filled=False, stakeholder_key="ungdom"),),
                      stakeholders=(stakeholder(strength=3),))  # fmt: skip
    (grave,) = [gap for gap in gaps(room) if gap.rule == "6.unheard"]
    after = closed(room, grave)
    assert standing(after)["6.unheard"].status == "met"
    assert standing(after)["5.stakeholder:ungdom"].act == "assign_responsible"


@pytest.mark.parametrize("gap", gaps(RoomFacts()), ids=lambda gap: gap.code)
def test_each_gap_of_an_empty_room_is_closed_by_its_button(gap):
    after = closed(RoomFacts(), gap)
    assert is_met(after, gap) or gap.rule == "1.good_mix"
    assert_no_worse(RoomFacts(), after)


def test_what_is_worse_is_seen():
    whole = whole_room()
    with pytest.raises(AssertionError):
        assert_no_worse(whole, whole_room(other_lead_considered_on=None))
    with pytest.raises(AssertionError):
        assert_no_worse(whole, whole_room(places=()))
