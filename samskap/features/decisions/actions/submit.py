"""Submitting a case to its body, with the gaps that the deciders must know of."""

from collections.abc import Mapping

from django.db import transaction

from samskap.features.decisions.models import Case
from samskap.features.decisions.notices import CaseSubmitted, CouncilAsked
from samskap.features.decisions.states import FLOW, SUBMIT
from samskap.features.decisions.words import GAPS_REASON, GRAVE_REASON, INCOMPLETE
from samskap.features.rooms import actions as rooms
from samskap.features.stakeholders import selectors as stakeholders
from samskap.features.stakeholders.selectors.checks import missing_in
from samskap.features.stakeholders.selectors.passing import GraveGap, unanswered, with_reasons
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import authorize
from samskap.kernel.base import clock
from samskap.kernel.base.records import keep, lock
from samskap.kernel.base.refusals import Invalid
from samskap.kernel.journal.write import move
from samskap.kernel.notify.tell import tell


@transaction.atomic
def submit(
    *, actor: Actor, case_id: int, gaps_reason: str = "", grave_reasons: Mapping[str, str] | None = None,
    seen: int | None = None,
) -> Case:  # fmt: skip
    """Puts the case to its body with the whole room check kept; every grave gap passed over needs its own reason."""
    case = lock(Case, case_id, seen)
    hat = authorize(actor, Action.CASE_SUBMIT, case, read=Action.CASE_READ)
    FLOW.after(case.state, SUBMIT)  # the wrong time is said before what is missing
    if not (case.recommendation and case.facts and case.participation):
        raise Invalid(str(INCOMPLETE))
    _keep_check(case, gaps_reason.strip(), grave_reasons or {})
    move(case, FLOW, SUBMIT, by=actor, hat=hat, reason=case.gaps_reason, gaps=len(case.gaps))
    councils = list(case.councils.values_list("pk", flat=True))
    for body_id in [case.body_id, *councils]:
        rooms.tie_body(actor=actor, room_id=case.room_id, body_id=body_id)
    tell(CaseSubmitted(case.pk))
    for body_id in councils:
        tell(CouncilAsked(case.pk, body_id))
    return case


def _keep_check(case: Case, shared: str, reasons: Mapping[str, str]) -> None:
    """The check is run now, in the same transaction as the case is put: what is kept is what stood then."""
    checked = stakeholders.whole_check(case.room_id)
    lacking = unanswered(missing_in(checked), reasons, shared)
    if isinstance(lacking, GraveGap):
        raise Invalid(str(GRAVE_REASON) % {"gap": lacking.title}, field=lacking.field)
    if lacking:
        raise Invalid(str(GAPS_REASON), field="gaps_reason")
    case.room_check = with_reasons(checked, reasons)
    case.gaps = missing_in(case.room_check)
    case.gaps_reason, case.submitted_at = shared if case.gaps else "", clock.now()
    keep(case, "room_check", "gaps", "gaps_reason", "submitted_at")
