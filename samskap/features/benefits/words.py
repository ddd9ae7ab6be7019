"""What kinds of benefit, results and trends are called."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samskap.features.benefits.process import Standing, Trend
from samskap.features.benefits.states import BenefitKind

KIND_WORDS = {
    BenefitKind.QUALITY: pgettext_lazy("benefit", "Better quality"),
    BenefitKind.EFFICIENCY: pgettext_lazy("benefit", "Less time or money"),
    BenefitKind.OTHERS: pgettext_lazy("benefit", "Gain for others than the municipality"),
}

STANDING_WORDS = {
    Standing.NOT_MEASURED: (pgettext_lazy("benefit", "Not measured yet"), "neutral"),
    Standing.REACHED: (pgettext_lazy("benefit", "The target is reached"), "success"),
    Standing.ON_THE_WAY: (pgettext_lazy("benefit", "On the way to the target"), "info"),
    Standing.NO_CHANGE: (pgettext_lazy("benefit", "As at the start"), "warning"),
    Standing.WORSE: (pgettext_lazy("benefit", "Further away than at the start"), "danger"),
}

TREND_WORDS = {
    Trend.BETTER: _("Moves towards the target"),
    Trend.SAME: _("Stands still"),
    Trend.WORSE: _("Moves away from the target"),
}
