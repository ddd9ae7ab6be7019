"""Writes that remind: of an invitation that waits for an answer, by a person's press or by the clock."""

from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from samskap.features.stakeholders.models import Invitation
from samskap.features.stakeholders.notices import InvitationOverdue, InvitationReminder
from samskap.features.stakeholders.process import REMINDED_BEFORE
from samskap.features.stakeholders.selectors.invitations import due_for_reminder, is_due, newly_overdue, why_closed
from samskap.features.stakeholders.states import InvitationState
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor, Scope
from samskap.kernel.access.decide import authorize
from samskap.kernel.access.roles import Role
from samskap.kernel.base import clock
from samskap.kernel.base.records import keep, lock
from samskap.kernel.base.refusals import NotNow
from samskap.kernel.journal.write import record
from samskap.kernel.notify.tell import tell


@transaction.atomic
def remind(*, actor: Actor, invitation_id: int, seen: int | None = None) -> Invitation:
    """Reminds one who has not answered; not twice within three days, and not when the answer is no longer asked for."""
    invitation = lock(Invitation, invitation_id, seen)
    hat = authorize(actor, Action.INVITATION_REMIND, invitation, read=Action.ROOM_READ)
    if not _waits(invitation):
        raise NotNow(_("The invitation no longer waits for an answer."))
    if invitation.reminded_at and clock.now() - invitation.reminded_at < REMINDED_BEFORE:
        again = timezone.localdate(invitation.reminded_at + REMINDED_BEFORE)
        told = _("The person was reminded less than three days ago. You can remind again on %(day)s.")
        raise NotNow(told % {"day": date_format(again, "DATE_FORMAT")})
    _reminded(invitation, actor, hat)
    return invitation


@transaction.atomic
def remind_due(*, actor: Actor) -> int:
    """Each morning: reminds once those whose time is soon out, and tells who asked when it is out; how many letters."""
    hat = authorize(actor, Action.INVITATION_REMIND, Scope())
    count = 0
    for pk in due_for_reminder():
        invitation = lock(Invitation, pk)
        if _waits(invitation) and is_due(invitation):
            _reminded(invitation, actor, hat)
            count += 1
    for pk in newly_overdue():
        invitation = lock(Invitation, pk)
        if _waits(invitation):
            record(Action.INVITATION_REMIND, invitation, by=actor, hat=hat, overdue=True)
            tell(InvitationOverdue(pk))
            count += 1
    return count


def _waits(invitation: Invitation) -> bool:
    """Whether it is still asked, now that the row is locked: it may have been answered since the list was made."""
    return invitation.state == InvitationState.SENT and not why_closed(invitation)


def _reminded(invitation: Invitation, actor: Actor, hat: Role) -> None:
    invitation.reminded_at = clock.now()
    keep(invitation, "reminded_at")
    record(Action.INVITATION_REMIND, invitation, by=actor, hat=hat)
    tell(InvitationReminder(invitation.pk))
