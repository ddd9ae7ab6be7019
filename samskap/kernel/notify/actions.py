"""Writes of one's own letters."""

from django.db import transaction

from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor, Scope
from samskap.kernel.access.decide import authorize
from samskap.kernel.base import clock
from samskap.kernel.notify.selectors import letters_of


@transaction.atomic
def read_all(*, actor: Actor) -> int:
    """Marks all of one's own letters as read. Reading one's own letters leaves no trace in the journal."""
    authorize(actor, Action.NOTICE_READ, Scope(owner_id=actor.person_id))
    return letters_of(actor).filter(read_at=None).update(read_at=clock.now())
