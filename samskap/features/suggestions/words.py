"""What states, outcomes, channels and finds are called, with a colour and an explanation."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samskap.algorithms.identity_numbers.hits import Kind
from samskap.features.suggestions.states import Channel, Outcome, SuggestionState


@dataclass(frozen=True)
class Word:
    """A label with its colour, and one sentence that explains it."""

    label: str | Promise
    colour: str = "neutral"
    help: str | Promise = ""


STATE_WORDS: Mapping[str, Word] = {
    SuggestionState.RECEIVED: Word(
        pgettext_lazy("suggestion state", "Received"), "info", _("The suggestion has come in and waits to be sorted.")
    ),
    SuggestionState.SORTED: Word(
        pgettext_lazy("suggestion state", "With the right unit"),
        "info",
        _("The suggestion lies with the unit that is to answer it."),
    ),
    SuggestionState.PUBLISHED: Word(
        pgettext_lazy("suggestion state", "Published"),
        "info",
        _("Everybody can read the suggestion, and it waits for an answer."),
    ),
    SuggestionState.ANSWERED: Word(
        pgettext_lazy("suggestion state", "Answered"), "success", _("The municipality has answered the suggestion.")
    ),
    SuggestionState.CLOSED: Word(
        pgettext_lazy("suggestion state", "Closed"), "neutral", _("The suggestion has been answered and closed.")
    ),
    SuggestionState.WITHDRAWN: Word(
        pgettext_lazy("suggestion state", "Withdrawn"), "neutral", _("The sender has withdrawn the suggestion.")
    ),
}

WAITING = Word(
    pgettext_lazy("suggestion state", "Waiting for an answer"), "warning", _("The municipality owes an answer.")
)

OUTCOME_WORDS: Mapping[str, Word] = {
    Outcome.TAKEN_ON: Word(
        pgettext_lazy("outcome", "Taken on"), "success", _("The municipality works on with the suggestion.")
    ),
    Outcome.ALREADY_DONE: Word(
        pgettext_lazy("outcome", "Already done"), "success", _("What the suggestion asks for is in place already.")
    ),
    Outcome.PASSED_ON: Word(
        pgettext_lazy("outcome", "Passed on"),
        "info",
        _("Somebody else decides this and has been given the suggestion."),
    ),
    Outcome.NOT_NOW: Word(
        pgettext_lazy("outcome", "Not now"), "neutral", _("The municipality cannot do this now, and says why.")
    ),
    Outcome.NOT_OURS: Word(
        pgettext_lazy("outcome", "Not the municipality's matter"),
        "neutral",
        _("The municipality cannot decide this, and says who can."),
    ),
}

CHANNEL_WORDS: Mapping[str, str | Promise] = {
    Channel.WEB: pgettext_lazy("channel", "On the web"),
    Channel.PAPER: pgettext_lazy("channel", "On paper"),
    Channel.PHONE: pgettext_lazy("channel", "By phone"),
    Channel.MEETING: pgettext_lazy("channel", "At a meeting"),
    Channel.EMAIL: pgettext_lazy("channel", "By e-mail"),
    Channel.IMPORT: pgettext_lazy("channel", "From a file"),
}

LANGUAGE_WORDS = {"nb": "Bokmål", "nn": "Nynorsk", "en": "English"}

FIND_WORDS = {
    Kind.IDENTITY_NUMBER: _("“%(piece)s” looks like a national identity number."),
    Kind.ACCOUNT_NUMBER: _("“%(piece)s” looks like a bank account number."),
    Kind.PHONE_NUMBER: _("“%(piece)s” looks like a phone number."),
    Kind.EMAIL_ADDRESS: _("“%(piece)s” looks like an e-mail address."),
}
"""Said to the sender before the text is sent."""

HELD_WORDS = {
    Kind.IDENTITY_NUMBER.value: _("Held back: the text may hold a national identity number."),
    Kind.ACCOUNT_NUMBER.value: _("Held back: the text may hold a bank account number."),
    Kind.PHONE_NUMBER.value: _("Held back: the text holds a phone number."),
    Kind.EMAIL_ADDRESS.value: _("Held back: the text holds an e-mail address."),
}
"""Said to whoever looks before publication."""


def public_word(state: str, outcome: str) -> Word:
    """How a suggestion stands, told to the public: its outcome once there is one, else that an answer is owed."""
    if state in (SuggestionState.ANSWERED, SuggestionState.CLOSED):
        return OUTCOME_WORDS[Outcome(outcome)] if outcome else STATE_WORDS[SuggestionState(state)]
    return STATE_WORDS[SuggestionState.WITHDRAWN] if state == SuggestionState.WITHDRAWN else WAITING
