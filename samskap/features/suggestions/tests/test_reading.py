"""Who reads what on the work side: the sender and what is sensitive are for those who answer, and for audit."""

import pytest
from django.urls import reverse

from samskap.features.people.tests.factories import give_role, make_body, make_person
from samskap.features.rooms.models import RoomBody
from samskap.features.rooms.selectors import actor_of
from samskap.features.rooms.tests.factories import make_room, make_seat
from samskap.features.suggestions.selectors.inbox import Filters, inbox
from samskap.features.suggestions.selectors.within import readable_among
from samskap.features.suggestions.tests.factories import make_suggestion
from samskap.kernel.access.roles import Role


@pytest.fixture
def room(db):
    return make_room()


@pytest.fixture
def gerd(db):
    return make_person("Gerd Olsen", email="gerd@example.no")


@pytest.fixture
def member(room):
    """Sits in a body that decides about the room."""
    person = make_person(with_account=True)
    RoomBody.objects.create(room=room, body=make_body(members=[person]))
    return person


def page_for(client, person, row):
    client.force_login(person.account)
    return client.get(reverse("suggestions_work:show", args=[row.reference]))


def test_who_decides_reads_what_was_said_but_not_who_said_it(client, room, member, gerd):
    row = make_suggestion("Det er mørkt ved skolen.", room=room, unit=room.unit, sender=gerd)
    text = page_for(client, member, row).content.decode()
    assert "Det er mørkt ved skolen." in text
    assert "gerd@example.no" not in text and "Gerd Olsen" not in text


@pytest.mark.parametrize("hidden", [{"sensitive": True}, {"held_for": "identity_number"}])
def test_what_is_sensitive_or_held_does_not_exist_for_who_decides(client, room, member, hidden):
    row = make_suggestion(room=room, unit=room.unit, **hidden)
    assert page_for(client, member, row).status_code == 404
    assert inbox(actor_of(member), Filters(tab="all")).rows == ()
    assert readable_among(actor_of(member), [row.pk]) == frozenset()


@pytest.mark.parametrize("role", [Role.FACILITATOR, Role.LEAD, Role.OWNER])
def test_those_who_answer_in_the_room_read_all_of_it(client, room, gerd, role):
    person = make_person(with_account=True)
    make_seat(room, person, role)
    row = make_suggestion(room=room, unit=room.unit, sender=gerd, sensitive=True)
    assert "gerd@example.no" in page_for(client, person, row).content.decode()


@pytest.mark.parametrize("role", [Role.COORDINATOR, Role.AUDITOR])
def test_the_coordinator_and_the_auditor_read_all_of_it_everywhere(client, gerd, role):
    person = make_person(with_account=True)
    give_role(person, role)
    row = make_suggestion(sender=gerd, sensitive=True)
    assert "gerd@example.no" in page_for(client, person, row).content.decode()


def test_who_answers_in_one_room_does_not_read_what_is_sensitive_in_another(client, room, member, gerd):
    make_seat(make_room(), member, Role.FACILITATOR)
    row = make_suggestion(room=room, unit=room.unit, sender=gerd, sensitive=True)
    assert page_for(client, member, row).status_code == 404
