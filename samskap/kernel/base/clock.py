"""The one place that asks what time it is, so that stories and tests can set the clock."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime

from django.utils import timezone

_set_to: ContextVar[datetime | None] = ContextVar("set_to", default=None)


def now() -> datetime:
    return _set_to.get() or timezone.now()


def today() -> date:
    return timezone.localdate(now())


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """What happens inside, happens at this moment. For the fictive municipality and for tests only: the journal of a
    real one must never be dated by anybody."""
    before = _set_to.set(moment)
    try:
        yield
    finally:
        _set_to.reset(before)
