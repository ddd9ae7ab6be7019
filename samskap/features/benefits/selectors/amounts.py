"""Measured values in words: no needless decimals, the reader's own signs, always with what is measured."""

from decimal import Decimal

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from samskap.features.benefits.models import Benefit


def amount(value: Decimal) -> str:
    """A number as people write it."""
    plain = value.normalize()
    decimals = max(0, -int(plain.as_tuple().exponent))
    return number_format(plain, decimal_pos=decimals, force_grouping=True)


def result_sentence(benefit: Benefit, value: Decimal) -> str:
    """The value against where it started and where it should go."""
    return _("%(name)s: %(value)s %(unit)s. It started at %(baseline)s, and the target is %(target)s.") % {
        "name": benefit.name,
        "value": amount(value),
        "unit": benefit.measured_in,
        "baseline": amount(benefit.baseline),
        "target": amount(benefit.target),
    }
