"""Writes of who should lead: that it has been considered, and what it came to."""

from django.db import transaction
from django.utils.translation import gettext as _

from samskap.features.rooms.models import Room
from samskap.features.stakeholders.models import LeadConsidered
from samskap.features.stakeholders.states import LeadConclusion
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import authorize
from samskap.kernel.base.records import lock
from samskap.kernel.base.refusals import Invalid
from samskap.kernel.journal.write import record


@transaction.atomic
def consider(*, actor: Actor, room_id: int, conclusion: str, reason: str) -> LeadConsidered:
    """Notes that it was considered whether somebody else should lead, with the reason. Earlier ones stay; the newest counts."""
    room = lock(Room, room_id)
    hat = authorize(actor, Action.LEAD_CONSIDER, room, read=Action.ROOM_READ)
    if conclusion not in set(LeadConclusion):
        raise Invalid(_("Choose who should lead."), field="conclusion")
    if not reason:
        raise Invalid(_("Write why."), field="reason")
    considered = LeadConsidered.objects.create(
        room=room, conclusion=conclusion, reason=reason, considered_by_id=actor.known_id
    )
    record(Action.LEAD_CONSIDER, considered, by=actor, hat=hat, reason=reason, conclusion=conclusion)
    return considered
