"""Columns of what people have said about the room check: what does not apply, and what has been considered."""

from django.db import models

from samskap.features.people.models import Body, Person, choices
from samskap.features.rooms.models import Room
from samskap.features.stakeholders.states import ConflictAnswer, LeadConclusion
from samskap.kernel.access.actor import OUTSIDE, Scope
from samskap.kernel.base import clock
from samskap.kernel.base.records import Record


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


class CouncilAsked(Record):
    """A statutory council that is drawn into the room, and why: its members reach the room and are heard at the gate."""

    room = models.ForeignKey(Room, on_delete=models.CASCADE, related_name="councils_asked")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField()
    asked_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["room", "body"], name="council_asked_once")]

    def __str__(self) -> str:
        return f"{self.room_id} {self.body_id}"

    def access_scope(self) -> Scope:
        return self.room.access_scope()


class LeadConsidered(Record):
    """That it was considered whether somebody else should lead, and what it came to. The newest one counts."""

    room = models.ForeignKey(Room, on_delete=models.CASCADE, related_name="leads_considered")
    conclusion = models.CharField(max_length=12, choices=choices(LeadConclusion))
    reason = models.TextField()
    considered_on = models.DateField(default=clock.today)
    considered_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.room_id} {self.conclusion}"

    def access_scope(self) -> Scope:
        return self.room.access_scope()


class Clarified(Record):
    """How it was settled that somebody takes part here and also sits where it is decided (habilitet)."""

    room = models.ForeignKey(Room, on_delete=models.CASCADE, related_name="clarified")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    how = models.CharField(max_length=12, choices=choices(ConflictAnswer))
    reason = models.TextField()
    clarified_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["room", "person"], name="clarified_once")]

    def __str__(self) -> str:
        return f"{self.room_id} {self.person_id}"

    def access_scope(self) -> Scope:
        return Scope(room_id=self.room_id, unit_id=self.room.unit_id or OUTSIDE, owner_id=self.person_id)
