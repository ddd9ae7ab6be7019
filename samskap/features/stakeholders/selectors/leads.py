"""Whether somebody else should lead: what has been thought about it before."""

from dataclasses import dataclass
from datetime import date

from samskap.features.rooms.models import Room
from samskap.features.stakeholders.models import LeadConsidered
from samskap.features.stakeholders.selectors.visible import room_where_may
from samskap.features.stakeholders.states import LeadConclusion
from samskap.features.stakeholders.words import LEAD_WORDS
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor


@dataclass(frozen=True)
class Considered:
    """One time it was considered."""

    conclusion: str
    reason: str
    by: str
    on: date


@dataclass(frozen=True)
class LeadPage:
    """The room, who leads it now, and every time it was considered, the newest first."""

    room: Room
    led_by: str
    earlier: list[Considered]


def lead_page(actor: Actor, room_id: int) -> LeadPage:
    """What the page shows for somebody who may consider it."""
    room = room_where_may(actor, room_id, Action.LEAD_CONSIDER)
    found = LeadConsidered.objects.filter(room=room).select_related("considered_by")
    earlier = [
        Considered(
            str(LEAD_WORDS[LeadConclusion(row.conclusion)]), row.reason, row.considered_by.name, row.considered_on
        )
        for row in found
    ]
    owner = room.organisation or room.unit
    return LeadPage(room, owner.name if owner else "", earlier)
