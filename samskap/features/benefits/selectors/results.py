"""Benefits of a project with what has been measured: the values, the curve, and how it stands."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch
from django.utils import timezone

from samskap.features.benefits.models import Benefit, Measurement
from samskap.features.benefits.process import Standing, Trend, standing, trend
from samskap.features.benefits.selectors.amounts import amount, result_sentence
from samskap.features.benefits.selectors.curve import Curve, curve_of
from samskap.features.benefits.states import BenefitKind
from samskap.features.benefits.words import KIND_WORDS, STANDING_WORDS, TREND_WORDS
from samskap.kernel.base import clock
from samskap.kernel.ui.parts import Status


@dataclass(frozen=True)
class MeasurementLine:
    """One measured value as a row of the table."""

    on: date
    value: str
    note: str
    by: str


@dataclass(frozen=True)
class BenefitLine:
    """One benefit with baseline, target, the newest value and where it goes."""

    id: int
    name: str
    kind: str
    measured_in: str
    baseline: str
    target: str
    latest: str
    latest_on: date | None
    standing: Standing
    status: Status
    trend: Trend | None
    trend_word: str
    sentence: str
    owner_id: int
    owner: str
    downsides: str
    next_on: date | None
    is_due: bool
    measurements: list[MeasurementLine]
    curve: Curve | None


def benefits_of(project_id: int) -> list[BenefitLine]:
    """The project's benefits in the order they were planned."""
    return benefits_of_projects([project_id]).get(project_id, [])


def benefits_of_projects(project_ids: Iterable[int]) -> dict[int, list[BenefitLine]]:
    """The benefits of each project; two queries however many there are."""
    measured = Prefetch("measurements", Measurement.objects.select_related("measured_by"))
    benefits = Benefit.objects.filter(project_id__in=list(project_ids))
    found: dict[int, list[BenefitLine]] = {}
    for benefit in benefits.select_related("owner").prefetch_related(measured):
        found.setdefault(benefit.project_id, []).append(line_of(benefit))
    return found


def line_of(benefit: Benefit) -> BenefitLine:
    """The benefit in words; its measurements must be at hand."""
    measured: Sequence[Measurement] = list(benefit.measurements.all())
    values = [row.value for row in measured]
    latest = measured[-1] if measured else None
    stands = standing(benefit.baseline, benefit.target, latest.value if latest else None)
    goes = trend(benefit.baseline, benefit.target, values)
    label, colour = STANDING_WORDS[stands]
    return BenefitLine(
        id=benefit.pk,
        name=benefit.name,
        kind=str(KIND_WORDS[BenefitKind(benefit.kind)]),
        measured_in=benefit.measured_in,
        baseline=amount(benefit.baseline),
        target=amount(benefit.target),
        latest=amount(latest.value) if latest else "",
        latest_on=latest.measured_on if latest else None,
        standing=stands,
        status=Status(str(label), colour),
        trend=goes,
        trend_word=_trend_word(stands, goes),
        sentence=result_sentence(benefit, latest.value) if latest else "",
        owner_id=benefit.owner_id,
        owner=str(benefit.owner),
        downsides=benefit.downsides,
        next_on=benefit.next_on,
        is_due=benefit.next_on is not None and benefit.next_on <= clock.today(),
        measurements=[MeasurementLine(m.measured_on, amount(m.value), m.note, str(m.measured_by)) for m in measured],
        curve=curve_of(benefit, measured, timezone.localdate(benefit.created_at)),
    )


def _trend_word(stands: Standing, goes: Trend | None) -> str:
    """Who has reached the target need not be told that it comes nearer."""
    if goes is None or (stands is Standing.REACHED and goes is Trend.BETTER):
        return ""
    return str(TREND_WORDS[goes])


def due_for(person_id: int) -> list[tuple[Benefit, date]]:
    """The benefits that the person owns and that should have been measured by today, the oldest first."""
    owned = Benefit.objects.filter(owner_id=person_id, next_on__lte=clock.today()).select_related("project")
    return [(benefit, benefit.next_on) for benefit in owned.order_by("next_on", "pk") if benefit.next_on]
