"""Offers as those who give them see them: the form's subject, and the page behind the private address."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from samskap.features.people.models import Person
from samskap.features.rooms.models import Room
from samskap.features.rooms.states import Theme
from samskap.features.rooms.words import THEME_WORDS
from samskap.features.stakeholders.models import Offer, Place, Topic
from samskap.features.stakeholders.offer_words import OFFER_STATES, offered
from samskap.features.stakeholders.selectors.table import sits_there
from samskap.features.stakeholders.states import OFFER_FLOW, OfferState
from samskap.kernel.access.actor import Actor
from samskap.kernel.base.refusals import OutsideReach
from samskap.kernel.ui.parts import Status


@dataclass(frozen=True)
class Asked:
    """What a public form for an offer is about: a room and perhaps a place, or the municipality in general."""

    room_id: int | None = None
    title: str = ""
    question: str = ""
    theme: str = ""
    place_id: int | None = None
    place: str = ""
    is_over: bool = False
    place_is_taken: bool = False


@dataclass(frozen=True)
class GivenOffer:
    """The offer as its own sender reads it."""

    token: str
    state: str
    status: Status
    room: str
    room_id: int | None
    place: str
    name: str
    offered: str
    text: str
    competence: str
    theme: str
    area: str
    given_on: date
    expires_on: date
    answer: str
    can_withdraw: bool


def asked_about(room_id: str = "", place_id: str = "") -> Asked:
    """What the form is about. A room that is not public, or not there, is nobody's to ask for."""
    if not room_id:
        return Asked()
    room = Room.objects.filter(pk=room_id, is_public=True).first() if _is_id(room_id) else None
    if room is None:
        raise OutsideReach
    if room.closed_at:
        return Asked(title=room.title, theme=room.theme, is_over=True)
    question = Topic.objects.filter(room=room).values_list("question", flat=True).first() or ""
    place = Place.objects.filter(room=room, pk=place_id).first() if _is_id(place_id) else None
    taken = place is not None and sits_there(place)
    free = None if taken else place
    return Asked(
        room_id=room.pk, title=room.title, question=question, theme=room.theme, place_id=free.pk if free else None,
        place=free.label if free else "", place_is_taken=bool(place_id) and free is None,
    )  # fmt: skip


def own_values(actor: Actor) -> dict[str, str]:
    """Name and address of whoever is logged in, for the form."""
    known = Person.objects.filter(pk=actor.known_id).first() if actor.is_known else None
    return {"name": known.name, "email": known.email} if known else {}


def offer_by_token(token: str) -> GivenOffer:
    """The offer behind a secret address. Whoever holds it has the letter."""
    found = Offer.objects.select_related("room", "place").filter(token=token).first()
    if found is None:
        raise OutsideReach
    return GivenOffer(
        token=token,
        state=found.state,
        status=OFFER_STATES[OfferState(found.state)],
        room=found.room.title if found.room else "",
        room_id=found.room_id,
        place=found.place.label if found.place else "",
        name=found.name,
        offered=offered(is_touched=found.is_touched, knows=found.knows, will_help=found.will_help),
        text=found.text,
        competence=found.competence,
        theme=str(THEME_WORDS[Theme(found.theme)]) if found.theme else "",
        area=found.area,
        given_on=timezone.localdate(found.consented_at),
        expires_on=found.expires_on,
        answer=found.answer,
        can_withdraw="withdraw" in {step.name for step in OFFER_FLOW.open_from(found.state)},
    )


def _is_id(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 19
