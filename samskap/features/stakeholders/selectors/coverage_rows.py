"""What coverage over time rests on: people at the table and beside it, from seven queries however many rooms."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Max, Q, QuerySet
from django.utils import timezone

from samskap.features.rooms.models import Seat
from samskap.features.stakeholders.models import Attendance, Invitation, Meeting, Place, Stakeholder, StakeholderMap
from samskap.features.stakeholders.states import InvitationState, Level, Relation
from samskap.kernel.base import clock

LAST = 2
"""Who came to one of this many last meetings has stayed."""


@dataclass
class CoverageRows:
    """People by number. `kind_of` is the kind each was last asked or seated as; `quarters` are first days."""

    kind_of: dict[int, str] = field(default_factory=dict)
    asked_on: dict[int, set[date]] = field(default_factory=lambda: defaultdict(set))
    came_on: dict[int, set[date]] = field(default_factory=lambda: defaultdict(set))
    stayed: set[int] = field(default_factory=set)
    wanted: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    strong: list[tuple[int, str, bool]] = field(default_factory=list)
    meetings: list[tuple[date, str, int, int]] = field(default_factory=list)


def coverage_rows(room_ids: Collection[int] | None) -> CoverageRows:
    """The rows of these rooms, or of every room in the municipality."""
    found = CoverageRows()
    columns = ("room_id", "person_id", "actor_kind", "from_on", "until_on")
    seats = list(_in(Seat.objects.only(*columns), "room_id", room_ids).order_by("pk"))
    asked = _invited(found, room_ids)
    for seat in seats:
        found.kind_of[seat.person_id] = seat.actor_kind
        found.asked_on[seat.person_id].add(seat.from_on)
    came = _came(found, seats, room_ids)
    _stay(found, seats, came, room_ids)
    _heard(found, seats, asked, came, room_ids)
    return found


def _in(rows: QuerySet, column: str, room_ids: Collection[int] | None) -> QuerySet:
    return rows if room_ids is None else rows.filter(**{f"{column}__in": list(room_ids)})


def _invited(found: CoverageRows, room_ids: Collection[int] | None) -> dict[int, set[int]]:
    """Those who have said yes, by place; everybody who was asked is noted."""
    rows = _in(Invitation.objects.order_by("pk"), "place__room_id", room_ids)
    accepted: dict[int, set[int]] = defaultdict(set)
    for place, person, kind, state, at in rows.values_list(
        "place_id", "person_id", "place__actor_kind", "state", "created_at"
    ):
        found.kind_of[person] = kind
        found.asked_on[person].add(timezone.localdate(at))
        if state == InvitationState.ACCEPTED:
            accepted[place].add(person)
    return accepted


def _came(found: CoverageRows, seats: list[Seat], room_ids: Collection[int] | None) -> dict[int, set[int]]:
    """The meetings that each person came to."""
    person_of = {seat.pk: seat.person_id for seat in seats}
    came: dict[int, set[int]] = defaultdict(set)
    count: dict[int, list[set[int]]] = defaultdict(lambda: [set(), set()])
    rows = _in(Attendance.objects.order_by(), "meeting__room_id", room_ids)
    for meeting, seat, was_there in rows.values_list("meeting_id", "seat_id", "came"):
        count[meeting][0].add(person_of[seat])
        if was_there:
            came[person_of[seat]].add(meeting)
            count[meeting][1].add(person_of[seat])
    held = _in(Meeting.objects.order_by("held_on", "pk"), "room_id", room_ids).values_list("pk", "held_on", "what")
    found.meetings = [(day, what, len(count[pk][0]), len(count[pk][1])) for pk, day, what in held]
    day_of = {pk: day for pk, day, _what in held}
    for person, meetings in came.items():
        found.came_on[person] = {day_of[pk] for pk in meetings}
    return came


def _stay(found: CoverageRows, seats: list[Seat], came: dict[int, set[int]], room_ids: Collection[int] | None) -> None:
    """Who came to one of the room's two last meetings, or sits there and has had no meeting to come to."""
    held: dict[int, list[tuple[date, int]]] = defaultdict(list)
    for pk, room, day in _in(Meeting.objects.order_by("held_on", "pk"), "room_id", room_ids).values_list(
        "pk", "room_id", "held_on"
    ):
        held[room].append((day, pk))
    today = clock.today()
    for seat in seats:
        meetings = held[seat.room_id]
        is_open = seat.from_on <= today and (seat.until_on is None or seat.until_on > today)
        came_lately = any(pk in came.get(seat.person_id, ()) for _day, pk in meetings[-LAST:])
        if came_lately or (is_open and not any(day >= seat.from_on for day, _pk in meetings)):
            found.stayed.add(seat.person_id)


def _heard(
    found: CoverageRows, seats: list[Seat], accepted: dict[int, set[int]], came: dict[int, set[int]],
    room_ids: Collection[int] | None,
) -> None:  # fmt: skip
    """Each strongly affected stakeholder of the newest maps, and whether somebody who has come sits for them."""
    person_of = {seat.pk: seat.person_id for seat in seats}
    people: dict[tuple[int, str], set[int]] = defaultdict(set)
    places = _in(Place.objects.order_by(), "room_id", room_ids)
    for pk, room, kind, key, seat in places.values_list("pk", "room_id", "actor_kind", "stakeholder_key", "seat_id"):
        found.wanted[kind] += 1
        if key:
            people[room, key] |= accepted.get(pk, set()) | ({person_of[seat]} if seat in person_of else set())
    newest = _in(StakeholderMap.objects.order_by(), "room_id", room_ids).values("room_id").annotate(v=Max("version"))
    wanted = {(row["room_id"], row["v"]) for row in newest}
    touched = Q(relation__in=(Relation.AFFECTED, Relation.BOTH), strength__gte=Level.LARGE)
    rows = _in(Stakeholder.objects.filter(touched).order_by("pk"), "map__room_id", room_ids)
    for room, version, key, kind in rows.values_list("map__room_id", "map__version", "key", "actor_kind"):
        if (room, version) in wanted:
            found.strong.append((room, kind, any(came.get(person) for person in people[room, key])))
