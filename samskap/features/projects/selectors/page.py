"""The project's own page: the five foundations, the gate it stands before, and everything that has happened."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from samskap.features.challenges.models import Framing
from samskap.features.decisions.models import Decision
from samskap.features.decisions.selectors.story import public_link
from samskap.features.projects.models import GateReview, Handover, PhaseStay, Project, Trial
from samskap.features.projects.selectors.gate_box import GateBox, gate_box
from samskap.features.projects.selectors.listing import led_by
from samskap.features.projects.selectors.phases import gate_label, phase_label, phases_of, process_of
from samskap.features.projects.selectors.rights import hat_at_gate, may_enter_room
from samskap.features.projects.selectors.visible import project_for
from samskap.features.projects.selectors.ways import benefits_url
from samskap.features.projects.states import ENDED
from samskap.features.projects.words import (
    HANDOVER_STATE_WORDS,
    IMPLEMENTATION_WORDS,
    OUTCOME_WORDS,
    RULING_WORDS,
    STATE_WORDS,
    TRIAL_STATE_WORDS,
)
from samskap.features.rooms import selectors as rooms
from samskap.features.rooms.models import Seat
from samskap.features.stakeholders.selectors.passing import KeptCheck, as_kept
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.guard import allowed
from samskap.kernel.access.roles import Role
from samskap.kernel.base import clock
from samskap.kernel.ui.parts import Act, Fact, Phase, Status


@dataclass(frozen=True)
class TrialLine:
    """One loop of need, solution and test."""

    trial: Trial
    status: Status
    criteria: list[Fact]


@dataclass(frozen=True)
class StayLine:
    """A stay in a phase."""

    label: str
    entered_on: date
    left_on: date | None
    days: int
    reason: str


@dataclass(frozen=True)
class ReviewLine:
    """What was decided at a gate."""

    gate: str
    outcome: str
    on: date
    by: str
    reason: str
    conditions: str
    check: KeptCheck
    gaps_reason: str


@dataclass(frozen=True)
class HandoverLine:
    """A handover and what it holds."""

    handover: Handover
    to: str
    status: Status
    steps: list[tuple[str, str]]


@dataclass(frozen=True)
class DecisionLine:
    """A decision that a body has made in the room."""

    number: str
    body: str
    question: str
    ruling: str
    on: date
    url: str


@dataclass(frozen=True)
class ProjectPage:
    """Everything on the project's page."""

    project: Project
    led_by: str
    status: Status
    phases: list[Phase]
    foundations: list[Fact]
    facts: list[Fact]
    gate: GateBox | None
    case_act: Act | None
    trials: list[TrialLine]
    stays: list[StayLine]
    reviews: list[ReviewLine]
    handovers: list[HandoverLine]
    decisions: list[DecisionLine]
    benefits_url: str
    room_url: str
    can: frozenset[str]


def project_page(actor: Actor, project_id: int) -> ProjectPage:
    """The page of a project that the actor may see."""
    project = project_for(actor, project_id)
    seats = list(rooms.open_seats(project.room_id))
    is_live = project.state not in ENDED
    label, colour = STATE_WORDS[project.state]
    reads_cases = bool(allowed(actor, project.room.access_scope(), Action.CASE_READ))
    decisions = _decisions(project.room_id, reads_cases)
    can = _can(actor, project) if is_live else frozenset()
    room_url = _room_url(actor, project)
    ways = Action.PROJECT_EDIT.value in can
    gate = gate_box(project, with_ways=ways, is_inside=bool(room_url)) if is_live else None
    return ProjectPage(
        project=project,
        led_by=led_by(project),
        status=Status(str(label), colour),
        phases=phases_of(project),
        foundations=_foundations(project, seats, decisions),
        facts=_facts(project),
        gate=gate,
        case_act=_case_act(project, gate, can) if gate and reads_cases else None,
        trials=[_trial_line(trial) for trial in Trial.objects.filter(project=project)],
        stays=_stays(project),
        reviews=_reviews(project, is_inside=bool(room_url)),
        handovers=_handovers(project),
        decisions=decisions,
        benefits_url=benefits_url(project),
        room_url=room_url,
        can=can,
    )


def _room_url(actor: Actor, project: Project) -> str:
    """Whoever is only to take over sees the project and not the room."""
    return reverse("room_home:show", args=[project.room_id]) if may_enter_room(actor, project) else ""


def _can(actor: Actor, project: Project) -> frozenset[str]:
    here = allowed(
        actor, project.access_scope(), Action.PROJECT_EDIT, Action.GATE_RETURN,
        Action.TRIAL_PLAN, Action.TRIAL_CONCLUDE, Action.HANDOVER_PROPOSE, Action.CASE_WRITE,
    )  # fmt: skip
    at_gate = hat_at_gate(actor, project, process_of(project).gate_of(project.phase))
    return here | ({Action.GATE_PASS.value} if at_gate else frozenset())


def _case_act(project: Project, gate: GateBox, can: frozenset[str]) -> Act | None:
    """The way to the body: the case that is there, or writing one."""
    if not gate.is_political:
        return None
    if gate.question.case_id:
        return Act(_("See the case"), reverse("decisions_work:show", args=[gate.question.case_id]))
    if Action.CASE_WRITE.value not in can:
        return None
    return Act(_("Write the case"), reverse("decisions_work:write", args=[project.room_id]) + f"?port={gate.code}")


# --- foundations and facts ---------------------------------------------------------------------------------


def _foundations(project: Project, seats: list[Seat], decisions: list[DecisionLine]) -> list[Fact]:
    """Need, solution, driver, team, anchoring: always in sight, also when one is missing."""
    framing = Framing.objects.filter(challenge_id=project.challenge_id).order_by("-version").first()
    leads = [seat.person.name for seat in seats if seat.role == Role.LEAD]
    owners = [seat.person.name for seat in seats if seat.role == Role.OWNER]
    anchors = [*owners, *([project.sponsor.name] if project.sponsor else []), *[d.ruling for d in decisions[:1]]]
    team = len({seat.person_id for seat in seats})
    people_word = _("%(count)s people in the room") % {"count": team} if team else ""
    return [
        _foundation(_("Need"), framing.question if framing else ""),
        _foundation(_("Solution"), project.aim),
        _foundation(_("Driver"), ", ".join(leads)),
        _foundation(_("Team"), people_word),
        _foundation(_("Anchoring"), ", ".join(anchors)),
    ]


def _foundation(term: str, value: str) -> Fact:
    return Fact(term, value) if value else Fact(term, "", Status(_("Not there yet"), "warning"))


def _facts(project: Project) -> list[Fact]:
    facts = [
        Fact(_("Sponsor"), project.sponsor.name if project.sponsor else ""),
        Fact(_("Takes over when it works"), project.receiving_unit.name if project.receiving_unit else ""),
        Fact(_("Budget frame"), project.budget_frame),
        Fact(_("First idea of the benefit"), project.first_benefit),
        Fact(_("Alternatives"), project.alternatives),
        Fact(_("The municipality's part"), project.municipality_role),
        Fact(_("Process"), str(project.template)),
        Fact(_("Why it ended"), project.end_reason),
    ]
    return [fact for fact in facts if fact.value]


# --- what has happened -------------------------------------------------------------------------------------


def _trial_line(trial: Trial) -> TrialLine:
    label, colour = TRIAL_STATE_WORDS[trial.state]
    return TrialLine(trial, Status(str(label), colour), [_criterion(line) for line in trial.criteria])


def _criterion(line: dict[str, Any]) -> Fact:
    words = {True: Status(_("Reached"), "success"), False: Status(_("Not reached"), "danger")}
    target = _("Goal: %(target)s") % {"target": line["target"]} if line.get("target") else ""
    value = line.get("result") or target or "–"
    return Fact(line.get("what", ""), value, words[line["met"]] if line.get("met") is not None else None)


def _stays(project: Project) -> list[StayLine]:
    today = project.ended_on or clock.today()
    return [
        StayLine(
            phase_label(stay.phase), stay.entered_on, stay.left_on,
            ((stay.left_on or today) - stay.entered_on).days, stay.reason,
        )
        for stay in PhaseStay.objects.filter(project=project)
    ]  # fmt: skip


def _reviews(project: Project, is_inside: bool) -> list[ReviewLine]:
    """The same is shown to everybody who reads the project; names of people only to those who may enter the room."""
    reviews = GateReview.objects.filter(project=project).select_related("reviewed_by", "case__body")
    return [
        ReviewLine(
            gate=gate_label(review.gate),
            outcome=str(OUTCOME_WORDS[review.outcome]),
            on=review.reviewed_on,
            by=review.case.body.name if review.case else review.reviewed_by.name,
            reason=review.reason,
            conditions=review.conditions,
            check=as_kept(review.room_check or {"findings": review.gaps}, is_public=not is_inside),
            gaps_reason=review.gaps_reason,
        )
        for review in reviews
    ]


def _handovers(project: Project) -> list[HandoverLine]:
    found = Handover.objects.filter(project=project).select_related("to_unit", "to_organisation", "to_person")
    return [handover_line(handover) for handover in found]


def handover_line(handover: Handover) -> HandoverLine:
    """A handover with words for its state and steps."""
    label, colour = HANDOVER_STATE_WORDS[handover.state]
    receiver = handover.to_unit or handover.to_organisation
    return HandoverLine(
        handover=handover,
        to=receiver.name if receiver else "",
        status=Status(str(label), colour),
        steps=[(str(IMPLEMENTATION_WORDS.get(s.get("code"), "")), s.get("text", "")) for s in handover.steps],
    )


def _decisions(room_id: int, reads_cases: bool) -> list[DecisionLine]:
    """Whoever sees the project, but not the room's cases, is led to what everybody may read."""
    decisions = Decision.objects.filter(case__room_id=room_id).select_related("case__body")
    return [
        DecisionLine(
            number=decision.case.external_number or decision.case.number,
            body=decision.case.body.name,
            question=decision.case.question,
            ruling=str(RULING_WORDS[decision.verdict]),
            on=decision.decided_on,
            url=reverse("decisions_work:show", args=[decision.case_id])
            if reads_cases
            else public_link(decision.case.number),
        )
        for decision in decisions
    ]
