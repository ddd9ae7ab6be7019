"""What is taken away from everybody stays away, by whatever road somebody comes."""

import pytest
from django.urls import reverse

from samskap.features.challenges.tests.factories import make_challenge
from samskap.features.suggestions.actions.publish import unpublish
from samskap.features.suggestions.actions.sort import sort
from samskap.features.suggestions.models import Answer
from samskap.features.suggestions.selectors import public
from samskap.features.suggestions.tests.factories import make_published, make_suggestion
from samskap.kernel.access.actions import Action
from samskap.kernel.access.decide import in_force, put_in_force
from samskap.kernel.access.matrix import MATRIX, Cell
from samskap.kernel.access.roles import Role
from samskap.kernel.files import store
from samskap.kernel.files.models import StoredFile


@pytest.fixture
def with_photo(cast):
    photo = StoredFile.objects.create(
        name="bru.jpg", media_type="image/webp", size=3, sha256="a" * 64, path="aa/aa.webp", alt="Brua"
    )
    return make_published(unit=cast.unit, photo=photo)


def _address(suggestion):
    return store.address(StoredFile.objects.get(pk=suggestion.photo_id))


def test_the_pictures_address_dies_when_the_innspill_is_taken_off_the_list(cast, with_photo):
    before = _address(with_photo)
    unpublish(actor=cast.actor(Role.COORDINATOR), suggestion_id=with_photo.pk, reason="Viser et ansikt.")
    assert _address(with_photo) != before


def test_the_pictures_address_dies_when_the_innspill_is_marked_sensitive(cast, with_photo):
    before = _address(with_photo)
    sort(
        actor=cast.actor(Role.COORDINATOR), suggestion_id=with_photo.pk, unit_id=cast.unit.pk, theme="health",
        sensitive=True,
    )  # fmt: skip
    assert _address(with_photo) != before


def test_the_answer_to_a_hidden_innspill_is_not_told_on_the_page_of_one_merged_into_it(cast):
    hidden = make_suggestion(unit=cast.unit)
    merged = make_published(unit=cast.unit, merged_into=hidden)
    Answer.objects.create(
        suggestion=hidden, text="Til deg alene.", outcome="not_now", reason="Privat.", answered_by=cast.lead
    )
    assert public.published_by_reference(merged.reference).answers == ()
    assert [answer.text for answer in public.by_token(merged.token).answers] == ["Til deg alene."]


def test_whoever_may_read_every_floke_reads_one_that_is_not_published(cast, as_person):
    address = reverse("portal:challenge", args=[make_challenge(cast.room).slug])
    assert as_person(cast.auditor).get(address).status_code == 200
    assert as_person(cast.resident).get(address).status_code == 404


def test_a_locked_cell_stays_whatever_has_been_stored():
    try:
        put_in_force({(Action.CASE_VOTE, Role.LEADER): Cell.YES})
        assert in_force()[Action.CASE_VOTE] == MATRIX[Action.CASE_VOTE]
    finally:
        put_in_force({})


def test_the_sender_of_a_nameless_innspill_is_offered_to_keep_it_with_an_account(client, db):
    suggestion = make_suggestion(sender=None)
    page = client.get(reverse("portal:status", args=[suggestion.token])).content.decode()
    assert reverse("suggestions:claim", args=[suggestion.token]) in page
