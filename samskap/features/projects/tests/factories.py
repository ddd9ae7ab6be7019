"""Projects, and everything their gates ask for, for tests."""

import itertools
from datetime import timedelta

from django.utils import timezone

from samskap.features.challenges.models import Challenge, Framing, Hypothesis
from samskap.features.challenges.states import Breadth, HypothesisState, Trigger
from samskap.features.decisions.models import Case, Condition, Decision
from samskap.features.decisions.states import CaseState, Verdict
from samskap.features.people.tests.factories import make_body, make_person
from samskap.features.projects import process
from samskap.features.projects.models import Paper, PhaseStay, ProcessTemplate, Project, Trial
from samskap.features.projects.states import PaperCode, ProjectState, TrialState
from samskap.features.rooms.models import Room
from samskap.features.rooms.tests.factories import make_room
from samskap.features.stakeholders.models import Place, StakeholderMap
from samskap.features.stakeholders.states import MapState

_count = itertools.count(1)


def slik() -> ProcessTemplate:
    shipped = process.shipped()
    return ProcessTemplate.objects.get_or_create(
        code=shipped["code"],
        version=shipped["version"],
        defaults={"name": shipped["name"], "process": {"phases": shipped["phases"]}},
    )[0]


def make_challenge(room: Room, **more) -> Challenge:
    known = {"slug": f"floke-{next(_count)}", "trigger": Trigger.KNOWN_TANGLE, "breadth": Breadth.UNIT}
    challenge = Challenge.objects.create(room=room, **{**known, **more})
    frame(challenge, "Hvordan kan vi få flere unge med?")
    return challenge


def frame(challenge: Challenge, question: str) -> Framing:
    version = challenge.framings.count() + 1
    return Framing.objects.create(
        challenge=challenge, version=version, question=question, framed_by=make_person("Framer")
    )


def make_project(room: Room | None = None, **more) -> Project:
    """A project that has been proposed."""
    room = room or make_room()
    challenge = Challenge.objects.filter(room=room).first() or make_challenge(room)
    known = {"name": f"Prosjekt {next(_count)}", "phase": "anchoring", "unit": room.unit}
    known["organisation"] = room.organisation
    project = Project.objects.create(room=room, challenge=challenge, template=slik(), **{**known, **more})
    PhaseStay.objects.create(project=project, phase=project.phase)
    return project


def make_running(room: Room | None = None, phase: str = "insight", **more) -> Project:
    """A project that has its mandate and has come to a phase."""
    project = make_project(room, phase=phase, state=ProjectState.RUNNING, **more)
    case = make_decision(project.room, "G1").case
    project.reviews.create(
        gate="G1", phase="anchoring", outcome="go_on", reason="Mandat", reviewed_by=make_person(), case=case
    )
    return project


def complete(project: Project, phase: str | None = None) -> Project:
    """Lays in everything that the gate of the phase asks for, except a decision and an accepted handover."""
    ANSWERS[phase or project.phase](project)
    return project


def _anchoring(project: Project) -> None:
    project.first_benefit = "Flere i arbeid"
    project.save()
    settle_map(project.room, 1)
    Place.objects.create(room=project.room, label="Ungdom", actor_kind="resident")


def _insight(project: Project) -> None:
    Hypothesis.objects.create(
        challenge=project.challenge, statement="De vil ikke", would_refute="Ti som vil", state=HypothesisState.REFUTED
    )
    frame(project.challenge, "Hvordan kan overgangen bli trygg?")
    settle_map(project.room, 2)
    note(project, PaperCode.BASELINE)


def _development(project: Project) -> None:
    project.alternatives = "Ett kurs til, eller ingenting"
    project.save()
    make_trial(project, state=TrialState.CONCLUDED)
    make_pilot(project)


def _pilot(project: Project) -> None:
    make_pilot(project, state=TrialState.CONCLUDED, met=True, cost="Ti dager")
    case = make_case(project.room, "G4")
    case.statements.create(body=make_body(kind="youth"), text="Ja", given_by=make_person())


def _transition(project: Project) -> None:
    note(project, PaperCode.BENEFIT_OWNER)


def _practice(project: Project) -> None:
    note(project, PaperCode.MEASUREMENT)
    note(project, PaperCode.LEARNING_SHEET)


ANSWERS = {
    "anchoring": _anchoring,
    "insight": _insight,
    "development": _development,
    "pilot": _pilot,
    "transition": _transition,
    "practice": _practice,
}


def settle_map(room: Room, version: int) -> StakeholderMap:
    return StakeholderMap.objects.create(room=room, version=version, state=MapState.SETTLED, made_by=make_person())


def note(project: Project, code: PaperCode) -> Paper:
    return Paper.objects.create(project=project, code=code)


def make_trial(project: Project, **more) -> Trial:
    return Trial.objects.create(project=project, **{"question": "Kommer de?", **more})


def make_pilot(project: Project, met: bool | None = None, **more) -> Trial:
    criteria = [{"what": "Unge i arbeid", "target": "14", "result": "17" if met else "", "met": met}]
    return make_trial(project, is_pilot=True, criteria=criteria, **more)


def make_case(room: Room, gate: str, state: str = CaseState.DRAFT, days_ago: int = 0, **more) -> Case:
    sent = timezone.localtime() - timedelta(days=days_ago) if state != CaseState.DRAFT else None
    known = {"number": f"26/{next(_count)}", "question": "Skal vi?", "submitted_at": sent}
    body = more.pop("body", None) or make_body()
    return Case.objects.create(
        room=room, gate=gate, state=state, body=body, written_by=make_person(), **{**known, **more}
    )


def make_decision(
    room: Room, gate: str, verdict: str = Verdict.ADOPTED, conditions: tuple[str, ...] = (), case: Case | None = None
) -> Decision:
    """What the body decided, laid straight into the tables."""
    case = case or make_case(room, gate, CaseState.DECIDED, days_ago=3)
    if case.state != CaseState.DECIDED:
        case.state, case.submitted_at = CaseState.DECIDED, timezone.now()
        case.save()
    decision = Decision.objects.create(
        case=case, verdict=verdict, votes_for=20, votes_against=5, recused=0, recorded_by=make_person()
    )
    for text in conditions:
        Condition.objects.create(decision=decision, text=text)
    return decision
