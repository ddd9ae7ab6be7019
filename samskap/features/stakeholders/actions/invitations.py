"""Writes of invitations: asking one person to take one place, their answer, and taking the question back."""

from django.db import transaction
from django.utils.translation import gettext as _

from samskap.features.people import actions as people_actions
from samskap.features.people import selectors as people
from samskap.features.people.models import Person
from samskap.features.rooms import actions as rooms
from samskap.features.rooms.models import Room, Seat
from samskap.features.stakeholders.models import Invitation, Place
from samskap.features.stakeholders.notices import InvitationAnswered, InvitationSent, InvitationWithdrawn
from samskap.features.stakeholders.selectors.held_out import is_held_out, refuse_if_held_out
from samskap.features.stakeholders.selectors.table import sits_there
from samskap.features.stakeholders.states import ACCEPT, DECLINE, INVITATION_FLOW, WITHDRAW, InvitationState
from samskap.features.stakeholders.words import closed_invitation_text
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import authorize
from samskap.kernel.access.roles import Role
from samskap.kernel.base import clock
from samskap.kernel.base.records import keep, lock
from samskap.kernel.base.references import secret
from samskap.kernel.base.refusals import Invalid, NotNow, OutsideReach
from samskap.kernel.journal.write import move, record
from samskap.kernel.notify.tell import tell


@transaction.atomic
def send(
    *, actor: Actor, place_id: int, email: str, name: str, reason: str, time_needed: str = "", meets_at: str = "",
    pay: str = "", child_care: bool = False, interpreter: bool = False, what_it_takes: str = "",
) -> Invitation:  # fmt: skip
    """Asks one person to take one empty place: why them, and what it takes. Nobody is asked twice for the same."""
    place = lock(Place, place_id)
    hat = authorize(actor, Action.INVITATION_SEND, place, read=Action.ROOM_READ)
    if place.role != Role.PARTICIPANT:
        # A place that runs the room is given only by those who may appoint to it.
        authorize(actor, Action.PLACE_FILL, place, read=Action.ROOM_READ)
    if sits_there(place):
        raise NotNow(_("Somebody already sits at this place."))
    person = _person(actor, email, name)
    refuse_if_held_out(place.room_id, person.pk, field="email")
    _not_asked_before(place, person)
    invitation = Invitation.objects.create(
        place=place, person=person, name=name, token=secret(), reason=reason, time_needed=time_needed,
        meets_at=meets_at, pay=pay, child_care=child_care, interpreter=interpreter, what_it_takes=what_it_takes,
        invited_by_id=actor.known_id,
    )  # fmt: skip
    record(Action.INVITATION_SEND, invitation, by=actor, hat=hat, place_id=place.pk)
    tell(InvitationSent(invitation.pk))
    return invitation


def _person(actor: Actor, email: str, name: str) -> Person:
    """Whoever reads the letter at the address: the one who logs in with it, or else somebody to write to."""
    known = people.person_by_email(email)
    if known and known.account_id:
        return known
    return people_actions.person_with_email(actor=actor, email=email, name=name)


def _not_asked_before(place: Place, person: Person) -> None:
    if Invitation.objects.filter(place=place, person=person, state=InvitationState.SENT).exists():
        raise Invalid(_("This person has already been asked to take this place, and has not answered yet."), "email")
    if Seat.objects.filter(room_id=place.room_id, person=person, role=place.role, until_on=None).exists():
        raise Invalid(_("This person already sits in the room. Appoint them to the place instead."), "email")


@transaction.atomic
def reply(*, actor: Actor, token: str, accept: bool, text: str = "") -> Invitation:
    """Says yes or no for whoever holds the letter's address; yes gives the seat, no is given with a reason."""
    known = Invitation.objects.filter(token=token).values_list("pk", "place_id").first()
    if known is None:
        raise OutsideReach
    place = lock(Place, known[1])
    invitation = lock(Invitation, known[0])
    hat = authorize(actor, Action.INVITATION_REPLY, invitation)
    _may_be_answered(invitation, place)
    if not accept and not text:
        raise Invalid(_("Tell us in a few words why not."), field="text")
    if accept:
        _seat(actor, invitation, place)
    invitation.reply, invitation.replied_at = text, clock.now()
    keep(invitation, "reply", "replied_at")
    # Why somebody says no is theirs: it is kept with the invitation, not in the journal.
    move(invitation, INVITATION_FLOW, ACCEPT if accept else DECLINE, by=actor, hat=hat)
    tell(InvitationAnswered(invitation.pk))
    return invitation


def _may_be_answered(invitation: Invitation, place: Place) -> None:
    if invitation.state != InvitationState.SENT:
        raise NotNow(closed_invitation_text(invitation.state))
    if sits_there(place):
        raise NotNow(_("Somebody else has taken this place since you were asked. Thank you for answering."))
    if Room.objects.filter(pk=place.room_id, closed_at__isnull=False).exists():
        raise NotNow(_("The work is finished, so the place is no longer open. Thank you for answering."))


def _seat(actor: Actor, invitation: Invitation, place: Place) -> None:
    people_actions.name_person(actor=actor, person_id=invitation.person_id, name=invitation.name)
    seat = rooms.seat_give(
        actor=actor, room_id=place.room_id, person_id=invitation.person_id, role=place.role,
        actor_kind=place.actor_kind, reason=invitation.reason, action=Action.INVITATION_REPLY,
    )  # fmt: skip
    if is_held_out(place.room_id, invitation.person_id):
        raise NotNow(_("You cannot take this place now. You have had a letter that tells why."))
    if Place.objects.filter(seat=seat).exists():
        raise NotNow(_("You already have another place in this room."))
    place.seat = seat
    keep(place, "seat")


@transaction.atomic
def withdraw(*, actor: Actor, invitation_id: int, reason: str, seen: int | None = None) -> Invitation:
    """Takes an unanswered invitation back, with a reason; the person is told."""
    invitation = lock(Invitation, invitation_id, seen)
    hat = authorize(actor, Action.INVITATION_WITHDRAW, invitation, read=Action.ROOM_READ)
    move(invitation, INVITATION_FLOW, WITHDRAW, by=actor, hat=hat, reason=reason)
    tell(InvitationWithdrawn(invitation.pk))
    return invitation
