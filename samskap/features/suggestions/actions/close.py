"""Closing an innspill that is answered, and opening it again."""

from django.db import transaction

from samskap.features.suggestions.intake import answer_due
from samskap.features.suggestions.models import Suggestion
from samskap.features.suggestions.notices import SuggestionClosed, SuggestionReopened
from samskap.features.suggestions.states import CLOSE, FLOW, REOPEN
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import authorize
from samskap.kernel.base.records import keep, lock
from samskap.kernel.journal.write import move
from samskap.kernel.notify.tell import tell


@transaction.atomic
def close(*, actor: Actor, suggestion_id: int, reason: str = "", seen: int | None = None) -> Suggestion:
    """Closes an innspill that has been answered; the answer's outcome stands."""
    suggestion = lock(Suggestion, suggestion_id, seen)
    hat = authorize(actor, Action.SUGGESTION_CLOSE, suggestion, read=Action.SUGGESTION_READ)
    move(suggestion, FLOW, CLOSE, by=actor, hat=hat, reason=reason)
    tell(SuggestionClosed(suggestion.pk))
    return suggestion


@transaction.atomic
def reopen(*, actor: Actor, suggestion_id: int, reason: str, seen: int | None = None) -> Suggestion:
    """Opens an answered or closed innspill again: an answer is owed once more, within a new deadline."""
    suggestion = lock(Suggestion, suggestion_id, seen)
    hat = authorize(actor, Action.SUGGESTION_REOPEN, suggestion, read=Action.SUGGESTION_READ)
    suggestion.outcome, suggestion.answered_at, suggestion.merged_into = "", None, None
    suggestion.due_on = answer_due()
    keep(suggestion, "outcome", "answered_at", "merged_into", "due_on")
    move(suggestion, FLOW, REOPEN, by=actor, hat=hat, reason=reason)
    tell(SuggestionReopened(suggestion.pk, reason))
    return suggestion
