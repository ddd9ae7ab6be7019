"""One line of time for all stories: every act happens on its day, in order, with the clock set to it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from itertools import groupby

from django.utils import timezone

from samskap.kernel.base import clock

FIRST_IN_THE_DAY = time(8, 20)
BETWEEN = timedelta(minutes=2)

Act = Callable[[], object]


@dataclass
class Timeline:
    """What is to happen: how many days before the loading, and the act. On one day, what was added first comes first."""

    acts: list[tuple[int, Act]] = field(default_factory=list)

    def add(self, days_ago: int, act: Act) -> None:
        self.acts.append((max(days_ago, 0), act))

    def play(self, until: datetime) -> None:
        """Plays everything, oldest first; `until` is the moment of loading, and nothing happens after it."""
        in_order = sorted(self.acts, key=lambda each: -each[0])
        for days_ago, of_the_day in groupby(in_order, key=lambda each: each[0]):
            acts = [act for _day, act in of_the_day]
            for act, moment in zip(acts, moments(until, days_ago, len(acts)), strict=True):
                with clock.at(moment):
                    act()


def moments(until: datetime, days_ago: int, count: int) -> list[datetime]:
    """So many moments in order on the day; on the day of loading, or on a crowded day, closer together."""
    day = timezone.localdate(until) - timedelta(days=days_ago)
    first = timezone.make_aware(datetime.combine(day, FIRST_IN_THE_DAY))
    last = timezone.make_aware(datetime.combine(day, time(21)))
    if days_ago == 0:
        first, last = timezone.make_aware(datetime.combine(day, time.min)), until
        return [last - (last - first) * (count - number) / (count + 1) for number in range(count)]
    step = min(BETWEEN, (last - first) / count)
    return [first + step * number for number in range(count)]
