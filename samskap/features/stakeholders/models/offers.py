"""Columns of what people offer of their own: they are touched, they know something, they will help."""

from django.db import models
from django.db.models import Q

from samskap.features.people.models import Person, choices
from samskap.features.rooms.models import Room
from samskap.features.rooms.states import Theme
from samskap.features.stakeholders.models.places import Place
from samskap.features.stakeholders.states import OfferState
from samskap.kernel.access.actor import OUTSIDE, Scope
from samskap.kernel.base.records import Record


class Offer(Record):
    """One person's offer, given with consent and for a time. With a room, it asks to join; with a place, to sit there."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="offers")
    name = models.CharField(max_length=120)
    room = models.ForeignKey(Room, null=True, blank=True, on_delete=models.CASCADE, related_name="offers")
    place = models.ForeignKey(Place, null=True, blank=True, on_delete=models.SET_NULL, related_name="offers")
    is_touched = models.BooleanField(default=False)
    knows = models.BooleanField(default=False)
    will_help = models.BooleanField(default=False)
    text = models.TextField()
    competence = models.CharField(max_length=200, blank=True)
    theme = models.CharField(max_length=20, choices=choices(Theme), blank=True)
    area = models.CharField(max_length=80, blank=True)
    token = models.CharField(max_length=40, unique=True)
    consented_at = models.DateTimeField()
    expires_on = models.DateField()
    state = models.CharField(max_length=10, choices=choices(OfferState), default=OfferState.GIVEN)
    answer = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(name="offer_state_known", condition=Q(state__in=[s.value for s in OfferState])),
        ]

    def __str__(self) -> str:
        return f"offer {self.pk}"

    def access_scope(self) -> Scope:
        if self.room is None:
            return Scope(owner_id=self.person_id)
        return Scope(room_id=self.room.pk, unit_id=self.room.unit_id or OUTSIDE, owner_id=self.person_id)
