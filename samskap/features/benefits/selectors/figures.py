"""Figures of benefits and learning over a period, with the sheets behind them."""

from collections import Counter
from dataclasses import dataclass

from django.db.models import Prefetch, QuerySet

from samskap.features.benefits.models import Benefit, LearningSheet, Measurement
from samskap.features.benefits.process import Standing, standing
from samskap.features.benefits.selectors.sheets import SheetCard, card_of
from samskap.features.people.periods import Period
from samskap.features.projects.states import ProjectState
from samskap.kernel.base import clock


@dataclass(frozen=True)
class BenefitFigures:
    """Counts of a period; dicts go by unit id, and what outsiders lead counts in the totals only."""

    planned: int
    measured: int
    reached: int
    due: int
    sheets: int
    sheets_with_failures: int
    sheets_of_stopped: int
    sheets_per_unit: dict[int, int]
    failures_per_unit: dict[int, int]


def figures(period: Period) -> BenefitFigures:
    """How many benefits are measured and reached, and how many sheets tell what worked and what failed."""
    stand = [_standing(benefit) for benefit in _benefits_until(period)]
    sheets = list(_sheets(period).values_list("project__unit_id", "failed", "project__state"))
    return BenefitFigures(
        planned=len(stand),
        measured=sum(each is not Standing.NOT_MEASURED for each in stand),
        reached=sum(each is Standing.REACHED for each in stand),
        due=Benefit.objects.filter(next_on__lt=clock.today()).count(),
        sheets=len(sheets),
        sheets_with_failures=sum(bool(failed) for _unit, failed, _state in sheets),
        sheets_of_stopped=sum(state == ProjectState.STOPPED for _unit, _failed, state in sheets),
        sheets_per_unit=dict(Counter(unit for unit, _failed, _state in sheets if unit)),
        failures_per_unit=dict(Counter(unit for unit, failed, _state in sheets if unit and failed)),
    )


def sheets_behind(period: Period, unit_id: int | None = None) -> list[SheetCard]:
    """The sheets published in the period, newest first."""
    related = ("project__room", "project__challenge", "project__unit", "project__organisation")
    found = _sheets(period).select_related(*related).order_by("-published_at", "-pk")
    return [card_of(sheet) for sheet in (found.filter(project__unit_id=unit_id) if unit_id else found)]


def _sheets(period: Period) -> QuerySet[LearningSheet]:
    return LearningSheet.objects.filter(published_at__date__range=(period.start, period.end))


def _benefits_until(period: Period) -> QuerySet[Benefit]:
    measured = Measurement.objects.filter(measured_on__lte=period.end)
    planned = Benefit.objects.filter(created_at__date__lte=period.end)
    return planned.prefetch_related(Prefetch("measurements", measured))


def _standing(benefit: Benefit) -> Standing:
    rows = list(benefit.measurements.all())
    return standing(benefit.baseline, benefit.target, rows[-1].value if rows else None)
