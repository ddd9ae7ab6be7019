"""Trials: planning, beginning and concluding one loop of need, solution and test."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from samskap.features.projects.models import Project, Trial
from samskap.features.projects.notices import TrialConcluded
from samskap.features.projects.states import BEGIN, CONCLUDE, LIVE, TRIAL_FLOW, TrialState
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import authorize
from samskap.kernel.base import clock
from samskap.kernel.base.records import keep, lock
from samskap.kernel.base.refusals import Invalid, NotNow
from samskap.kernel.journal.write import move, record
from samskap.kernel.notify.tell import tell


@transaction.atomic
def plan_trial(
    *, actor: Actor, project_id: int, question: str, hypothesis: str = "", method: str = "", participants: str = "",
    is_pilot: bool = False, criteria: Iterable[Mapping[str, str]] = (), seen: int | None = None,
) -> Trial:  # fmt: skip
    """Plans a trial. A pilot says beforehand what it will be judged by."""
    project = lock(Project, project_id, seen)
    hat = authorize(actor, Action.TRIAL_PLAN, project, read=Action.PROJECT_READ)
    _is_live(project)
    lines = [{"what": c["what"], "target": c.get("target", ""), "result": "", "met": None} for c in criteria]
    if is_pilot and not lines:
        raise Invalid(_("Write at least one thing that must be reached for the pilot to be a success."), "criteria")
    trial = Trial.objects.create(
        project=project, question=question, hypothesis=hypothesis, method=method, participants=participants,
        is_pilot=is_pilot, criteria=lines,
    )  # fmt: skip
    keep(project)
    record(Action.TRIAL_PLAN, trial, by=actor, hat=hat, is_pilot=is_pilot)
    return trial


@transaction.atomic
def begin_trial(*, actor: Actor, trial_id: int, seen: int | None = None) -> Trial:
    """Begins a trial. From now on the criteria of a pilot stand."""
    trial = lock(Trial, trial_id, seen)
    hat = authorize(actor, Action.TRIAL_PLAN, trial, read=Action.PROJECT_READ)
    _is_live(trial.project)
    trial.started_on = clock.today()
    keep(trial, "started_on")
    move(trial, TRIAL_FLOW, BEGIN, by=actor, hat=hat)
    return trial


@transaction.atomic
def conclude_trial(
    *, actor: Actor, trial_id: int, result: str, learning: str, next_step: str = "", cost: str = "",
    criteria: Iterable[Mapping[str, Any]] = (), seen: int | None = None,
) -> Trial:  # fmt: skip
    """Concludes a trial with result and learning; a pilot is judged by the criteria that were set before it began."""
    trial = lock(Trial, trial_id, seen)
    hat = authorize(actor, Action.TRIAL_CONCLUDE, trial, read=Action.PROJECT_READ)
    if trial.is_pilot and trial.state == TrialState.PLANNED:
        raise NotNow(_("A pilot must begin before it can be concluded."))
    trial.criteria = _judged(trial, list(criteria))
    trial.result, trial.learning, trial.next_step, trial.cost = result, learning, next_step, cost
    trial.concluded_on, trial.concluded_at = clock.today(), clock.now()
    keep(trial, "criteria", "result", "learning", "next_step", "cost", "concluded_on", "concluded_at")
    move(trial, TRIAL_FLOW, CONCLUDE, by=actor, hat=hat)
    tell(TrialConcluded(trial.pk))
    return trial


def _judged(trial: Trial, judgements: list[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Each criterion as it was set, with its result; none is dropped and none is added afterwards."""
    if len(judgements) != len(trial.criteria) or any(j.get("met") is None for j in judgements):
        raise Invalid(_("Say for each criterion whether it was reached."))
    return [
        {**set_before, "result": str(judged.get("result", "")), "met": bool(judged["met"])}
        for set_before, judged in zip(trial.criteria, judgements, strict=True)
    ]


def _is_live(project: Project) -> None:
    if project.state not in LIVE:
        raise NotNow(_("The project is over. Nothing new can be tried out in it."))
