"""Columns of what the room is about, of its stakeholder maps, who stands in them and who judged."""

from django.db import models
from django.db.models import Q

from samskap.features.people.models import Person, choices
from samskap.features.people.states import ActorKind
from samskap.features.rooms.models import Room
from samskap.features.stakeholders.states import (
    Attitude,
    ConsiderationState,
    Level,
    MapState,
    Relation,
    Sector,
    Sureness,
)
from samskap.kernel.access.actor import Scope
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
    level = models.CharField(max_length=14, blank=True)
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
    """A group, organisation or role that is affected or affects. `key` is the same through all versions of the map.

    `group` is the kind of stakeholder in the shipped knowledge, where it is known. How strong, interested and
    influential they are, and where they stand, is what those who have judged them have in common: see Judgement.
    """

    map = models.ForeignKey(StakeholderMap, on_delete=models.CASCADE, related_name="stakeholders")
    key = models.CharField(max_length=36)
    group = models.CharField(max_length=40, blank=True)
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


class Judgement(Record):
    """How one person judges one stakeholder in one version of the map; several may, and each has one judgement."""

    stakeholder = models.ForeignKey(Stakeholder, on_delete=models.CASCADE, related_name="judgements")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    strength = models.PositiveSmallIntegerField(choices=LEVELS)
    interest = models.PositiveSmallIntegerField(choices=LEVELS)
    influence = models.PositiveSmallIntegerField(choices=LEVELS)
    attitude = models.SmallIntegerField(choices=ATTITUDES, default=Attitude.NEUTRAL)
    sureness = models.CharField(max_length=6, choices=choices(Sureness), default=Sureness.MEDIUM)
    note = models.CharField(max_length=300, blank=True)
    judged_on = models.DateField(default=clock.today)

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["stakeholder", "person"], name="judged_once_each")]

    def __str__(self) -> str:
        return f"judgement {self.pk}"

    def access_scope(self) -> Scope:
        return self.stakeholder.map.room.access_scope()


class Consideration(Record):
    """A proposal of the starting help that a person has taken up or put aside, with the reason."""

    room = models.ForeignKey(Room, on_delete=models.CASCADE, related_name="considerations")
    group = models.CharField(max_length=40)
    state = models.CharField(max_length=10, choices=choices(ConsiderationState))
    reason = models.TextField(blank=True)
    considered_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["room", "group"], name="considered_once")]

    def __str__(self) -> str:
        return f"{self.room_id} {self.group}"

    def access_scope(self) -> Scope:
        return self.room.access_scope()
