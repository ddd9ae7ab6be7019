"""The pages round a room cost the same questions for one room and for many, for one seat and for many."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from samskap.features.challenges.models import Hypothesis
from samskap.features.people.tests.factories import make_person
from samskap.features.projects.tests.factories import make_challenge, make_decision, make_running
from samskap.features.rooms.tests.factories import make_room, make_seat
from samskap.features.stakeholders.models import Place
from samskap.features.suggestions.tests.factories import make_suggestion
from samskap.kernel.access.roles import Role

pytestmark = pytest.mark.django_db


def make_worked_room(owner):
    room = make_room()
    make_challenge(room, state="open")
    make_running(room)
    make_seat(room, owner, Role.OWNER)
    grow(room)
    return room


def grow(room):
    Hypothesis.objects.create(challenge=room.challenge, statement="De kommer", would_refute="Ingen")
    Place.objects.create(room=room, label="Ungdom", actor_kind="resident")
    make_seat(room, make_person())
    make_decision(room, "G2")
    make_suggestion(room=room)


@pytest.mark.parametrize("which", ["my_day", "listing", "show"])
def test_a_page_costs_the_same_questions_for_one_and_for_many(client, which):
    owner = make_person(with_account=True)
    room = make_worked_room(owner)
    path = reverse(f"room_home:{which}", args=[room.pk] if which == "show" else [])
    client.force_login(owner.account)

    def queries():
        with CaptureQueriesContext(connection) as asked:
            assert client.get(path).status_code == 200
        return len(asked)

    client.get(path)
    first = queries()
    for _number in range(5):
        make_worked_room(owner)
    for _number in range(20):
        grow(room)
    assert queries() == first <= 25
