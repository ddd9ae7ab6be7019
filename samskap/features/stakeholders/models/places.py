"""Columns of the places wanted at the table, and of the invitations to them."""

from django.db import models
from django.db.models import Q

from samskap.features.people.models import Person, choices
from samskap.features.people.states import ActorKind
from samskap.features.rooms.models import Room, Seat
from samskap.features.rooms.states import SEAT_ROLES
from samskap.features.stakeholders.states import InvitationState
from samskap.kernel.access.actor import OUTSIDE, Scope
from samskap.kernel.access.roles import Role
from samskap.kernel.base.records import Record


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
    answer_by = models.DateField(null=True, blank=True)
    reminded_at = models.DateTimeField(null=True, blank=True)
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
