"""A stretch of time that figures are counted over."""

from dataclasses import dataclass
from datetime import date, timedelta

from samskap.kernel.base import clock


@dataclass(frozen=True)
class Period:
    """From and with the first day, to and with the last."""

    start: date
    end: date


def last_twelve_months() -> Period:
    """The year that ends today."""
    today = clock.today()
    return Period(today - timedelta(days=364), today)
