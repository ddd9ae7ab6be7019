"""Attendance: the meetings of a room, who came, and who never has."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from django.core.paginator import Paginator
from django.db.models import Count, Max, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from samskap.features.rooms.models import Room, Seat
from samskap.features.rooms.selectors import open_seats
from samskap.features.stakeholders.models import Attendance, FollowUp, Meeting
from samskap.features.stakeholders.selectors.table import who
from samskap.features.stakeholders.selectors.visible import can_do, room_where_may
from samskap.features.stakeholders.words import ROLE_LABELS
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.base.refusals import OutsideReach
from samskap.kernel.ui.parts import Pages

PER_PAGE = 25
PEOPLE_PER_PAGE = 50


@dataclass(frozen=True)
class Absent:
    """Somebody who sits in the room and has come to none of the meetings held since."""

    seat_id: int
    label: str
    name: str
    meetings: int
    last_meeting_on: date
    followed_up_on: date | None

    @property
    def waits(self) -> bool:
        """Whether nothing has been done since the last meeting that they did not come to."""
        return self.followed_up_on is None or self.followed_up_on < self.last_meeting_on


@dataclass(frozen=True)
class MeetingRow:
    """One meeting, and how many of those who sat in the room came."""

    id: int
    what: str
    held_on: date
    came: int
    of: int


@dataclass(frozen=True)
class PresenceRow:
    """One who sits in the room: came to so many of so many meetings."""

    seat_id: int
    name: str
    role: str
    kind: str
    came: int
    of: int


@dataclass(frozen=True)
class AttendancePage:
    room: Room
    meetings: list[MeetingRow]
    pages: Pages
    people: list[PresenceRow]
    people_pages: Pages
    never: list[Absent]
    can: Mapping[str, bool]


def attendance_page(actor: Actor, room_id: int, number: str = "1", people_number: str = "1") -> AttendancePage:
    """The meetings, newest first, and how often each has come, for those who may read it."""
    room = room_where_may(actor, room_id, Action.MEETING_READ)
    counted: QuerySet[Any] = Meeting.objects.filter(room=room).annotate(
        n_came=Count("attendances", filter=Q(attendances__came=True)), n_of=Count("attendances")
    )
    page = Paginator(counted.order_by("-held_on", "-pk"), PER_PAGE).get_page(number)
    counted_seats = _counted(room.pk)
    seats = open_seats(room.pk).only("role", "actor_kind", "on_behalf_of", "person__name")
    people = Paginator(seats.order_by("person__name", "pk"), PEOPLE_PER_PAGE).get_page(people_number)
    return AttendancePage(
        room=room,
        meetings=[MeetingRow(each.pk, each.what, each.held_on, each.n_came, each.n_of) for each in page.object_list],
        pages=Pages.of(page.number, page.paginator.num_pages, [("folk", people.number)]),
        people=[_row(seat, counted_seats.get(seat.pk, NEVER_HELD)) for seat in people.object_list],
        people_pages=Pages.of(people.number, people.paginator.num_pages, [("side", page.number)], name="folk"),
        never=_absent(room.pk, counted_seats),
        can=can_do(actor, room),
    )


class Counted(NamedTuple):
    """The meetings that were for a seat to come to, and those that somebody came to."""

    of: int
    came: int
    last_on: date


NEVER_HELD = Counted(0, 0, date.min)


def _counted(room_id: int) -> dict[int, Counted]:
    """Attendance by seat, counted where it lies."""
    held = Attendance.objects.filter(meeting__room_id=room_id).order_by().values_list("seat_id")
    found = held.annotate(n_of=Count("pk"), n_came=Count("pk", filter=Q(came=True)), last_on=Max("meeting__held_on"))
    return {seat_id: Counted(*told) for seat_id, *told in found}


def _row(seat: Seat, counted: Counted) -> PresenceRow:
    role = str(ROLE_LABELS[seat.role])
    return PresenceRow(seat.pk, who(seat), role, seat.actor_kind, counted.came, counted.of)


def absent(room_id: int) -> list[Absent]:
    """Those who sit in the room and never came, though at least one meeting has been held since they got the seat."""
    return _absent(room_id, _counted(room_id))


def _absent(room_id: int, counted: Mapping[int, Counted]) -> list[Absent]:
    never = [seat_id for seat_id, told in counted.items() if not told.came]
    last = FollowUp.objects.filter(seat=OuterRef("pk")).order_by("-done_on").values("done_on")[:1]
    found: QuerySet[Any] = open_seats(room_id).filter(pk__in=never).order_by("pk")
    return [
        Absent(
            seat_id=seat.pk,
            label=seat.place_label or str(ROLE_LABELS[seat.role]),
            name=who(seat),
            meetings=counted[seat.pk].of,
            last_meeting_on=counted[seat.pk].last_on,
            followed_up_on=seat.done_on,
        )
        for seat in found.annotate(done_on=Subquery(last), place_label=Coalesce("place__label", "on_behalf_of"))
    ]


def seated_on(room_id: int, day: date) -> list[Seat]:
    """The seats that were held on a day, the last day of a seat too."""
    return list(_held_on(room_id, day))


def _held_on(room_id: int, day: date) -> QuerySet[Seat]:
    held = Q(until_on=None) | Q(until_on__gte=day)
    found = Seat.objects.filter(held, room_id=room_id, from_on__lte=day)
    return found.select_related("person").order_by("person__name", "pk")


def who_could_come(room_id: int, day: date) -> list[tuple[int, str]]:
    """One line for each person who sat in the room on that day, by name."""
    lines: dict[int, tuple[int, str]] = {}
    for seat in _held_on(room_id, day).only("person_id", "role", "on_behalf_of", "person__name"):
        lines.setdefault(seat.person_id, (seat.pk, f"{who(seat)}, {str(ROLE_LABELS[seat.role]).lower()}"))
    return list(lines.values())


def meeting_where_may(actor: Actor, room_id: int, meeting_id: int) -> Meeting:
    """One meeting of the room, for somebody who may note who came."""
    room = room_where_may(actor, room_id, Action.MEETING_NOTE)
    found = Meeting.objects.filter(room=room, pk=meeting_id).select_related("room").first()
    if found is None:
        raise OutsideReach
    return found


def came_to(meeting: Meeting) -> list[int]:
    """The seats of those who came."""
    return list(Attendance.objects.filter(meeting=meeting, came=True).values_list("seat_id", flat=True))


def absent_where_may(actor: Actor, room_id: int, seat_id: int) -> tuple[Room, Seat, Absent | None, list[FollowUp]]:
    """One seat of the room with what has been missed and what has been done, for somebody who may follow it up."""
    room = room_where_may(actor, room_id, Action.ABSENCE_FOLLOW_UP)
    seat = open_seats(room.pk).filter(pk=seat_id).first()
    if seat is None:
        raise OutsideReach
    missed = next((one for one in absent(room.pk) if one.seat_id == seat.pk), None)
    done = list(FollowUp.objects.filter(seat=seat).select_related("done_by"))
    return room, seat, missed, done
