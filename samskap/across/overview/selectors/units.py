"""One line for each unit: projects, waiting, anchoring, people and answers, always with the cases behind."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext as _

from samskap.across.overview.selectors.counted import NO_TIME, Everything
from samskap.across.overview.wording import per_cent, whole
from samskap.features.people.models import Unit
from samskap.features.people.periods import Period
from samskap.features.projects.models import Project
from samskap.features.projects.selectors.counts import is_active
from samskap.kernel.base import clock

POINTS = 7
OUTSIDE = "utenfor"
"""What the address calls the projects that outside organisations lead."""


@dataclass(frozen=True)
class UnitLine:
    """One unit, or all that outside organisations lead."""

    key: str
    name: str
    is_own: bool
    projects: int
    curve: list[int]
    curve_label: str
    wait_days: int | None
    wait_cases: int
    anchored: int
    share: float | None
    share_label: str
    contributors: int | None
    answered: int
    answer_days: int | None
    owed: int
    overdue: int

    @property
    def is_outside(self) -> bool:
        return self.key == OUTSIDE


def unit_lines(found: Everything, own: frozenset[int]) -> list[UnitLine]:
    """Every unit by name, the reader's own first; those outside last, when they lead anything."""
    units = [unit for unit in found.units if unit.parent_id or _has_something(found, unit)]
    units.sort(key=lambda unit: (unit.pk not in own, unit.parent_id is None, unit.name))
    lines = [_line(found, unit, unit.pk in own) for unit in units]
    outside = found.active(None)
    return [*lines, _outside(found, outside)] if outside or None in found.waits else lines


def _has_something(found: Everything, unit: Unit) -> bool:
    return bool(found.active(unit.pk) or unit.pk in found.answers.owed_per_unit or found.people.by_unit.get(unit.pk))


def _line(found: Everything, unit: Unit, is_own: bool) -> UnitLine:
    owed = found.answers.owed_per_unit.get(unit.pk)
    return UnitLine(
        key=str(unit.pk),
        name=unit.name,
        is_own=is_own,
        **_projects(found, unit.pk),
        contributors=found.people.by_unit.get(unit.pk),
        answered=found.answers.answered_per_unit.get(unit.pk, 0),
        answer_days=whole(found.answers.median_days_per_unit.get(unit.pk)),
        owed=owed.owed if owed else 0,
        overdue=owed.overdue if owed else 0,
    )


def _outside(found: Everything, projects: list[Project]) -> UnitLine:
    return UnitLine(
        key=OUTSIDE, name=_("Led by others than the municipality"), is_own=False, **_projects(found, None),
        contributors=None, answered=0, answer_days=None, owed=0, overdue=0,
    )  # fmt: skip


def _projects(found: Everything, unit_id: int | None) -> dict[str, Any]:
    active = found.active(unit_id)
    anchored = sum(project.pk in found.anchored for project in active)
    share = anchored / len(active) if active else None
    waited = found.waits.get(unit_id, NO_TIME)
    curve = _curve(found, unit_id)
    return {
        "projects": len(active),
        "curve": curve,
        "curve_label": _("From %(first)d to %(last)d projects in the period") % {"first": curve[0], "last": curve[-1]},
        "wait_days": whole(waited.median),
        "wait_cases": waited.count,
        "anchored": anchored,
        "share": share,
        "share_label": per_cent(share) if share is not None else "",
    }


def _curve(found: Everything, unit_id: int | None) -> list[int]:
    """How many projects were under way at points spread evenly over the period."""
    mine = [p for p in found.projects.projects.values() if p.unit_id == unit_id]
    started = found.projects.started_on
    return [sum(is_active(p, started.get(p.pk), day) for p in mine) for day in _points(found.period)]


def _points(period: Period) -> list[date]:
    last = min(period.end, clock.today())
    span = (last - period.start).days
    return [period.start + timedelta(days=round(span * step / (POINTS - 1))) for step in range(POINTS)]
