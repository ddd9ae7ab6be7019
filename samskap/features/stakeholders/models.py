"""Columns of stakeholder maps, wanted places, invitations and excused gaps."""

from django.db import models
from django.db.models import Q

from samskap.features.people.models import Person, choices
from samskap.features.people.states import ActorKind
from samskap.features.rooms.models import Room, Seat
from samskap.features.rooms.states import SEAT_ROLES
from samskap.features.stakeholders.states import (
    Attitude,
    InvitationState,
    Level,
    MapState,
    Relation,
    Sector,
    Sureness,
)
from samskap.kernel.access.actor import OUTSIDE, Scope
from samskap.kernel.access.roles import Role
from samskap.kernel.base import clock
from samskap.kernel.base.records import Record

LEVELS = [(level.value, level.name.lower()) for level in Level]
ATTITUDES = [(attitude.value, attitude.name.lower()) for attitude in Attitude]


class Topic(Record):
    """What the room is about just now, as told from above: the framing and the phase that a map must keep up with."""

    room = models.OneToOneField(Room, on_delete=models.CASCADE, related_name="topic")
    framing_version = models.PositiveSmallIntegerField(default=1)
    framed_on = models.DateField(null=True, blank=True)
    question = models.CharField(max_length=300, blank=True)
    phase = models.CharField(max_length=30, blank=True)
    phase_entered_on = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        return f"topic {self.room_id}"


class StakeholderMap(Record):
    """One version of a room's stakeholder analysis, made for one framing and phase."""

    room = models.ForeignKey(Room, on_delete=models.CASCADE, related_name="maps")
    version = models.PositiveSmallIntegerField()
    framing_version = models.PositiveSmallIntegerField(default=1)
    phase = models.CharField(max_length=30, blank=True)
    state = models.CharField(max_length=8, choices=choices(MapState), default=MapState.DRAFT)
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT)
    made_on = models.DateField(default=clock.today)

    class Meta:
        ordering = ["room", "-version"]
        constraints = [
            models.UniqueConstraint(fields=["room", "version"], name="map_version_once"),
            models.CheckConstraint(name="map_state_known", condition=Q(state__in=[s.value for s in MapState])),
        ]

    def __str__(self) -> str:
        return f"map {self.room_id} v{self.version}"

    def access_scope(self) -> Scope:
        return self.room.access_scope()


class Stakeholder(Record):
    """A group, organisation or role that is affected or affects. `key` is the same through all versions of the map."""

    map = models.ForeignKey(StakeholderMap, on_delete=models.CASCADE, related_name="stakeholders")
    key = models.CharField(max_length=36)
    name = models.CharField(max_length=120)
    actor_kind = models.CharField(max_length=12, choices=choices(ActorKind))
    sector = models.CharField(max_length=12, choices=choices(Sector))
    relation = models.CharField(max_length=10, choices=choices(Relation))
    strength = models.PositiveSmallIntegerField(choices=LEVELS, default=Level.MEDIUM)
    interest = models.PositiveSmallIntegerField(choices=LEVELS, default=Level.MEDIUM)
    influence = models.PositiveSmallIntegerField(choices=LEVELS, default=Level.MEDIUM)
    attitude_now = models.SmallIntegerField(choices=ATTITUDES, default=Attitude.NEUTRAL)
    attitude_wanted = models.SmallIntegerField(choices=ATTITUDES, default=Attitude.NEUTRAL)
    knows = models.TextField(blank=True)
    may_lose = models.TextField(blank=True)
    is_user = models.BooleanField(default=False)
    speaks_for_others = models.BooleanField(default=False)
    arena = models.CharField(max_length=200, blank=True)
    responsible = models.ForeignKey(Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    judged_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    judged_on = models.DateField(default=clock.today)
    sureness = models.CharField(max_length=6, choices=choices(Sureness), default=Sureness.MEDIUM)

    class Meta:
        ordering = ["-strength", "name"]
        constraints = [models.UniqueConstraint(fields=["map", "key"], name="stakeholder_once_per_map")]

    def __str__(self) -> str:
        return self.name

    def access_scope(self) -> Scope:
        return self.map.room.access_scope()


class Place(Record):
    """A seat wanted at the table for this topic: filled when a seat is tied to it, missing when not."""

    room = models.ForeignKey(Room, on_delete=models.CASCADE, related_name="places")
    label = models.CharField(max_length=60)
    actor_kind = models.CharField(max_length=12, choices=choices(ActorKind))
    role = models.CharField(max_length=12, choices=[(r.value, r.value) for r in SEAT_ROLES], default=Role.PARTICIPANT)
    brings = models.JSONField(default=list, blank=True)
    is_front_line = models.BooleanField(default=False)
    stakeholder_key = models.CharField(max_length=36, blank=True)
    reason = models.TextField(blank=True)
    seat = models.OneToOneField(Seat, null=True, blank=True, on_delete=models.SET_NULL, related_name="place")
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["order", "pk"]

    def __str__(self) -> str:
        return self.label

    def access_scope(self) -> Scope:
        return Scope(room_id=self.room_id, unit_id=self.room.unit_id or OUTSIDE)


class Invitation(Record):
    """A question to one person to take one place, with role, reason and what it takes."""

    place = models.ForeignKey(Place, on_delete=models.CASCADE, related_name="invitations")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="invitations")
    name = models.CharField(max_length=120, blank=True)
    token = models.CharField(max_length=40, unique=True)
    reason = models.TextField()
    time_needed = models.CharField(max_length=160, blank=True)
    meets_at = models.CharField(max_length=160, blank=True)
    pay = models.CharField(max_length=160, blank=True)
    child_care = models.BooleanField(default=False)
    interpreter = models.BooleanField(default=False)
    what_it_takes = models.TextField(blank=True)
    state = models.CharField(max_length=10, choices=choices(InvitationState), default=InvitationState.SENT)
    reply = models.TextField(blank=True)
    replied_at = models.DateTimeField(null=True, blank=True)
    invited_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                name="invitation_state_known", condition=Q(state__in=[s.value for s in InvitationState])
            ),
            models.UniqueConstraint(fields=["place", "person"], condition=Q(state="sent"), name="one_open_invitation"),
        ]

    def __str__(self) -> str:
        return f"invitation {self.pk}"

    def access_scope(self) -> Scope:
        room = self.place.room
        return Scope(room_id=room.pk, unit_id=room.unit_id or OUTSIDE, owner_id=self.person_id)


class Excuse(Record):
    """A rule of the room check that does not apply here, with the reason that the deciders will see."""

    room = models.ForeignKey(Room, on_delete=models.CASCADE, related_name="excuses")
    rule = models.CharField(max_length=60)
    reason = models.TextField()
    excused_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["room", "rule"], name="excused_once")]

    def __str__(self) -> str:
        return f"{self.room_id} {self.rule}"

    def access_scope(self) -> Scope:
        return self.room.access_scope()
