"""One member's vote."""

from django.db import transaction

from samskap.features.decisions.models import Case, CaseVote
from samskap.features.decisions.process import lines_of
from samskap.features.decisions.selectors.standing import Standing, standing
from samskap.features.decisions.states import CaseState, Choice
from samskap.features.decisions.words import CHOICE_UNKNOWN, CONDITION_NEEDED, ONLY_MEMBERS, ONLY_OPEN, RECUSED
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import authorize
from samskap.kernel.base.records import keep, lock
from samskap.kernel.base.refusals import Invalid, NotAllowed, NotNow
from samskap.kernel.journal.write import record


@transaction.atomic
def vote(*, actor: Actor, case_id: int, choice: str, condition: str = "", seen: int | None = None) -> CaseVote:
    """Gives or changes a member's vote until the decision is made; a seat in the room is recorded with it.

    Each line of the condition is a condition of its own.
    """
    case = lock(Case, case_id, seen)
    hat = authorize(actor, Action.CASE_VOTE, case, read=Action.CASE_READ)
    voter = standing(case, actor.person_id)
    if not voter.is_member:
        raise NotAllowed(str(ONLY_MEMBERS))
    if case.state != CaseState.SUBMITTED:
        raise NotNow(str(ONLY_OPEN))
    if voter.is_recused:
        raise NotNow(str(RECUSED))
    given, is_changed = _put(case, voter, choice, _condition(choice, condition))
    if is_changed:
        keep(case)
        record(Action.CASE_VOTE, case, by=actor, hat=hat, choice=str(choice), has_seat=voter.has_seat)
    return given


def _condition(choice: str, condition: str) -> str:
    """The conditions as they are kept; only a vote with conditions has any."""
    if choice not in set(Choice):
        raise Invalid(str(CHOICE_UNKNOWN), field="choice")
    lines = lines_of(condition) if choice == Choice.CONDITIONS else []
    if choice == Choice.CONDITIONS and not lines:
        raise Invalid(str(CONDITION_NEEDED), field="condition")
    return "\n".join(dict.fromkeys(lines))


def _put(case: Case, voter: Standing, choice: str, condition: str) -> tuple[CaseVote, bool]:
    """The member's only vote in the case; the same vote once more changes nothing."""
    values = {"choice": choice, "condition": condition, "has_seat": voter.has_seat}
    given, is_new = CaseVote.objects.get_or_create(case=case, member_id=voter.person_id, defaults=values)
    if is_new:
        return given, True
    if all(getattr(given, name) == value for name, value in values.items()):
        return given, False
    for name, value in values.items():
        setattr(given, name, value)
    keep(given, *values)
    return given, True
