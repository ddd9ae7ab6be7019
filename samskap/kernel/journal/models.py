"""One row per act. The database itself refuses to change or delete a row (see the second migration)."""

from django.db import models

from samskap.kernel.base import clock


class Entry(models.Model):
    """Who (wearing which hat) did what to what, when, why; person and subject by number, since they live higher up."""

    at = models.DateTimeField(default=clock.now, db_index=True)
    person_id = models.BigIntegerField(null=True)
    hat = models.CharField(max_length=20)
    action = models.CharField(max_length=60)
    subject_kind = models.CharField(max_length=60)
    subject_id = models.BigIntegerField()
    room_id = models.BigIntegerField(null=True)
    unit_id = models.BigIntegerField(null=True)
    from_state = models.CharField(max_length=30, blank=True)
    to_state = models.CharField(max_length=30, blank=True)
    reason = models.TextField(blank=True)
    details = models.JSONField(default=dict)

    class Meta:
        ordering = ["pk"]
        indexes = [
            models.Index(fields=["subject_kind", "subject_id"]),
            models.Index(fields=["room_id", "at"]),
            models.Index(fields=["action", "at"]),
        ]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.action} {self.subject_kind} {self.subject_id}"
