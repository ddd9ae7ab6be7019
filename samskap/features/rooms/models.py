"""Columns of rooms, seats, deciding bodies and followers."""

from django.db import models
from django.db.models import Q

from samskap.features.people.models import Body, Organisation, Person, Unit, choices
from samskap.features.people.states import ActorKind
from samskap.features.rooms.states import SEAT_ROLES, RoomKind, Theme
from samskap.kernel.access.actor import OUTSIDE, Scope
from samskap.kernel.base import clock
from samskap.kernel.base.records import Record


class Room(Record):
    """The protected space round one challenge, project or budget; owned by a unit or by an outside organisation."""

    kind = models.CharField(max_length=12, choices=choices(RoomKind), default=RoomKind.CHALLENGE)
    title = models.CharField(max_length=120)
    theme = models.CharField(max_length=20, choices=choices(Theme))
    unit = models.ForeignKey(Unit, null=True, blank=True, on_delete=models.PROTECT, related_name="rooms")
    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="rooms"
    )
    is_public = models.BooleanField(default=False)
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["title"]
        constraints = [
            models.CheckConstraint(
                name="room_has_one_owner",
                condition=Q(unit__isnull=False, organisation__isnull=True)
                | Q(unit__isnull=True, organisation__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return self.title

    def access_scope(self) -> Scope:
        return Scope(room_id=self.pk, unit_id=self.unit_id or OUTSIDE)


class Seat(Record):
    """A person in a room, in a role, for a period."""

    room = models.ForeignKey(Room, on_delete=models.CASCADE, related_name="seats")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="seats")
    role = models.CharField(max_length=12, choices=[(r.value, r.value) for r in SEAT_ROLES])
    actor_kind = models.CharField(max_length=12, choices=choices(ActorKind))
    on_behalf_of = models.CharField(max_length=160, blank=True)
    reason = models.TextField(blank=True)
    from_on = models.DateField(default=clock.today)
    until_on = models.DateField(null=True, blank=True)
    left_reason = models.TextField(blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["room", "person", "role"], condition=Q(until_on=None), name="one_open_seat_per_role"
            )
        ]

    def __str__(self) -> str:
        return f"{self.room_id} {self.person_id} {self.role}"

    def access_scope(self) -> Scope:
        return Scope(room_id=self.room_id, unit_id=self.room.unit_id or OUTSIDE, owner_id=self.person_id)


class RoomBody(Record):
    """A body that decides in this room, or a council that is heard: its members hold the decider role here."""

    room = models.ForeignKey(Room, on_delete=models.CASCADE, related_name="bodies")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="rooms")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["room", "body"], name="body_once_per_room")]

    def __str__(self) -> str:
        return f"{self.room_id} {self.body_id}"


class Follow(Record):
    """A person who is told what happens in the room; senders of gathered innspill follow without asking."""

    room = models.ForeignKey(Room, on_delete=models.CASCADE, related_name="follows")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="follows")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["room", "person"], name="follow_once")]

    def __str__(self) -> str:
        return f"{self.room_id} {self.person_id}"
