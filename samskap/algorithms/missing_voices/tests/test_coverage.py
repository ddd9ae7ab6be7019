"""Coverage never falls, adds less the more there are, and greedy keeps its promise."""

from itertools import combinations
from math import e

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samskap.algorithms.missing_voices.coverage import Reach, coverage
from samskap.algorithms.missing_voices.facts import Candidate, Facet, Nature, Topic
from samskap.algorithms.missing_voices.propose import Sources, propose
from samskap.algorithms.missing_voices.tests.topics import candidates, facet, topics, voice

ONLY_COVERAGE = Sources(coverage=1, listed=0, precedent=0, caps={})


def test_coverage_counts_each_facet_up_to_its_demand():
    topic = Topic((facet("youth", weight=3, demand=2), facet("politics", weight=1)))
    assert coverage(topic, []) == 0
    assert coverage(topic, [voice("a", youth=1)]) == pytest.approx(3 / 7)
    assert coverage(topic, [voice("a", youth=1), voice("b", youth=0.5, nature=1)]) == pytest.approx(4.5 / 7)
    assert coverage(topic, [voice(n, youth=1, politics=1) for n in "abc"]) == pytest.approx(1)


@given(topics(), candidates(), st.data())
def test_one_more_voice_never_makes_it_worse_and_adds_less_the_more_there_are(topic, voices, data):
    newcomer = data.draw(st.sampled_from(voices))
    few = data.draw(st.lists(st.sampled_from(voices)))
    many = few + data.draw(st.lists(st.sampled_from(voices)))
    to_few = coverage(topic, [*few, newcomer]) - coverage(topic, few)
    to_many = coverage(topic, [*many, newcomer]) - coverage(topic, many)
    assert to_many >= -1e-9
    assert to_few >= to_many - 1e-9
    assert 0 <= coverage(topic, many) <= 1 + 1e-9


@given(topics(), candidates(), st.data())
def test_the_gain_is_what_coverage_grows_by_and_the_parts_add_up(topic, voices, data):
    newcomer = data.draw(st.sampled_from(voices))
    present = data.draw(st.lists(st.sampled_from(voices)))
    reach = Reach(topic, present)
    grown = coverage(topic, [*present, newcomer]) - coverage(topic, present)
    assert reach.gain(newcomer) == pytest.approx(grown, abs=1e-9)
    assert sum(reach.lifts(newcomer).values()) == pytest.approx(grown, abs=1e-9)


@given(topics(), candidates(), st.integers(1, 4))
def test_greedy_reaches_what_it_promises_of_the_best_set(topic, voices, size):
    chosen = {proposal.code for proposal in propose(topic, voices, [], limit=size, sources=ONLY_COVERAGE)}
    reached = coverage(topic, [one for one in voices if one.code in chosen])
    best = max(coverage(topic, some) for some in combinations(voices, min(size, len(voices))))
    assert reached >= (1 - 1 / e) * best - 1e-9


def test_what_cannot_be_is_refused():
    with pytest.raises(ValueError, match="not above 0"):
        Facet("a", Nature.PEOPLE, weight=0)
    with pytest.raises(ValueError, match="not 1, 2 or 3"):
        Facet("a", Nature.PEOPLE, demand=4)
    with pytest.raises(ValueError, match="at least one facet"):
        Topic(())
    with pytest.raises(ValueError, match="stands twice"):
        Topic((facet(), facet()))
    with pytest.raises(ValueError, match="between 0 and 1"):
        Candidate("a", {"youth": 1.2})
