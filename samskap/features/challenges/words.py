"""What triggers, breadths and states of a floke and a hypothesis are called."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samskap.features.challenges.states import Breadth, ChallengeState, HypothesisState, Trigger
from samskap.kernel.ui.parts import Status

TRIGGER_WORDS = {
    Trigger.BURNING_PLATFORM: _("Burning platform"),
    Trigger.KNOWN_TANGLE: _("Known tangle, unknown solution"),
    Trigger.RENEWAL: _("Need for renewal"),
}

TRIGGER_HELP = {
    Trigger.BURNING_PLATFORM: _("Something must happen soon, or it will go badly."),
    Trigger.KNOWN_TANGLE: _("We have known the problem for long, but nothing we have tried has solved it."),
    Trigger.RENEWAL: _("It works today, but will not last."),
}

BREADTH_WORDS = {
    Breadth.UNIT: _("One unit"),
    Breadth.SECTOR: _("One sector"),
    Breadth.MUNICIPALITY: _("The whole municipality"),
}

STATE_WORDS = {
    ChallengeState.DRAFT: Status(pgettext_lazy("challenge", "Draft"), "neutral"),
    ChallengeState.OPEN: Status(pgettext_lazy("challenge", "Open"), "info"),
    ChallengeState.CLOSED: Status(pgettext_lazy("challenge", "Closed"), "neutral"),
}

HYPOTHESIS_WORDS = {
    HypothesisState.OPEN: Status(pgettext_lazy("hypothesis", "Open"), "info"),
    HypothesisState.SUPPORTED: Status(pgettext_lazy("hypothesis", "Supported"), "success"),
    HypothesisState.REFUTED: Status(pgettext_lazy("hypothesis", "Refuted"), "danger"),
}
