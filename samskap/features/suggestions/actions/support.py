"""Standing behind somebody else's innspill."""

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from samskap.features.suggestions.models import Suggestion, Support
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import authorize
from samskap.kernel.base.records import lock
from samskap.kernel.base.refusals import NotAllowed, NotNow, OutsideReach
from samskap.kernel.journal.write import record


@transaction.atomic
def support(*, actor: Actor, suggestion_id: int) -> None:
    """Stands behind a published innspill and is told what happens to it; supporting twice counts once."""
    suggestion = lock(Suggestion, suggestion_id)
    if not suggestion.is_public:
        raise OutsideReach
    hat = authorize(actor, Action.SUGGESTION_SUPPORT, suggestion)
    if actor.person_id is None:
        raise NotAllowed
    if suggestion.sender_id == actor.person_id:
        raise NotNow(_("This is your own suggestion, so it has your support already."))
    _support, is_new = Support.objects.get_or_create(suggestion=suggestion, person_id=actor.person_id)
    if is_new:
        # Not `keep`: a supporter must not make the page stale for whoever is writing the answer.
        Suggestion.objects.filter(pk=suggestion.pk).update(support_count=F("support_count") + 1)
        record(Action.SUGGESTION_SUPPORT, suggestion, by=actor, hat=hat)
