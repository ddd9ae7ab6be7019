"""What the public may know of what has happened in projects."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from samskap.features.projects.models import GateReview, Handover, Project, Trial
from samskap.features.projects.selectors.listing import led_by
from samskap.features.projects.selectors.phases import gate_label
from samskap.features.projects.states import MOVES_ON, GateOutcome, HandoverState, TrialState
from samskap.features.projects.words import OUTCOME_WORDS
from samskap.features.rooms.milestones import Milestone


def milestones(room_ids: Iterable[int]) -> list[Milestone]:
    """Projects proposed and started, gates passed, trials concluded and handovers accepted, in rooms open to all."""
    rooms = list(room_ids)
    return [*_proposed(rooms), *_gates(rooms), *_trials(rooms), *_handovers(rooms)]


def _proposed(rooms: list[int]) -> list[Milestone]:
    projects = Project.objects.filter(room__in=rooms, room__is_public=True).select_related("unit", "organisation")
    return [
        Milestone(
            project.room_id,
            project.created_at,
            "project_proposed",
            _("A project was proposed: %(name)s") % {"name": project.name},
            _("%(leader)s leads it.") % {"leader": led_by(project)},
        )
        for project in projects
    ]


def _gates(rooms: list[int]) -> list[Milestone]:
    reviews = GateReview.objects.filter(project__room__in=rooms, project__room__is_public=True)
    return [_gate(review) for review in reviews.select_related("project", "case")]


def _gate(review: GateReview) -> Milestone:
    kind, title = "gate_reviewed", _("%(gate)s: %(outcome)s")
    if review.outcome == GateOutcome.STOP_WITH_LEARNING:
        kind, title = "project_stopped", _("The project was stopped with learning: %(name)s")
    elif review.outcome in MOVES_ON and review.gate == "G1":
        kind, title = "project_started", _("The project started: %(name)s")
    elif review.outcome in MOVES_ON:
        kind = "gate_passed"
    words = {
        "gate": gate_label(review.gate),
        "outcome": OUTCOME_WORDS[review.outcome],
        "name": review.project.name,
    }
    reason = "" if review.is_exempt else review.reason
    return Milestone(review.project.room_id, review.created_at, kind, title % words, reason)


def _trials(rooms: list[int]) -> list[Milestone]:
    trials = Trial.objects.filter(
        project__room__in=rooms, project__room__is_public=True, state=TrialState.CONCLUDED
    ).select_related("project")
    return [
        Milestone(
            trial.project.room_id,
            trial.concluded_at or trial.created_at,
            "trial_concluded",
            _("Tried out: %(question)s") % {"question": trial.question},
            trial.learning or trial.result,
        )
        for trial in trials
    ]


def _handovers(rooms: list[int]) -> list[Milestone]:
    handovers = Handover.objects.filter(
        project__room__in=rooms, project__room__is_public=True, state=HandoverState.ACCEPTED
    ).select_related("project", "to_unit", "to_organisation")
    return [
        Milestone(
            handover.project.room_id,
            handover.replied_at or handover.created_at,
            "handover_accepted",
            _("%(receiver)s takes over") % {"receiver": handover.to_unit or handover.to_organisation},
            handover.what_moves,
        )
        for handover in handovers
    ]
