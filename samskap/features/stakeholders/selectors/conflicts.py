"""Somebody who takes part here and also sits where it is decided: what the page that settles it shows."""

from dataclasses import dataclass

from samskap.algorithms.room_check.facts import DeciderFacts
from samskap.features.rooms import selectors as rooms
from samskap.features.rooms.models import Room
from samskap.features.stakeholders.models import Clarified
from samskap.features.stakeholders.selectors.followed import deciders_in
from samskap.features.stakeholders.selectors.rows import rows_of
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import authorize
from samskap.kernel.base.refusals import OutsideReach


@dataclass(frozen=True)
class DoubleRole:
    """One person's two roles, and how they were settled before, if they were."""

    room: Room
    name: str
    body: str
    is_own: bool
    how: str
    reason: str


def double_role(room_id: int, person_id: int) -> DeciderFacts | None:
    """The two roles of a person in a room, or nothing for somebody who has only one of them."""
    return next((one for one in deciders_in(rows_of(room_id)) if one.id == str(person_id)), None)


def double_role_for(actor: Actor, room_id: int, person_id: int) -> DoubleRole:
    """The same for somebody who may settle it: those who run the room, and the person themselves."""
    room = rooms.room_for(actor, room_id)
    settled = Clarified.objects.filter(room=room, person_id=person_id).first()
    authorize(actor, Action.CONFLICT_CLARIFY, Clarified(room=room, person_id=person_id), read=Action.ROOM_READ)
    found = double_role(room.pk, person_id)
    if found is None:
        raise OutsideReach
    return DoubleRole(
        room=room,
        name=found.name,
        body=found.body,
        is_own=person_id == actor.person_id,
        how=settled.how if settled else "",
        reason=settled.reason if settled else "",
    )
