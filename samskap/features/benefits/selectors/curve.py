"""The small curve of a benefit: values over time, with the target as a line."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from samskap.features.benefits.models import Benefit, Measurement
from samskap.features.benefits.selectors.amounts import amount

WIDTH, HEIGHT, EDGE = 300.0, 90.0, 8.0


@dataclass(frozen=True)
class Curve:
    """Points in the picture's own measure, with a label that says the same in words."""

    points: str
    dots: tuple[tuple[str, str], ...]
    target: str
    label: str


def curve_of(benefit: Benefit, measured: Sequence[Measurement], planned_on: date) -> Curve | None:
    """From the starting point through every measurement; nothing to draw before the first."""
    if not measured:
        return None
    days = _days(planned_on, [row.measured_on for row in measured])
    values = [float(benefit.baseline), *[float(row.value) for row in measured]]
    low, high = min(*values, float(benefit.target)), max(*values, float(benefit.target))

    def across(day: int) -> str:
        return f"{EDGE + (WIDTH - 2 * EDGE) * day / (days[-1] or 1):.1f}"

    def down(value: float) -> str:
        return f"{HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * (value - low) / ((high - low) or 1):.1f}"

    dots = tuple((across(day), down(value)) for day, value in zip(days, values, strict=True))
    return Curve(
        points=" ".join(f"{x},{y}" for x, y in dots),
        dots=dots,
        target=down(float(benefit.target)),
        label=_("From %(baseline)s to %(latest)s. The dashed line is the target, %(target)s.")
        % {
            "baseline": amount(benefit.baseline),
            "latest": amount(measured[-1].value),
            "target": amount(benefit.target),
        },
    )


def _days(planned_on: date, measured_on: list[date]) -> list[int]:
    """Days since the start of the curve; a benefit measured before it was planned starts one ordinary step earlier."""
    first, last = measured_on[0], measured_on[-1]
    step = max(1, (last - first).days // max(1, len(measured_on) - 1))
    start = planned_on if planned_on < first else first - timedelta(days=step)
    return [0, *[(day - start).days for day in measured_on]]
