"""The letters of the past: those of the last months are written and lie sent, the older ones are left unwritten."""

from datetime import datetime, timedelta

from django_tasks_db.models import DBTaskResult

from samskap.kernel.base import clock
from samskap.kernel.notify import deliver
from samskap.kernel.notify.jobs import expand
from samskap.kernel.notify.models import Letter, Outbox

WRITTEN = timedelta(days=75)
UNREAD = timedelta(days=21)


def settle() -> None:
    """Leaves nothing for the worker: the stories are over, and nobody is to get an e-mail about them."""
    now = clock.now()
    for outbox in Outbox.objects.filter(expanded_at=None, created_at__gte=now - WRITTEN):
        with clock.at(outbox.created_at):
            deliver.expand(outbox.pk)
    left = list(Outbox.objects.filter(expanded_at=None))
    for outbox in left:
        outbox.expanded_at = outbox.created_at
    Outbox.objects.bulk_update(left, ["expanded_at"], batch_size=200)
    _lie_sent(now - UNREAD)
    DBTaskResult.objects.filter(task_path=expand.module_path).delete()


def _lie_sent(last_read: datetime) -> None:
    """Every letter has gone out on its day; the newest have not been opened yet."""
    letters = list(Letter.objects.all())
    for letter in letters:
        letter.sent_at = letter.created_at
        letter.read_at = letter.created_at if letter.created_at < last_read else None
    Letter.objects.bulk_update(letters, ["sent_at", "read_at"], batch_size=200)
