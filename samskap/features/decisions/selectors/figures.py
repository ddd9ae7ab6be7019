"""Figures for the chief executive: decisions made, cases that wait, conditions not met."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from statistics import median

from django.db.models import Count, QuerySet
from django.utils import timezone

from samskap.features.decisions.models import Case, Condition, Decision
from samskap.features.decisions.states import CaseState
from samskap.features.people.periods import Period


@dataclass(frozen=True)
class DecisionFigures:
    """`per_unit` dicts go from unit id to a number; what outside organisations own counts in the totals only."""

    decided: int
    waiting: int
    median_days: int | None
    conditions_set: int
    conditions_unmet: int
    decided_per_unit: dict[int, int] = field(default_factory=dict)
    waiting_per_unit: dict[int, int] = field(default_factory=dict)
    unmet_per_unit: dict[int, int] = field(default_factory=dict)


def count_period(period: Period) -> DecisionFigures:
    decided = Decision.objects.filter(decided_on__range=(period.start, period.end))
    rows = list(decided.values_list("case__room__unit_id", "case__submitted_at", "decided_on"))
    days = [(on - timezone.localdate(submitted)).days for _unit, submitted, on in rows if submitted]
    waiting = _per_unit(Case.objects.filter(state=CaseState.SUBMITTED), "room__unit_id")
    unmet = _per_unit(Condition.objects.filter(met_on=None), "decision__case__room__unit_id")
    return DecisionFigures(
        decided=len(rows),
        waiting=sum(waiting.values()),
        median_days=round(median(days)) if days else None,
        conditions_set=Condition.objects.count(),
        conditions_unmet=sum(unmet.values()),
        decided_per_unit=_known(Counter(unit for unit, _submitted, _on in rows)),
        waiting_per_unit=_known(waiting),
        unmet_per_unit=_known(unmet),
    )


def _per_unit(rows: QuerySet, column: str) -> dict[int | None, int]:
    return dict(rows.order_by().values_list(column).annotate(number=Count("pk")))


def _known(counted: Mapping[int | None, int]) -> dict[int, int]:
    return {unit: number for unit, number in counted.items() if unit is not None}
