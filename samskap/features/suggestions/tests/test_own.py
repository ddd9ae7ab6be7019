"""The sender's own acts: taking back, claiming, and standing behind somebody else's."""

import pytest

from samskap.features.people.tests.factories import make_person
from samskap.features.rooms.models import Follow
from samskap.features.rooms.tests.factories import actor, make_room
from samskap.features.suggestions.actions.claim import claim, claim_earlier
from samskap.features.suggestions.actions.support import support
from samskap.features.suggestions.actions.withdraw import withdraw
from samskap.features.suggestions.models import Support
from samskap.features.suggestions.states import SuggestionState
from samskap.features.suggestions.tests.factories import make_published, make_suggestion
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import Denied
from samskap.kernel.base.refusals import NotNow, OutsideReach
from samskap.kernel.files import store
from samskap.kernel.files.tests.pictures import picture
from samskap.kernel.flow import IllegalStep
from samskap.kernel.journal.models import Entry

pytestmark = pytest.mark.django_db


def test_whoever_holds_the_private_address_takes_it_back_for_good():
    row = make_published()
    withdraw(actor=Actor.visitor(), token=row.token)
    row.refresh_from_db()
    assert (row.state, row.is_public) == (SuggestionState.WITHDRAWN, False)
    assert Entry.objects.get(action=Action.SUGGESTION_WITHDRAW).from_state == SuggestionState.PUBLISHED
    with pytest.raises(IllegalStep):
        withdraw(actor=Actor.visitor(), token=row.token)


def test_without_the_private_address_there_is_nothing_to_take_back():
    with pytest.raises(OutsideReach):
        withdraw(actor=Actor.visitor(), token="gjettet")


def test_its_picture_is_no_longer_found_where_it_was(client, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    row = make_published(photo=store.store_image(picture()))
    address = store.address(row.photo)
    assert client.get(address).status_code == 200
    withdraw(actor=Actor.visitor(), token=row.token)
    assert client.get(address).status_code == 404


def test_an_account_claims_with_the_private_address_and_follows_what_the_sender_followed():
    contact, kari, room = make_person(), make_person(with_account=True), make_room()
    Follow.objects.create(room=room, person=contact)
    row = make_suggestion(sender=contact)
    claim(actor=actor(kari), token=row.token)
    row.refresh_from_db()
    assert row.sender == kari
    assert Follow.objects.filter(room=room, person=kari).exists()
    assert Entry.objects.filter(action=Action.SUGGESTION_CLAIM, person_id=kari.pk).count() == 1


def test_what_belongs_to_another_account_cannot_be_claimed():
    row = make_suggestion(sender=make_person(with_account=True))
    with pytest.raises(NotNow):
        claim(actor=actor(make_person(with_account=True)), token=row.token)


def test_a_visitor_cannot_claim():
    with pytest.raises(Denied):
        claim(actor=Actor.visitor(), token=make_suggestion().token)


def test_an_account_takes_over_what_was_sent_with_its_own_address_and_nothing_else():
    contact = make_person(email="kari@example.no")
    kari = make_person(email="kari2@example.no", with_account=True)
    kari.account.email = "kari@example.no"
    kari.account.save()
    hers, others = make_suggestion(sender=contact), make_suggestion(sender=make_person())
    assert claim_earlier(actor=actor(kari)) == 1
    hers.refresh_from_db()
    others.refresh_from_db()
    assert hers.sender == kari and others.sender != kari


def test_supporting_twice_counts_once_and_makes_nobodys_page_stale():
    kari, row = make_person(with_account=True), make_published()
    support(actor=actor(kari), suggestion_id=row.pk)
    support(actor=actor(kari), suggestion_id=row.pk)
    before = row.revision
    row.refresh_from_db()
    assert (row.support_count, Support.objects.count(), row.revision) == (1, 1, before)


def test_a_visitor_cannot_support():
    with pytest.raises(Denied):
        support(actor=Actor.visitor(), suggestion_id=make_published().pk)


def test_what_is_not_published_cannot_be_supported():
    with pytest.raises(OutsideReach):
        support(actor=actor(make_person(with_account=True)), suggestion_id=make_suggestion().pk)


def test_ones_own_needs_no_support():
    kari = make_person(with_account=True)
    with pytest.raises(NotNow):
        support(actor=actor(kari), suggestion_id=make_published(sender=kari).pk)
