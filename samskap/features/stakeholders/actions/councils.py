"""Writes of the statutory councils: drawing one into the room, so that it is heard while there is time."""

from django.db import transaction
from django.utils.translation import gettext as _

from samskap.features.people import selectors as people
from samskap.features.rooms import actions as rooms
from samskap.features.rooms.models import Room
from samskap.features.stakeholders.models import CouncilAsked
from samskap.features.stakeholders.notices import CouncilDrawnIn
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import authorize
from samskap.kernel.base.records import lock
from samskap.kernel.base.refusals import Invalid, NotNow
from samskap.kernel.journal.write import record
from samskap.kernel.notify.tell import tell


@transaction.atomic
def ask(*, actor: Actor, room_id: int, body_id: int, reason: str) -> CouncilAsked:
    """Draws a statutory council into the room, with a reason: its members reach the room, and are told why."""
    room = lock(Room, room_id)
    hat = authorize(actor, Action.COUNCIL_ASK, room, read=Action.ROOM_READ)
    if not people.statutory_councils().filter(pk=body_id).exists():
        raise Invalid(_("Choose among the statutory councils."), field="body_id")
    if not reason:
        raise Invalid(_("Write what you want to hear from the council."), field="reason")
    if CouncilAsked.objects.filter(room=room, body_id=body_id).exists():
        raise NotNow(_("The council has already been asked to take part here."))
    asked = CouncilAsked.objects.create(room=room, body_id=body_id, reason=reason, asked_by_id=actor.known_id)
    record(Action.COUNCIL_ASK, asked, by=actor, hat=hat, reason=reason, asked_body_id=body_id)
    rooms.tie_body(actor=actor, room_id=room.pk, body_id=body_id, action=Action.COUNCIL_ASK)
    tell(CouncilDrawnIn(asked.pk))
    return asked
