"""What happens to innspill by the clock."""

from datetime import time

from samskap.features.suggestions.actions import importing
from samskap.features.suggestions.actions import remind as reminding
from samskap.kernel.access.actor import Actor
from samskap.kernel.base import clock
from samskap.kernel.jobs.declare import job
from samskap.kernel.jobs.schedule import scheduled

MONDAY = 0


@scheduled(at=time(7))
@job(retries=3, backoff=300)
def remind_waiting() -> int:
    """On Mondays, those who owe answers are told how many are overdue."""
    return reminding.remind(actor=Actor.system()) if clock.today().weekday() == MONDAY else 0


@scheduled(at=time(3, 40))
@job(retries=2)
def drop_forgotten_files() -> int:
    """Uploaded files that nobody came back to are thrown away."""
    return importing.drop_forgotten(actor=Actor.system())
