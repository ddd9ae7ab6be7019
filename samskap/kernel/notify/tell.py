"""`tell` leaves a notice in the outbox, in the caller's transaction; nothing is sent before it is committed."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import ClassVar

from samskap.kernel.jobs.declare import enqueue
from samskap.kernel.notify.jobs import expand
from samskap.kernel.notify.models import Outbox


@dataclass(frozen=True)
class Recipient:
    """Somebody to be told: by number when known, by e-mail when there is an address. `link` leads to their own page."""

    person_id: int | None
    address: str
    language: str = "nb"
    link: str = ""


@dataclass(frozen=True)
class Notice:
    """What is told. A feature's notice names its template and its audience; its fields are plain numbers and texts.

    The template folder and name, such as "suggestions/mail/answered", stands for two files: `.title.txt` and `.txt`.
    """

    template: ClassVar[str] = ""

    def audience(self) -> Iterable[Recipient]:
        """Who is told, found when the notice is expanded."""
        raise NotImplementedError

    def context(self) -> dict[str, object]:
        """What the template needs, apart from the recipient."""
        raise NotImplementedError


def tell(notice: Notice) -> Outbox:
    """Leaves the notice in the outbox, and a job to expand it."""
    kind = f"{type(notice).__module__}.{type(notice).__qualname__}"
    outbox = Outbox.objects.create(kind=kind, values=asdict(notice))
    enqueue(expand, outbox.pk)
    return outbox
