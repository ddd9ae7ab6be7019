"""Submitting a case to its body, with the gaps that the deciders must know of."""

from django.db import transaction

from samskap.features.decisions.models import Case
from samskap.features.decisions.notices import CaseSubmitted, CouncilAsked
from samskap.features.decisions.states import FLOW, SUBMIT
from samskap.features.decisions.words import GAPS_REASON, INCOMPLETE
from samskap.features.rooms import actions as rooms
from samskap.features.stakeholders import selectors as stakeholders
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import authorize
from samskap.kernel.base import clock
from samskap.kernel.base.records import keep, lock
from samskap.kernel.base.refusals import Invalid
from samskap.kernel.journal.write import move
from samskap.kernel.notify.tell import tell


@transaction.atomic
def submit(*, actor: Actor, case_id: int, gaps_reason: str = "", seen: int | None = None) -> Case:
    """Puts the case to its body with the gaps kept; going on in spite of gaps needs a written reason."""
    case = lock(Case, case_id, seen)
    hat = authorize(actor, Action.CASE_SUBMIT, case, read=Action.CASE_READ)
    FLOW.after(case.state, SUBMIT)  # the wrong time is said before what is missing
    if not (case.recommendation and case.facts and case.participation):
        raise Invalid(str(INCOMPLETE))
    gaps = stakeholders.gaps(case.room_id)
    if gaps and not gaps_reason.strip():
        raise Invalid(str(GAPS_REASON), field="gaps_reason")
    case.gaps, case.gaps_reason, case.submitted_at = gaps, gaps_reason.strip() if gaps else "", clock.now()
    keep(case, "gaps", "gaps_reason", "submitted_at")
    move(case, FLOW, SUBMIT, by=actor, hat=hat, reason=case.gaps_reason, gaps=len(gaps))
    councils = list(case.councils.values_list("pk", flat=True))
    for body_id in [case.body_id, *councils]:
        rooms.tie_body(actor=actor, room_id=case.room_id, body_id=body_id)
    tell(CaseSubmitted(case.pk))
    for body_id in councils:
        tell(CouncilAsked(case.pk, body_id))
    return case
