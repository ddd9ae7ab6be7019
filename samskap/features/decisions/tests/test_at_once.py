"""Two people at the same moment, each with a connection of their own."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from samskap.features.decisions.actions.decide import decide
from samskap.features.decisions.actions.vote import vote
from samskap.features.decisions.models import Case, CaseVote, Decision
from samskap.features.decisions.states import Choice
from samskap.features.decisions.tests.factories import cast_votes, make_draft, make_owner, make_submitted, members_of
from samskap.features.people.tests.factories import make_body
from samskap.features.rooms.tests.factories import actor, make_room
from samskap.kernel.flow import IllegalStep

pytestmark = pytest.mark.django_db(transaction=True)


def _at_once(*acts):
    """Runs the acts in a thread each from the same moment; gives results and refusals in order."""
    ready = Barrier(len(acts))

    def run(act):
        try:
            ready.wait(timeout=20)
            return act()
        except Exception as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def test_two_who_record_the_decision_at_once_make_one():
    case = make_submitted()
    first, second, _third = cast_votes(case, "for", "for", "against")
    askers = [actor(first), actor(second)]
    found = _at_once(*(lambda asker=asker: decide(actor=asker, case_id=case.pk) for asker in askers))
    assert sorted(type(result).__name__ for result in found) == ["Decision", IllegalStep.__name__]
    assert Decision.objects.count() == 1


def test_one_member_who_presses_twice_votes_once():
    case = make_submitted()
    asker = actor(members_of(case)[0])
    _at_once(*(lambda: vote(actor=asker, case_id=case.pk, choice=Choice.FOR) for _unused in range(2)))
    assert CaseVote.objects.count() == 1


def test_cases_written_at_once_get_numbers_of_their_own():
    body = make_body()
    rooms = [make_room() for _unused in range(4)]
    owners = [make_owner(room) for room in rooms]
    pairs = zip(rooms, owners, strict=True)
    _at_once(*(lambda pair=pair: make_draft(pair[0], body, pair[1]) for pair in pairs))
    assert sorted(number[-3:] for number in Case.objects.values_list("number", flat=True)) == [
        "001",
        "002",
        "003",
        "004",
    ]
