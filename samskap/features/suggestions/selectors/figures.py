"""What is counted: received, answered, how fast, with what outcome, and what is owed per unit."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from statistics import median
from typing import Any

from django.db.models import Count, Min, Q, QuerySet
from django.utils import timezone

from samskap.features.people.periods import Period
from samskap.features.suggestions.models import Suggestion
from samskap.features.suggestions.states import OPEN_STATES, SuggestionState
from samskap.kernel.base import clock


@dataclass(frozen=True)
class OwedByUnit:
    """Answers owed now by one unit (nobody yet, when it is None): how many, overdue, and the oldest's days overdue."""

    unit_id: int | None
    owed: int
    overdue: int
    most_days_overdue: int


@dataclass(frozen=True)
class SuggestionFigures:
    """Figures of one period, with the numbers behind each; dicts go by unit id, None for not sorted."""

    received: int
    answered: int
    answered_in_time: int
    median_days: float | None
    outcomes: dict[str, int]
    answer_rate: float | None
    due: int
    received_per_unit: dict[int | None, int]
    answered_per_unit: dict[int | None, int]
    median_days_per_unit: dict[int | None, float]
    owed: int
    overdue: int
    owed_per_unit: dict[int | None, OwedByUnit]


def figures(period: Period) -> SuggestionFigures:
    """The period's figures; withdrawn and merged innspill are counted as received only.

    The answer rate is over those whose answer fell due in the period.
    """
    received = Counter(dict(_received(period).order_by().values_list("unit_id").annotate(count=Count("pk"))))
    days: dict[int | None, list[int]] = defaultdict(list)
    outcomes: Counter[str] = Counter()
    in_time = 0
    for unit_id, outcome, came, went, due_on in _answered(period):
        days[unit_id].append((timezone.localdate(went) - timezone.localdate(came)).days)
        outcomes[outcome] += 1
        in_time += timezone.localdate(went) <= due_on
    every = [number for numbers in days.values() for number in numbers]
    due, kept = _fallen_due(period)
    owed = {line.unit_id: line for line in owed_per_unit()}
    return SuggestionFigures(
        received=received.total(),
        answered=len(every),
        answered_in_time=in_time,
        median_days=median(every) if every else None,
        outcomes=dict(outcomes),
        answer_rate=kept / due if due else None,
        due=due,
        received_per_unit=dict(received),
        answered_per_unit={unit_id: len(numbers) for unit_id, numbers in days.items()},
        median_days_per_unit={unit_id: median(numbers) for unit_id, numbers in days.items()},
        owed=sum(line.owed for line in owed.values()),
        overdue=sum(line.overdue for line in owed.values()),
        owed_per_unit=owed,
    )


def owed_per_unit() -> list[OwedByUnit]:
    """What each unit owes today, the most overdue first."""
    today = clock.today()
    lines = (
        Suggestion.objects.filter(state__in=OPEN_STATES)
        .order_by()
        .values_list("unit_id")
        .annotate(owed=Count("pk"), overdue=Count("pk", filter=Q(due_on__lt=today)), first=Min("due_on"))
    )
    found = [OwedByUnit(pk, owed, overdue, max(0, (today - first).days)) for pk, owed, overdue, first in lines]
    return sorted(found, key=lambda line: (-line.overdue, -line.owed, line.unit_id or 0))


def _received(period: Period) -> QuerySet[Suggestion]:
    first, after = period.moments
    return Suggestion.objects.filter(received_at__gte=first, received_at__lt=after)


def _answered(period: Period) -> QuerySet[Suggestion, Any]:
    first, after = period.moments
    within = Suggestion.objects.filter(answered_at__gte=first, answered_at__lt=after)
    return within.values_list("unit_id", "outcome", "received_at", "answered_at", "due_on")


def _fallen_due(period: Period) -> tuple[int, int]:
    """How many answers fell due, and how many of them have been given."""
    due = Suggestion.objects.filter(due_on__gte=period.start, due_on__lte=min(period.end, clock.today()))
    due = due.exclude(state=SuggestionState.WITHDRAWN).filter(merged_into=None)
    counted = due.aggregate(due=Count("pk"), answered=Count("pk", filter=Q(answered_at__isnull=False)))
    return counted["due"], counted["answered"]
