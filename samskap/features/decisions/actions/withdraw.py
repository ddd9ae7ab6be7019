"""Taking a case back before it is decided."""

from django.db import transaction

from samskap.features.decisions.models import Case
from samskap.features.decisions.notices import CaseWithdrawn
from samskap.features.decisions.states import FLOW, WITHDRAW, CaseState
from samskap.features.decisions.words import REASON_NEEDED
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import authorize
from samskap.kernel.base.records import lock
from samskap.kernel.base.refusals import Invalid
from samskap.kernel.journal.write import move
from samskap.kernel.notify.tell import tell


@transaction.atomic
def withdraw(*, actor: Actor, case_id: int, reason: str, seen: int | None = None) -> Case:
    """Takes the case back with a reason; the members are told if it had been put to them."""
    case = lock(Case, case_id, seen)
    hat = authorize(actor, Action.CASE_WITHDRAW, case, read=Action.CASE_READ)
    if not reason.strip():
        raise Invalid(str(REASON_NEEDED), field="reason")
    was_submitted = case.state == CaseState.SUBMITTED
    move(case, FLOW, WITHDRAW, by=actor, hat=hat, reason=reason.strip())
    if was_submitted:
        tell(CaseWithdrawn(case.pk, reason.strip()))
    return case
