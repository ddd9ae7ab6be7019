"""People's own offers: those that a room may look among, those that ask for a place, and the one behind a token."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Case, F, Q, QuerySet, Value, When

from samskap.features.people import selectors as people
from samskap.features.people.models import Person
from samskap.features.rooms.models import Room
from samskap.features.rooms.selectors import open_seats
from samskap.features.stakeholders.models import Offer, Place
from samskap.features.stakeholders.selectors.held_out import held_out_ids
from samskap.features.stakeholders.states import OfferState
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import authorize
from samskap.kernel.base import clock
from samskap.kernel.base.refusals import OutsideReach


@dataclass(frozen=True)
class Wanted:
    """What somebody looks for among the offers."""

    q: str = ""
    tema: str = ""
    omrade: str = ""

    @property
    def is_narrowed(self) -> bool:
        return any((self.q, self.tema, self.omrade))


@dataclass(frozen=True)
class OfferContact:
    """Whom an invitation goes to when it answers an offer. The address is for the letter, not for showing."""

    offer_id: int
    name: str
    email: str
    place_id: int | None


def offers_within(room: Room) -> QuerySet[Offer]:
    """What the room may look among: offers to the room itself and, when the municipality owns it, general ones."""
    own = Q(room=room)
    return Offer.objects.filter(own | Q(room=None) if room.unit_id else own).select_related("place", "person", "room")


def standing(offers: QuerySet[Offer]) -> QuerySet[Offer]:
    """Those that wait for an answer and have not become too old."""
    return offers.filter(state=OfferState.GIVEN, expires_on__gte=clock.today())


def found_offers(room: Room, wanted: Wanted) -> QuerySet[Offer]:
    """The standing offers that have every word asked for; those to this room first, then the newest."""
    found = standing(offers_within(room))
    for word in wanted.q.split():
        found = found.filter(people.holds_word(word, "text", "competence"))
    if wanted.tema:
        found = found.filter(theme=wanted.tema)
    if wanted.omrade:
        found = found.filter(people.holds_word(wanted.omrade, "area"))
    here_first = Case(When(room=room, then=Value(0)), default=Value(1))
    return found.order_by(here_first, F("pk").desc())


def offer_where_may(actor: Actor, room_id: int, offer_id: int, action: Action) -> Offer:
    """One standing or answered offer that the room may see, for somebody who may do this in the room."""
    room = Room.objects.filter(pk=room_id).first()
    if room is None:
        raise OutsideReach
    authorize(actor, action, room, read=Action.ROOM_READ)
    found = offers_within(room).filter(pk=offer_id).exclude(state=OfferState.WITHDRAWN).first()
    if found is None:
        raise OutsideReach
    return found


def offer_contact(room_id: int, offer_id: int) -> OfferContact | None:
    """Whom to invite because of an offer; nobody when it no longer stands, or the person is held out of the room."""
    room = Room.objects.filter(pk=room_id).first()
    found = standing(offers_within(room)).filter(pk=offer_id).first() if room else None
    if room is None or found is None or held_out_among(room.pk, [found]):
        return None
    place_id = found.place_id if found.room_id == room.pk else None
    return OfferContact(found.pk, found.name, found.person.email, place_id)


def seated_as(offers: Iterable[Offer]) -> Mapping[int, int]:
    """For each offer, who gets the seat: whoever logs in with the address, or else whom we have written to."""
    rows = list(offers)
    addresses = {offer.person.email for offer in rows if offer.person.account_id is None and offer.person.email}
    logs_in = dict(Person.objects.filter(email__in=addresses, account__isnull=False).values_list("email", "pk"))
    return {
        offer.pk: offer.person_id if offer.person.account_id else logs_in.get(offer.person.email, offer.person_id)
        for offer in rows
    }


def held_out_among(room_id: int, offers: Iterable[Offer]) -> set[int]:
    """Those of the offers whose person a decision in force holds out of the room."""
    rows = list(offers)
    held = held_out_ids(room_id)
    if not held:
        return set()
    seats = seated_as(rows)
    return {offer.pk for offer in rows if offer.person_id in held or seats[offer.pk] in held}


def drawable(place: Place) -> list[Offer]:
    """Those whom a lot can fall on: they ask for this place, are not held out, and have no other place in the room."""
    asking = list(standing(Offer.objects.filter(room_id=place.room_id, place=place)).select_related("person"))
    held = held_out_among(place.room_id, asking)
    placed = set(open_seats(place.room_id).filter(place__isnull=False).values_list("person_id", flat=True))
    seats = seated_as(asking)
    fit = [each for each in asking if each.pk not in held and seats[each.pk] not in placed]
    once = {seats[each.pk]: each for each in sorted(fit, key=lambda each: -each.pk)}  # one lot each, the oldest offer
    return sorted(once.values(), key=lambda each: each.pk)


def lots(room: Room, empty: Mapping[int, str]) -> list[tuple[int, str, int]]:
    """The empty places that two or more ask for: place, label and how many offers there are."""
    asking = standing(Offer.objects.filter(room=room, place_id__in=list(empty)))
    people_of: dict[int, set[int]] = {}
    for place_id, person_id in asking.order_by().values_list("place_id", "person_id"):
        people_of.setdefault(place_id or 0, set()).add(person_id)
    return [(place_id, label, len(people_of[place_id])) for place_id, label in empty.items()
            if len(people_of.get(place_id, ())) > 1]  # fmt: skip
