"""Receiving an innspill from anybody."""

from datetime import timedelta

import pytest
from django.utils import timezone

from samskap.features.people.tests.factories import make_person
from samskap.features.rooms.tests.factories import actor
from samskap.features.suggestions.actions.submit import submit
from samskap.features.suggestions.models import Suggestion, Term
from samskap.features.suggestions.states import SuggestionState
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.base import clock
from samskap.kernel.base.refusals import Invalid, NotAllowed
from samskap.kernel.files.tests.pictures import picture
from samskap.kernel.journal.models import Entry
from samskap.kernel.notify.models import Outbox

pytestmark = pytest.mark.django_db

TEXT = "Det trengs flere benker langs turveien ved elva."


def _send(**more) -> Suggestion:
    return submit(**{"actor": Actor.visitor(), "text": TEXT, **more})


def test_a_visitor_gets_a_reference_a_private_address_and_a_deadline(settings):
    settings.ANSWER_DAYS = 14
    sent = _send(language="nn")
    assert sent.reference.startswith("IN-") and len(sent.token) > 20
    assert sent.due_on == clock.today() + timedelta(days=14)
    assert (sent.state, sent.is_public, sent.language, sent.sender) == (SuggestionState.RECEIVED, False, "nn", None)


def test_it_is_journalled_told_and_made_findable():
    sent = _send(place="Storgata")
    entry = Entry.objects.get(action=Action.SUGGESTION_SUBMIT)
    assert (entry.subject_id, entry.hat) == (sent.pk, "visitor")
    assert Outbox.objects.get().values == {"suggestion_id": sent.pk}
    assert {"benk", "storgat"} <= set(Term.objects.values_list("word", flat=True))


def test_the_same_words_with_the_same_key_are_one_innspill():
    assert _send(key="k1") == _send(key="k1")
    assert (Suggestion.objects.count(), Outbox.objects.count()) == (1, 1)


def test_other_words_with_the_same_key_are_another_innspill():
    _send(key="k1")
    _send(key="k1", text="Noe helt annet om bussen.")
    assert Suggestion.objects.count() == 2


@pytest.mark.parametrize("text", ["", "   \n", "a" * 5001])
def test_an_empty_or_too_long_text_is_refused_and_nothing_is_kept(text):
    with pytest.raises(Invalid) as refused:
        _send(text=text, email="kari@example.no")
    assert refused.value.field == "text"
    assert (Suggestion.objects.count(), Outbox.objects.count()) == (0, 0)


def test_an_identity_number_holds_it_back_for_a_person():
    sent = _send(text="Jeg heter Kari og har fødselsnummer 010190 12345, ring meg.")
    assert (sent.held_for, sent.sensitive) == ("identity_number", True)


def test_an_ordinary_text_is_not_held_back():
    sent = _send(text="Bussen 12345678 ganger i året, kl. 15.30 den 12.03.2026.")
    assert (sent.held_for, sent.sensitive) == ("", False)


def test_an_address_without_an_account_makes_somebody_to_write_to():
    sent = _send(email="Kari@Example.no")
    assert (sent.sender.email, sent.sender.account) == ("kari@example.no", None)


def test_typing_an_address_that_has_an_account_does_not_make_it_theirs():
    owner = make_person(email="kari@example.no", with_account=True)
    assert _send(email="kari@example.no").sender != owner


def test_whoever_is_logged_in_is_the_sender():
    kari = make_person(with_account=True)
    assert _send(actor=actor(kari)).sender == kari


def test_the_picture_comes_along(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    sent = _send(photo=picture(), photo_alt="En benk")
    assert (sent.photo.media_type, sent.photo.alt) == ("image/jpeg", "En benk")


def test_only_the_system_may_say_that_it_came_earlier():
    then = timezone.now() - timedelta(days=100)
    with pytest.raises(NotAllowed):
        _send(received_at=then)
    sent = _send(actor=Actor.system(), received_at=then)
    assert (sent.received_at, sent.due_on) == (then, timezone.localdate(then) + timedelta(days=14))
    assert not Outbox.objects.exists()
