"""The body's decision: the only thing that opens a political gate."""

from collections.abc import Collection
from datetime import date

from django.db import transaction

from samskap.features.decisions.models import Case, Condition, Decision
from samskap.features.decisions.notices import DecisionMade
from samskap.features.decisions.process import Count
from samskap.features.decisions.selectors.standing import Voter, count_of, standing, voters
from samskap.features.decisions.states import DECIDE, FLOW, Verdict
from samskap.features.decisions.words import DATE_AHEAD, NO_QUORUM, ONLY_MEMBERS, RECUSED, TIE_WAITS
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import authorize
from samskap.kernel.base import clock
from samskap.kernel.base.records import lock
from samskap.kernel.base.refusals import Invalid, NotAllowed, NotNow
from samskap.kernel.journal.write import move
from samskap.kernel.notify.tell import tell


@transaction.atomic
def decide(
    *, actor: Actor, case_id: int, minutes: str = "", decided_on: date | None = None, seen: int | None = None
) -> Decision:
    """Records what the body has decided, by one of its members, when enough have voted; the votes give the verdict."""
    case = lock(Case, case_id, seen)
    hat = authorize(actor, Action.CASE_DECIDE, case, read=Action.CASE_READ)
    member = standing(case, actor.person_id)
    if not member.is_member:
        raise NotAllowed(str(ONLY_MEMBERS))
    if member.is_recused:
        raise NotNow(str(RECUSED))
    if decided_on and decided_on > clock.today():
        raise Invalid(str(DATE_AHEAD), field="decided_on")
    found = voters(case)
    counted = count_of(found)
    move(case, FLOW, DECIDE, by=actor, hat=hat, verdict=str(counted.verdict or ""))
    decision = _settle(case, counted, found, minutes, decided_on or clock.today(), member.person_id)
    tell(DecisionMade(case.pk))
    return decision


def _settle(
    case: Case, counted: Count, found: Collection[Voter], minutes: str, decided_on: date, recorded_by: int
) -> Decision:
    if counted.verdict is None:
        raise NotNow(str(TIE_WAITS if counted.has_quorum else NO_QUORUM))
    decision = Decision.objects.create(
        case=case,
        verdict=counted.verdict,
        votes_for=counted.votes_for,
        votes_conditional=counted.conditional,
        votes_against=counted.votes_against,
        recused=sum(bool(voter.recusal) for voter in found),
        members=counted.members,
        seated=sum(bool(voter.choice) and voter.has_seat for voter in found),
        by_chair=counted.by_chair,
        minutes=minutes.strip(),
        decided_on=decided_on,
        recorded_by_id=recorded_by,
    )
    if counted.verdict is Verdict.ADOPTED_WITH_CONDITIONS:
        Condition.objects.bulk_create(Condition(decision=decision, text=text) for text in counted.carried)
    return decision
