"""What the public pages may cost: the same questions for one row and for many, and nothing at all for a repeat."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from samskap.features.benefits.tests.factories import make_benefit, make_measurement, make_sheet
from samskap.features.challenges.actions import put_hypothesis
from samskap.features.challenges.models import Hypothesis, SuggestionLink
from samskap.features.people.tests.factories import make_person
from samskap.features.projects.tests.factories import frame, make_challenge, make_decision, make_running, make_trial
from samskap.features.rooms.tests.factories import actor, make_room, make_seat
from samskap.features.stakeholders.models import Place
from samskap.features.suggestions.tests.factories import make_published
from samskap.kernel.access.roles import Role
from samskap.kernel.base import clock

pytestmark = pytest.mark.django_db

SECOND_FRONT, SECOND_LIST, SECOND_FLOKE, SECOND_STATUS = 1, 1, 1, 5


def make_floke():
    """A public floke with something of everything round it, made of one innspill."""
    room = make_room(is_public=True)
    floke = make_challenge(room, state="open")
    project = make_running(room)
    grow(floke, project)
    return floke


def grow(floke, project):
    """One more of everything that can stand on the page of a floke."""
    frame(floke, f"Hvordan kan vi, {clock.now()}?")
    Hypothesis.objects.create(
        challenge=floke, statement="De kommer", would_refute="Ingen", state="refuted", judged_at=clock.now()
    )
    Place.objects.create(room=floke.room, label="Ungdom", actor_kind="resident")
    make_seat(floke.room, make_person())
    make_trial(project, state="concluded", concluded_at=clock.now())
    make_decision(floke.room, "G2")
    make_measurement(make_benefit(project), 12)
    make_sheet(project)
    gathered = make_published()
    SuggestionLink.objects.create(challenge=floke, suggestion=gathered, linked_by=make_person())


def addresses(floke):
    innspill = floke.links.first().suggestion
    return {
        "front": reverse("portal:front"),
        "list of floker": reverse("portal:challenges"),
        "floke": reverse("portal:challenge", args=[floke.slug]),
        "status": reverse("portal:status", args=[innspill.token]),
        "list": reverse("suggestions:listing"),
        "show": reverse("suggestions:show", args=[innspill.reference]),
    }


OPEN = ["front", "list of floker", "floke", "list", "show"]
PAGES = [*OPEN, "status"]


def queries(client, path):
    with CaptureQueriesContext(connection) as asked:
        assert client.get(path).status_code == 200
    return len(asked)


@pytest.mark.parametrize("which", PAGES)
def test_a_page_costs_the_same_questions_for_one_and_for_many(client, which):
    floke = make_floke()
    path = addresses(floke)[which]
    client.get(path)
    first = queries(client, path)
    for _number in range(4):
        make_floke()
    for _number in range(20):
        grow(floke, floke.room.projects.get())
    assert queries(client, path) == first <= 19


@pytest.mark.parametrize(
    ("which", "most"),
    [("front", SECOND_FRONT), ("list of floker", SECOND_LIST), ("floke", SECOND_FLOKE), ("status", SECOND_STATUS)],
)
def test_the_second_reader_costs_hardly_any_question(client, keeping, which, most):
    path = addresses(make_floke())[which]
    client.get(path)
    assert queries(client, path) <= most


@pytest.mark.parametrize("which", OPEN)
def test_a_repeat_is_answered_with_not_modified_and_no_cookie_is_set(client, which):
    path = addresses(make_floke())[which]
    answer = client.get(path)
    assert answer.headers["Cache-Control"] == "no-cache"
    assert "Cookie" in answer.headers["Vary"]
    assert not answer.cookies
    repeat = client.get(path, headers={"If-None-Match": answer.headers["ETag"]})
    assert (repeat.status_code, repeat.content) == (304, b"")


def test_the_private_status_page_lies_in_no_memory_on_the_way_and_sets_no_cookie(client):
    answer = client.get(addresses(make_floke())["status"])
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert not answer.cookies


def test_a_page_that_has_changed_is_sent_again(client):
    floke = make_floke()
    path = addresses(floke)["floke"]
    tag = client.get(path).headers["ETag"]
    frame(floke, "Hvordan kan vi si det på nytt?")
    assert client.get(path, headers={"If-None-Match": tag}).status_code == 200


def test_what_is_kept_is_made_anew_as_soon_as_somebody_has_done_something(client, keeping):
    floke = make_floke()
    owner = make_person()
    make_seat(floke.room, owner, Role.OWNER)
    path = addresses(floke)["floke"]
    client.get(path)
    put_hypothesis(
        actor=actor(owner), challenge_id=floke.pk, statement="Bussen er årsaken", would_refute="Flere busser"
    )
    assert "Bussen er årsaken" in client.get(path).content.decode()


def test_what_is_kept_is_kept_for_each_language(client, keeping):
    path = addresses(make_floke())["list of floker"]
    client.get(path)
    client.cookies["django_language"] = "nb"
    assert "floker" in client.get(path).content.decode().lower()


def test_a_floke_that_is_not_public_is_never_kept_for_others(client, keeping):
    floke = make_floke()
    floke.room.is_public = False
    floke.room.save()
    owner = make_person(with_account=True)
    make_seat(floke.room, owner, Role.OWNER)
    path = addresses(floke)["floke"]
    client.force_login(owner.account)
    assert client.get(path).status_code == 200
    client.logout()
    assert client.get(path).status_code == 404


def test_whoever_follows_a_floke_sees_it_and_the_next_reader_does_not(client, keeping):
    floke = make_floke()
    reader = make_person(with_account=True)
    path = addresses(floke)["floke"]
    client.force_login(reader.account)
    client.post(reverse("portal:follow", args=[floke.slug]))
    assert client.get(path).context["follows"] is True
    client.logout()
    assert client.get(path).context["follows"] is False
