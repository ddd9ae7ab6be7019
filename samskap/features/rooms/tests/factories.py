"""Rooms and seats for tests."""

import itertools

from samskap.features.people.models import Person
from samskap.features.people.states import ActorKind
from samskap.features.people.tests.factories import make_unit
from samskap.features.rooms.models import Room, Seat
from samskap.features.rooms.selectors import actor_of
from samskap.features.rooms.states import RoomKind, Theme
from samskap.kernel.access.actor import Actor

_count = itertools.count(1)


def make_room(title: str = "", unit=None, organisation=None, **more) -> Room:
    if unit is None and organisation is None:
        unit = make_unit()
    more = {"kind": RoomKind.CHALLENGE, "theme": Theme.UPBRINGING, **more}
    return Room.objects.create(title=title or f"Rom {next(_count)}", unit=unit, organisation=organisation, **more)


def make_seat(
    room: Room, person: Person, role: str = "participant", actor_kind: str = ActorKind.RESIDENT, **more
) -> Seat:
    return Seat.objects.create(room=room, person=person, role=role, actor_kind=actor_kind, **more)


def actor(person: Person) -> Actor:
    """The person as the one who asks, with all roles held now."""
    return actor_of(person)
