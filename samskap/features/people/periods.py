"""A stretch of time that figures are counted over."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from samskap.kernel.base import clock


@dataclass(frozen=True)
class Period:
    """From and with the first day, to and with the last."""

    start: date
    end: date

    @property
    def moments(self) -> tuple[datetime, datetime]:
        """From the first moment until the one after the last: two bounds let the database keep to its indexes."""
        midnights = (datetime.combine(day, time.min) for day in (self.start, self.end + timedelta(days=1)))
        first, after = (timezone.make_aware(midnight) for midnight in midnights)
        return first, after


def last_twelve_months() -> Period:
    """The year that ends today."""
    today = clock.today()
    return Period(today - timedelta(days=364), today)
