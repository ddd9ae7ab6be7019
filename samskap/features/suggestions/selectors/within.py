"""How far somebody reaches on the work side: everything, their units, their rooms; one's own has its own page."""

from dataclasses import replace

from django.db.models import Q

from samskap.features.suggestions.models import Suggestion
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import Reach, reach
from samskap.kernel.access.guard import as_filter
from samskap.kernel.base.refusals import NotAllowed, OutsideReach


def work_reach(actor: Actor, action: Action = Action.SUGGESTION_READ) -> Reach:
    """The reach by role alone. Raises NotAllowed for somebody who has no such role anywhere."""
    found = replace(reach(actor, action), own=None)
    if found.is_empty:
        raise NotAllowed
    return found


def within(found: Reach) -> Q:
    """The reach as a filter. No innspill belongs to an outside organisation, so everywhere is everywhere."""
    return Q() if found.everywhere else as_filter(found, room="room", unit="unit")


def work_row(actor: Actor, reference: str) -> Suggestion:
    """One innspill that the actor reaches by role, with what its page needs."""
    rows = Suggestion.objects.select_related("unit", "room", "sender", "entered_by", "merged_into", "batch", "photo")
    found = rows.filter(within(work_reach(actor)), reference=reference.upper()).first()
    if found is None:
        raise OutsideReach
    return found
