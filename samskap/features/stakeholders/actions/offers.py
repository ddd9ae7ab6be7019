"""Writes of people's own offers: giving one, taking it up, declining it, withdrawing it, and letting it grow old."""

from datetime import date, timedelta

from django.db import IntegrityError, transaction
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from samskap.algorithms.identity_numbers.hits import Kind
from samskap.algorithms.identity_numbers.scan import scan
from samskap.features.people import actions as people_actions
from samskap.features.people.models import Person
from samskap.features.rooms import actions as rooms
from samskap.features.rooms.models import Room
from samskap.features.stakeholders.actions.filled import take_back_others
from samskap.features.stakeholders.models import Offer, Place
from samskap.features.stakeholders.offer_notices import OfferDeclined, OfferExpired, OfferReceived, OfferTakenUp
from samskap.features.stakeholders.offer_words import PRIVATE_WORDS, closed_offer_text
from samskap.features.stakeholders.selectors.offers import held_out_among, offers_within, seated_as
from samskap.features.stakeholders.selectors.table import sits_there
from samskap.features.stakeholders.states import (
    DECLINE_OFFER,
    EXPIRE,
    OFFER_FLOW,
    TAKE_UP,
    WITHDRAW_OFFER,
    OfferState,
)
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor, Scope
from samskap.kernel.access.decide import authorize
from samskap.kernel.base import clock
from samskap.kernel.base.records import keep, lock
from samskap.kernel.base.references import secret
from samskap.kernel.base.refusals import Invalid, NotNow, OutsideReach
from samskap.kernel.journal.write import move, record
from samskap.kernel.notify.tell import tell

STANDS_FOR = timedelta(days=365)
PERSONAL = ("name", "text", "competence", "area")


@transaction.atomic
def give(
    *, actor: Actor, is_touched: bool, knows: bool, will_help: bool, text: str, name: str, email: str = "",
    consent: bool, competence: str = "", theme: str = "", area: str = "", room_id: int | None = None,
    place_id: int | None = None, language: str = "nb", key: str = "",
) -> Offer:  # fmt: skip
    """Somebody offers what they have lived through, know or can do, with consent and for twelve months.

    The same words sent twice from the same form are one offer.
    """
    hat = authorize(actor, Action.OFFER_GIVE, Scope())
    token = _token(key, email, text, place_id or room_id)
    before = Offer.objects.filter(token=token).first()
    if before and before.state != OfferState.WITHDRAWN:
        return before
    if before:  # taken back, and sent once more from the same form: a new offer
        token = secret()
    _sound(text, competence, name, area)
    if not (is_touched or knows or will_help):
        raise Invalid(_("Choose at least one."), field="what")
    if not consent:
        raise Invalid(_("We cannot keep the offer without your consent."), field="consent")
    place = _place(room_id, place_id)
    try:
        with transaction.atomic():
            given = Offer.objects.create(
                person=_giver(actor, email, name, language), name=name, room_id=room_id, place=place,
                is_touched=is_touched, knows=knows, will_help=will_help, text=text, competence=competence,
                theme=theme, area=area, token=token, consented_at=clock.now(), expires_on=_last_day(),
            )  # fmt: skip
    except IntegrityError:  # the same form came in twice in the same moment
        return Offer.objects.get(token=token)
    record(Action.OFFER_GIVE, given, by=actor, hat=hat)
    tell(OfferReceived(given.pk))
    return given


def _token(key: str, *parts: object) -> str:
    """The same for the same form and words, and impossible to guess without our own key."""
    if not key:
        return secret()
    told = "\n".join([key, *map(str, parts)])
    return salted_hmac("samskap.stakeholders.offer", told, algorithm="sha256").hexdigest()[:40]


def _sound(text: str, competence: str, name: str, area: str) -> None:
    for field, typed in (("text", text), ("competence", competence), ("name", name), ("area", area)):
        for hit in scan(typed):
            if hit.certain or hit.kind is Kind.IDENTITY_NUMBER:
                raise Invalid(str(PRIVATE_WORDS[hit.kind]) % {"piece": typed[hit.start : hit.end]}, field=field)


def _place(room_id: int | None, place_id: int | None) -> Place | None:
    """The place asked for; a room that is closed to the public, or finished, cannot be asked."""
    if room_id is None:
        return None
    room = Room.objects.filter(pk=room_id, is_public=True).first()
    if room is None:
        raise OutsideReach
    if room.closed_at:
        raise NotNow(_("The work is finished, so nobody can join it. You can still offer to help in general."))
    place = Place.objects.filter(room=room, pk=place_id).first() if place_id else None
    return None if place is None or sits_there(place) else place


def _giver(actor: Actor, email: str, name: str, language: str) -> Person:
    if actor.is_known:
        return Person.objects.get(pk=actor.known_id)
    if not email:
        raise Invalid(_("Write your e-mail address, so that we can answer you."), field="email")
    return people_actions.person_with_email(actor=actor, email=email, name=name, language=language)


def _last_day() -> date:
    return clock.today() + STANDS_FOR


@transaction.atomic
def take_up(
    *, actor: Actor, room_id: int, offer_id: int, place_id: int, reason: str, by_lot: bool = False,
    seen: int | None = None,
) -> Offer:  # fmt: skip
    """Gives an empty place to somebody who has offered, with a reason that they are told. Others stay on the list,
    and whoever was invited to the same place is told that it is taken."""
    place = lock(Place, place_id)
    if place.room_id != room_id:
        raise OutsideReach
    hat = authorize(actor, Action.OFFER_TAKE_UP, place, read=Action.ROOM_READ)
    # The room before the offer, as when somebody is held out: neither then waits for the other, nor is overlooked.
    offer = _answerable(lock(Room, room_id), offer_id, seen)
    if sits_there(place):
        raise NotNow(_("Somebody already sits at this place."))
    if held_out_among(room_id, [offer]):
        raise NotNow(_("This person is held out of the room by a decision in force, and cannot be given a place."))
    person_id = _seat(actor, offer, place, reason, Action.PLACE_DRAW if by_lot else Action.OFFER_TAKE_UP)
    offer.room, offer.place, offer.answer, offer.answered_at = place.room, place, reason, clock.now()
    keep(offer, "room", "place", "answer", "answered_at")
    # Why just this person is theirs to read, with the offer.
    move(offer, OFFER_FLOW, TAKE_UP, by=actor, hat=hat, place_id=place.pk, by_lot=by_lot)
    take_back_others(actor=Actor.system(), place_id=place.pk, but_person_id=person_id)
    tell(OfferTakenUp(offer.pk, by_lot))
    return offer


def _answerable(room: Room, offer_id: int, seen: int | None) -> Offer:
    """The offer, locked, if the room may see it and it still stands."""
    if not offers_within(room).filter(pk=offer_id).exists():
        raise OutsideReach
    offer = lock(Offer, offer_id, seen)
    if offer.state != OfferState.GIVEN:
        raise NotNow(closed_offer_text(offer.state))
    if offer.expires_on < clock.today():
        raise NotNow(closed_offer_text(OfferState.EXPIRED))
    return offer


def _seat(actor: Actor, offer: Offer, place: Place, reason: str, action: Action) -> int:
    """Puts whoever offered at the place; returns who that is."""
    person_id = seated_as([offer])[offer.pk]
    people_actions.name_person(actor=actor, person_id=person_id, name=offer.name)
    seat = rooms.seat_give(
        actor=actor, room_id=place.room_id, person_id=person_id, role=place.role, actor_kind=place.actor_kind,
        reason=reason, action=action,
    )  # fmt: skip
    if Place.objects.filter(seat=seat).exists():
        raise Invalid(_("This person already has another place in the room."))
    place.seat = seat
    keep(place, "seat")
    return person_id


@transaction.atomic
def decline(*, actor: Actor, room_id: int, offer_id: int, answer: str, seen: int | None = None) -> Offer:
    """Says no to an offer that was given to this room, with an answer that the person reads."""
    room = lock(Room, room_id)
    hat = authorize(actor, Action.OFFER_DECLINE, room, read=Action.ROOM_READ)
    offer = _answerable(room, offer_id, seen)
    if offer.room_id != room.pk:
        raise NotNow(_("This person has offered to help in general, so there is nothing to say no to."))
    offer.answer, offer.answered_at = answer, clock.now()
    keep(offer, "answer", "answered_at")
    # What is written to the person is theirs: it is kept with the offer, not in the journal.
    move(offer, OFFER_FLOW, DECLINE_OFFER, by=actor, hat=hat)
    tell(OfferDeclined(offer.pk))
    return offer


@transaction.atomic
def withdraw(*, actor: Actor, token: str) -> Offer:
    """Takes an offer back, for whoever holds its address, at any time; what was written is deleted at once."""
    known = Offer.objects.filter(token=token).values_list("pk", flat=True).first()
    if known is None:
        raise OutsideReach
    offer = lock(Offer, known)
    hat = authorize(actor, Action.OFFER_WITHDRAW, offer)
    if offer.state == OfferState.WITHDRAWN:
        return offer
    if offer.state == OfferState.TAKEN_UP:
        raise NotNow(_("You have been given a place. Leave the room if you no longer want to take part."))
    move(offer, OFFER_FLOW, WITHDRAW_OFFER, by=actor, hat=hat)
    _forget(offer)
    return offer


@transaction.atomic
def expire(*, actor: Actor) -> int:
    """Lets offers older than twelve months go: what was written is deleted, and those still waiting are told."""
    hat = authorize(actor, Action.OFFER_EXPIRE, Scope())
    old = Offer.objects.select_for_update(of=("self",)).filter(expires_on__lt=clock.today()).exclude(text="")
    count = 0
    for offer in old.select_related("room"):
        if offer.state == OfferState.GIVEN:
            move(offer, OFFER_FLOW, EXPIRE, by=actor, hat=hat)
            tell(OfferExpired(offer.pk))
        else:
            record(Action.OFFER_EXPIRE, offer, by=actor, hat=hat, forgotten=True)
        _forget(offer)
        count += 1
    return count


def _forget(offer: Offer) -> None:
    """What somebody wrote about themselves, gone; that there was an offer, and what became of it, is left."""
    for column in PERSONAL:
        setattr(offer, column, "")
    keep(offer, *PERSONAL)
