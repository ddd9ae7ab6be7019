"""What the inbox and the work page say: deadlines, tabs, and each act in the history."""

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, npgettext, pgettext_lazy

from samskap.features.suggestions.states import OPEN_STATES
from samskap.features.suggestions.words import Word
from samskap.kernel.access.actions import Action
from samskap.kernel.base.text import Text

SOON = 3

TAB_WORDS = {
    "waiting": pgettext_lazy("inbox", "Waiting for an answer"),
    "overdue": pgettext_lazy("inbox", "Overdue"),
    "unsorted": pgettext_lazy("inbox", "Not sorted"),
    "mine": pgettext_lazy("inbox", "My units"),
    "held": pgettext_lazy("inbox", "Held back"),
    "answered": pgettext_lazy("inbox", "Answered"),
    "all": pgettext_lazy("inbox", "All"),
}

ORDER_WORDS = {
    "deadline": pgettext_lazy("order", "Nearest deadline"),
    "newest": pgettext_lazy("order", "Newest first"),
    "oldest": pgettext_lazy("order", "Oldest first"),
    "supported": pgettext_lazy("order", "Most support"),
}

HISTORY_WORDS: Mapping[str, Text] = {
    Action.SUGGESTION_SUBMIT: gettext_lazy("The suggestion came in"),
    Action.SUGGESTION_REGISTER: gettext_lazy("Entered on behalf of the sender"),
    Action.SUGGESTION_IMPORT: gettext_lazy("Imported from a file"),
    Action.SUGGESTION_SORT: gettext_lazy("Sorted"),
    Action.SUGGESTION_PUBLISH: gettext_lazy("Put on the public list"),
    Action.SUGGESTION_UNPUBLISH: gettext_lazy("Taken off the public list"),
    Action.SUGGESTION_MERGE: gettext_lazy("Merged"),
    Action.SUGGESTION_ANSWER: gettext_lazy("Answered"),
    Action.SUGGESTION_CLOSE: gettext_lazy("Closed"),
    Action.SUGGESTION_REOPEN: gettext_lazy("Opened again"),
    Action.SUGGESTION_WITHDRAW: gettext_lazy("Withdrawn by the sender"),
    Action.SUGGESTION_CLAIM: gettext_lazy("Tied to the sender's account"),
    Action.SUGGESTION_SUPPORT: gettext_lazy("Somebody stands behind it"),
    Action.CHALLENGE_GATHER: gettext_lazy("Gathered into a challenge"),
}


def age_words(days: int) -> str:
    """How long it has lain."""
    if days == 0:
        return _("Came today")
    return ngettext("%(days)d day old", "%(days)d days old", days) % {"days": days}


def due_word(state: str, days_left: int) -> Word | None:
    """How it stands with the deadline, while an answer is owed."""
    if state not in OPEN_STATES:
        return None
    if days_left < 0:
        late = -days_left
        return Word(ngettext("%(days)d day overdue", "%(days)d days overdue", late) % {"days": late}, "danger")
    if days_left == 0:
        return Word(_("Due today"), "warning")
    left = npgettext("deadline", "%(days)d day left", "%(days)d days left", days_left) % {"days": days_left}
    return Word(left, "warning" if days_left <= SOON else "neutral")
