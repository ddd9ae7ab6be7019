"""What in projects waits for one person."""

from samskap.features.projects.models import Handover
from samskap.features.projects.states import HandoverState
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import grounds


def handovers_waiting_for(actor: Actor) -> list[Handover]:
    """The handovers that the actor is asked to accept."""
    proposed = Handover.objects.filter(state=HandoverState.PROPOSED).select_related("project", "to_unit")
    return [each for each in proposed if grounds(actor, Action.HANDOVER_ACCEPT, each.access_scope())]
