"""What a logged-in person has sent, and what can be taken over by the same e-mail address."""

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.utils import timezone

from samskap.features.people.models import Person
from samskap.features.suggestions.models import Suggestion
from samskap.features.suggestions.selectors.public import headline_of
from samskap.features.suggestions.words import Word, public_word
from samskap.kernel.access.actor import Actor


@dataclass(frozen=True)
class OwnLine:
    """One of the sender's own, with its private address."""

    reference: str
    token: str
    headline: str
    received_on: date
    status: Word


def own(actor: Actor) -> list[OwnLine]:
    """What the person has sent, newest first."""
    if actor.person_id is None:
        return []
    rows = Suggestion.objects.filter(sender_id=actor.person_id)
    return [
        OwnLine(
            row.reference,
            row.token,
            headline_of(row.text),
            timezone.localdate(row.received_at),
            public_word(row.state, row.outcome),
        )
        for row in rows
    ]


def earlier(actor: Actor) -> QuerySet[Suggestion]:
    """What was sent without logging in, with the address that the person's account has been shown to own."""
    address = Person.objects.filter(pk=actor.person_id or 0, account__isnull=False).values("account__email")[:1]
    return Suggestion.objects.filter(sender__email__in=address, sender__account=None)


def earlier_count(actor: Actor) -> int:
    """How many innspill the person can take over by address."""
    return earlier(actor).count() if actor.person_id is not None else 0
