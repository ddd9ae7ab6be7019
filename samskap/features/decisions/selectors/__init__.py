"""Reads of cases and decisions that other features ask for."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from samskap.features.decisions.models import Case, Decision
from samskap.features.decisions.selectors.figures import DecisionFigures, count_period
from samskap.features.decisions.selectors.listing import CaseRow, cases_waiting_for
from samskap.features.decisions.selectors.public import PublicCase, latest_decisions
from samskap.features.decisions.selectors.story import milestones_of
from samskap.features.decisions.selectors.visible import OPEN, case_visible_to, cases_visible_to
from samskap.features.decisions.states import CaseState, Verdict
from samskap.features.decisions.words import STATE_WORDS, VERDICT_WORDS
from samskap.features.people.periods import Period
from samskap.features.rooms.milestones import Milestone
from samskap.kernel.access.actor import Actor


@dataclass(frozen=True)
class GateDecision:
    """What a body decided at a gate."""

    case_id: int
    number: str
    body: str
    verdict: Verdict
    conditions: tuple[str, ...]
    votes_for: int
    votes_against: int
    decided_on: date

    @property
    def is_adopted(self) -> bool:
        return self.verdict is not Verdict.REJECTED


@dataclass(frozen=True)
class RoomCase:
    """One case in a room, for lists on other pages; `link` leads to the work page."""

    id: int
    number: str
    gate: str
    question: str
    body: str
    state: str
    label: str
    colour: str
    link: str
    verdict: str = ""
    decided_on: date | None = None
    meeting_on: date | None = None


def case_for(actor: Actor, case_id: int) -> Case:
    """One case that the actor may read, with its room, body and decision, or nothing at all is shown."""
    return case_visible_to(actor, case_id)


def cases_of_room(room_id: int, actor: Actor | None = None) -> list[RoomCase]:
    """The room's cases, newest first; given an actor, only those that the actor may read."""
    found = Case.objects.all() if actor is None else cases_visible_to(actor)
    cases = found.filter(room_id=room_id).select_related("body", "decision")
    return [_room_case(case) for case in cases]


def open_case(room_id: int, gate: str) -> RoomCase | None:
    """The case about this gate that is being written or waits for its decision."""
    cases = Case.objects.filter(room_id=room_id, gate=gate, state__in=OPEN).select_related("body", "decision")
    return next((_room_case(case) for case in cases), None)


def decision_for_gate(room_id: int, gate: str) -> GateDecision | None:
    """The latest decision about this gate: the only thing that opens a political gate."""
    found = Decision.objects.filter(case__room_id=room_id, case__gate=gate, case__state=CaseState.DECIDED)
    decision = found.select_related("case__body").prefetch_related("conditions").order_by("-pk").first()
    if decision is None:
        return None
    return GateDecision(
        case_id=decision.case_id,
        number=decision.case.number,
        body=decision.case.body.name,
        verdict=Verdict(decision.verdict),
        conditions=tuple(condition.text for condition in decision.conditions.all()),
        votes_for=decision.votes_for,
        votes_against=decision.votes_against,
        decided_on=decision.decided_on,
    )


def public_decisions(limit: int = 25) -> list[PublicCase]:
    """The newest decisions as everybody may see them."""
    return latest_decisions(limit)


def waiting_for(actor: Actor) -> list[CaseRow]:
    """The cases where the actor is to vote, or to speak for a council."""
    return cases_waiting_for(actor)


def milestones(room_ids: Iterable[int]) -> list[Milestone]:
    """The cases and decisions in these rooms that anybody may know of."""
    return milestones_of(room_ids)


def figures(period: Period) -> DecisionFigures:
    """Decisions made in the period, and what waits now, for the municipality and per unit."""
    return count_period(period)


def _room_case(case: Case) -> RoomCase:
    decision = getattr(case, "decision", None)
    label, colour = VERDICT_WORDS[Verdict(decision.verdict)] if decision else STATE_WORDS[CaseState(case.state)]
    return RoomCase(
        id=case.pk,
        number=case.number,
        gate=case.gate,
        question=case.question,
        body=case.body.name,
        state=case.state,
        label=str(label),
        colour=colour,
        link=reverse("decisions_work:show", args=[case.pk]),
        verdict=decision.verdict if decision else "",
        decided_on=decision.decided_on if decision else None,
        meeting_on=case.meeting_on,
    )
