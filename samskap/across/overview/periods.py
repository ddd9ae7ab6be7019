"""The stretches of time that the overview can be asked for."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samskap.features.people.periods import Period, last_twelve_months
from samskap.kernel.base import clock

PERIOD_WORDS: Mapping[str, Promise] = {
    "siste": _("Last twelve months"),
    "i-aar": _("This year"),
    "i-fjor": _("Last year"),
}


@dataclass(frozen=True)
class Choice:
    """One stretch of time with its code in the address and its name."""

    code: str
    label: str
    period: Period

    @property
    def query(self) -> str:
        """What the address asks for; nothing for the ordinary one."""
        return "" if self.code == "siste" else f"periode={self.code}"


def chosen(code: str | None) -> Choice:
    """The stretch asked for; what is not known is the last twelve months."""
    year = clock.today().year
    periods = {
        "siste": last_twelve_months(),
        "i-aar": Period(date(year, 1, 1), clock.today()),
        "i-fjor": Period(date(year - 1, 1, 1), date(year - 1, 12, 31)),
    }
    known = code if code in periods else "siste"
    return Choice(known, str(PERIOD_WORDS[known]), periods[known])
