"""Numbers as the overview says them."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext


def whole(number: float | None) -> int | None:
    """A median without its half."""
    return None if number is None else round(number)


def per_cent(share: float) -> str:
    return _("%(number)d per cent") % {"number": round(share * 100)}


def listed(names: list[str], most: int = 3) -> str:
    """The first names, and how many more there are."""
    if len(names) <= most:
        return ", ".join(names)
    more = len(names) - most
    return ngettext("%(names)s and %(more)d more", "%(names)s and %(more)d more", more) % {
        "names": ", ".join(names[:most]),
        "more": more,
    }
