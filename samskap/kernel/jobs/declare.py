"""How a feature says "this is a job" and "do this later"; the only part of the room that features need.

A job is a module-level function in the feature's `jobs.py` that takes ids and other plain values. It may be
run twice (its worker can die after the work and before the tick in the book), so it must be safe to repeat.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django_tasks.base import Task
from django_tasks_db.models import DBTaskResult

from samskap.kernel.jobs.models import JobKey

LONGEST_WAIT = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Job(Task):
    """A task that knows how often, and how long after a failure, it is tried again."""

    retries: int = 0
    backoff: int = 60

    def wait_after(self, attempts: int) -> timedelta:
        """The wait doubles for each failed attempt, up to one day."""
        return min(timedelta(seconds=self.backoff * 2 ** min(attempts - 1, 20)), LONGEST_WAIT)


def job(*, retries: int = 0, backoff: int = 60, priority: int = 0) -> Callable[[Callable[..., Any]], Job]:
    """Make a module-level function a job: tried `retries` times more, first after `backoff` seconds."""

    def declare(function: Callable[..., Any]) -> Job:
        return Job(func=function, retries=retries, backoff=backoff, priority=priority)

    return declare


def enqueue(
    what: Job, *args: Any, key: str | None = None, run_after: datetime | None = None, **kwargs: Any
) -> str | None:
    """Leave a job for the worker, in the caller's transaction; None when this key was already asked for."""
    later = what.using(run_after=run_after) if run_after else what
    if key is None:
        return later.enqueue(*args, **kwargs).id
    if JobKey.objects.filter(key=key).exists():
        return None
    try:
        with transaction.atomic():
            row: DBTaskResult = DBTaskResult(id=later.enqueue(*args, **kwargs).id)
            JobKey.objects.create(key=key, job=row)
    except IntegrityError:  # another transaction asked for the same between our look and our write
        return None
    return str(row.pk)
