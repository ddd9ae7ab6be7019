"""Writes of who sits at a place: by appointment, and emptied again."""

from django.db import transaction
from django.utils.translation import gettext as _

from samskap.features.rooms import actions as rooms
from samskap.features.stakeholders.actions.filled import take_back_others
from samskap.features.stakeholders.models import Place
from samskap.features.stakeholders.notices import PlaceEmptied, PlaceFilled
from samskap.features.stakeholders.selectors.held_out import refuse_if_held_out
from samskap.features.stakeholders.selectors.table import sits_there
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import authorize
from samskap.kernel.base.records import keep, lock
from samskap.kernel.base.refusals import Invalid, NotNow
from samskap.kernel.journal.write import record
from samskap.kernel.notify.tell import tell


@transaction.atomic
def fill(*, actor: Actor, place_id: int, person_id: int, reason: str, seen: int | None = None) -> Place:
    """Appoints a person to an empty place, with a reason; who already sits in that role keeps the same seat."""
    place = lock(Place, place_id, seen)
    hat = authorize(actor, Action.PLACE_FILL, place, read=Action.ROOM_READ)
    if sits_there(place):
        raise NotNow(_("Somebody already sits at this place."))
    seat = rooms.seat_give(
        actor=actor, room_id=place.room_id, person_id=person_id, role=place.role, actor_kind=place.actor_kind,
        reason=reason, action=Action.PLACE_FILL,
    )  # fmt: skip
    refuse_if_held_out(place.room_id, person_id, field="person_id")
    if Place.objects.filter(seat=seat).exists():
        raise Invalid(_("This person already has another place in the room."), field="person_id")
    place.seat = seat
    keep(place, "seat")
    record(Action.PLACE_FILL, place, by=actor, hat=hat, reason=reason, seat_id=seat.pk)
    take_back_others(actor=Actor.system(), place_id=place.pk, but_person_id=person_id)
    if person_id != actor.person_id:
        tell(PlaceFilled(place.pk))
    return place


@transaction.atomic
def empty(*, actor: Actor, place_id: int, reason: str, seen: int | None = None) -> Place:
    """Ends the seat of whoever sits at the place, with a reason that the person is told."""
    place = lock(Place, place_id, seen)
    hat = authorize(actor, Action.PLACE_FILL, place, read=Action.ROOM_READ)
    if place.seat_id is None or not sits_there(place):
        raise NotNow(_("Nobody sits at this place."))
    seat = rooms.seat_end(actor=actor, seat_id=place.seat_id, reason=reason)
    place.seat = None
    keep(place, "seat")
    record(Action.PLACE_FILL, place, by=actor, hat=hat, reason=reason, emptied=seat.pk)
    if seat.person_id != actor.person_id:
        tell(PlaceEmptied(seat.pk, place.label))
    return place
