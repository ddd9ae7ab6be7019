"""What follows when a place is filled: nobody else is left with a question that can no longer be answered."""

from django.db import transaction

from samskap.features.stakeholders.models import Invitation
from samskap.features.stakeholders.notices import InvitationOvertaken
from samskap.features.stakeholders.states import INVITATION_FLOW, WITHDRAW, InvitationState
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import authorize
from samskap.kernel.journal.write import move
from samskap.kernel.notify.tell import tell


@transaction.atomic
def take_back_others(*, actor: Actor, place_id: int, but_person_id: int | None = None) -> int:
    """Takes back every open invitation to a filled place, and tells the invited; returns how many."""
    waiting = Invitation.objects.select_for_update().filter(place_id=place_id, state=InvitationState.SENT)
    found = list(waiting.order_by("pk"))
    for invitation in found:
        hat = authorize(actor, Action.INVITATION_WITHDRAW, invitation)
        move(invitation, INVITATION_FLOW, WITHDRAW, by=actor, hat=hat, overtaken=True)
        if invitation.person_id != but_person_id:
            tell(InvitationOvertaken(invitation.pk))
    return len(found)
