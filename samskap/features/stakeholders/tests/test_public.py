"""The invited person's page: open to whoever holds the letter, and clear about what can still be done."""

import pytest

from samskap.features.people.tests.factories import make_person
from samskap.features.stakeholders.models import Topic
from samskap.features.stakeholders.tests.factories import make_filled, make_invitation, make_place, seat_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(cast):
    Topic.objects.create(room=cast.room, question="Hvordan kan vi hindre at unge faller ut?")
    make_filled(cast.room, make_person("Hemmelig Navn"), label="Ungdom")
    return make_invitation(make_place(cast.room, "Motstemme"), time_needed="To kvelder", child_care=True)


@pytest.fixture
def address(asked):
    return f"/invitasjon/{asked.token}/"


def test_the_letter_tells_what_why_and_what_it_takes_without_log_in(client, asked, address):
    answer = client.get(address)
    page = answer.content.decode()
    assert answer.status_code == 200
    for told in ("Hvordan kan vi hindre", "Motstemme", asked.reason, "To kvelder", asked.invited_by.name, "Ungdom"):
        assert told in page
    assert "Hemmelig Navn" not in page
    assert "no-cache" in answer.headers["Cache-Control"] or "no-store" in answer.headers["Cache-Control"]
    assert answer.headers["Referrer-Policy"] == "same-origin"


def test_yes_without_log_in_gives_the_place(client, asked, address):
    assert client.post(address, {"accept": "yes", "text": ""}).status_code == 302
    assert seat_of(asked.place).person_id == asked.person_id
    page = client.get(address)
    assert page.context["asked"].is_accepted and b'<form class="form"' not in page.content


def test_no_needs_a_few_words(client, asked, address):
    assert client.post(address, {"accept": "no", "text": " "}).status_code == 422
    assert client.post(address, {"text": "Hei"}).status_code == 422
    assert client.post(address, {"accept": "no", "text": "Har ikke barnevakt."}).status_code == 302
    asked.refresh_from_db()
    assert (asked.state, asked.reply) == ("declined", "Har ikke barnevakt.")


def test_a_second_answer_is_refused_in_the_page(client, asked, address):
    client.post(address, {"accept": "no", "text": "Nei."})
    answer = client.post(address, {"accept": "yes", "text": ""})
    assert answer.status_code == 409 and seat_of(asked.place) is None
    assert answer.context["asked"].closed


def test_the_page_says_when_somebody_else_has_the_place(client, cast, asked, address):
    place = asked.place
    place.seat = make_filled(cast.room).seat
    type(place).objects.exclude(pk=place.pk).filter(seat=place.seat).update(seat=None)
    place.save()
    answer = client.get(address)
    assert answer.status_code == 200 and answer.context["asked"].closed


def test_a_guessed_address_is_not_found(client, db):
    assert client.get("/invitasjon/gjettet/").status_code == 404


def test_a_no_that_is_too_long_is_told_only_that(client, address):
    answer = client.post(address, {"accept": "no", "text": "a" * 2000})
    assert answer.status_code == 422 and len(answer.context["form"].errors["text"]) == 1
