"""Reads of one's own letters."""

from django.db.models import QuerySet

from samskap.kernel.access.actor import Actor
from samskap.kernel.notify.models import Letter


def letters_of(actor: Actor) -> QuerySet[Letter]:
    """The letters to this person, newest first; nobody reads another's."""
    return Letter.objects.filter(person_id=actor.person_id) if actor.is_known else Letter.objects.none()


def unread_count(actor: Actor) -> int:
    """How many letters the person has not yet seen."""
    return letters_of(actor).filter(read_at=None).count()
