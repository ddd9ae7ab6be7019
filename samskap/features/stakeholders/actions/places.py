"""Writes of the places wanted at the table: planning, changing and removing one, and proposing them from the map."""

from collections.abc import Collection

from django.db import transaction
from django.utils.translation import gettext as _

from samskap.features.rooms.models import Room, Seat
from samskap.features.stakeholders.models import Place
from samskap.features.stakeholders.selectors.places import Wish, has_open_invitation, is_known_key, wishes_in
from samskap.features.stakeholders.selectors.private_persons import no_private_person, no_traces
from samskap.features.stakeholders.selectors.table import sits_there
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import authorize
from samskap.kernel.base.records import keep, lock
from samskap.kernel.base.refusals import Invalid, NotNow
from samskap.kernel.journal.write import record

FIELDS = ("label", "actor_kind", "role", "brings", "is_front_line", "stakeholder_key", "reason")


@transaction.atomic
def plan(
    *, actor: Actor, room_id: int, label: str, actor_kind: str, role: str, brings: list[str] | None = None,
    is_front_line: bool = False, stakeholder_key: str = "", reason: str = "", seat_id: int | None = None,
) -> Place:  # fmt: skip
    """Sets a place at the table; with a seat, for somebody who sits in the room already. Its name and reason are
    public, so they tell of no single person."""
    room = lock(Room, room_id)
    hat = authorize(actor, Action.PLACE_PLAN, room, read=Action.ROOM_READ)
    _known(room.pk, stakeholder_key)
    no_private_person(room.pk, [label], field="label")
    no_traces({"reason": reason})
    place = Place(
        room=room, label=label, actor_kind=actor_kind, role=role, brings=brings or [], is_front_line=is_front_line,
        stakeholder_key=stakeholder_key, reason=reason, order=_last(room.pk) + 1,
    )  # fmt: skip
    if seat_id is not None:
        place.seat = _seat(room.pk, seat_id)
        place.role = place.seat.role
    place.save()
    record(Action.PLACE_PLAN, place, by=actor, hat=hat, reason=reason, label=label)
    return place


@transaction.atomic
def change(
    *, actor: Actor, place_id: int, label: str, actor_kind: str, role: str, brings: list[str] | None = None,
    is_front_line: bool = False, stakeholder_key: str = "", reason: str = "", seen: int | None = None,
) -> Place:  # fmt: skip
    """Changes what a place is for. Its role stands fast once somebody sits there or has been asked."""
    place = lock(Place, place_id, seen)
    hat = authorize(actor, Action.PLACE_PLAN, place, read=Action.ROOM_READ)
    if stakeholder_key != place.stakeholder_key:
        _known(place.room_id, stakeholder_key)
    if label != place.label:
        no_private_person(place.room_id, [label], field="label")
    no_traces({"reason": reason})
    if role != place.role and (sits_there(place) or has_open_invitation(place.pk)):
        raise Invalid(
            _("Somebody sits here or has been asked, so the role stands fast. Empty the place first."), field="role"
        )
    place.label, place.actor_kind, place.role, place.brings = label, actor_kind, role, brings or []
    place.is_front_line, place.stakeholder_key, place.reason = is_front_line, stakeholder_key, reason
    keep(place, *FIELDS)
    record(Action.PLACE_PLAN, place, by=actor, hat=hat, label=label, changed=True)
    return place


@transaction.atomic
def remove(*, actor: Actor, place_id: int, reason: str, seen: int | None = None) -> None:
    """Takes an empty place away from the table, with a reason."""
    place = lock(Place, place_id, seen)
    hat = authorize(actor, Action.PLACE_PLAN, place, read=Action.ROOM_READ)
    if sits_there(place):
        raise NotNow(_("Somebody sits here. Empty the place before you remove it."))
    if has_open_invitation(place.pk):
        raise NotNow(_("Somebody has been asked to sit here. Take back the invitation before you remove the place."))
    record(Action.PLACE_PLAN, place, by=actor, hat=hat, reason=reason, removed=place.label)
    place.delete()


@transaction.atomic
def propose(*, actor: Actor, room_id: int, chosen: Collection[str] | None = None) -> list[Place]:
    """Sets the chosen ones of the proposed places; without a choice, those that the map asks for."""
    room = lock(Room, room_id)
    hat = authorize(actor, Action.PLACE_PLAN, room, read=Action.ROOM_READ)
    wished = [each for each in wishes_in(actor, room) if _is_chosen(each, chosen)]
    if chosen is not None and len(wished) < len(set(chosen)):
        raise NotNow(_("The proposals have changed since you opened the page. Look at them once more."))
    if not wished:
        raise NotNow(_("Every strong stakeholder already has a place or an arena of their own."))
    first = _last(room.pk) + 1
    places = [Place(room=room, order=first + number, **vars(wish.place)) for number, wish in enumerate(wished)]
    for place, wish in zip(places, wished, strict=True):
        place.save()
        record(
            Action.PLACE_PLAN, place, by=actor, hat=hat, reason=place.reason, label=place.label,
            from_map=wish.is_from_map,
        )  # fmt: skip
    return places


def _is_chosen(wish: Wish, chosen: Collection[str] | None) -> bool:
    return wish.is_from_map if chosen is None else wish.code in chosen


def _last(room_id: int) -> int:
    return max(Place.objects.filter(room_id=room_id).values_list("order", flat=True), default=0)


def _known(room_id: int, key: str) -> None:
    if key and not is_known_key(room_id, key):
        raise Invalid(_("Choose a stakeholder that stands in the map."), field="stakeholder_key")


def _seat(room_id: int, seat_id: int) -> Seat:
    seat = lock(Seat, seat_id)
    if seat.room_id != room_id or seat.until_on is not None or Place.objects.filter(seat=seat).exists():
        raise NotNow(_("This person does not sit in the room now, or has a place already."))
    return seat
