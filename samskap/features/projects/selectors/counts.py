"""Figures of projects over a period, and the list of projects behind each figure."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from statistics import median
from typing import Any

from django.db.models import Min, Q, QuerySet
from django.utils import timezone

from samskap.features.decisions.models import Decision
from samskap.features.decisions.states import Verdict
from samskap.features.people.models import Affiliation, RoleHeld
from samskap.features.people.periods import Period
from samskap.features.people.states import AffiliationKind
from samskap.features.projects.models import GateReview, PhaseStay, Project
from samskap.features.projects.selectors.listing import ProjectLine, lines_of
from samskap.features.projects.selectors.visible import RELATIONS, projects_visible_to
from samskap.features.projects.states import MOVES_ON, ProjectState
from samskap.features.rooms.models import Seat
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.roles import Role


@dataclass(frozen=True)
class Days:
    """A median of days, and how many cases lie behind it; nothing when there are none."""

    median: float | None
    count: int


@dataclass(frozen=True)
class ProjectFigures:
    """Fremdrift and forankring as far as projects tell. Sets hold project ids, so that each figure has its list."""

    active: int
    started: int
    finished: int
    stopped: int
    proposed: int
    days_per_phase: dict[str, Days]
    days_before_gate: Days
    with_problem_owner: int
    with_sponsor: int
    with_plan_goal: int
    with_decision: int
    with_receiver: int
    with_known_lead: int
    led_by_non_managers: int
    led_outside: int
    active_per_unit: dict[int, int] = field(default_factory=dict)
    started_per_unit: dict[int, int] = field(default_factory=dict)
    finished_per_unit: dict[int, int] = field(default_factory=dict)
    stopped_per_unit: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Counted:
    """The projects behind each figure, by the figure's name, and when each project passed its first gate."""

    projects: dict[int, Project]
    sets: dict[str, set[int]]
    started_on: dict[int, date]


def figures(period: Period) -> ProjectFigures:
    """How many projects are active, started, finished and stopped, how long they take, and how they are anchored."""
    counted = count_period(period)
    numbers: dict[str, Any] = {name: len(ids) for name, ids in counted.sets.items()}
    for name in ("active", "started", "finished", "stopped"):
        numbers[f"{name}_per_unit"] = _per_unit(counted, name)
    return ProjectFigures(
        **numbers,
        days_per_phase=days_per_phase(period),
        days_before_gate=_days_before_gate(period),
    )


def behind(actor: Actor, figure: str, period: Period, unit_id: int | None = None) -> list[ProjectLine]:
    """The projects behind a figure; those that the actor may not open stand without a link."""
    counted = count_period(period)
    ids = counted.sets.get(figure, set())
    return lines_for(actor, [p for pk, p in counted.projects.items() if pk in ids and unit_id in (None, p.unit_id)])


def lines_for(actor: Actor, chosen: list[Project]) -> list[ProjectLine]:
    """The projects as lines; those that the actor may not open stand without a link."""
    visible = set(projects_visible_to(actor).filter(pk__in=[p.pk for p in chosen]).values_list("pk", flat=True))
    return [line if line.id in visible else replace(line, url="") for line in lines_of(chosen)]


def count_period(period: Period) -> Counted:
    """The projects behind every figure of the period, found once."""
    started_on = _started_on()
    projects = {p.pk: p for p in _concerned(period)}

    def those(rule: Callable[[Project], bool]) -> set[int]:
        return {pk for pk, project in projects.items() if rule(project)}

    def ended(state: ProjectState) -> set[int]:
        return those(lambda p: p.state == state and _within(p.ended_on, period))

    active = those(lambda p: is_active(p, started_on.get(p.pk), period.end))
    rooms = {projects[pk].room_id for pk in active}
    owned, leads = _rooms_with_owner(rooms), _leads(rooms)
    decided, managers = _rooms_with_decision(rooms), _managers(leads.values(), period.end)
    by_rule: dict[str, Callable[[Project], bool]] = {
        "with_problem_owner": lambda p: p.room_id in owned,
        "with_sponsor": lambda p: p.sponsor_id is not None,
        "with_plan_goal": lambda p: p.challenge.plan_goal_id is not None,
        "with_decision": lambda p: p.room_id in decided,
        "with_receiver": lambda p: p.receiving_unit_id is not None,
        "with_known_lead": lambda p: p.room_id in leads,
        "led_by_non_managers": lambda p: p.room_id in leads and leads[p.room_id] not in managers,
        "led_outside": lambda p: p.organisation_id is not None,
    }
    sets = {
        "active": active,
        "started": those(lambda p: _within(started_on.get(p.pk), period)),
        "finished": ended(ProjectState.FINISHED),
        "stopped": ended(ProjectState.STOPPED),
        "proposed": those(lambda p: p.state == ProjectState.PROPOSED),
    }
    anchored = {name: {pk for pk in active if rule(projects[pk])} for name, rule in by_rule.items()}
    return Counted(projects, {**sets, **anchored}, started_on)


def _concerned(period: Period) -> QuerySet[Project]:
    """Projects that were there in the period."""
    not_over = Q(ended_on=None) | Q(ended_on__gte=period.start)
    return Project.objects.filter(not_over).select_related(*RELATIONS)


def _started_on() -> dict[int, date]:
    """When each project passed its first gate on."""
    opened = GateReview.objects.filter(outcome__in=MOVES_ON).values("project_id").annotate(on=Min("reviewed_on"))
    return {row["project_id"]: row["on"] for row in opened}


def is_active(project: Project, started: date | None, on: date) -> bool:
    """Whether the project had its mandate and was not over on that day."""
    return started is not None and started <= on and (project.ended_on is None or project.ended_on > on)


def _within(then: date | None, period: Period) -> bool:
    return then is not None and period.start <= then <= period.end


def _per_unit(counted: Counted, name: str) -> dict[int, int]:
    units = (counted.projects[pk].unit_id for pk in counted.sets[name])
    return dict(Counter(unit for unit in units if unit is not None))


# --- time --------------------------------------------------------------------------------------------------


def days_per_phase(period: Period) -> dict[str, Days]:
    """The median of days in each phase, over the stays that ended in the period."""
    stays = PhaseStay.objects.filter(left_on__range=(period.start, period.end))
    found: dict[str, list[int]] = defaultdict(list)
    for stay in stays:
        if stay.left_on:
            found[stay.phase].append((stay.left_on - stay.entered_on).days)
    return {phase: _days(days) for phase, days in found.items()}


def _days_before_gate(period: Period) -> Days:
    """The median of days from a case was sent to a body until its gate was settled."""
    return _days([days for waited in _waits(period).values() for days in waited])


def days_before_gate_per_unit(period: Period) -> dict[int | None, Days]:
    """The same for each unit that leads; None for what outside organisations lead."""
    return {unit_id: _days(waited) for unit_id, waited in _waits(period).items()}


def _waits(period: Period) -> dict[int | None, list[int]]:
    reviews = GateReview.objects.filter(reviewed_on__range=(period.start, period.end), case__submitted_at__isnull=False)
    found: dict[int | None, list[int]] = defaultdict(list)
    for unit_id, sent, settled in reviews.values_list("project__unit_id", "case__submitted_at", "reviewed_on"):
        found[unit_id].append((settled - timezone.localdate(sent)).days)
    return found


def _days(days: list[int]) -> Days:
    return Days(float(median(days)) if days else None, len(days))


# --- anchoring ---------------------------------------------------------------------------------------------


def _rooms_with_owner(rooms: Iterable[int]) -> set[int]:
    seats = Seat.objects.filter(room__in=rooms, role=Role.OWNER, until_on=None)
    return set(seats.values_list("room_id", flat=True))


def _rooms_with_decision(rooms: Iterable[int]) -> set[int]:
    adopted = Decision.objects.filter(case__room__in=rooms).exclude(verdict=Verdict.REJECTED)
    return set(adopted.values_list("case__room_id", flat=True))


def _leads(rooms: Iterable[int]) -> dict[int, int]:
    seats = Seat.objects.filter(room__in=rooms, role=Role.LEAD, until_on=None)
    return dict(seats.values_list("room_id", "person_id"))


def _managers(people: Iterable[int], on: date) -> set[int]:
    """Those who lead a unit, or are employed as leaders."""
    who = list(people)
    still = Q(until_on=None) | Q(until_on__gte=on)
    kinds = (AffiliationKind.EMPLOYEE_LEADER, AffiliationKind.LEADERSHIP)
    held = RoleHeld.objects.filter(still, person__in=who, role=Role.LEADER).values_list("person_id", flat=True)
    placed = Affiliation.objects.filter(still, person__in=who, kind__in=kinds).values_list("person_id", flat=True)
    return set(held) | set(placed)
