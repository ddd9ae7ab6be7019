"""How votes are counted."""

import pytest

from samskap.features.decisions.process import Ballot, count
from samskap.features.decisions.states import Choice, Verdict

FOR, AGAINST, CONDITIONS = Choice.FOR, Choice.AGAINST, Choice.CONDITIONS


def _count(choices: list, members: int = 0, chair: int | None = None):
    ballots = [Ballot(i, *(c if isinstance(c, tuple) else (c,))) for i, c in enumerate(choices)]
    return count(ballots, range(members or len(choices)), chair)


@pytest.mark.parametrize(
    ("choices", "members", "verdict"),
    [
        ([FOR, FOR, AGAINST], 3, Verdict.ADOPTED),
        ([FOR, AGAINST, AGAINST], 3, Verdict.REJECTED),
        ([FOR, FOR], 4, Verdict.ADOPTED),
        ([FOR, FOR], 5, None),
        ([FOR, FOR, FOR], 5, Verdict.ADOPTED),
        ([], 1, None),
        ([(CONDITIONS, "Evaluering"), AGAINST, FOR], 3, Verdict.ADOPTED_WITH_CONDITIONS),
        ([(CONDITIONS, "Evaluering"), FOR, FOR], 3, Verdict.ADOPTED),
        ([(CONDITIONS, "Evaluering"), AGAINST, AGAINST], 3, Verdict.REJECTED),
    ],
)
def test_the_majority_of_the_votes_decides_when_at_least_half_have_voted(choices, members, verdict):
    assert _count(choices, members).verdict == verdict


def test_a_tie_follows_the_chair():
    assert _count([FOR, AGAINST], 3, chair=0).verdict is Verdict.ADOPTED
    assert _count([FOR, AGAINST], 3, chair=1).verdict is Verdict.REJECTED
    assert _count([FOR, AGAINST], 3, chair=1).by_chair


def test_a_tie_waits_for_a_chair_who_has_not_voted():
    waiting = _count([FOR, AGAINST], 3, chair=2)
    assert waiting.verdict is None and waiting.has_quorum and waiting.is_tied


def test_without_a_chair_who_may_vote_a_tie_has_no_majority_and_falls():
    fallen = _count([FOR, AGAINST], 3, chair=None)
    assert fallen.verdict is Verdict.REJECTED and not fallen.by_chair


def test_a_condition_follows_when_half_of_those_in_favour_stand_behind_it():
    two_of_four = _count([(CONDITIONS, "Evaluering etter ett år"), (CONDITIONS, "evaluering  etter ett år."), FOR, FOR])
    assert two_of_four.carried == ("Evaluering etter ett år",)
    one_of_three = _count([(CONDITIONS, "Evaluering"), FOR, FOR])
    assert one_of_three.carried == ()
    assert one_of_three.conditions[0].backers == 1


def test_each_line_is_a_condition_of_its_own_and_counted_once_per_member():
    counted = _count([(CONDITIONS, "Evaluering\nEvaluering\n\nRapport"), (CONDITIONS, "Rapport"), FOR, FOR])
    assert counted.carried == ("Rapport",)
    assert [(c.text, c.backers) for c in counted.conditions] == [("Evaluering", 1), ("Rapport", 2)]


def test_votes_against_do_not_weigh_on_the_conditions():
    assert _count([(CONDITIONS, "Rapport"), FOR, AGAINST]).carried == ("Rapport",)


def test_those_who_are_no_longer_members_are_not_counted():
    counted = count([Ballot(1, FOR), Ballot(99, AGAINST)], {1, 2}, None)
    assert (counted.votes_for, counted.votes_against) == (1, 0)
