"""The one act at a gate, and going back to an earlier phase."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from samskap.features.projects import process
from samskap.features.projects.models import GateReview, PhaseStay, Project
from samskap.features.projects.notices import GatePassed, ProjectStarted, ProjectStopped
from samskap.features.projects.process import Facts, Gate, Hindrance, Place
from samskap.features.projects.selectors.facts import Question, check_of, facts_of, question_of
from samskap.features.projects.selectors.gate_box import explain
from samskap.features.projects.selectors.phases import process_of
from samskap.features.projects.selectors.rights import gate_scope, hat_at_gate
from samskap.features.projects.states import (
    ENDED,
    LIVE,
    MOVES_ON,
    PROJECT_FLOW,
    STEP_TO,
    GateOutcome,
    ProjectState,
)
from samskap.features.stakeholders.actions import topic
from samskap.features.stakeholders.selectors.checks import missing_in
from samskap.features.stakeholders.selectors.passing import GraveGap, unanswered, with_reasons
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import Denied, authorize
from samskap.kernel.access.roles import Role
from samskap.kernel.base import clock
from samskap.kernel.base.records import keep, lock
from samskap.kernel.base.refusals import Invalid, NotNow
from samskap.kernel.flow import IllegalStep
from samskap.kernel.journal.write import move, record
from samskap.kernel.notify.tell import tell


@transaction.atomic
def pass_gate(
    *, actor: Actor, project_id: int, outcome: str, reason: str, gaps_reason: str = "",
    grave_reasons: Mapping[str, str] | None = None, conditions: str = "", gate: str = "", seen: int | None = None,
) -> GateReview:  # fmt: skip
    """Settles the gate that the project stands before. Where a body decides, its decision must be there first."""
    project = lock(Project, project_id, seen)
    here = process_of(project).gate_of(project.phase)
    authorize(actor, Action.GATE_PASS, gate_scope(project, here), read=Action.PROJECT_READ)
    _is_open(project, here, gate)
    hat = hat_at_gate(actor, project, here)
    if hat is None:
        raise Denied(Action.GATE_PASS, True)
    assert actor.person_id is not None
    question = question_of(project, here.code) if here.is_political else Question()
    facts = facts_of(project, here, question)
    chosen = _chosen(here, outcome, facts)
    checked = _answered(chosen, check_of(project.room_id), gaps_reason, grave_reasons or {})
    gaps = missing_in(checked)
    review = GateReview.objects.create(
        project=project, gate=here.code, phase=project.phase, outcome=chosen, reason=reason,
        conditions=_conditions(chosen, conditions, question), room_check=checked, gaps=gaps,
        gaps_reason=gaps_reason if gaps else "",
        case_id=question.case_id if question.ruling not in (process.Ruling.NONE, process.Ruling.OPEN) else None,
        reviewed_by_id=actor.person_id,
    )  # fmt: skip
    _go(project, process.after(process_of(project), project.phase, chosen, facts.has_started), review, actor, hat)
    tell(_notice(review, facts.has_started))
    return review


def _is_open(project: Project, here: Gate, asked: str) -> None:
    """A project that is over has no gate; a page that shows an earlier gate is old."""
    if project.state in ENDED:
        raise IllegalStep(PROJECT_FLOW.name, "pass", project.state)
    if asked and asked != here.code:
        raise NotNow(_("The project has already passed this gate. Look at the page again."))


def _chosen(gate: Gate, outcome: str, facts: Facts) -> GateOutcome:
    try:
        chosen = GateOutcome(outcome)
    except ValueError:
        raise Invalid(_("Choose what comes of the gate."), field="outcome") from None
    found = process.hindrance(gate, chosen, facts)
    if found is Hindrance.NOT_OFFERED:
        raise Invalid(explain(found, gate, facts), field="outcome")
    if found:
        raise NotNow(explain(found, gate, facts))
    return chosen


def _answered(outcome: GateOutcome, checked: dict[str, Any], shared: str, reasons: Mapping[str, str]) -> dict[str, Any]:
    """What is kept. Going on in spite of who is missing needs written reasons: one for each grave gap, one for the rest."""
    lacking = unanswered(missing_in(checked), reasons, shared) if outcome in MOVES_ON else None
    if isinstance(lacking, GraveGap):
        raise Invalid(_("Write why you go on in spite of this: %(gap)s.") % {"gap": lacking.title}, field=lacking.field)
    if lacking:
        raise Invalid(_("Somebody is missing in the room. Write why you go on in spite of it."), field="gaps_reason")
    return with_reasons(checked, reasons)


def _conditions(outcome: GateOutcome, written: str, question: Question) -> str:
    """The body's own conditions where it has set any; else those that the decider writes."""
    if question.conditions and outcome in MOVES_ON:
        return "\n".join(question.conditions)
    if outcome is GateOutcome.GO_ON_WITH_CONDITIONS and not written:
        raise Invalid(_("Write the conditions."), field="conditions")
    return written if outcome is GateOutcome.GO_ON_WITH_CONDITIONS else ""


def _go(project: Project, place: Place, review: GateReview, actor: Actor, hat: Role) -> None:
    """Carries the outcome out: phase, state, history, and the map that must keep up."""
    details = {"gate": review.gate, "outcome": str(review.outcome), "case": review.case_id}
    if place.state in ENDED:
        project.ended_on, project.end_reason = clock.today(), review.reason
        _leave(project)
    elif place.phase != project.phase:
        _enter(project, place.phase, "")
    keep(project, "phase", "ended_on", "end_reason")
    if place.state == project.state:
        record(Action.GATE_PASS, project, by=actor, hat=hat, reason=review.reason, **details)
    else:
        move(project, PROJECT_FLOW, STEP_TO[place.state], by=actor, hat=hat, reason=review.reason, **details)


def _enter(project: Project, phase: str, reason: str) -> None:
    _leave(project)
    PhaseStay.objects.create(project=project, phase=phase, reason=reason)
    project.phase = phase
    topic.note_phase(actor=Actor.system(), room_id=project.room_id, phase=phase)


def _leave(project: Project) -> None:
    PhaseStay.objects.filter(project=project, left_on=None).update(left_on=clock.today())


def _notice(review: GateReview, had_started: bool) -> ProjectStarted:
    if review.outcome == GateOutcome.STOP_WITH_LEARNING:
        return ProjectStopped(review.pk)
    starts = review.outcome in MOVES_ON and not had_started
    return ProjectStarted(review.pk) if starts else GatePassed(review.pk)


@transaction.atomic
def return_to_phase(*, actor: Actor, project_id: int, phase: str, reason: str, seen: int | None = None) -> Project:
    """Goes back to an earlier phase, with a reason. Going back is normal; the gates between must be passed again."""
    project = lock(Project, project_id, seen)
    hat = authorize(actor, Action.GATE_RETURN, project, read=Action.PROJECT_READ)
    if project.state not in LIVE or project.state == ProjectState.PROPOSED:
        raise NotNow(_("Only a project that has started, and is not over, can go back."))
    if phase not in process_of(project).phases_before(project.phase):
        raise Invalid(_("Choose a phase that the project has been through."), field="phase")
    before = project.phase
    _enter(project, phase, reason)
    keep(project, "phase")
    record(Action.GATE_RETURN, project, by=actor, hat=hat, reason=reason, left=before, entered=phase)
    return project
