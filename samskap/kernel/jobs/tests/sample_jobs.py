"""Jobs the tests enqueue: a job is a module-level function, so they cannot be written inside a test."""

from datetime import time, timedelta

from samskap.kernel.jobs.declare import job
from samskap.kernel.jobs.schedule import Rhythm

DONE: list[object] = []


@job()
def note(what: object) -> None:
    DONE.append(what)


@job(retries=2, backoff=60)
def fail_always() -> None:
    DONE.append("tried")
    raise ValueError("it will not go")


@job(retries=1)
def fail_once() -> None:
    DONE.append("tried")
    if len(DONE) == 1:
        raise ValueError("not yet")


@job()
def fail_without_retry() -> None:
    raise ValueError("no")


HOURLY = Rhythm(note, timedelta(hours=1), None)
AT_SIX = Rhythm(note, None, time(6))
