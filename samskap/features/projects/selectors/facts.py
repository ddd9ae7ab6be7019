"""What a gate asks about a project: which papers are there, who takes part, what the body has decided."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef
from django.utils import timezone

from samskap.features.challenges.models import Framing, Hypothesis
from samskap.features.challenges.states import HypothesisState
from samskap.features.decisions.models import Case, CouncilStatement
from samskap.features.decisions.states import CaseState
from samskap.features.people.states import STATUTORY_COUNCILS
from samskap.features.projects.models import GateReview, Handover, Paper, Project, Trial
from samskap.features.projects.process import Facts, Gate, Ruling
from samskap.features.projects.selectors.phases import process_of
from samskap.features.projects.states import (
    MOVES_ON,
    HandoverState,
    ImplementationStep,
    PaperCode,
    ProjectState,
    TrialState,
)
from samskap.features.rooms import selectors as rooms
from samskap.features.rooms.models import Seat
from samskap.features.stakeholders import selectors as stakeholders
from samskap.features.stakeholders.models import Place, StakeholderMap
from samskap.features.stakeholders.states import MapState
from samskap.kernel.access.roles import Role


@dataclass(frozen=True)
class Question:
    """The case that puts this gate's question to a body, and how it stands."""

    ruling: Ruling = Ruling.NONE
    case_id: int | None = None
    number: str = ""
    body: str = ""
    state: str = ""
    conditions: tuple[str, ...] = ()
    waiting_since: date | None = None


def facts_of(project: Project, gate: Gate, question: Question | None = None) -> Facts:
    """How the project stands at the gate. Only the papers that the gate asks for are looked for."""
    seats = list(rooms.open_seats(project.room_id))
    return Facts(
        papers=papers_of(project, gate, seats),
        people=len({seat.person_id for seat in seats}),
        ruling=(question or question_of(project, gate.code)).ruling,
        has_started=has_started(project),
        handed_over=_accepted(project).exists(),
    )


def check_of(room_id: int) -> dict[str, Any]:
    """What the room check says just now, in plain values that can be kept with a gate."""
    return stakeholders.whole_check(room_id)


def has_started(project: Project) -> bool:
    """Whether the first gate has been opened."""
    if project.state == ProjectState.RUNNING:
        return True
    first = process_of(project).phases[0].gate.code
    return GateReview.objects.filter(project=project, gate=first, outcome__in=MOVES_ON).exists()


# --- what the body says ------------------------------------------------------------------------------------


def question_of(project: Project, gate: str) -> Question:
    """The case for this gate in the room. A decision opens a gate once, and only for one project."""
    used = GateReview.objects.filter(case=OuterRef("pk"))
    cases = (
        Case.objects.filter(room_id=project.room_id, gate=gate)
        .exclude(state=CaseState.WITHDRAWN)
        .exclude(Exists(used.filter(outcome__in=MOVES_ON)))
        .exclude(Exists(used.exclude(project=project)))
        .select_related("body", "decision")
        .prefetch_related("decision__conditions")
    )
    case = max(cases, key=_weight, default=None)
    return _question(case) if case else Question()


def _weight(case: Case) -> tuple[int, int]:
    """What lies with the body comes first, then what it has decided, then what is being written."""
    order = {CaseState.SUBMITTED: 2, CaseState.DECIDED: 1}
    return order.get(CaseState(case.state), 0), case.pk


def _question(case: Case) -> Question:
    decision = getattr(case, "decision", None)
    ruling = Ruling(decision.verdict) if decision else Ruling.NONE
    if decision is None and case.state == CaseState.SUBMITTED:
        ruling = Ruling.OPEN
    return Question(
        ruling=ruling,
        case_id=case.pk,
        number=case.number,
        body=case.body.name,
        state=case.state,
        conditions=tuple(c.text for c in decision.conditions.all()) if decision else (),
        waiting_since=timezone.localdate(case.submitted_at) if case.submitted_at else None,
    )


# --- papers ------------------------------------------------------------------------------------------------


def papers_of(project: Project, gate: Gate, seats: list[Seat]) -> frozenset[PaperCode]:
    """The papers that the gate asks for and that are there."""
    noted = {PaperCode(code) for code in Paper.objects.filter(project=project).values_list("code", flat=True)}
    there = {code for code in gate.papers if code in ANSWERS and ANSWERS[code](project)}
    if any(seat.role == Role.OWNER for seat in seats):
        there.add(PaperCode.PROBLEM_OWNER)
    return frozenset(noted | there)


def _map_version(project: Project) -> int:
    settled = StakeholderMap.objects.filter(room_id=project.room_id, state=MapState.SETTLED)
    return settled.order_by("-version").values_list("version", flat=True).first() or 0


def _is_tested(project: Project) -> bool:
    tested = Hypothesis.objects.filter(challenge_id=project.challenge_id)
    return tested.exclude(state=HypothesisState.OPEN).exists()


def _is_renewed(project: Project) -> bool:
    return Framing.objects.filter(challenge_id=project.challenge_id, version__gte=2).exists()


def _trials(project: Project, **more: object) -> list[Trial]:
    return list(Trial.objects.filter(project=project, **more))


def _has_pilot_plan(project: Project) -> bool:
    return any(pilot.criteria for pilot in _trials(project, is_pilot=True))


def _has_result(project: Project) -> bool:
    pilots = _trials(project, is_pilot=True, state=TrialState.CONCLUDED)
    return any(p.criteria and all(line.get("met") is not None for line in p.criteria) for p in pilots)


def _has_cost(project: Project) -> bool:
    return any(pilot.cost for pilot in _trials(project, is_pilot=True, state=TrialState.CONCLUDED))


def _is_heard(project: Project) -> bool:
    """A statutory council has given a statement on this gate's case; an older gate's statements do not count."""
    gate = process_of(project).gate_of(project.phase).code
    heard = CouncilStatement.objects.filter(case__room_id=project.room_id, case__gate=gate)
    return heard.filter(body__kind__in=STATUTORY_COUNCILS).exclude(case__state=CaseState.WITHDRAWN).exists()


def _accepted(project: Project) -> Any:
    return Handover.objects.filter(project=project, state=HandoverState.ACCEPTED)


def _has_eight_steps(project: Project) -> bool:
    return any(are_complete(handover.steps) for handover in _accepted(project))


def _has_stop_list(project: Project) -> bool:
    return any(handover.stop_doing for handover in _accepted(project))


def are_complete(steps: list[dict[str, Any]]) -> bool:
    """Whether all eight steps have been thought through."""
    return len([step for step in steps if step.get("text")]) >= len(ImplementationStep)


ANSWERS: dict[PaperCode, Callable[[Project], bool]] = {
    PaperCode.CHALLENGE: lambda project: Framing.objects.filter(challenge_id=project.challenge_id).exists(),
    PaperCode.MAP: lambda project: _map_version(project) >= 1,
    PaperCode.ROOM_CHECK: lambda project: Place.objects.filter(room_id=project.room_id).exists(),
    PaperCode.FIRST_BENEFIT: lambda project: bool(project.first_benefit),
    PaperCode.HYPOTHESES_TESTED: _is_tested,
    PaperCode.FRAMING_RENEWED: _is_renewed,
    PaperCode.MAP_RENEWED: lambda project: _map_version(project) >= 2,
    PaperCode.ALTERNATIVES: lambda project: bool(project.alternatives),
    PaperCode.TRIALS: lambda project: bool(_trials(project, state=TrialState.CONCLUDED)),
    PaperCode.PILOT_PLAN: _has_pilot_plan,
    PaperCode.RESULT_AGAINST_CRITERIA: _has_result,
    PaperCode.COUNCILS_HEARD: _is_heard,
    PaperCode.COST: _has_cost,
    PaperCode.RECEIVING_UNIT: lambda project: bool(project.receiving_unit_id or project.organisation_id),
    PaperCode.EIGHT_STEPS: _has_eight_steps,
    PaperCode.STOP_DOING: _has_stop_list,
}
