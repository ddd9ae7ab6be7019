"""What people's own offers, and how they stand, are called."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samskap.algorithms.identity_numbers.hits import Kind
from samskap.features.stakeholders.states import OfferState
from samskap.kernel.ui.parts import Status

OFFER_STATES = {
    OfferState.GIVEN: Status(pgettext_lazy("offer", "Waiting for an answer"), "info"),
    OfferState.TAKEN_UP: Status(pgettext_lazy("offer", "Taken up"), "success"),
    OfferState.DECLINED: Status(pgettext_lazy("offer", "Not this time"), "neutral"),
    OfferState.WITHDRAWN: Status(pgettext_lazy("offer", "Withdrawn"), "neutral"),
    OfferState.EXPIRED: Status(pgettext_lazy("offer", "Expired"), "neutral"),
}

# What one offers: the column, and the words in the form.
OFFERED = {
    "is_touched": _("I am touched by this"),
    "knows": _("I know something about this"),
    "will_help": _("I will help"),
}

# The same, as those who read it see it.
OFFERED_SHORT = {
    "is_touched": _("Is touched by this"),
    "knows": _("Knows something"),
    "will_help": _("Will help"),
}

PRIVATE_WORDS = {
    Kind.IDENTITY_NUMBER: _("“%(piece)s” looks like a national identity number. Take it out: we never need it here."),
    Kind.ACCOUNT_NUMBER: _("“%(piece)s” looks like a bank account number. Take it out: we never need it here."),
    Kind.PHONE_NUMBER: _("“%(piece)s” looks like a phone number. Take it out: we write to your e-mail address."),
    Kind.EMAIL_ADDRESS: _("“%(piece)s” looks like an e-mail address. Take it out, and give your own further down."),
}

CLOSED_OFFER_TEXTS = {
    OfferState.TAKEN_UP: _("The offer has been taken up already."),
    OfferState.DECLINED: _("The offer has been answered already."),
    OfferState.WITHDRAWN: _("The person has withdrawn the offer."),
    OfferState.EXPIRED: _("The offer is older than twelve months, and no longer stands."),
}


def offered(*, is_touched: bool, knows: bool, will_help: bool) -> str:
    """What somebody offers, in a few words."""
    chosen = {"is_touched": is_touched, "knows": knows, "will_help": will_help}
    return " · ".join(str(word) for name, word in OFFERED_SHORT.items() if chosen[name])


def closed_offer_text(state: str) -> str:
    """Why the offer can no longer be answered."""
    return str(CLOSED_OFFER_TEXTS[OfferState(state)])
