"""The work pages of floker."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from samskap.features.challenges.models import Challenge, Framing
from samskap.features.challenges.tests.factories import make_challenge, make_hypothesis
from samskap.features.people.models import Affiliation
from samskap.features.people.states import AffiliationKind
from samskap.features.suggestions.tests.factories import make_published, make_suggestion


def _url(name, *args):
    return reverse(f"challenges_work:{name}", args=args)


def test_a_floke_is_made_from_innspill_chosen_in_the_inbox(cast, as_person):
    Affiliation.objects.create(person=cast.owner, kind=AffiliationKind.EMPLOYEE_LEADER, unit=cast.unit)
    suggestion = make_suggestion(unit=cast.unit, theme="health")
    client, address = as_person(cast.coordinator), f"{_url('create')}?innspill={suggestion.reference}"
    assert suggestion.reference in client.get(address).content.decode()
    answer = client.post(
        address,
        {
            "title": "Måltider", "question": "Hvordan kan flere spise sammen?", "theme": "health",
            "unit_id": cast.unit.pk, "owner_id": cast.owner.pk, "trigger": "renewal", "breadth": "unit",
        },
    )  # fmt: skip
    made = Challenge.objects.get()
    assert answer.status_code == 302 and answer.url == _url("show", made.slug)
    assert [link.suggestion for link in made.links.all()] == [suggestion]


def test_an_empty_form_says_what_is_missing_and_makes_nothing(cast, as_person):
    answer = as_person(cast.coordinator).post(_url("create"), {"title": "Bare navn"})
    assert answer.status_code == 422 and "Bare navn" in answer.content.decode()
    assert not Challenge.objects.exists()


def test_a_floke_outside_ones_reach_does_not_exist(cast, as_person):
    theirs = make_challenge(cast.other)
    for name in ("show", "framings", "frame", "edit", "gather", "publish", "close"):
        assert as_person(cast.owner).get(_url(name, theirs.slug)).status_code == 404


def test_a_stale_tab_keeps_what_was_typed(cast, as_person):
    challenge = make_challenge(cast.room)
    wish = {"question": "Hvordan kan vi egentlig?", "understanding": "Ny innsikt.", "reason": "Fordi.", "seen": "99"}
    answer = as_person(cast.lead).post(_url("frame", challenge.slug), wish)
    assert answer.status_code == 409 and "Ny innsikt." in answer.content.decode()
    assert Framing.objects.count() == 1


def test_references_that_are_not_found_are_named(cast, as_person):
    challenge = make_challenge(cast.room)
    answer = as_person(cast.coordinator).post(_url("gather", challenge.slug), {"references": "IN-2222-22"})
    assert answer.status_code == 422 and "IN-2222-22" in answer.content.decode()


@pytest.mark.parametrize("name", ["show", "framings", "frame", "edit", "add_figure", "put_hypothesis", "gather"])
def test_the_pages_are_drawn_for_those_who_lead(cast, as_person, name):
    challenge = make_challenge(cast.room)
    make_hypothesis(challenge)
    assert as_person(cast.lead).get(_url(name, challenge.slug)).status_code == 200


def test_the_list_asks_the_database_as_often_for_twenty_as_for_one(cast, as_person):
    client, counts = as_person(cast.auditor), []
    for more in (1, 19):
        for _each in range(more):
            make_challenge()
        with CaptureQueriesContext(connection) as asked:
            assert client.get(_url("listing")).status_code == 200
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_a_participant_reads_only_the_published_among_the_gathered(cast, as_person):
    challenge = make_challenge(room=cast.room)
    shown = make_published("Bussen går for sent.", room=cast.room)
    hidden = make_suggestion("Naboen min er syk.", room=cast.room, sensitive=True)
    for row in (shown, hidden):
        challenge.links.create(suggestion=row, linked_by=cast.owner)
    text = as_person(cast.participant).get(_url("show", challenge.slug)).content.decode()
    assert reverse("suggestions:show", args=[shown.reference]) in text
    assert hidden.reference not in text and "Naboen min er syk." not in text
    assert "Naboen min er syk." in as_person(cast.lead).get(_url("show", challenge.slug)).content.decode()


def test_those_ticked_in_the_inbox_are_carried_to_a_new_floke_or_an_old_one(cast, as_person):
    client, old = as_person(cast.coordinator), make_challenge(room=cast.room)
    row = make_suggestion(unit=cast.unit)
    answer = client.post(_url("create"), {"chosen": [row.pk, "x"], "unit_id": "", "theme": ""})
    assert answer.url == f"{_url('create')}?innspill={row.reference}"
    to_old = f"{_url('gather', old.slug)}?innspill={row.reference}"
    assert to_old in client.get(answer.url).content.decode()
    assert row.reference in client.get(to_old).content.decode()


def test_nothing_is_chosen_beforehand_when_a_floke_is_made(cast, as_person):
    answer = as_person(cast.coordinator).post(
        _url("create"), {"title": "Bil", "question": "Hvordan?", "theme": "", "unit_id": "", "breadth": ""}
    )
    assert {"theme", "unit_id", "breadth"} <= set(answer.context["form"].errors)
