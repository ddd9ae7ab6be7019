"""From a notice to letters: once each, in each one's language, never to those who have said no."""

import pytest
from django.core import mail
from django.urls import reverse

from samskap.features.people.tests.factories import make_person
from samskap.features.suggestions.notices import SuggestionReceived
from samskap.features.suggestions.tests.factories import make_suggestion
from samskap.kernel.jobs.worker import run_due
from samskap.kernel.notify import deliver
from samskap.kernel.notify.models import Letter, Muted, Outbox
from samskap.kernel.notify.tell import tell


@pytest.fixture
def outbox(db):
    sender = make_person(email="kari@example.no", language="nn")
    return tell(SuggestionReceived(make_suggestion(sender=sender).pk))


def test_nothing_is_sent_before_the_worker_has_been_there(outbox):
    assert Outbox.objects.get().expanded_at is None and mail.outbox == []


def test_the_worker_expands_the_notice_and_sends_the_letter(outbox):
    run_due()
    letter = Letter.objects.get()
    assert letter.sent_at and letter.language == "nn"
    assert [message.to for message in mail.outbox] == [["kari@example.no"]]


def test_expanding_and_sending_twice_is_sending_once(outbox):
    for _twice in range(2):
        for letter_id in deliver.expand(outbox.pk):
            deliver.send(letter_id)
    deliver.send(Letter.objects.get().pk)
    assert len(mail.outbox) == 1


def test_one_press_says_no_and_is_remembered(outbox, client):
    deliver.expand(outbox.pk)
    letter = Letter.objects.get()
    address = reverse("notify:no_thanks", args=[deliver.no_thanks_token(letter)])
    assert client.get(address).status_code == 200 and not Muted.objects.exists()
    assert client.post(address, {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert deliver.send(letter.pk) is False and mail.outbox == []


def test_a_forged_no_is_not_found(db, client):
    assert client.post(reverse("notify:no_thanks", args=["kari:falsk"])).status_code == 404
    assert not Muted.objects.exists()


def test_the_mail_program_is_told_how_to_say_no(outbox):
    run_due()
    assert mail.outbox[0].extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"


def test_only_the_products_own_notices_are_expanded(db):
    foreign = Outbox.objects.create(kind="os.system", values={})
    with pytest.raises(ValueError):
        deliver.expand(foreign.pk)


def test_ones_own_letters_are_read_by_oneself_alone(outbox, cast, as_person):
    deliver.expand(outbox.pk)
    page = as_person(cast.resident).get(reverse("notify:listing")).content.decode()
    assert Letter.objects.get().title not in page
