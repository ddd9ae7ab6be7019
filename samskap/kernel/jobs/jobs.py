"""The room's own jobs: finished jobs are not kept for ever, and the database knows how its tables look."""

from datetime import time, timedelta

from django.db import connection
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from samskap.kernel.jobs.declare import job
from samskap.kernel.jobs.schedule import scheduled

DONE_KEPT = timedelta(days=14)
FAILED_KEPT = timedelta(days=90)


@scheduled(at=time(3, 30))
@job(retries=2)
def forget_finished() -> int:
    """Jobs that went well are forgotten after two weeks, those that failed after three months."""
    now = timezone.now()
    done, _ = DBTaskResult.objects.successful().filter(finished_at__lt=now - DONE_KEPT).delete()
    failed, _ = DBTaskResult.objects.failed().filter(finished_at__lt=now - FAILED_KEPT).delete()
    return done + failed


@scheduled(every=timedelta(days=1))
@job()
def look_at_tables() -> None:
    """SQLite chooses the right index only when it has counted the rows; PostgreSQL counts by itself."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA analysis_limit = 1000")
            cursor.execute("ANALYZE")
