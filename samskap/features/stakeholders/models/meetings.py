"""Columns of the meetings of a room: who came, and what was done about those who never do."""

from django.db import models

from samskap.features.people.models import Person
from samskap.features.rooms.models import Room, Seat
from samskap.kernel.access.actor import Scope
from samskap.kernel.base import clock
from samskap.kernel.base.records import Record


class Meeting(Record):
    """A meeting of the room that has been held."""

    room = models.ForeignKey(Room, on_delete=models.CASCADE, related_name="meetings")
    what = models.CharField(max_length=120)
    held_on = models.DateField()
    noted_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-held_on", "-pk"]
        constraints = [models.UniqueConstraint(fields=["room", "held_on", "what"], name="meeting_once")]

    def __str__(self) -> str:
        return f"meeting {self.pk}"

    def access_scope(self) -> Scope:
        return self.room.access_scope()


class Attendance(Record):
    """Whether the one who has a seat came to the meeting. A seat that had not begun, or had ended, has no row."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="attendances")
    seat = models.ForeignKey(Seat, on_delete=models.CASCADE, related_name="attendances")
    came = models.BooleanField()

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["meeting", "seat"], name="attendance_once")]

    def __str__(self) -> str:
        return f"attendance {self.pk}"


class FollowUp(Record):
    """What was done about somebody who was asked and has not come."""

    seat = models.ForeignKey(Seat, on_delete=models.CASCADE, related_name="follow_ups")
    done_on = models.DateField(default=clock.today)
    text = models.TextField()
    done_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"follow-up {self.pk}"

    def access_scope(self) -> Scope:
        return self.seat.access_scope()
