"""Putting an innspill on the public list, and taking it off."""

from django.db import transaction
from django.utils.translation import gettext as _

from samskap.features.suggestions.models import Suggestion
from samskap.features.suggestions.notices import SuggestionPublished
from samskap.features.suggestions.showing import take_down
from samskap.features.suggestions.states import FLOW, PUBLISH, UNPUBLISH, SuggestionState
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import authorize
from samskap.kernel.base.records import keep, lock
from samskap.kernel.base.refusals import ALREADY_DONE, Invalid, NotNow
from samskap.kernel.journal.write import move, record
from samskap.kernel.notify.tell import tell

ANSWERED_STATES = (SuggestionState.ANSWERED, SuggestionState.CLOSED)


@transaction.atomic
def publish(*, actor: Actor, suggestion_id: int, looked: bool = False, seen: int | None = None) -> Suggestion:
    """Lets everybody read the innspill; never a sensitive one, and one that is held only after a person has looked."""
    suggestion = lock(Suggestion, suggestion_id, seen)
    hat = authorize(actor, Action.SUGGESTION_PUBLISH, suggestion, read=Action.SUGGESTION_READ)
    _refuse_what_must_not_be_shown(suggestion)
    was_held = suggestion.held_for
    if was_held and not looked:
        raise Invalid(_("Read the text first, and confirm that it can be shown to everybody."), field="looked")
    suggestion.is_public, suggestion.held_for = True, ""
    keep(suggestion, "is_public", "held_for")
    released = {"released": was_held} if was_held else {}
    if suggestion.state in ANSWERED_STATES:
        record(Action.SUGGESTION_PUBLISH, suggestion, by=actor, hat=hat, **released)
    else:
        move(suggestion, FLOW, PUBLISH, by=actor, hat=hat, **released)
    tell(SuggestionPublished(suggestion.pk))
    return suggestion


@transaction.atomic
def unpublish(*, actor: Actor, suggestion_id: int, reason: str, seen: int | None = None) -> Suggestion:
    """Takes the innspill off the public list, with a reason; its answer and its state stay as they are."""
    suggestion = lock(Suggestion, suggestion_id, seen)
    hat = authorize(actor, Action.SUGGESTION_UNPUBLISH, suggestion, read=Action.SUGGESTION_READ)
    if not suggestion.is_public:
        raise NotNow(str(ALREADY_DONE))
    take_down(suggestion)
    if suggestion.state == SuggestionState.PUBLISHED:
        move(suggestion, FLOW, UNPUBLISH, by=actor, hat=hat, reason=reason)
    else:
        record(Action.SUGGESTION_UNPUBLISH, suggestion, by=actor, hat=hat, reason=reason)
    return suggestion


def _refuse_what_must_not_be_shown(suggestion: Suggestion) -> None:
    if suggestion.is_public or suggestion.merged_into_id:
        raise NotNow(str(ALREADY_DONE))
    if suggestion.sensitive:
        raise NotNow(_("It is marked as sensitive and cannot be published."))
