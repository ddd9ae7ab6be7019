"""The municipality changes a cell within bounds; it is kept with name and reason, and is in force at once."""

import pytest
from django.urls import reverse

from samskap.kernel.access.actions import Action
from samskap.kernel.access.decide import grounds, put_in_force
from samskap.kernel.access.roles import Role
from samskap.kernel.accounts.models import MatrixChange
from samskap.kernel.journal.models import Entry

CHANGE = {"what": "hypothesis.judge", "role": "participant", "cell": "yes", "reason": "Deltakerne har prøvd selv."}


@pytest.fixture(autouse=True)
def matrix_as_delivered():
    yield
    put_in_force({})


def _post(client, **over):
    return client.post(reverse("rights:show"), {**CHANGE, **over})


def test_a_changed_cell_is_in_force_and_kept_with_its_reason(cast, as_person):
    participant, scope = cast.actor(Role.PARTICIPANT), cast.room.access_scope()
    assert grounds(participant, Action.HYPOTHESIS_JUDGE, scope) is None
    assert _post(as_person(cast.steward)).status_code == 302
    assert grounds(participant, Action.HYPOTHESIS_JUDGE, scope) is Role.PARTICIPANT
    assert MatrixChange.objects.get().changed_by == cast.steward.account
    assert Entry.objects.get(action=Action.MATRIX_CHANGE).reason == CHANGE["reason"]


def test_a_cell_fixed_by_law_stays_and_what_was_typed_is_kept(cast, as_person):
    answer = _post(as_person(cast.steward), what="case.vote", role="leader")
    assert answer.status_code == 422 and CHANGE["reason"] in answer.content.decode()
    assert not MatrixChange.objects.exists()


@pytest.mark.parametrize("role", [Role.LEADER, Role.COORDINATOR, Role.AUDITOR, Role.LEAD])
def test_nobody_but_the_steward_changes_the_matrix(cast, as_person, role):
    assert _post(as_person(cast.people[role])).status_code == 403
    assert not MatrixChange.objects.exists()


def test_a_change_of_an_action_that_is_gone_does_no_harm(cast, as_person):
    MatrixChange.objects.create(
        action="dream.dream", role="lead", cell="yes", reason="Før i tiden", changed_by=cast.steward.account
    )
    assert as_person(cast.steward).get(reverse("rights:show")).status_code == 200
