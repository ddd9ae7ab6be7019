"""The sender takes an innspill back."""

from django.db import transaction

from samskap.features.suggestions.models import Suggestion
from samskap.features.suggestions.showing import take_down
from samskap.features.suggestions.states import FLOW, WITHDRAW
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import authorize
from samskap.kernel.base.records import lock
from samskap.kernel.base.refusals import OutsideReach
from samskap.kernel.journal.write import move


@transaction.atomic
def withdraw(*, actor: Actor, token: str, seen: int | None = None) -> Suggestion:
    """Takes an innspill back for good: it is no longer shown to others. Whoever holds the private address may."""
    pk = Suggestion.objects.filter(token=token).values_list("pk", flat=True).first()
    if pk is None:
        raise OutsideReach
    suggestion = lock(Suggestion, pk, seen)
    hat = authorize(actor, Action.SUGGESTION_WITHDRAW, suggestion)
    take_down(suggestion)
    move(suggestion, FLOW, WITHDRAW, by=actor, hat=hat)
    return suggestion
