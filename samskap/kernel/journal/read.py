"""The story of a thing, for the page and for the archive."""

from collections.abc import Iterable

from django.db.models import Max, Model, QuerySet

from samskap.kernel.journal.models import Entry


def entries_of(subject: Model) -> QuerySet[Entry]:
    """Everything that was done to this one thing, oldest first."""
    return Entry.objects.filter(subject_kind=subject._meta.label_lower, subject_id=subject.pk)


def entries_in_rooms(room_ids: Iterable[int]) -> QuerySet[Entry]:
    """Everything that happened in these rooms, oldest first."""
    return Entry.objects.filter(room_id__in=list(room_ids))


def newest_number() -> int:
    """The number of the newest row. Every act leaves a row, so while this stands nothing has been done."""
    return Entry.objects.aggregate(newest=Max("pk"))["newest"] or 0


def entries_after(cursor: int) -> QuerySet[Entry]:
    """What was written after the given row, for readers that keep a cursor."""
    return Entry.objects.filter(pk__gt=cursor)
