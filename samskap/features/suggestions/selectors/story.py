"""An innspill's own story, as its sender and the public may know it."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samskap.features.rooms.milestones import Milestone
from samskap.features.suggestions.models import Suggestion
from samskap.features.suggestions.states import OPEN_STATES, Outcome
from samskap.features.suggestions.words import OUTCOME_WORDS
from samskap.kernel.access.actions import Action
from samskap.kernel.journal.read import entries_of

TOLD = {
    Action.SUGGESTION_PUBLISH: gettext_lazy("Published, so that others can read and support it"),
    Action.SUGGESTION_MERGE: gettext_lazy("Put together with another suggestion about the same"),
    Action.SUGGESTION_REOPEN: gettext_lazy("Taken up again"),
    Action.SUGGESTION_WITHDRAW: gettext_lazy("Withdrawn by the sender"),
}


def own_milestones(suggestion_id: int) -> list[Milestone]:
    """Received, sorted, published, answered and closed, oldest first; who did it is not told."""
    suggestion = Suggestion.objects.select_related("unit").get(pk=suggestion_id)
    steps = [Milestone(0, suggestion.received_at, "received", _("Suggestion received"), _waiting(suggestion))]
    sorted_once = False
    for entry in entries_of(suggestion):
        if entry.action == Action.SUGGESTION_SORT and not sorted_once and suggestion.unit:
            sorted_once = True
            text = _("%(unit)s looks into it.") % {"unit": suggestion.unit}
            steps.append(Milestone(0, entry.at, "sorted", _("Sent to the right place"), text))
        elif entry.action in TOLD:
            steps.append(Milestone(0, entry.at, "told", str(TOLD[Action(entry.action)])))
    for answer in suggestion.answers.all():
        title = _("Answered: %(outcome)s") % {"outcome": OUTCOME_WORDS[Outcome(answer.outcome)].label}
        steps.append(Milestone(0, answer.created_at, "answered", title, answer.text))
    return sorted(steps, key=lambda each: each.at)


def _waiting(suggestion: Suggestion) -> str:
    if suggestion.state not in OPEN_STATES:
        return ""
    return _("You get an answer by %(day)s.") % {"day": date_format(suggestion.due_on, "DATE_FORMAT")}
