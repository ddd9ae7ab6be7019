"""Columns of the decisions that somebody shall not take part, with the reason and the appeal."""

from django.db import models
from django.db.models import Q

from samskap.features.people.models import Person, choices
from samskap.features.rooms.models import Room, Seat
from samskap.features.stakeholders.states import ExclusionState
from samskap.kernel.access.actor import OUTSIDE, Scope
from samskap.kernel.base.records import Record


class Exclusion(Record):
    """Somebody is held out of a room, with a reason that they are told and may appeal. `label` is their part in it."""

    room = models.ForeignKey(Room, on_delete=models.CASCADE, related_name="exclusions")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="exclusions")
    seats = models.ManyToManyField(Seat, blank=True, related_name="+")  # those that the decision ended
    label = models.CharField(max_length=120)
    reason = models.TextField()
    token = models.CharField(max_length=40, unique=True)
    state = models.CharField(max_length=10, choices=choices(ExclusionState), default=ExclusionState.DECIDED)
    decided_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    appeal_by = models.DateField()
    appeal = models.TextField(blank=True)
    appealed_at = models.DateTimeField(null=True, blank=True)
    answer = models.TextField(blank=True)
    answered_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)
    lift_reason = models.TextField(blank=True)
    lifted_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    lifted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                name="exclusion_state_known", condition=Q(state__in=[s.value for s in ExclusionState])
            ),
            models.UniqueConstraint(
                fields=["room", "person"],
                condition=Q(state__in=["decided", "appealed", "upheld"]),
                name="one_exclusion_in_force",
            ),
        ]

    def __str__(self) -> str:
        return f"exclusion {self.pk}"

    def access_scope(self) -> Scope:
        return Scope(room_id=self.room_id, unit_id=self.room.unit_id or OUTSIDE, owner_id=self.person_id)
