"""Columns of the interviews, and of those who were named in them and must not be forgotten."""

from django.db import models
from django.db.models import Q

from samskap.features.people.models import Organisation, Person, choices
from samskap.features.rooms.models import Room
from samskap.features.stakeholders.models.places import Invitation
from samskap.features.stakeholders.states import NamedState
from samskap.kernel.access.actor import Scope
from samskap.kernel.base import clock
from samskap.kernel.base.records import Record


class Interview(Record):
    """A talk with somebody who is touched, who knows or who decides. `who` is a group or a role, never a name."""

    room = models.ForeignKey(Room, on_delete=models.CASCADE, related_name="interviews")
    who = models.CharField(max_length=120)
    stakeholder_key = models.CharField(max_length=36, blank=True)
    held_on = models.DateField(default=clock.today)
    held_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    said = models.TextField(blank=True)
    names_nobody = models.BooleanField(default=False)

    class Meta:
        ordering = ["-held_on", "-pk"]

    def __str__(self) -> str:
        return f"interview {self.pk}"

    def access_scope(self) -> Scope:
        return self.room.access_scope()


class Named(Record):
    """A group, role or organisation that somebody said we must talk with. `spelt` tells two spellings apart or alike."""

    room = models.ForeignKey(Room, on_delete=models.CASCADE, related_name="named")
    name = models.CharField(max_length=120)
    spelt = models.CharField(max_length=120)
    organisation = models.ForeignKey(Organisation, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    state = models.CharField(max_length=10, choices=choices(NamedState), default=NamedState.NAMED)
    contacted_on = models.DateField(null=True, blank=True)
    how = models.CharField(max_length=300, blank=True)
    reason = models.TextField(blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["room", "spelt"], name="named_once_per_room"),
            models.CheckConstraint(name="named_state_known", condition=Q(state__in=[s.value for s in NamedState])),
        ]

    def __str__(self) -> str:
        return f"named {self.pk}"

    def access_scope(self) -> Scope:
        return self.room.access_scope()


class Mention(Record):
    """Who named them: one interview, or one who was invited, and why."""

    named = models.ForeignKey(Named, on_delete=models.CASCADE, related_name="mentions")
    interview = models.ForeignKey(Interview, null=True, blank=True, on_delete=models.CASCADE, related_name="mentions")
    invitation = models.ForeignKey(Invitation, null=True, blank=True, on_delete=models.CASCADE, related_name="mentions")
    why = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["named", "interview"], name="mentioned_once_per_interview"),
            models.UniqueConstraint(fields=["named", "invitation"], name="mentioned_once_per_invitation"),
        ]

    def __str__(self) -> str:
        return f"mention {self.pk}"
