"""The gate that a project stands before: what must be there, who decides, what can come of it, and why not yet."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from samskap.features.projects.models import Project
from samskap.features.projects.process import Facts, Gate, Hindrance, hindrance, missing, possible
from samskap.features.projects.selectors.facts import Question, check_of, facts_of, question_of
from samskap.features.projects.selectors.phases import days_since, gate_label, process_of
from samskap.features.projects.selectors.ways import way_to
from samskap.features.projects.states import GateOutcome, PaperCode
from samskap.features.projects.words import (
    DECIDER_WORDS,
    HINDRANCE_WORDS,
    LED_OUTSIDE_WORDS,
    OUTCOME_WORDS,
    PAPER_WORDS,
    RULING_WORDS,
)
from samskap.features.stakeholders.selectors.checks import missing_in, told_now
from samskap.features.stakeholders.selectors.passing import KeptCheck, as_kept
from samskap.kernel.base import clock
from samskap.kernel.ui.parts import GapLine


@dataclass(frozen=True)
class GateBox:
    """The gate that the project stands before: what must be there, who is missing, who decides, what can come of it."""

    code: str
    label: str
    decider: str
    is_political: bool
    papers: list[GapLine]
    missing: list[str]
    gaps: list[GapLine]
    lacking: list[dict[str, Any]]
    check: KeptCheck
    question: Question
    ruling: str
    outcomes: list[tuple[str, str]]
    hindrances: list[str]
    days_waiting: int | None

    def outcomes_shown(self, sent: str | None) -> list[str]:
        """What can be chosen. What was sent is kept even when it is no longer possible: the act says why."""
        codes = [code for code, _word in self.outcomes]
        return [*codes, sent] if sent in set(GateOutcome) and sent not in codes else codes


def gate_box(project: Project, *, with_ways: bool = False, is_inside: bool = True) -> GateBox:
    """The gate that the project stands before; with ways, what is missing leads to where it is made.

    Whoever may not enter the room is told what is missing there without the names of people.
    """
    gate = process_of(project).gate_of(project.phase)
    question = question_of(project, gate.code)
    facts = facts_of(project, gate, question)
    checked = check_of(project.room_id)
    gaps = missing_in(checked)
    return GateBox(
        code=gate.code,
        label=gate_label(gate.code),
        decider=_decider(gate, project),
        is_political=gate.is_political,
        papers=[_paper(paper, facts, project if with_ways else None) for paper in gate.papers],
        missing=[str(PAPER_WORDS[paper]) for paper in missing(gate, facts)],
        gaps=[_gap(gap) for gap in told_now(gaps, is_public=not is_inside)],
        lacking=gaps,
        check=as_kept(checked, is_public=not is_inside),
        question=question,
        ruling=str(RULING_WORDS[question.ruling]) if gate.is_political else "",
        outcomes=[(outcome.value, str(OUTCOME_WORDS[outcome])) for outcome in possible(gate, facts)],
        hindrances=_hindrances(gate, facts),
        days_waiting=days_since(question.waiting_since, clock.today()) if gate.is_political else None,
    )


def _gap(gap: dict[str, Any]) -> GapLine:
    return GapLine(gap.get("severity", "missing"), gap.get("title", ""), gap.get("text", ""))


def _paper(paper: PaperCode, facts: Facts, project: Project | None) -> GapLine:
    is_there = paper in facts.papers
    act = way_to(project, paper) if project and not is_there else None
    return GapLine("met" if is_there else "missing", str(PAPER_WORDS[paper]), act=act)


def _decider(gate: Gate, project: Project) -> str:
    if gate.is_political and (body := question_of(project, gate.code).body):
        return _("%(body)s decides.") % {"body": body}
    led_outside = LED_OUTSIDE_WORDS.get(gate.decider) if project.organisation_id else None
    if led_outside and (gate.decider != "receiving_leader" or not project.receiving_unit_id):
        return str(led_outside)
    return str(DECIDER_WORDS[gate.decider])


def _hindrances(gate: Gate, facts: Facts) -> list[str]:
    """Why the gate cannot open now, in whole sentences."""
    found = hindrance(gate, GateOutcome.GO_ON, facts)
    if found is Hindrance.CONDITIONS_SET:
        found = hindrance(gate, GateOutcome.GO_ON_WITH_CONDITIONS, facts)
    return [explain(found, gate, facts)] if found else []


def explain(found: Hindrance, gate: Gate, facts: Facts) -> str:
    """The hindrance as a sentence that names what is missing."""
    if found is Hindrance.PAPERS_MISSING:
        papers = "; ".join(str(PAPER_WORDS[paper]) for paper in missing(gate, facts))
        return _("The gate cannot open before this is in place: %(papers)s.") % {"papers": papers}
    if found is Hindrance.TOO_FEW:
        numbers = {"needed": gate.participation, "people": facts.people}
        return _("At least %(needed)s people must take part; there are %(people)s in the room.") % numbers
    return str(HINDRANCE_WORDS[found])
