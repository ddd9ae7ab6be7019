"""Writes of invitations: asking one person to take one place, their answer, and taking the question back."""

from datetime import date, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from samskap.features.people import actions as people_actions
from samskap.features.people import selectors as people
from samskap.features.people.models import Person
from samskap.features.rooms import actions as rooms
from samskap.features.rooms.models import Seat
from samskap.features.stakeholders.actions.filled import take_back_others
from samskap.features.stakeholders.actions.interviews import mark_contacted, name_others
from samskap.features.stakeholders.models import Invitation, Place
from samskap.features.stakeholders.notices import InvitationAnswered, InvitationSent, InvitationWithdrawn
from samskap.features.stakeholders.offer_words import closed_offer_text
from samskap.features.stakeholders.selectors.held_out import is_held_out, is_somebody_else, refuse_if_held_out
from samskap.features.stakeholders.selectors.invitations import DAYS_TO_ANSWER, why_closed
from samskap.features.stakeholders.selectors.offers import offers_within
from samskap.features.stakeholders.selectors.table import sits_there
from samskap.features.stakeholders.states import (
    ACCEPT,
    DECLINE,
    INVITATION_FLOW,
    WITHDRAW,
    InvitationState,
    OfferState,
)
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import authorize
from samskap.kernel.access.roles import Role
from samskap.kernel.base import clock
from samskap.kernel.base.records import keep, lock
from samskap.kernel.base.references import secret
from samskap.kernel.base.refusals import Invalid, NotAllowed, NotNow, OutsideReach
from samskap.kernel.journal.write import move, record
from samskap.kernel.notify.tell import tell


@transaction.atomic
def send(
    *, actor: Actor, place_id: int, name: str, reason: str, email: str = "", time_needed: str = "",
    meets_at: str = "", pay: str = "", child_care: bool = False, interpreter: bool = False, what_it_takes: str = "",
    answer_by: date | None = None, named_id: int | None = None, offer_id: int | None = None,
) -> Invitation:  # fmt: skip
    """Asks one person to take one empty place: why them, what it takes, and by when. Nobody is asked twice for the
    same, and nobody who is held out. Somebody who was named counts as contacted; whoever has offered is written to
    at the address of the offer, which nobody needs to see."""
    place = lock(Place, place_id)
    hat = authorize(actor, Action.INVITATION_SEND, place, read=Action.ROOM_READ)
    if place.role != Role.PARTICIPANT:
        # A place that runs the room is given only by those who may appoint to it.
        authorize(actor, Action.PLACE_FILL, place, read=Action.ROOM_READ)
    if sits_there(place):
        raise NotNow(_("Somebody already sits at this place."))
    if place.room.closed_at:
        raise NotNow(_("The room is closed. Nobody can be asked to sit here any more."))
    person = _person(actor, email if offer_id is None else _address_of_offer(place, offer_id), name)
    _may_be_asked(place, person)
    invitation = Invitation.objects.create(
        place=place, person=person, name=name, token=secret(), reason=reason, time_needed=time_needed,
        meets_at=meets_at, pay=pay, child_care=child_care, interpreter=interpreter, what_it_takes=what_it_takes,
        answer_by=_day(answer_by), invited_by_id=actor.known_id,
    )  # fmt: skip
    record(Action.INVITATION_SEND, invitation, by=actor, hat=hat, place_id=place.pk)
    if named_id is not None:
        how = _("Asked to take the place “%(place)s”.") % {"place": place.label}
        mark_contacted(actor=actor, room_id=place.room_id, named_id=named_id, how=how)
    tell(InvitationSent(invitation.pk))
    return invitation


def _day(answer_by: date | None) -> date:
    """The last day to answer: two weeks from now when nothing is said."""
    if answer_by is None:
        return clock.today() + timedelta(days=DAYS_TO_ANSWER)
    if answer_by <= clock.today():
        raise Invalid(_("The last day to answer must be later than today."), field="answer_by")
    if answer_by > clock.today() + timedelta(days=365):
        raise Invalid(_("The last day to answer must be within a year."), field="answer_by")
    return answer_by


def _address_of_offer(place: Place, offer_id: int) -> str:
    found = offers_within(place.room).filter(pk=offer_id).first()
    if found is None:
        raise OutsideReach
    if found.state != OfferState.GIVEN:
        raise NotNow(closed_offer_text(found.state))
    if found.expires_on < clock.today():
        raise NotNow(closed_offer_text(OfferState.EXPIRED))
    return found.person.email


def _person(actor: Actor, email: str, name: str) -> Person:
    """Whoever reads the letter at the address: the one who logs in with it, or else somebody to write to."""
    known = people.person_by_email(email)
    if known and known.account_id:
        return known
    return people_actions.person_with_email(actor=actor, email=email, name=name)


def _may_be_asked(place: Place, person: Person) -> None:
    refuse_if_held_out(place.room_id, person.pk, field="email")
    if Invitation.objects.filter(place=place, person=person, state=InvitationState.SENT).exists():
        raise Invalid(_("This person has already been asked to take this place, and has not answered yet."), "email")
    if Seat.objects.filter(room_id=place.room_id, person=person, role=place.role, until_on=None).exists():
        raise Invalid(_("This person already sits in the room. Appoint them to the place instead."), "email")


@transaction.atomic
def reply(*, actor: Actor, token: str, accept: bool, text: str = "", names_next: str = "") -> Invitation:
    """Says yes or no for whoever holds the letter's address; yes gives the seat. No is given with a reason, or by
    naming whom to ask instead. Somebody logged in as another person cannot answer."""
    known = Invitation.objects.filter(token=token).values_list("pk", "place_id").first()
    if known is None:
        raise OutsideReach
    place = lock(Place, known[1])
    invitation = lock(Invitation, known[0])
    hat = authorize(actor, Action.INVITATION_REPLY, invitation)
    if is_somebody_else(actor, invitation.person_id):
        raise NotAllowed(_("This invitation is for somebody else. Only the one who was asked can answer it."))
    closed = why_closed(invitation)
    if closed:
        raise NotNow(closed)
    if not accept and not text and not names_next:
        raise Invalid(_("Tell us in a few words why not."), field="text")
    if accept:
        _seat(actor, invitation, place)
    invitation.reply, invitation.replied_at = text, clock.now()
    keep(invitation, "reply", "replied_at")
    if names_next:
        name_others(actor=actor, invitation=invitation, names=names_next)
    # Why somebody says no is theirs: it is kept with the invitation, not in the journal.
    move(invitation, INVITATION_FLOW, ACCEPT if accept else DECLINE, by=actor, hat=hat)
    if accept:
        take_back_others(actor=Actor.system(), place_id=place.pk, but_person_id=invitation.person_id)
    tell(InvitationAnswered(invitation.pk))
    return invitation


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
