"""Writes of attendance: which meetings were held and who came, and what was done about those who never do."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from samskap.features.rooms.models import Room, Seat
from samskap.features.stakeholders.models import Attendance, FollowUp, Meeting
from samskap.features.stakeholders.notices import SeatMissed
from samskap.features.stakeholders.selectors.meetings import absent, seated_on
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import authorize
from samskap.kernel.base import clock
from samskap.kernel.base.records import keep, lock
from samskap.kernel.base.refusals import Invalid, NotNow, OutsideReach
from samskap.kernel.journal.write import record
from samskap.kernel.notify.tell import tell


@transaction.atomic
def note(*, actor: Actor, room_id: int, what: str, held_on: date, came: Iterable[int]) -> Meeting:
    """Notes a meeting that has been held, and which of those who sat in the room that day came."""
    room = lock(Room, room_id)
    hat = authorize(actor, Action.MEETING_NOTE, room, read=Action.ROOM_READ)
    seats = _seats(room.pk, held_on)
    _not_twice(room.pk, held_on, what)
    meeting = Meeting.objects.create(room=room, what=what, held_on=held_on, noted_by_id=actor.known_id)
    count = _put(meeting, seats, came)
    record(Action.MEETING_NOTE, meeting, by=actor, hat=hat, came=count, of=len(seats))
    return meeting


@transaction.atomic
def change(
    *, actor: Actor, meeting_id: int, what: str, held_on: date, came: Iterable[int], seen: int | None = None
) -> Meeting:
    """Corrects what was noted about a meeting."""
    room_id = Meeting.objects.filter(pk=meeting_id).values_list("room_id", flat=True).first()
    if room_id is None:
        raise OutsideReach
    lock(Room, room_id)  # so that two meetings never get the same name on the same day
    meeting = lock(Meeting, meeting_id, seen)
    hat = authorize(actor, Action.MEETING_NOTE, meeting, read=Action.ROOM_READ)
    seats = _seats(meeting.room_id, held_on)
    _not_twice(meeting.room_id, held_on, what, but=meeting.pk)
    meeting.what, meeting.held_on = what, held_on
    keep(meeting, "what", "held_on")
    Attendance.objects.filter(meeting=meeting).delete()
    count = _put(meeting, seats, came)
    record(Action.MEETING_NOTE, meeting, by=actor, hat=hat, came=count, of=len(seats), changed=True)
    return meeting


@transaction.atomic
def follow_up(*, actor: Actor, seat_id: int, text: str, done_on: date | None = None, is_told: bool = False) -> FollowUp:
    """Notes what was done about somebody who has never come; the person gets a letter when that is asked for."""
    seat = lock(Seat, seat_id)
    hat = authorize(actor, Action.ABSENCE_FOLLOW_UP, seat, read=Action.ROOM_READ)
    missed = next((one for one in absent(seat.room_id) if one.seat_id == seat.pk), None)
    if missed is None:
        raise NotNow(_("This person has come to a meeting, or has had none to come to."))
    done_on = done_on or clock.today()
    if done_on > clock.today():
        raise Invalid(_("The day has not come yet."), field="done_on")
    if done_on < seat.from_on:
        raise Invalid(_("The person had no place in the room on that day."), field="done_on")
    done = FollowUp.objects.create(seat=seat, text=text, done_on=done_on, done_by_id=actor.known_id)
    record(Action.ABSENCE_FOLLOW_UP, done, by=actor, hat=hat, seat_id=seat.pk, told=is_told)
    if is_told:
        tell(SeatMissed(seat.pk, missed.meetings))
    return done


def _seats(room_id: int, held_on: date) -> list[Seat]:
    if held_on > clock.today():
        raise Invalid(_("The meeting has not been held yet."), field="held_on")
    seats = seated_on(room_id, held_on)
    if not seats:
        raise Invalid(_("Nobody sat in the room that day."), field="held_on")
    return seats


def _not_twice(room_id: int, held_on: date, what: str, but: int | None = None) -> None:
    same = Meeting.objects.filter(room_id=room_id, held_on=held_on, what=what).exclude(pk=but or 0)
    if same.exists():
        raise Invalid(_("A meeting of this name has been noted for that day already."), field="what")


def _put(meeting: Meeting, seats: list[Seat], came: Iterable[int]) -> int:
    """One row for each seat; whoever has two seats came in both. Returns how many seats came."""
    ticked = set(came)
    if ticked - {seat.pk for seat in seats}:
        raise Invalid(_("Somebody who is ticked did not sit in the room that day."), field="came")
    people = {seat.person_id for seat in seats if seat.pk in ticked}
    rows = [Attendance(meeting=meeting, seat=seat, came=seat.person_id in people) for seat in seats]
    Attendance.objects.bulk_create(rows)
    return sum(row.came for row in rows)
