"""Proposals are those who are not there, in an order that does not depend on chance, each with why."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samskap.algorithms.missing_voices.earlier import likeness, precedents
from samskap.algorithms.missing_voices.facts import EarlierRoom, Topic
from samskap.algorithms.missing_voices.propose import Reason, Sources, propose
from samskap.algorithms.missing_voices.tests.topics import candidates, earlier_rooms, facet, there, topics, voice

SCHOOL = Topic((facet("youth", weight=3, demand=2), facet("parents", weight=2), facet("politics")), "school", "unit")


def codes(proposals):
    return [proposal.code for proposal in proposals]


def test_the_one_who_adds_most_comes_first_and_says_what_is_added():
    first, second = propose(SCHOOL, [voice("teen", youth=1), voice("mayor", politics=1)], [])
    assert first.code == "teen" and first.facets == (("youth", pytest.approx(3 / 9)),)
    assert Reason("nobody_yet", "youth") in first.reasons
    assert second.code == "mayor" and second.gain == pytest.approx(1 / 9)


def test_a_voice_beside_another_is_told_as_one_more():
    [proposal] = propose(SCHOOL, [voice("teen", youth=1)], there(voice("club", youth=0.5)))
    assert proposal.reasons == (Reason("more_voices", "youth"),)


def test_a_group_whose_facets_are_full_is_still_named_with_the_facet_it_knows_best():
    full = there(voice("a", youth=1), voice("b", youth=1))
    [proposal] = propose(SCHOOL, [voice("teen", youth=1)], full)
    assert proposal.gain == 0 and proposal.reasons == (Reason("full_already", "youth"),)


def test_those_present_are_not_proposed():
    teen = voice("teen", youth=1)
    assert propose(SCHOOL, [teen], there(teen)) == []


def test_a_group_that_touches_nothing_of_the_topic_is_not_proposed():
    assert propose(SCHOOL, [voice("fisher", nature=1), voice("none")], []) == []


def test_what_the_theme_lists_goes_before_what_only_covers():
    topic = Topic(SCHOOL.facets, listed={"nurse": 1.0})
    proposals = propose(topic, [voice("nurse", parents=0.5), voice("mayor", politics=1, parents=0.2)], [])
    assert codes(proposals) == ["nurse", "mayor"] and proposals[0].reasons[0] == Reason("theme")


def test_a_group_that_the_question_names_is_lifted_and_says_so():
    topic = Topic(SCHOOL.facets, mentioned=frozenset({"mayor"}))
    first, _ = propose(topic, [voice("mayor", politics=1), voice("king", politics=1)], [])
    assert first.code == "mayor" and Reason("mentioned") in first.reasons


def test_a_like_room_lifts_the_groups_it_had_and_is_named():
    room = EarlierRoom("r1", "school", "unit", frozenset(), frozenset({"mayor", "fisher"}))
    proposals = propose(
        SCHOOL, [voice("mayor", politics=1), voice("king", politics=1), voice("fisher", nature=1)], [], [room]
    )
    assert codes(proposals) == ["mayor", "fisher", "king"]
    assert proposals[0].from_rooms == ("r1",) and Reason("rooms", rooms=("r1",)) in proposals[0].reasons


def test_a_room_with_nothing_in_common_suggests_nothing():
    far = EarlierRoom("r1", "sea", "municipality", frozenset({"fisk"}), frozenset({"fisher"}))
    assert precedents(SCHOOL, frozenset({"teen"}), [far]) == {}


@pytest.mark.parametrize(
    "nearer",
    [
        {"theme": "school"},
        {"level": "unit"},
        {"terms": frozenset({"skol"})},
        {"groups": frozenset({"teen"})},
    ],
)
def test_theme_level_words_and_groups_each_make_rooms_more_alike(nearer):
    topic = Topic(SCHOOL.facets, "school", "unit", frozenset({"skol"}))
    given_room = {"id": "r", "theme": "x", "level": "x", "terms": frozenset({"x"}), "groups": frozenset({"x"})}
    far, near = EarlierRoom(**given_room), EarlierRoom(**(given_room | nearer))
    assert likeness(topic, frozenset({"teen"}), near) > likeness(topic, frozenset({"teen"}), far) == 0


def test_one_kind_does_not_fill_the_list():
    experts = [voice(f"e{n}", "specialist", youth=1) for n in range(5)]
    others = [voice(f"o{n}", politics=0.1) for n in range(5)]
    chosen = codes(propose(SCHOOL, experts + others, [], limit=6, sources=Sources(caps={"specialist": 1 / 3})))
    assert sum(code.startswith("e") for code in chosen) == 2 and len(chosen) == 6


@given(topics(), candidates(), earlier_rooms(), st.data())
def test_the_order_things_are_given_in_means_nothing_and_every_proposal_says_why(topic, voices, rooms, data):
    present = there(*data.draw(st.lists(st.sampled_from(voices), max_size=3)))
    proposals = propose(topic, voices, present, rooms)
    shuffled = [data.draw(st.permutations(some)) for some in (voices, present, rooms)]
    assert propose(topic, *shuffled) == proposals
    assert len(set(codes(proposals))) == len(proposals) <= 5
    for proposal in proposals:
        assert proposal.code not in {one.group.code for one in present}
        assert any(reason.facet or reason.rooms for reason in proposal.reasons)


@given(topics(), candidates(), earlier_rooms())
def test_a_longer_list_begins_like_the_shorter_one(topic, voices, rooms):
    free = Sources(caps={})
    assert codes(propose(topic, voices, [], rooms, limit=6, sources=free))[:3] == codes(
        propose(topic, voices, [], rooms, limit=3, sources=free)
    )


def test_a_list_of_none_and_a_candidate_twice_are_refused():
    with pytest.raises(ValueError, match="limit"):
        propose(SCHOOL, [], [], limit=0)
    with pytest.raises(ValueError, match="stand twice: teen"):
        propose(SCHOOL, [voice("teen"), voice("teen")], [])
