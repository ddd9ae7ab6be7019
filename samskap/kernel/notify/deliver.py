"""From a notice to letters, and from a letter to an e-mail. Safe to run twice."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, cast

from django.conf import settings
from django.core import signing
from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.module_loading import import_string

from samskap.kernel.base import clock
from samskap.kernel.notify.models import Letter, Muted, Outbox

if TYPE_CHECKING:
    from samskap.kernel.notify.tell import Notice, Recipient

SALT = "samskap.notify.no-thanks"


@transaction.atomic
def expand(outbox_id: int) -> list[int]:
    """Writes one letter to each recipient, in that person's language; returns those that are to be sent by e-mail."""
    outbox = Outbox.objects.select_for_update().get(pk=outbox_id)
    if outbox.expanded_at is not None:
        return []
    notice = _notice(outbox)
    letters = [_letter(outbox, notice, recipient) for recipient in _once_each(notice.audience())]
    outbox.expanded_at = clock.now()
    outbox.save(update_fields=["expanded_at"])
    return [letter.pk for letter in letters if letter.address and not is_muted(letter.address, outbox.kind)]


def _notice(outbox: Outbox) -> "Notice":
    if not outbox.kind.startswith("samskap."):
        raise ValueError("Only the product's own notices are expanded.")
    return cast("Notice", import_string(outbox.kind)(**outbox.values))


def _once_each(recipients: Iterable["Recipient"]) -> list["Recipient"]:
    """Nobody is told the same twice, though several roles may have put them on the list."""
    found: dict[object, Recipient] = {}
    for recipient in recipients:
        found.setdefault(recipient.person_id or recipient.address, recipient)
    return list(found.values())


def _letter(outbox: Outbox, notice: "Notice", recipient: "Recipient") -> Letter:
    with translation.override(recipient.language):
        context = {**notice.context(), "municipality": settings.MUNICIPALITY_NAME}
        title = " ".join(render_to_string(f"{notice.template}.title.txt", context).split())
        body = render_to_string(f"{notice.template}.txt", context).strip()
    return Letter.objects.get_or_create(
        outbox=outbox,
        person_id=recipient.person_id,
        address=recipient.address,
        defaults={
            "language": recipient.language,
            "title": title[:200],
            "body": body,
            "link": recipient.link,
        },
    )[0]


def send(letter_id: int) -> bool:
    """Sends the letter by e-mail, once. An error is left to the job room, which tries again later."""
    letter = Letter.objects.select_related("outbox").get(pk=letter_id)
    if letter.sent_at is not None or is_muted(letter.address, letter.outbox.kind):
        return False
    _email(letter).send()
    letter.sent_at = clock.now()
    letter.save(update_fields=["sent_at"])
    return True


def _email(letter: Letter) -> EmailMessage:
    refuse = settings.BASE_URL + reverse("notify:no_thanks", args=[no_thanks_token(letter)])
    with translation.override(letter.language):
        context = {"letter": letter, "base": settings.BASE_URL, "refuse": refuse}
        context["municipality"] = settings.MUNICIPALITY_NAME
        body = render_to_string("notify/mail/frame.txt", context)
    headers = {"List-Unsubscribe": f"<{refuse}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}
    return EmailMessage(letter.title, body, to=[letter.address], headers=headers)


def is_muted(address: str, kind: str) -> bool:
    """Whether the address has said no to this kind of e-mail, or to all."""
    return Muted.objects.filter(address=address, kind__in=["", kind]).exists()


def no_thanks_token(letter: Letter) -> str:
    """A signed token for the address and kind of a letter, for the link at its foot."""
    return signing.dumps([letter.address, letter.outbox.kind], salt=SALT)


def mute(token: str) -> str:
    """Says no to this kind of e-mail for the address in the token, which is returned. Raises BadSignature."""
    address, kind = signing.loads(token, salt=SALT)
    Muted.objects.get_or_create(address=address, kind=kind)
    return str(address)
