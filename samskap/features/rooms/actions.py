"""Writes of rooms: opening one, giving and ending seats, moving the lead, tying a body, following."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from samskap.features.people.models import Organisation, Person, Unit
from samskap.features.rooms.models import Follow, Room, RoomBody, Seat
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import OUTSIDE, Actor, Scope
from samskap.kernel.access.decide import authorize
from samskap.kernel.access.roles import Role
from samskap.kernel.base import clock
from samskap.kernel.base.records import keep, lock
from samskap.kernel.base.refusals import Invalid
from samskap.kernel.journal.write import record


@transaction.atomic
def open_room(
    *,
    actor: Actor,
    kind: str,
    title: str,
    theme: str,
    unit: Unit | None = None,
    organisation: Organisation | None = None,
) -> Room:
    """Opens a room for one topic, owned by one unit or one outside organisation."""
    hat = authorize(actor, Action.ROOM_OPEN, Scope(unit_id=unit.pk if unit else OUTSIDE))
    room = Room.objects.create(kind=kind, title=title, theme=theme, unit=unit, organisation=organisation)
    record(Action.ROOM_OPEN, room, by=actor, hat=hat)
    return room


@transaction.atomic
def seat_give(
    *, actor: Actor, room_id: int, person_id: int, role: str, actor_kind: str,
    reason: str, on_behalf_of: str = "", from_on: date | None = None, action: Action = Action.SEAT_GIVE,
) -> Seat:  # fmt: skip
    """Gives a person a seat in a role, with a reason. The same seat is not given twice."""
    room = lock(Room, room_id)
    hat = authorize(actor, action, room, read=Action.ROOM_READ)
    if role == Role.OWNER and hat is Role.LEAD and person_id == actor.person_id:
        raise Invalid(_("Whoever leads the work cannot also make themselves the problem owner."), field="person_id")
    if not Person.objects.filter(pk=person_id).exists():
        raise Invalid(_("Choose who is to have the seat."), field="person_id")
    seat, is_new = Seat.objects.get_or_create(
        room=room, person_id=person_id, role=role, until_on=None,
        defaults={
            "actor_kind": actor_kind, "reason": reason, "on_behalf_of": on_behalf_of,
            "from_on": from_on or clock.today(),
        },
    )  # fmt: skip
    if is_new:
        record(action, seat, by=actor, hat=hat, reason=reason, role=str(role))
    return seat


@transaction.atomic
def seat_end(*, actor: Actor, seat_id: int, reason: str) -> Seat:
    """Ends a seat, with a reason; one may always leave one's own."""
    seat = lock(Seat, seat_id)
    hat = authorize(actor, Action.SEAT_END, seat, read=Action.ROOM_READ)
    if seat.until_on is None:
        seat.until_on, seat.left_reason = clock.today(), reason
        keep(seat, "until_on", "left_reason")
        record(Action.SEAT_END, seat, by=actor, hat=hat, reason=reason)
    return seat


@transaction.atomic
def move_lead(
    *, actor: Actor, room_id: int, to_person_id: int, actor_kind: str, reason: str,
    unit: Unit | None = None, organisation: Organisation | None = None,
    action: Action = Action.SEAT_GIVE, scope: Scope | None = None,
) -> Seat:  # fmt: skip
    """Moves the lead, and with it the ownership of the room; rights follow the seat.

    Whoever takes over has no right in the room before: then `action` and `scope` say where the leave is held.
    """
    room = lock(Room, room_id)
    hat = authorize(actor, action, scope or room.access_scope(), read=Action.ROOM_READ)
    for seat in Seat.objects.filter(room=room, role=Role.LEAD, until_on=None).exclude(person_id=to_person_id):
        seat.until_on, seat.left_reason = clock.today(), reason
        keep(seat, "until_on", "left_reason")
    room.unit, room.organisation = unit, organisation
    keep(room, "unit", "organisation")
    seat, _new = Seat.objects.get_or_create(
        room=room, person_id=to_person_id, role=Role.LEAD, until_on=None,
        defaults={"actor_kind": actor_kind, "reason": reason},
    )  # fmt: skip
    record(action, seat, by=actor, hat=hat, reason=reason, role=str(Role.LEAD))
    return seat


@transaction.atomic
def tie_body(*, actor: Actor, room_id: int, body_id: int, action: Action = Action.CASE_SUBMIT) -> None:
    """Lets a body decide, or be heard, in this room: its members hold the decider role here."""
    room = lock(Room, room_id)
    hat = authorize(actor, action, room, read=Action.ROOM_READ)
    _tied, is_new = RoomBody.objects.get_or_create(room=room, body_id=body_id)
    if is_new:
        record(action, room, by=actor, hat=hat, body_id=body_id)


@transaction.atomic
def follow(*, actor: Actor, room_id: int, person_id: int) -> None:
    """The person is told what happens in the room from now on. Following twice changes nothing."""
    room = lock(Room, room_id)
    hat = authorize(actor, Action.ROOM_FOLLOW, Scope())
    _follow, is_new = Follow.objects.get_or_create(room=room, person_id=person_id)
    if is_new:
        record(Action.ROOM_FOLLOW, room, by=actor, hat=hat)


@transaction.atomic
def make_public(*, actor: Actor, room_id: int, is_public: bool, action: Action = Action.CHALLENGE_PUBLISH) -> None:
    """Opens or closes the room's public page."""
    room = lock(Room, room_id)
    hat = authorize(actor, action, room, read=Action.ROOM_READ)
    room.is_public = is_public
    keep(room, "is_public")
    record(action, room, by=actor, hat=hat, is_public=is_public)
