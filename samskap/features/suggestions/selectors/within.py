"""How far somebody reaches on the work side: everything, their units, their rooms; one's own has its own page."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q

from samskap.features.suggestions.models import Suggestion
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import Reach, grounds, reach
from samskap.kernel.access.guard import as_filter
from samskap.kernel.base.refusals import NotAllowed, OutsideReach


@dataclass(frozen=True)
class WorkReach(Reach):
    """The reach by role, and the part of it where sensitive and held innspill are read too."""

    whole: Reach = Reach()

    @property
    def is_whole(self) -> bool:
        return self.whole.everywhere or (
            not self.everywhere and self.rooms <= self.whole.rooms and self.units <= self.whole.units
        )


def work_reach(actor: Actor, action: Action = Action.SUGGESTION_READ) -> WorkReach:
    """The reach by role alone. Raises NotAllowed for somebody who has no such role anywhere."""
    role = reach(actor, action)
    found = WorkReach(role.everywhere, role.outside, role.rooms, role.units, whole=_whole(actor))
    if found.is_empty:
        raise NotAllowed
    return found


def _whole(actor: Actor) -> Reach:
    """Where the actor answers senders, or audits what is done."""
    one, other = reach(actor, Action.SUGGESTION_ANSWER), reach(actor, Action.JOURNAL_READ)
    return Reach(one.everywhere or other.everywhere, False, one.rooms | other.rooms, one.units | other.units)


def reads_whole(actor: Actor, suggestion: Suggestion) -> bool:
    """Whether the sender, and what is sensitive, are the actor's business: only for who answers, and for audit."""
    scope = suggestion.access_scope()
    return any(grounds(actor, action, scope) for action in (Action.SUGGESTION_ANSWER, Action.JOURNAL_READ))


def within(found: Reach) -> Q:
    """The reach as a filter. No innspill belongs to an outside organisation, so everywhere is everywhere."""
    here = Q() if found.everywhere else as_filter(found, room="room", unit="unit")
    if isinstance(found, WorkReach) and not found.is_whole:
        return here & (Q(sensitive=False, held_for="") | within(found.whole))
    return here


def readable_among(actor: Actor, ids: Iterable[int]) -> frozenset[int]:
    """Those of the innspill that the actor reaches by role."""
    try:
        found = within(work_reach(actor))
    except NotAllowed:
        return frozenset()
    return frozenset(Suggestion.objects.filter(found, pk__in=list(ids)).values_list("pk", flat=True))


def work_row(actor: Actor, reference: str) -> Suggestion:
    """One innspill that the actor reaches by role, with what its page needs."""
    rows = Suggestion.objects.select_related("unit", "room", "sender", "entered_by", "merged_into", "batch", "photo")
    found = rows.filter(within(work_reach(actor)), reference=reference.upper()).first()
    if found is None:
        raise OutsideReach
    return found
