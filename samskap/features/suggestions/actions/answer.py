"""Answering an innspill."""

from django.db import transaction
from django.utils.translation import gettext as _

from samskap.features.suggestions.models import Answer, Suggestion
from samskap.features.suggestions.notices import SuggestionAnswered
from samskap.features.suggestions.states import ANSWER, FLOW, Outcome
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import authorize
from samskap.kernel.base import clock
from samskap.kernel.base.records import keep, lock
from samskap.kernel.base.refusals import Invalid
from samskap.kernel.journal.write import move
from samskap.kernel.notify.tell import tell


@transaction.atomic
def answer(
    *, actor: Actor, suggestion_id: int, text: str, outcome: str, reason: str, seen: int | None = None
) -> Answer:
    """Answers the innspill with an outcome and a reason; the sender and those who stand behind it are told."""
    suggestion = lock(Suggestion, suggestion_id, seen)
    hat = authorize(actor, Action.SUGGESTION_ANSWER, suggestion, read=Action.SUGGESTION_READ)
    if outcome not in set(Outcome):
        raise Invalid(_("Choose what comes of it."), field="outcome")
    suggestion.outcome, suggestion.answered_at = outcome, clock.now()
    keep(suggestion, "outcome", "answered_at")
    move(suggestion, FLOW, ANSWER, by=actor, hat=hat, reason=reason, outcome=outcome)
    given = Answer.objects.create(
        suggestion=suggestion, text=text, outcome=outcome, reason=reason, answered_by_id=actor.known_id
    )
    tell(SuggestionAnswered(suggestion.pk))
    return given
