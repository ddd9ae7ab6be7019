"""An innspill's own story, as its sender and the public may know it."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samskap.features.rooms.milestones import Milestone
from samskap.features.suggestions.models import Suggestion
from samskap.features.suggestions.selectors.public import SuggestionPage
from samskap.features.suggestions.states import OPEN_STATES
from samskap.kernel.access.actions import Action
from samskap.kernel.journal.read import entries_of

TOLD = {
    Action.SUGGESTION_PUBLISH: gettext_lazy("Published, so that others can read and support it"),
    Action.SUGGESTION_MERGE: gettext_lazy("Put together with another suggestion about the same"),
    Action.SUGGESTION_REOPEN: gettext_lazy("Taken up again"),
    Action.SUGGESTION_WITHDRAW: gettext_lazy("Withdrawn by the sender"),
}


def own_milestones(suggestion: SuggestionPage) -> list[Milestone]:
    """Received, sorted, published, answered and closed, oldest first; who did it is not told."""
    steps = [Milestone(0, suggestion.received_at, "received", _("Suggestion received"), _waiting(suggestion))]
    sorted_once = False
    for action, at in entries_of(Suggestion(pk=suggestion.id)).values_list("action", "at"):
        if action == Action.SUGGESTION_SORT and not sorted_once and suggestion.unit:
            sorted_once = True
            text = _("%(unit)s looks into it.") % {"unit": suggestion.unit}
            steps.append(Milestone(0, at, "sorted", _("Sent to the right place"), text))
        elif action in TOLD:
            steps.append(Milestone(0, at, "told", str(TOLD[Action(action)])))
    for answer in suggestion.answers:
        title = _("Answered: %(outcome)s") % {"outcome": answer.outcome.label}
        steps.append(Milestone(0, answer.answered_at, "answered", title, answer.text))
    return sorted(steps, key=lambda each: each.at)


def _waiting(suggestion: SuggestionPage) -> str:
    if suggestion.state not in OPEN_STATES:
        return ""
    return _("You get an answer by %(day)s.") % {"day": date_format(suggestion.due_on, "DATE_FORMAT")}
