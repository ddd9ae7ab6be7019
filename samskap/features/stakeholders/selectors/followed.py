"""What has been done about people, as the room check asks: councils, those named, absent, who decides, and who leads."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Exists, Max, OuterRef, Q, Subquery
from django.utils.translation import gettext as _

from samskap.algorithms.room_check.facts import AbsentFacts, CouncilFacts, DeciderFacts, NamedFacts
from samskap.features.people import selectors as people
from samskap.features.people.models import Body
from samskap.features.people.states import DECIDING_BODIES, STATUTORY_COUNCILS
from samskap.features.rooms.models import Room, RoomBody
from samskap.features.stakeholders.models import (
    Attendance,
    Clarified,
    CouncilAsked,
    FollowUp,
    LeadConsidered,
    Named,
)
from samskap.features.stakeholders.process import COUNCILS, councils_touched, is_touched
from samskap.features.stakeholders.selectors.maps import assessment_of
from samskap.features.stakeholders.selectors.rows import Rows
from samskap.features.stakeholders.states import ConflictAnswer, NamedState


@dataclass(frozen=True)
class Followed:
    """The facts of rules 7, 9, 11, 12 and 13, for one room."""

    councils: tuple[CouncilFacts, ...]
    named: tuple[NamedFacts, ...]
    interviews_held: int
    absent: tuple[AbsentFacts, ...]
    deciders: tuple[DeciderFacts, ...]
    considered_on: date | None
    led_outside: bool


@dataclass(frozen=True)
class BodyHere:
    """A body as it stands to the room, and who sits in it today."""

    id: int
    name: str
    kind: str
    is_tied: bool
    is_asked: bool
    members: frozenset[int]


def followed_in(rows: Rows) -> Followed:
    """Everything the room check asks beyond the table and the map, from seven queries however large the room is."""
    newest = LeadConsidered.objects.filter(room=OuterRef("pk")).order_by("-pk").values("considered_on")[:1]
    theme, organisation_id, considered_on, held = (
        Room.objects.filter(pk=rows.room_id)
        .annotate(considered_on=Subquery(newest), held=Count("interviews"))
        .values_list("theme", "organisation_id", "considered_on", "held")
        .get()
    )
    bodies = bodies_of(rows.room_id)
    return Followed(
        councils=_councils(theme, rows, bodies),
        named=_named(rows.room_id),
        interviews_held=held,
        absent=_absent(rows),
        deciders=deciders_in(rows, bodies),
        considered_on=considered_on,
        led_outside=organisation_id is not None,
    )


def bodies_of(room_id: int) -> list[BodyHere]:
    """The statutory councils of the municipality, and every body that is tied to the room, with their members."""
    tied = Exists(RoomBody.objects.filter(room_id=room_id, body=OuterRef("pk")))
    asked = Exists(CouncilAsked.objects.filter(room_id=room_id, body=OuterRef("pk")))
    found = Body.objects.annotate(is_tied=tied, is_asked=asked).filter(Q(kind__in=STATUTORY_COUNCILS) | Q(is_tied=True))
    known = list(found.values_list("pk", "name", "kind", "is_tied", "is_asked"))
    members = people.members_in(body_id for body_id, *_rest in known)
    return [
        BodyHere(*body, frozenset(person_id for person_id, body_id in members if body_id == body[0])) for body in known
    ]


def _councils(theme: str, rows: Rows, bodies: Collection[BodyHere]) -> tuple[CouncilFacts, ...]:
    """Each council that is touched, and each that takes part all the same; nobody can ask one that is not there."""
    groups = [f"{one.name} {one.group}".strip() for one in rows.assessed() if is_touched(assessment_of(one))]
    seated = {seat.person_id for seat in rows.seats.values()}
    touched = councils_touched(theme, groups)
    found = []
    for code in COUNCILS:
        theirs = [body for body in bodies if body.kind == code]
        asked = any(body.is_tied or body.is_asked for body in theirs)
        sits = any(body.members & seated for body in theirs)
        if asked or sits or (theirs and code in touched):
            found.append(CouncilFacts(code=str(code), why=touched.get(code, ""), seated=sits, asked=asked))
    return tuple(found)


def _named(room_id: int) -> tuple[NamedFacts, ...]:
    """Somebody put aside with a reason is decided about, and waits for nothing."""
    found = Named.objects.filter(room_id=room_id).annotate(times=Count("mentions")).order_by("pk")
    return tuple(
        NamedFacts(id=str(pk), name=name, named_by=max(times, 1), contacted=state != NamedState.NAMED)
        for pk, name, state, times in found.values_list("pk", "name", "state", "times")
    )


def _absent(rows: Rows) -> tuple[AbsentFacts, ...]:
    """How those who sit here today have come to the meetings that were theirs to come to."""
    held = Attendance.objects.filter(meeting__room_id=rows.room_id).order_by().values_list("seat_id")
    counted = held.annotate(held=Count("pk"), times=Count("pk", filter=Q(came=True)), last=Max("meeting__held_on"))
    done = FollowUp.objects.filter(seat__room_id=rows.room_id).order_by().values_list("seat_id")
    followed = dict(done.annotate(last=Max("done_on")))
    return tuple(
        AbsentFacts(
            id=str(seat_id),
            label=rows.label_of(rows.seats[seat_id]),
            meetings=meetings,
            came=came,
            last_meeting_on=last,
            followed_up_on=followed.get(seat_id),
        )
        for seat_id, meetings, came, last in counted
        if seat_id in rows.seats
    )


def deciders_in(rows: Rows, bodies: Collection[BodyHere] | None = None) -> tuple[DeciderFacts, ...]:
    """Those who sit both here and in a body that decides here. Whoever was to leave, and has a seat, has not left."""
    known = bodies_of(rows.room_id) if bodies is None else bodies
    deciding = [body for body in known if body.is_tied and body.kind in DECIDING_BODIES]
    names = {seat.person_id: seat.person.name for seat in rows.seats.values()}
    both = sorted({person_id for body in deciding for person_id in body.members if person_id in names})
    settled = set(
        Clarified.objects.filter(room_id=rows.room_id)
        .exclude(how=ConflictAnswer.LEAVES)
        .values_list("person_id", flat=True)
    )
    return tuple(
        DeciderFacts(
            id=str(person_id),
            name=names[person_id] or _("Name not told"),
            body=", ".join(body.name for body in deciding if person_id in body.members),
            clarified=person_id in settled,
        )
        for person_id in both
    )
