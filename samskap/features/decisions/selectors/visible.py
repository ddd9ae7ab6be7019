"""Which cases a person may read."""

from django.db.models import Q, QuerySet

from samskap.features.decisions.models import Case, Condition
from samskap.features.decisions.states import CaseState
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import reach
from samskap.kernel.access.guard import as_filter
from samskap.kernel.base.refusals import OutsideReach

OPEN = (CaseState.DRAFT, CaseState.SUBMITTED)


def cases_visible_to(actor: Actor) -> QuerySet[Case]:
    """The cases that the actor may read. A draft is for those who may write it, and for those who audit."""
    written = _within(actor, Action.CASE_WRITE) | _within(actor, Action.JOURNAL_READ)
    return Case.objects.filter(_within(actor, Action.CASE_READ), ~Q(state=CaseState.DRAFT) | written)


def _within(actor: Actor, action: Action) -> Q:
    """The reach as a filter."""
    return as_filter(reach(actor, action), room="room", unit="room__unit")


def case_visible_to(actor: Actor, case_id: int) -> Case:
    """One case that the actor may read, with its room, body and decision, or nothing at all is shown."""
    found = cases_visible_to(actor).select_related("room", "body", "written_by", "decision")
    case = found.filter(pk=case_id).first()
    if case is None:
        raise OutsideReach
    return case


def condition_visible_to(actor: Actor, condition_id: int) -> Condition:
    """One condition of a decision that the actor may read."""
    found = Condition.objects.filter(pk=condition_id, decision__case__in=cases_visible_to(actor))
    condition = found.select_related("decision").first()
    if condition is None:
        raise OutsideReach
    return condition
