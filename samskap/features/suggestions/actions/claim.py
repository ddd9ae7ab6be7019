"""First contribute, then register: an account takes over what was sent before it was made."""

from django.db import transaction
from django.utils.translation import gettext as _

from samskap.features.people.models import Person
from samskap.features.rooms import actions as rooms
from samskap.features.rooms.models import Follow
from samskap.features.suggestions.models import Suggestion
from samskap.features.suggestions.selectors.mine import earlier
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor, Scope
from samskap.kernel.access.decide import authorize
from samskap.kernel.base.records import keep, lock
from samskap.kernel.base.refusals import NotAllowed, NotNow, OutsideReach
from samskap.kernel.journal.write import record


@transaction.atomic
def claim(*, actor: Actor, token: str) -> Suggestion:
    """Whoever holds the private address makes the innspill their own, unless it belongs to another account."""
    pk = Suggestion.objects.filter(token=token).values_list("pk", flat=True).first()
    if pk is None:
        raise OutsideReach
    suggestion = lock(Suggestion, pk)
    hat = authorize(actor, Action.SUGGESTION_CLAIM, Scope())
    if suggestion.sender_id == actor.person_id:
        return suggestion
    if suggestion.sender is not None and suggestion.sender.account_id is not None:
        raise NotNow(_("This suggestion already belongs to another account."))
    _take_over(suggestion, actor)
    record(Action.SUGGESTION_CLAIM, suggestion, by=actor, hat=hat)
    return suggestion


@transaction.atomic
def claim_earlier(*, actor: Actor) -> int:
    """Takes over everything that was sent with the account's own address without logging in."""
    hat = authorize(actor, Action.SUGGESTION_CLAIM, Scope())
    found = list(earlier(actor).values_list("pk", flat=True))
    for pk in found:
        suggestion = lock(Suggestion, pk)
        _take_over(suggestion, actor)
        record(Action.SUGGESTION_CLAIM, suggestion, by=actor, hat=hat)
    return len(found)


def _take_over(suggestion: Suggestion, actor: Actor) -> None:
    """The innspill and the rooms that its sender was told about."""
    if actor.person_id is None:
        raise NotAllowed
    before = suggestion.sender
    suggestion.sender = Person.objects.get(pk=actor.person_id)
    keep(suggestion, "sender")
    followed = set(Follow.objects.filter(person=before).values_list("room_id", flat=True)) if before else set()
    for room_id in followed | ({suggestion.room_id} if suggestion.room_id else set()):
        rooms.follow(actor=actor, room_id=room_id, person_id=actor.person_id)
