"""A stored file: where it lies, what it is, and the digest that proves it unchanged."""

from django.db import models

from samskap.kernel.base.records import Record


class StoredFile(Record):
    """One checked upload. The name on disk is a digest; the sender's own name is only shown."""

    name = models.CharField(max_length=200)
    media_type = models.CharField(max_length=60)
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    path = models.CharField(max_length=120)
    alt = models.CharField(max_length=300, blank=True)

    def __str__(self) -> str:
        return f"file {self.pk}"
