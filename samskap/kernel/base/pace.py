"""How often one address may do a thing: counted in the cache for one window of time, and then forgotten."""

from django.core.cache import cache
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from samskap.kernel.base import clock
from samskap.kernel.base.refusals import Refusal


class TooMany(Refusal):
    """The same thing has been done too many times from one place."""

    status = 429
    message = _(
        "Much has been sent from your network in a short time. Wait a little and send once more. Your text is kept."
    )


def take(purpose: str, address: str, *, most: int, seconds: int) -> None:
    """Counts one more from this address, or raises TooMany. The address itself is never stored, only a keyed digest."""
    window = int(clock.now().timestamp()) // seconds
    key = "pace:" + salted_hmac(purpose, f"{address} {window}").hexdigest()
    cache.add(key, 0, seconds)
    try:
        count = cache.incr(key)
    except ValueError:  # forgotten between the two lines: a new window has begun
        return
    if count > most:
        raise TooMany
