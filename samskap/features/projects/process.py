"""Process templates as values, and what is asked of them: which gate is open, what is missing, what may follow."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from samskap.features.projects.states import MOVES_ON, Decider, GateOutcome, PaperCode, ProjectState
from samskap.kernel.access.roles import Role

SHIPPED = Path(__file__).parent / "processes"
STANDARD = "slik_standard"


class BadTemplate(Exception):
    """The template cannot be used as it is written."""


class Ruling(StrEnum):
    """How the question of this gate stands with the body."""

    NONE = "none"
    OPEN = "open"
    ADOPTED = "adopted"
    ADOPTED_WITH_CONDITIONS = "adopted_with_conditions"
    REJECTED = "rejected"


class Hindrance(StrEnum):
    """Why an outcome is not possible now."""

    NOT_OFFERED = "not_offered"
    NO_DECISION = "no_decision"
    CASE_IS_OPEN = "case_is_open"
    REJECTED = "rejected"
    CONDITIONS_SET = "conditions_set"
    NO_CONDITIONS_SET = "no_conditions_set"
    PAPERS_MISSING = "papers_missing"
    TOO_FEW = "too_few"
    NOT_HANDED_OVER = "not_handed_over"


@dataclass(frozen=True)
class Gate:
    """What must be there, who decides, and what can come of it."""

    code: str
    decider: Decider
    papers: tuple[PaperCode, ...]
    outcomes: tuple[GateOutcome, ...]
    participation: int = 0

    @property
    def is_political(self) -> bool:
        return self.decider is Decider.BODY


@dataclass(frozen=True)
class Phase:
    """A stretch of work with the gate at its end."""

    code: str
    gate: Gate


@dataclass(frozen=True)
class Process:
    """The phases in order."""

    phases: tuple[Phase, ...]

    def gate_of(self, phase: str) -> Gate:
        return self.phases[self.place_of(phase)].gate

    def place_of(self, phase: str) -> int:
        for number, known in enumerate(self.phases):
            if known.code == phase:
                return number
        raise BadTemplate(f"no phase {phase}")

    def phase_after(self, phase: str) -> str | None:
        later = self.phases[self.place_of(phase) + 1 :]
        return later[0].code if later else None

    def phases_before(self, phase: str) -> tuple[str, ...]:
        return tuple(known.code for known in self.phases[: self.place_of(phase)])


@dataclass(frozen=True)
class Facts:
    """How the project stands, as far as a gate asks."""

    papers: frozenset[PaperCode] = frozenset()
    people: int = 0
    ruling: Ruling = Ruling.NONE
    has_started: bool = False
    handed_over: bool = False


@dataclass(frozen=True)
class Place:
    """Where a project is: its phase and its state."""

    phase: str
    state: ProjectState


def read(process: Mapping[str, Any]) -> Process:
    """The template as values. Unknown words, a phase or gate named twice, and no phases at all are refused."""
    try:
        phases = tuple(Phase(row["code"], _gate(row["gate"])) for row in process["phases"])
    except (KeyError, TypeError, ValueError) as error:
        raise BadTemplate(str(error)) from error
    names = [phase.code for phase in phases] + [phase.gate.code for phase in phases]
    if not phases or len(set(names)) != len(names):
        raise BadTemplate("phases and gates must each have a name of their own")
    return Process(phases)


def _gate(row: Mapping[str, Any]) -> Gate:
    return Gate(
        code=row["code"],
        decider=Decider(row["decider"]),
        papers=tuple(PaperCode(code) for code in row["papers"]),
        outcomes=tuple(GateOutcome(code) for code in row["outcomes"]),
        participation=int(row.get("participation", 0)),
    )


def shipped(code: str = STANDARD) -> dict[str, Any]:
    """A template that comes with the product, as it is written in its file."""
    found: dict[str, Any] = json.loads((SHIPPED / f"{code}.json").read_text(encoding="utf-8"))
    return found


def missing(gate: Gate, facts: Facts) -> tuple[PaperCode, ...]:
    """The papers that the gate asks for and that are not there."""
    return tuple(paper for paper in gate.papers if paper not in facts.papers)


def possible(gate: Gate, facts: Facts) -> tuple[GateOutcome, ...]:
    """The outcomes that the gate can have now."""
    return tuple(outcome for outcome in gate.outcomes if hindrance(gate, outcome, facts) is None)


def hindrance(gate: Gate, outcome: GateOutcome, facts: Facts) -> Hindrance | None:
    """Why this outcome cannot be had now, or nothing."""
    if outcome not in gate.outcomes:
        return Hindrance.NOT_OFFERED
    if gate.is_political and (found := _political(outcome, facts)):
        return found
    if outcome not in MOVES_ON:
        return None
    if missing(gate, facts):
        return Hindrance.PAPERS_MISSING
    if facts.people < gate.participation:
        return Hindrance.TOO_FEW
    if outcome is GateOutcome.HAND_OVER and not facts.handed_over:
        return Hindrance.NOT_HANDED_OVER
    return None


def _political(outcome: GateOutcome, facts: Facts) -> Hindrance | None:
    """The body's question is the body's: it cannot be forestalled while it waits, nor answered in the body's place."""
    if facts.ruling is Ruling.OPEN:
        return Hindrance.CASE_IS_OPEN
    if outcome in MOVES_ON:
        return _without_leave(outcome, facts.ruling)
    if outcome is GateOutcome.STOP_WITH_LEARNING and facts.has_started and facts.ruling is Ruling.NONE:
        return Hindrance.NO_DECISION
    return None


def _without_leave(outcome: GateOutcome, ruling: Ruling) -> Hindrance | None:
    if ruling is Ruling.NONE:
        return Hindrance.NO_DECISION
    if ruling is Ruling.REJECTED:
        return Hindrance.REJECTED
    if outcome is GateOutcome.GO_ON and ruling is Ruling.ADOPTED_WITH_CONDITIONS:
        return Hindrance.CONDITIONS_SET
    if outcome is GateOutcome.GO_ON_WITH_CONDITIONS and ruling is Ruling.ADOPTED:
        return Hindrance.NO_CONDITIONS_SET
    return None


def after(process: Process, phase: str, outcome: GateOutcome, has_started: bool) -> Place:
    """Where the outcome leads. What has not started is still only proposed after another round."""
    if outcome in MOVES_ON:
        following = process.phase_after(phase)
        return Place(following, ProjectState.RUNNING) if following else Place(phase, ProjectState.FINISHED)
    if outcome is GateOutcome.PAUSE:
        return Place(phase, ProjectState.PAUSED)
    if outcome is GateOutcome.STOP_WITH_LEARNING:
        return Place(phase, ProjectState.STOPPED)
    return Place(phase, ProjectState.RUNNING if has_started else ProjectState.PROPOSED)


def deciders(decider: Decider, led_by_organisation: bool, has_receiver: bool) -> frozenset[Role]:
    """The roles that may record the outcome of a gate. What an organisation leads, it also leads through its gates."""
    if decider is Decider.PROBLEM_OWNER:
        return frozenset({Role.OWNER})
    if decider is Decider.LEADERSHIP:
        return frozenset({Role.LEAD, Role.OWNER} if led_by_organisation else {Role.LEADER})
    if decider is Decider.RECEIVING_LEADER:
        return frozenset({Role.LEAD if led_by_organisation and not has_receiver else Role.LEADER})
    return frozenset({Role.LEAD, Role.OWNER, Role.LEADER})
