"""What happens by the clock: a job with a rhythm, started by exactly one worker each time."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.db import transaction
from django.utils import timezone

from samskap.kernel.jobs.declare import Job, enqueue
from samskap.kernel.jobs.models import Strike


@dataclass(frozen=True)
class Rhythm:
    """Either every so often, or each day at a local time."""

    job: Job
    every: timedelta | None
    at: time | None

    def first_after(self, now: datetime) -> datetime:
        """A job with an interval is due at once; a daily job at its next time of day."""
        return now if self.every else self.next_after(now)

    def next_after(self, now: datetime) -> datetime:
        if self.every:
            return now + self.every
        local = timezone.localtime(now)
        zone = timezone.get_current_timezone()
        assert self.at is not None
        today = datetime.combine(local.date(), self.at, tzinfo=zone)
        tomorrow = datetime.combine(local.date() + timedelta(days=1), self.at, tzinfo=zone)
        return today if today > local else tomorrow


RHYTHMS: dict[str, Rhythm] = {}


def scheduled(*, every: timedelta | None = None, at: time | None = None) -> Callable[[Job], Job]:
    """Give a job a rhythm: `@scheduled(at=time(6))` above `@job()`; at most one run is owed after a stop."""
    if (every is None) == (at is None):
        raise ValueError("Give either every= or at=.")

    def register(what: Job) -> Job:
        RHYTHMS[what.module_path] = Rhythm(what, every, at)
        return what

    return register


def strike_due(now: datetime | None = None) -> list[str]:
    """Leave a job for every rhythm that is due; returns the names of those that this worker started."""
    now = now or timezone.now()
    known = dict(Strike.objects.values_list("name", "next_at"))
    return [name for name, rhythm in RHYTHMS.items() if _strike(name, rhythm, known.get(name), now)]


def _strike(name: str, rhythm: Rhythm, next_at: datetime | None, now: datetime) -> bool:
    if next_at is None:
        row, _ = Strike.objects.get_or_create(name=name, defaults={"next_at": rhythm.first_after(now)})
        next_at = row.next_at
    following = rhythm.next_after(now)
    due = next_at <= now
    if not due and next_at <= following:
        return False
    # Compare and set: of several workers that saw the same time, one moves it.
    # A time that is not due, yet further off than the rhythm, means that the rhythm was shortened.
    with transaction.atomic():
        won = Strike.objects.filter(name=name, next_at=next_at).update(next_at=following)
        if won and due:
            enqueue(rhythm.job)
    return bool(won and due)
