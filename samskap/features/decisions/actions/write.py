"""Writing a case: the draft, and changes to it before it is submitted."""

from collections.abc import Iterable
from datetime import date
from typing import TypedDict, Unpack

from django.db import transaction

from samskap.features.decisions.models import Case, NumberSeries
from samskap.features.decisions.selectors.visible import OPEN
from samskap.features.decisions.states import CaseState
from samskap.features.decisions.words import ALREADY_OPEN, NOT_DECIDING, ONLY_DRAFT, UNKNOWN_COUNCIL, UNKNOWN_GATE
from samskap.features.people import selectors as people
from samskap.features.people.models import Body
from samskap.features.rooms.models import Room
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import authorize
from samskap.kernel.base import clock
from samskap.kernel.base.records import keep, lock
from samskap.kernel.base.refusals import Invalid, NotNow
from samskap.kernel.journal.write import record


class Content(TypedDict, total=False):
    """What is written in a case, apart from body, gate and question."""

    recommendation: str
    facts: str
    participation: str
    not_reached: str
    benefits: str
    risk: str
    cost: str
    external_number: str
    meeting_on: date | None
    exempt_basis: str


@transaction.atomic
def write(
    *, actor: Actor, room_id: int, body_id: int, gate: str, question: str,
    council_ids: Iterable[int] = (), **content: Unpack[Content],
) -> Case:  # fmt: skip
    """Begins a case about one gate for a deciding body. There is one open case per gate."""
    room = lock(Room, room_id)
    hat = authorize(actor, Action.CASE_WRITE, room, read=Action.CASE_READ)
    if Case.objects.filter(room=room, gate=gate, state__in=OPEN).exists():
        raise Invalid(str(ALREADY_OPEN), field="gate")
    case = Case(room=room, written_by_id=actor.person_id or 0, number=_next_number(), **content)
    _address(case, body_id, gate, question)
    case.save()
    case.councils.set(_councils(council_ids))
    record(Action.CASE_WRITE, case, by=actor, hat=hat)
    return case


@transaction.atomic
def edit(
    *, actor: Actor, case_id: int, body_id: int, gate: str, question: str,
    council_ids: Iterable[int] = (), seen: int | None = None, **content: Unpack[Content],
) -> Case:  # fmt: skip
    """Changes a draft. What has been submitted stands as it is."""
    case = lock(Case, case_id, seen)
    hat = authorize(actor, Action.CASE_WRITE, case, read=Action.CASE_READ)
    if case.state != CaseState.DRAFT:
        raise NotNow(str(ONLY_DRAFT))
    if Case.objects.filter(room_id=case.room_id, gate=gate, state__in=OPEN).exclude(pk=case.pk).exists():
        raise Invalid(str(ALREADY_OPEN), field="gate")
    _address(case, body_id, gate, question)
    for field, value in content.items():
        setattr(case, field, value)
    keep(case, "body", "gate", "question", *content)
    case.councils.set(_councils(council_ids))
    record(Action.CASE_WRITE, case, by=actor, hat=hat)
    return case


def _address(case: Case, body_id: int, gate: str, question: str) -> None:
    body = people.deciding_bodies().filter(pk=body_id).first()
    if body is None:
        raise Invalid(str(NOT_DECIDING), field="body_id")
    if not gate.strip():
        raise Invalid(str(UNKNOWN_GATE), field="gate")
    case.body, case.gate, case.question = body, gate, question


def _councils(ids: Iterable[int]) -> list[Body]:
    wanted = set(ids)
    found = list(people.statutory_councils().filter(pk__in=wanted))
    if len(found) != len(wanted):
        raise Invalid(str(UNKNOWN_COUNCIL), field="council_ids")
    return found


def _next_number() -> str:
    """The next number of the year; the series is locked, so that two cases never get the same."""
    year = clock.today().year
    NumberSeries.objects.get_or_create(year=year)
    series = NumberSeries.objects.select_for_update().get(year=year)
    series.last += 1
    keep(series, "last")
    return f"{year % 100:02d}/{series.last:03d}"
