"""The worker's part: expand what is in the outbox, send the letters, and look for what was left behind."""

from datetime import timedelta

from django.db import transaction

from samskap.kernel.base import clock
from samskap.kernel.jobs.declare import enqueue, job
from samskap.kernel.jobs.schedule import scheduled
from samskap.kernel.notify import deliver
from samskap.kernel.notify.models import Outbox


@job(retries=5, backoff=30)
def expand(outbox_id: int) -> int:
    """Turns one notice into letters and asks for each to be sent."""
    with transaction.atomic():  # a letter written without its job would never be sent
        letters = deliver.expand(outbox_id)
        for letter_id in letters:
            enqueue(send, letter_id, key=f"letter-{letter_id}")
    return len(letters)


@job(retries=8, backoff=60)
def send(letter_id: int) -> bool:
    """Sends one letter."""
    return deliver.send(letter_id)


@scheduled(every=timedelta(minutes=15))
@job()
def sweep() -> int:
    """Notices that have waited for more than ten minutes are asked for again."""
    late = Outbox.objects.filter(expanded_at=None, created_at__lt=clock.now() - timedelta(minutes=10))
    for outbox_id in late.values_list("pk", flat=True)[:200]:
        enqueue(expand, outbox_id)
    return len(late)
