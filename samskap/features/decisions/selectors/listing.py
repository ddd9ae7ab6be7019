"""The list of cases for those who work with them: what waits for the reader stands first."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from django.core.paginator import Paginator
from django.db.models import F

from samskap.features.decisions.models import Case, CaseVote, Recusal
from samskap.features.decisions.selectors.visible import OPEN, cases_visible_to
from samskap.features.decisions.states import CaseState, Verdict
from samskap.features.decisions.words import STATE_WORDS, VERDICT_WORDS
from samskap.features.people import selectors as people
from samskap.kernel.access.actor import Actor
from samskap.kernel.ui.parts import Pages

PER_PAGE = 25


@dataclass(frozen=True)
class CaseRow:
    """One case in a list. `task` is vote or hear when it waits for the reader."""

    id: int
    number: str
    gate: str
    question: str
    body: str
    room: str
    state: str
    label: str
    colour: str
    meeting_on: date | None
    decided_on: date | None
    task: str = ""


@dataclass(frozen=True)
class Listing:
    """The cases in the order one needs them."""

    mine: list[CaseRow]
    waiting: list[CaseRow]
    drafts: list[CaseRow]
    closed: list[CaseRow]
    closed_total: int
    pages: Pages

    @property
    def is_empty(self) -> bool:
        return not (self.mine or self.waiting or self.drafts or self.closed_total)


def listing(actor: Actor, number: int | str = 1) -> Listing:
    """The cases the actor may read: those that wait for the actor, other open ones, drafts, and the closed by page."""
    found = _open_rows(actor)
    closed = cases_visible_to(actor).exclude(state__in=OPEN).select_related("body", "room", "decision")
    sheet = Paginator(closed, PER_PAGE).get_page(number)
    return Listing(
        mine=[row for row in found if row.task],
        waiting=[row for row in found if row.state == CaseState.SUBMITTED and not row.task],
        drafts=[row for row in found if row.state == CaseState.DRAFT],
        closed=[_row(case) for case in sheet.object_list],
        closed_total=sheet.paginator.count,
        pages=Pages.of(sheet.number, sheet.paginator.num_pages),
    )


def cases_waiting_for(actor: Actor) -> list[CaseRow]:
    """The cases where the actor is to vote, or to speak for a council."""
    return [row for row in _open_rows(actor) if row.task]


def _open_rows(actor: Actor) -> list[CaseRow]:
    cases = cases_visible_to(actor).filter(state__in=OPEN).select_related("body", "room")
    cases = cases.order_by(F("meeting_on").asc(nulls_last=True), "pk").prefetch_related("councils", "statements")
    if actor.person_id is None:
        return [_row(case) for case in cases]
    bodies = set(people.bodies_of(actor.person_id))
    answered = _answered(actor.person_id) if bodies else set()
    return [_row(case, _task(case, bodies, answered)) for case in cases]


def _answered(person_id: int) -> set[int]:
    """The open cases where the person has voted or is recused."""
    votes = CaseVote.objects.filter(member_id=person_id, case__state=CaseState.SUBMITTED)
    recusals = Recusal.objects.filter(member_id=person_id, case__state=CaseState.SUBMITTED)
    return {*votes.values_list("case_id", flat=True), *recusals.values_list("case_id", flat=True)}


def _task(case: Case, bodies: Collection[int], answered: Collection[int]) -> str:
    if case.state != CaseState.SUBMITTED:
        return ""
    if case.body_id in bodies and case.pk not in answered:
        return "vote"
    heard = {statement.body_id for statement in case.statements.all()}
    return "hear" if _ids(case.councils.all()) & set(bodies) - heard else ""


def _ids(rows: Iterable) -> set[int]:
    return {row.pk for row in rows}


def _row(case: Case, task: str = "") -> CaseRow:
    decision = getattr(case, "decision", None) if case.state == CaseState.DECIDED else None
    label, colour = VERDICT_WORDS[Verdict(decision.verdict)] if decision else STATE_WORDS[CaseState(case.state)]
    return CaseRow(
        id=case.pk,
        number=case.number,
        gate=case.gate,
        question=case.question,
        body=case.body.name,
        room=case.room.title,
        state=case.state,
        label=str(label),
        colour=colour,
        meeting_on=case.meeting_on,
        decided_on=decision.decided_on if decision else None,
        task=task,
    )
