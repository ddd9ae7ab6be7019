"""Receiving an innspill from anybody."""

import hashlib
from datetime import datetime, timedelta

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from samskap.features.people.actions import person_with_email
from samskap.features.people.models import Person
from samskap.features.suggestions.models import Suggestion, Term
from samskap.features.suggestions.notices import SuggestionReceived
from samskap.features.suggestions.process import held_for
from samskap.features.suggestions.selectors.terms import term_rows
from samskap.features.suggestions.states import Channel
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor, Scope
from samskap.kernel.access.decide import authorize
from samskap.kernel.access.roles import Role
from samskap.kernel.base import clock, references
from samskap.kernel.base.refusals import Invalid, NotAllowed
from samskap.kernel.files.store import store_image
from samskap.kernel.journal.write import record
from samskap.kernel.notify.tell import tell

LONGEST = 5_000


@transaction.atomic
def submit(
    *, actor: Actor, text: str, theme: str = "", place: str = "", own_role: str = "", language: str = "nb",
    email: str = "", sender: Person | None = None, channel: str = Channel.WEB, photo: UploadedFile | None = None,
    photo_alt: str = "", key: str = "", received_at: datetime | None = None,
) -> Suggestion:  # fmt: skip
    """Receives an innspill from anybody and gives a receipt. The same words with the same key are one innspill.

    Only the system itself may say that it came earlier than now; nobody is told about such a one.
    """
    hat = authorize(actor, Action.SUGGESTION_SUBMIT, Scope())
    if received_at and Role.SYSTEM not in actor.site:
        raise NotAllowed
    once = _once(key, text)
    before = Suggestion.objects.filter(submission_key=once).first() if once else None
    if before:
        return before
    _check(text)
    why = held_for(text, place, photo_alt)
    suggestion, is_new = _received(
        submission_key=once, text=text, theme=theme, place=place, own_role=own_role, language=language,
        channel=channel, sender=_sender(actor, sender, email, language), held_for=why, sensitive=bool(why),
        photo=store_image(photo, photo_alt) if photo else None, received_at=received_at or clock.now(),
    )  # fmt: skip
    if is_new:
        Term.objects.bulk_create(term_rows(suggestion))
        record(Action.SUGGESTION_SUBMIT, suggestion, by=actor, hat=hat, channel=str(channel), held_for=why)
    if is_new and not received_at:
        tell(SuggestionReceived(suggestion.pk))
    return suggestion


def _once(key: str, text: str) -> str | None:
    """One key and one text: who goes back, writes something else and sends again, sends another innspill."""
    return hashlib.sha256(f"{key}\n{text}".encode()).hexdigest() if key else None


def _check(text: str) -> None:
    if not text.strip():
        raise Invalid(_("Write what you want to tell us."), field="text")
    if len(text) > LONGEST:
        raise Invalid(_("The text is too long. It can have up to 5,000 characters."), field="text")


def _sender(actor: Actor, sender: Person | None, email: str, language: str) -> Person | None:
    if sender is not None:
        return sender
    if actor.person_id is not None:
        return Person.objects.get(pk=actor.person_id)
    return person_with_email(actor=actor, email=email, language=language) if email else None


def _received(*, submission_key: str | None, received_at: datetime, **columns: object) -> tuple[Suggestion, bool]:
    """The new row; or the one that the same key made in the same moment."""
    due_on = timezone.localdate(received_at) + timedelta(days=settings.ANSWER_DAYS)
    try:
        with transaction.atomic():
            row = Suggestion.objects.create(
                reference=references.reference("IN"), token=references.secret(), submission_key=submission_key,
                received_at=received_at, due_on=due_on, **columns,
            )  # fmt: skip
    except IntegrityError:
        before = Suggestion.objects.filter(submission_key=submission_key).first() if submission_key else None
        if before is None:
            raise
        return before, False
    return row, True
