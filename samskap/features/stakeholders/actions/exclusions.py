"""Writes of holding somebody out of a room: the decision, the appeal, the answer, and lifting it.

The reason is somebody's own: it stands with the decision, and never in the journal.
"""

from datetime import timedelta

from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from samskap.algorithms.identity_numbers.scan import scan
from samskap.features.people import actions as people_actions
from samskap.features.rooms import actions as rooms
from samskap.features.rooms.models import Room, Seat
from samskap.features.rooms.selectors import open_seats
from samskap.features.stakeholders.actions.filled import take_back_others
from samskap.features.stakeholders.models import Exclusion, Invitation, Offer, Place
from samskap.features.stakeholders.notices import (
    AppealAnswered,
    AppealSettled,
    ExclusionAppealed,
    ExclusionDecided,
    ExclusionLifted,
)
from samskap.features.stakeholders.selectors.held_out import (
    Part,
    answerers,
    is_held_out,
    is_somebody_else,
    known_as,
    part_in,
    seats_to_end,
)
from samskap.features.stakeholders.states import (
    APPEAL,
    DECLINE_OFFER,
    EXCLUSION_FLOW,
    INVITATION_FLOW,
    LIFT,
    OFFER_FLOW,
    REVERSE,
    UPHOLD,
    WITHDRAW,
    ExclusionState,
    InvitationState,
    OfferState,
)
from samskap.features.stakeholders.words import closed_appeal_text
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

DAYS_TO_APPEAL = 21
"""Three weeks, as in forvaltningsloven § 29: what people know from other letters from the municipality."""


@transaction.atomic
def decide(*, actor: Actor, room_id: int, person_id: int, reason: str, label: str = "") -> Exclusion:
    """Holds somebody out of the room, with a reason that they are told and may appeal to somebody else.

    Nothing is decided that nobody else could answer an appeal of. In an outside organisation's room the line does not
    reach, so only the problem owner can; there the lead decides, and the problem owner alone cannot.
    """
    hat = authorize(actor, Action.EXCLUSION_DECIDE, _room(room_id), read=Action.ROOM_READ)
    asked = _asked(room_id, person_id)
    room = lock(Room, room_id)
    part = _can_be_held_out(actor, hat, room, person_id)
    _says_why(reason)
    decided = Exclusion.objects.create(
        room=room, person_id=person_id, label=(label or part.label)[:120], reason=reason, token=secret(),
        decided_by_id=actor.known_id, appeal_by=clock.today() + timedelta(days=DAYS_TO_APPEAL),
    )  # fmt: skip
    record(Action.EXCLUSION_DECIDE, decided, by=actor, hat=hat)
    people_actions.name_person(actor=actor, person_id=person_id, name=part.name)
    _close_the_ways_in(decided, asked, actor, hat)
    tell(ExclusionDecided(decided.pk))
    return decided


def _room(room_id: int) -> Room:
    room = Room.objects.filter(pk=room_id).first()
    if room is None:
        raise OutsideReach
    return room


def _asked(room_id: int, person_id: int) -> list[Invitation]:
    """Open invitations, locked with their places before the room is: the order of those who answer one."""
    waiting = Invitation.objects.filter(
        place__room_id=room_id, person_id__in=known_as(person_id), state=InvitationState.SENT
    )
    for place_id in sorted({each.place_id for each in waiting}):
        lock(Place, place_id)
    return list(waiting.select_for_update())


def _can_be_held_out(actor: Actor, hat: Role, room: Room, person_id: int) -> Part:
    if person_id == actor.person_id:
        raise Invalid(_("You cannot hold yourself out. You can leave the room instead."), field="person_id")
    if is_held_out(room.pk, person_id):
        raise Invalid(_("This person is already held out of the room."), field="person_id")
    part = part_in(room.pk, person_id)
    if part is None:
        raise Invalid(
            _("Choose somebody who sits in the room, has been invited, or has offered to come. The problem owner "
              "cannot be held out: somebody else must own the problem first."), field="person_id",
        )  # fmt: skip
    roles = {seat.role for seat in open_seats(room.pk).filter(person_id=person_id)}
    if Role.LEAD in roles and hat is not Role.OWNER:
        raise Invalid(_("Only the problem owner can hold out whoever leads the work."), field="person_id")
    if not answerers(room, {person_id, actor.known_id}).people:
        raise NotNow(
            _("Nobody but you could answer an appeal, so you cannot decide this alone. Let whoever leads the work "
              "decide it, or see to it that the room has a problem owner.")
        )  # fmt: skip
    return part


def _says_why(reason: str, field: str = "reason") -> None:
    if not reason:
        raise Invalid(_("Write the reason. The person has a right to know it."), field=field)
    if any(hit.certain for hit in scan(reason)):
        raise Invalid(_("Leave out numbers and addresses that lead to one person."), field=field)


def _close_the_ways_in(decided: Exclusion, asked: list[Invitation], actor: Actor, hat: Role) -> None:
    """Ends seats, takes invitations back and says no to offers: one letter tells of it all."""
    seats = seats_to_end(decided.room_id, decided.person_id)
    for seat in seats:
        rooms.seat_end(actor=actor, seat_id=seat.pk, reason="")
    decided.seats.set(seats)
    for invitation in asked:
        move(invitation, INVITATION_FLOW, WITHDRAW, by=actor, hat=hat)
    offered = Offer.objects.filter(
        room_id=decided.room_id, person_id__in=known_as(decided.person_id), state=OfferState.GIVEN
    )
    for offer in offered.select_for_update():
        offer.answered_at = clock.now()
        keep(offer, "answered_at")
        move(offer, OFFER_FLOW, DECLINE_OFFER, by=actor, hat=hat)


@transaction.atomic
def appeal(*, actor: Actor, token: str, text: str) -> Exclusion:
    """Whoever is held out says why it is wrong, once and in time; somebody else than the one who decided answers."""
    known = Exclusion.objects.filter(token=token).values_list("pk", flat=True).first()
    if known is None:
        raise OutsideReach
    decided = lock(Exclusion, known)
    hat = authorize(actor, Action.EXCLUSION_APPEAL, decided)
    if is_somebody_else(actor, decided.person_id):
        raise NotAllowed(_("You are logged in as another person than the one the letter is to."))
    _can_be_appealed(decided)
    if not text:
        raise Invalid(_("Write why you think the decision is wrong."), field="text")
    decided.appeal, decided.appealed_at = text, clock.now()
    keep(decided, "appeal", "appealed_at")
    move(decided, EXCLUSION_FLOW, APPEAL, by=actor, hat=hat)
    tell(ExclusionAppealed(decided.pk))
    return decided


def _can_be_appealed(decided: Exclusion) -> None:
    if decided.state != ExclusionState.DECIDED:
        raise NotNow(closed_appeal_text(decided.state))
    if clock.today() > decided.appeal_by:
        raise NotNow(
            _("The time for appealing ended on %(day)s. Write to %(name)s and tell why it comes late: a decision can "
              "be lifted at any time.")
            % {"day": date_format(decided.appeal_by, "DATE_FORMAT"), "name": decided.decided_by.name}
        )  # fmt: skip


@transaction.atomic
def answer(*, actor: Actor, exclusion_id: int, uphold: bool, text: str, seen: int | None = None) -> Exclusion:
    """Answers an appeal, with a reason: it stands, or it is reversed and the seat is given back. Told either way."""
    decided = lock(Exclusion, exclusion_id, seen)
    hat = authorize(actor, Action.EXCLUSION_ANSWER, decided, read=Action.ROOM_READ)
    if actor.person_id == decided.decided_by_id:
        raise NotAllowed(_("You decided this, so somebody else must answer the appeal."))
    _not_own(actor, decided)
    if decided.state != ExclusionState.APPEALED:
        raise NotNow(_("There is no appeal to answer now."))
    _says_why(text, field="text")
    decided.answer, decided.answered_at, decided.answered_by_id = text, clock.now(), actor.known_id
    keep(decided, "answer", "answered_at", "answered_by")
    move(decided, EXCLUSION_FLOW, UPHOLD if uphold else REVERSE, by=actor, hat=hat)
    if not uphold:
        _let_in(decided, actor, Action.EXCLUSION_ANSWER)
    tell(AppealAnswered(decided.pk))
    tell(AppealSettled(decided.pk))
    return decided


@transaction.atomic
def lift(*, actor: Actor, exclusion_id: int, reason: str, seen: int | None = None) -> Exclusion:
    """Those who run the room let somebody in again, with a reason; the seat is given back, and the person is told."""
    decided = lock(Exclusion, exclusion_id, seen)
    hat = authorize(actor, Action.EXCLUSION_LIFT, decided, read=Action.ROOM_READ)
    _not_own(actor, decided)
    if decided.state == ExclusionState.APPEALED:
        raise NotNow(_("There is an appeal. Whoever answers it can reverse the decision."))
    _says_why(reason)
    decided.lift_reason, decided.lifted_at, decided.lifted_by_id = reason, clock.now(), actor.known_id
    keep(decided, "lift_reason", "lifted_at", "lifted_by")
    move(decided, EXCLUSION_FLOW, LIFT, by=actor, hat=hat)
    _let_in(decided, actor, Action.EXCLUSION_LIFT)
    tell(ExclusionLifted(decided.pk))
    return decided


def _not_own(actor: Actor, decided: Exclusion) -> None:
    if actor.person_id == decided.person_id:
        raise NotAllowed(_("This is about you, so somebody else must do it."))


def _let_in(decided: Exclusion, actor: Actor, action: Action) -> None:
    """Gives back what the decision ended: at the same place when it is still empty, or else without a place."""
    seats = list(decided.seats.order_by("pk"))
    # Places before the room, as everywhere: the first seat that is given back locks the room.
    places = {place.seat_id: place for place in Place.objects.select_for_update().filter(seat__in=seats).order_by("pk")}
    for before in seats:
        place = places.get(before.pk)
        seat = rooms.seat_give(
            actor=actor, room_id=decided.room_id, person_id=before.person_id, role=_role_again(before),
            actor_kind=before.actor_kind, on_behalf_of=before.on_behalf_of, reason=before.reason, action=action,
        )  # fmt: skip
        if place and not Place.objects.filter(seat=seat).exists():
            place.seat = seat
            keep(place, "seat")
            take_back_others(actor=Actor.system(), place_id=place.pk, but_person_id=seat.person_id)


def _role_again(before: Seat) -> str:
    """Whoever led the work takes part instead, when somebody else leads it now."""
    leads = open_seats(before.room_id).filter(role=Role.LEAD)
    return Role.PARTICIPANT if before.role == Role.LEAD and leads.exists() else before.role
