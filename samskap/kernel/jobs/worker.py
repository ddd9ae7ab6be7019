"""One worker's day: take a job, do it, try again later or give up, and pick up after a worker that died."""

import logging
import os
import socket
import threading
import time
import uuid
from datetime import timedelta

from django.db import DatabaseError, close_old_connections, connection
from django.utils import timezone
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from samskap.kernel.jobs.declare import Job
from samskap.kernel.jobs.models import WorkerBeat
from samskap.kernel.jobs.schedule import strike_due

BEAT_EVERY = 10.0
TIDY_EVERY = 15.0
LOST_AFTER = timedelta(seconds=90)
BEATS_KEPT = timedelta(days=1)
RESCUES = 2
log = logging.getLogger("samskap.jobs")


def new_worker_id() -> str:
    """A name nobody else has, that still tells a person where to look."""
    return f"{socket.gethostname()[:30]}-{os.getpid()}-{uuid.uuid4().hex[:8]}"


def beat(worker_id: str) -> None:
    """Say that this worker is alive."""
    now = timezone.now()
    if not WorkerBeat.objects.filter(pk=worker_id).update(seen_at=now):
        WorkerBeat.objects.get_or_create(pk=worker_id, defaults={"started_at": now, "seen_at": now})


def claim(worker_id: str) -> DBTaskResult | None:
    """Take the first job that is due; of several workers that see the same job, exactly one gets it."""
    while row := DBTaskResult.objects.ready().first():
        taken = DBTaskResult.objects.filter(pk=row.pk, status=TaskResultStatus.READY).update(
            status=TaskResultStatus.RUNNING,
            started_at=timezone.now(),
            worker_ids=[*row.worker_ids, worker_id],
        )
        if taken:
            row.refresh_from_db()
            return row
    return None


def run_one(worker_id: str) -> bool:
    """Do the next job that is due; False when there is none."""
    row = claim(worker_id)
    if row is None:
        return False
    try:
        task = row.task
        row.set_successful(task.call(*row.args_kwargs["args"], **row.args_kwargs["kwargs"]))
    except Exception as error:
        _after_failure(row, error)
    return True


def run_due(worker_id: str = "by-hand") -> int:
    """Do everything that is due now, jobs that the jobs leave included; returns how many were done."""
    done = 0
    while run_one(worker_id):
        done += 1
    return done


def rescue_lost() -> int:
    """Give back the jobs of silent workers; a job that took three workers with it is given up."""
    silent_since = timezone.now() - LOST_AFTER
    running = DBTaskResult.objects.running().filter(started_at__lt=silent_since)
    rows = list(running.only("pk", "started_at", "worker_ids", "task_path"))
    if not rows:
        return 0
    alive = set(WorkerBeat.objects.filter(seen_at__gte=silent_since).values_list("pk", flat=True))
    return sum(_give_back(row) for row in rows if not row.worker_ids or row.worker_ids[-1] not in alive)


def tidy() -> None:
    """What one worker does for all now and then: strike the clock, rescue, forget workers long gone."""
    strike_due()
    rescue_lost()
    WorkerBeat.objects.filter(seen_at__lt=timezone.now() - BEATS_KEPT).delete()


def work(worker_id: str, stop: threading.Event, interval: float) -> None:
    """Work until told to stop; a database that is away for a while is waited for."""
    heart = threading.Thread(target=_keep_beating, args=(worker_id, stop), daemon=True)
    heart.start()
    tidied = float("-inf")
    while not stop.is_set():
        try:
            close_old_connections()
            if time.monotonic() - tidied >= TIDY_EVERY:
                tidy()
                tidied = time.monotonic()
            if not run_one(worker_id):
                stop.wait(interval)
        except DatabaseError as error:
            log.warning("The database did not answer (%s); trying again.", type(error).__name__)
            stop.wait(max(interval, 1.0))
    heart.join(timeout=5)


def _keep_beating(worker_id: str, stop: threading.Event) -> None:
    while True:
        try:
            beat(worker_id)
        except DatabaseError:
            log.warning("The heartbeat could not be written; trying again.")
        if stop.wait(BEAT_EVERY):
            break
    connection.close()


def _after_failure(row: DBTaskResult, error: Exception) -> None:
    """Wait and try again while tries are left; else let the failure stand, where a person can find it."""
    row.set_failed(error)
    attempts = len(row.worker_ids)
    job = _job_of(row)
    # The message of an error can hold what people wrote; only its kind goes to the log.
    log.error("Job %s (%s) failed, attempt %s: %s", row.task_path, row.pk, attempts, type(error).__name__)
    if job and attempts <= job.retries:
        row.run_after = timezone.now() + job.wait_after(attempts)
        row.status = TaskResultStatus.READY
        row.save(update_fields=["run_after", "status"])


def _give_back(row: DBTaskResult) -> bool:
    job = _job_of(row)
    allowed = max(job.retries if job else 0, RESCUES)
    now = timezone.now()
    change = {"status": TaskResultStatus.READY, "run_after": now}
    if len(row.worker_ids) > allowed:
        change = {"status": TaskResultStatus.FAILED, "finished_at": now, "traceback": "The worker was lost."}
    log.warning("Job %s (%s) lost its worker and is now %s.", row.task_path, row.pk, change["status"])
    mine = DBTaskResult.objects.filter(pk=row.pk, status=TaskResultStatus.RUNNING, started_at=row.started_at)
    return bool(mine.update(**change))


def _job_of(row: DBTaskResult) -> Job | None:
    """The job as declared today; None when its function has left the code."""
    try:
        task = row.task
    except ImportError:
        return None
    return task if isinstance(task, Job) else None
