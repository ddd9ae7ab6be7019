"""A condition of a decision that has been met."""

from django.db import transaction

from samskap.features.decisions.models import Condition
from samskap.features.decisions.words import ALREADY_MET
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import authorize
from samskap.kernel.base import clock
from samskap.kernel.base.records import keep, lock
from samskap.kernel.base.refusals import NotNow
from samskap.kernel.journal.write import record


@transaction.atomic
def meet(*, actor: Actor, condition_id: int) -> Condition:
    """Marks a condition of the decision as met today."""
    condition = lock(Condition, condition_id)
    hat = authorize(actor, Action.CONDITION_MEET, condition, read=Action.CASE_READ)
    if condition.met_on is not None:
        raise NotNow(str(ALREADY_MET))
    condition.met_on = clock.today()
    keep(condition, "met_on")
    record(Action.CONDITION_MEET, condition, by=actor, hat=hat)
    return condition
