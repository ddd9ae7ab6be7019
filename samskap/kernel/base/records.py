"""What every row has: when it was made, and a revision that tells two people apart who change it at once."""

from typing import TypeVar

from django.db import models

from samskap.kernel.base import clock
from samskap.kernel.base.refusals import OutsideReach, Stale


class Record(models.Model):
    """A row with its birth time and revision."""

    created_at = models.DateTimeField(default=clock.now, editable=False)
    revision = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        abstract = True


R = TypeVar("R", bound=Record)


def lock(kind: type[R], pk: int, seen: int | None = None) -> R:
    """The row, locked for this act. `seen` is the revision the person had in front of them; an older one is stale."""
    row = kind._default_manager.select_for_update().filter(pk=pk).first()
    if row is None:
        raise OutsideReach
    if seen is not None and seen != row.revision:
        raise Stale
    return row


def keep(row: Record, *fields: str) -> None:
    """Saves the named columns of a locked row and counts its revision up."""
    row.revision += 1
    row.save(update_fields=[*fields, "revision"])
