"""What the library has no table for: who is at work, when the clock strikes, which jobs were asked for."""

from django.db import models
from django_tasks_db.models import DBTaskResult


class WorkerBeat(models.Model):
    """A worker's sign of life; a job whose worker has fallen silent is given to another."""

    worker_id = models.CharField(max_length=64, primary_key=True)
    started_at = models.DateTimeField()
    seen_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return self.worker_id


class Strike(models.Model):
    """When a scheduled job is due next; moved on by exactly one worker each time."""

    name = models.CharField(max_length=200, primary_key=True)
    next_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name


class JobKey(models.Model):
    """A name for one piece of work, so that it is asked for once; forgotten with the job's own row."""

    key = models.CharField(max_length=200, primary_key=True)
    job = models.ForeignKey(DBTaskResult, on_delete=models.CASCADE, related_name="+")

    def __str__(self) -> str:
        return self.key
