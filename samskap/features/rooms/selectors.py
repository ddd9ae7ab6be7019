"""Reads of rooms and seats; builds the actor from everything a person holds."""

from collections import defaultdict
from collections.abc import Iterable

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q, QuerySet

from samskap.features.people import selectors as people
from samskap.features.people.models import Person
from samskap.features.rooms.models import Follow, Room, RoomBody, Seat
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import reach
from samskap.kernel.access.guard import as_filter
from samskap.kernel.access.roles import Role
from samskap.kernel.accounts.models import Account
from samskap.kernel.base import clock
from samskap.kernel.base.refusals import OutsideReach
from samskap.kernel.notify.tell import Recipient


def actor_for(account: Account | AnonymousUser) -> Actor:
    """The person behind a log-in, with every role held today. Somebody without a person is a visitor."""
    if not isinstance(account, Account):
        return Actor.visitor()
    person = people.person_of(account)
    return actor_of(person) if person else Actor.visitor()


def actor_of(person: Person) -> Actor:
    """The actor that this person is today: roles on the site, in units with those below, and in rooms."""
    site, units = people.roles_of(person.pk)
    rooms: dict[Role, set[int]] = defaultdict(set)
    kind, bodies = people.standing_of(person.pk)
    for role, room_id in seats_held(person.pk).order_by().values_list("role", "room_id"):
        rooms[Role(role)].add(room_id)
    if bodies:
        rooms[Role.DECIDER] |= set(RoomBody.objects.filter(body_id__in=bodies).values_list("room_id", flat=True))
    return Actor(
        person_id=person.pk,
        name=person.name or person.email,
        kind=kind,
        language=person.language,
        site=frozenset(site | {Role.VISITOR, Role.RESIDENT}),
        units={role: frozenset(ids) for role, ids in units.items()},
        rooms={role: frozenset(ids) for role, ids in rooms.items() if ids},
    )


def seats_held(person_id: int) -> QuerySet[Seat]:
    """The seats that a person holds today."""
    return _held_today(Seat.objects.filter(person_id=person_id, room__closed_at=None))


def open_seats(room_id: int) -> QuerySet[Seat]:
    """Who sits in the room today."""
    return _held_today(Seat.objects.filter(room_id=room_id)).select_related("person")


def _held_today(seats: QuerySet[Seat]) -> QuerySet[Seat]:
    """A seat that is ended is ended at once: on its last day it is no longer held."""
    today = clock.today()
    return seats.filter(Q(until_on=None) | Q(until_on__gt=today), from_on__lte=today)


def rooms_visible_to(actor: Actor) -> QuerySet[Room]:
    """The rooms that the actor may enter."""
    found = as_filter(reach(actor, Action.ROOM_READ), room="pk", unit="unit")
    return Room.objects.filter(found).select_related("unit", "organisation")


def room_for(actor: Actor, room_id: int) -> Room:
    """One room that the actor may enter, or nothing at all is shown."""
    room = rooms_visible_to(actor).filter(pk=room_id).first()
    if room is None:
        raise OutsideReach
    return room


def followers(room_id: int) -> QuerySet[Person]:
    """Those who are told what happens in the room: its followers and those who sit there."""
    seated = open_seats(room_id).values("person_id")
    return Person.objects.filter(
        Q(pk__in=Follow.objects.filter(room_id=room_id).values("person_id")) | Q(pk__in=seated)
    )


def recipients(room: Room, work: str, public: str) -> list[Recipient]:
    """Those who sit in the room are led to the work page; others who follow it to the public one, when it has one."""
    seated = set(open_seats(room.pk).values_list("person_id", flat=True))
    told = followers(room.pk) if room.is_public else Person.objects.filter(pk__in=seated)
    return [people.recipient(person, work if person.pk in seated else public) for person in told]


def has_seat(person_id: int | None, room_id: int) -> bool:
    """Whether the person has taken part in the room, now or before: the question of habilitet."""
    return person_id is not None and Seat.objects.filter(person_id=person_id, room_id=room_id).exists()


def open_seats_in(room_ids: Iterable[int]) -> QuerySet[Seat]:
    """Who sits in these rooms today, with the place each fills."""
    return _held_today(Seat.objects.filter(room_id__in=list(room_ids))).select_related("person", "place")


def is_following(person_id: int | None, room_id: int) -> bool:
    """Whether the person has asked, or been asked, to be told what happens in the room."""
    return person_id is not None and Follow.objects.filter(room_id=room_id, person_id=person_id).exists()


def seat_in(room_id: int, seat_id: int) -> Seat:
    """One open seat in the room, or nothing at all is shown."""
    seat = open_seats(room_id).filter(pk=seat_id).first()
    if seat is None:
        raise OutsideReach
    return seat
