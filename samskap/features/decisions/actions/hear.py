"""A statutory council's statement before the decision."""

from django.db import transaction

from samskap.features.decisions.models import Case, CouncilStatement
from samskap.features.decisions.states import CaseState
from samskap.features.decisions.words import HEARD, ONLY_COUNCIL_MEMBERS, ONLY_OPEN, TEXT_NEEDED
from samskap.features.people import selectors as people
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import authorize
from samskap.kernel.base.records import lock
from samskap.kernel.base.refusals import Invalid, NotAllowed, NotNow
from samskap.kernel.journal.write import record


@transaction.atomic
def hear(*, actor: Actor, case_id: int, body_id: int, text: str, seen: int | None = None) -> CouncilStatement:
    """Gives the statement of a council that was asked, by one of its members. Each council speaks once."""
    case = lock(Case, case_id, seen)
    hat = authorize(actor, Action.CASE_HEAR, case, read=Action.CASE_READ)
    speaker = people.membership(body_id).filter(person_id=actor.person_id or 0).first()
    if speaker is None or not case.councils.filter(pk=body_id).exists():
        raise NotAllowed(str(ONLY_COUNCIL_MEMBERS))
    if case.state != CaseState.SUBMITTED:
        raise NotNow(str(ONLY_OPEN))
    if not text.strip():
        raise Invalid(str(TEXT_NEEDED), field="text")
    statement, is_new = CouncilStatement.objects.get_or_create(
        case=case, body_id=body_id, defaults={"text": text.strip(), "given_by_id": speaker.person_id}
    )
    if not is_new:
        raise NotNow(str(HEARD))
    record(Action.CASE_HEAR, case, by=actor, hat=hat, body_id=body_id)
    return statement
