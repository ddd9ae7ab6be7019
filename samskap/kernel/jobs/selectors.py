"""How the queue stands, for health checks and for the person who keeps the site running."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Max
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from samskap.kernel.jobs.models import WorkerBeat

SILENCE = timedelta(seconds=90)


@dataclass(frozen=True)
class QueueState:
    waiting: int
    running: int
    failed_last_day: int
    worker_seen_at: datetime | None


def worker_seen_at() -> datetime | None:
    """When any worker last said that it is alive."""
    return WorkerBeat.objects.aggregate(last=Max("seen_at"))["last"]


def worker_is_alive() -> bool:
    """Whether some worker has given a sign of life within the last minute and a half."""
    seen = worker_seen_at()
    return seen is not None and timezone.now() - seen < SILENCE


def queue_state() -> QueueState:
    """How many jobs wait, run and have failed since yesterday, and when a worker was last seen."""
    results = DBTaskResult.objects
    return QueueState(
        waiting=results.ready().count(),
        running=results.running().count(),
        failed_last_day=results.failed().filter(finished_at__gte=timezone.now() - timedelta(days=1)).count(),
        worker_seen_at=worker_seen_at(),
    )
