"""A member who must not decide: habilitet, kommuneloven § 11-10 and forvaltningsloven chapter II."""

from django.db import transaction

from samskap.features.decisions.models import Case, CaseVote, Recusal
from samskap.features.decisions.selectors.standing import standing
from samskap.features.decisions.states import CaseState
from samskap.features.decisions.words import ONLY_MEMBERS, ONLY_OPEN, REASON_NEEDED, RECUSED
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import authorize
from samskap.kernel.base.records import keep, lock
from samskap.kernel.base.refusals import Invalid, NotAllowed, NotNow
from samskap.kernel.journal.write import record


@transaction.atomic
def recuse(*, actor: Actor, case_id: int, reason: str, seen: int | None = None) -> Recusal:
    """Takes the member out of the decision, with the reason; a vote already given falls away."""
    case = lock(Case, case_id, seen)
    hat = authorize(actor, Action.CASE_RECUSE, case, read=Action.CASE_READ)
    voter = standing(case, actor.person_id)
    if not voter.is_member:
        raise NotAllowed(str(ONLY_MEMBERS))
    if case.state != CaseState.SUBMITTED:
        raise NotNow(str(ONLY_OPEN))
    if voter.is_recused:
        raise NotNow(str(RECUSED))
    if not reason.strip():
        raise Invalid(str(REASON_NEEDED), field="reason")
    CaseVote.objects.filter(case=case, member_id=voter.person_id).delete()
    recusal = Recusal.objects.create(case=case, member_id=voter.person_id, reason=reason.strip())
    keep(case)
    record(Action.CASE_RECUSE, case, by=actor, hat=hat, reason=recusal.reason, has_seat=voter.has_seat)
    return recusal
