"""Lists of projects: what each is called, who leads it, where it is, and how long it has waited."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Exists, OuterRef, QuerySet
from django.urls import reverse
from django.utils import timezone

from samskap.features.decisions.models import Case
from samskap.features.decisions.states import CaseState
from samskap.features.projects.models import GateReview, PhaseStay, Project
from samskap.features.projects.selectors.phases import days_since, gate_label, phase_label, process_of
from samskap.features.projects.selectors.visible import projects_visible_to
from samskap.features.projects.states import ENDED, LIVE, MOVES_ON
from samskap.features.projects.words import STATE_WORDS
from samskap.kernel.access.actor import Actor
from samskap.kernel.base import clock
from samskap.kernel.ui.parts import Pages, Status

PAGE_SIZE = 25


@dataclass(frozen=True)
class ProjectLine:
    """One project in a list."""

    id: int
    name: str
    url: str
    led_by: str
    led_outside: bool
    status: Status
    phase: str
    days_in_phase: int | None
    gate: str
    days_waiting: int | None
    ended_on: date | None
    unit_id: int | None


@dataclass(frozen=True)
class Listing:
    """One page of the list."""

    lines: list[ProjectLine]
    total: int
    pages: Pages
    chosen: str


def listing(actor: Actor, chosen: str, number: int | str | None, query: Iterable[tuple[str, Any]] = ()) -> Listing:
    """The projects that the actor may see, live ones unless the ended ones are asked for."""
    chosen = chosen if chosen in {"ended", "all"} else "live"
    projects = _chosen(projects_visible_to(actor), chosen)
    paginator = Paginator(projects.order_by("-pk"), PAGE_SIZE)
    page = paginator.get_page(number)
    pages = Pages.of(page.number, paginator.num_pages, query)
    return Listing(lines_of(list(page.object_list)), paginator.count, pages, chosen)


def _chosen(projects: QuerySet[Project], chosen: str) -> QuerySet[Project]:
    states = {"live": LIVE, "ended": ENDED}.get(chosen)
    return projects.filter(state__in=states) if states else projects


def lines_of(projects: Sequence[Project]) -> list[ProjectLine]:
    """The projects as lines; the number of queries is the same however many they are."""
    today = clock.today()
    entered = _entered({project.pk for project in projects})
    waiting = waiting_since([project for project in projects if project.state in LIVE])
    return [_line(project, entered.get(project.pk), waiting.get(project.pk), today) for project in projects]


def _line(project: Project, entered: date | None, waiting: date | None, today: date) -> ProjectLine:
    label, colour = STATE_WORDS[project.state]
    is_live = project.state in LIVE
    return ProjectLine(
        id=project.pk,
        name=project.name,
        url=reverse("projects_work:show", args=[project.pk]),
        led_by=led_by(project),
        led_outside=project.organisation_id is not None,
        status=Status(str(label), colour),
        phase=phase_label(project.phase),
        days_in_phase=days_since(entered, today) if is_live else None,
        gate=gate_label(process_of(project).gate_of(project.phase).code) if is_live else "",
        days_waiting=days_since(waiting, today),
        ended_on=project.ended_on,
        unit_id=project.unit_id,
    )


def led_by(project: Project) -> str:
    """The unit or the organisation that leads."""
    leader = project.unit or project.organisation
    return leader.name if leader else ""


def _entered(project_ids: Iterable[int]) -> dict[int, date]:
    stays = PhaseStay.objects.filter(project__in=project_ids, left_on=None).order_by("pk")
    return dict(stays.values_list("project_id", "entered_on"))


def waiting_since(projects: Sequence[Project]) -> dict[int, date]:
    """Since when each project has waited for a body at the gate it stands before: from the day the case was sent."""
    opened = GateReview.objects.filter(case=OuterRef("pk"), outcome__in=MOVES_ON)
    cases = Case.objects.filter(
        room__in={project.room_id for project in projects},
        state__in=[CaseState.SUBMITTED, CaseState.DECIDED],
        submitted_at__isnull=False,
    ).exclude(Exists(opened))
    sent = {(room, gate): at for room, gate, at in cases.order_by("pk").values_list("room_id", "gate", "submitted_at")}
    found = {}
    for project in projects:
        at = sent.get((project.room_id, process_of(project).gate_of(project.phase).code))
        if at is not None:
            found[project.pk] = timezone.localdate(at)
    return found
