"""The room's page for finding somebody: people who have offered, and organisations in the register."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.core.paginator import Paginator
from django.http import QueryDict
from django.utils import timezone

from samskap.features.people import selectors as people
from samskap.features.rooms.models import Room
from samskap.features.rooms.states import Theme
from samskap.features.rooms.words import THEME_WORDS
from samskap.features.stakeholders.models import Offer
from samskap.features.stakeholders.offer_words import OFFER_STATES, offered
from samskap.features.stakeholders.selectors.offers import Wanted, found_offers, held_out_among, lots, offers_within
from samskap.features.stakeholders.selectors.places import empty_places
from samskap.features.stakeholders.selectors.register import OrganisationLine, line_of
from samskap.features.stakeholders.selectors.visible import room_where_may
from samskap.features.stakeholders.states import OfferState
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.guard import allowed
from samskap.kernel.ui.parts import Pages, Status

ON_A_PAGE = 25
MOST_ORGANISATIONS = 10
MOST_ANSWERED = 25
ACTS = (
    Action.OFFER_TAKE_UP, Action.OFFER_DECLINE, Action.PLACE_DRAW, Action.INVITATION_SEND,
)  # fmt: skip


@dataclass(frozen=True)
class OfferRow:
    """One offer. A general one has no name: it is told when the person is asked."""

    id: int
    name: str
    is_for_room: bool
    place: str
    place_id: int | None
    offered: str
    text: str
    competence: str
    theme: str
    area: str
    given_on: date
    is_held_out: bool


@dataclass(frozen=True)
class Answered:
    """An offer to this room that has been answered."""

    name: str
    place: str
    status: Status
    answer: str
    answered_on: date | None


@dataclass(frozen=True)
class OffersPage:
    """What was found, and the places that two or more ask for."""

    room: Room
    rows: list[OfferRow]
    count: int
    pages: Pages
    is_narrowed: bool
    sees_general: bool
    organisations: list[OrganisationLine]
    organisation_count: int
    lots: list[tuple[int, str, int]]
    answered: list[Answered]
    has_empty: bool
    can: Mapping[str, bool]


def offers_page(
    actor: Actor, room_id: int, wanted: Wanted, number: int | str = 1, query: QueryDict | None = None
) -> OffersPage:
    """People who have offered and organisations that fit, for those who look for somebody to this room."""
    room = room_where_may(actor, room_id, Action.OFFER_READ)
    page = Paginator(found_offers(room, wanted), ON_A_PAGE).get_page(number)
    offers = list(page.object_list)
    held = held_out_among(room.pk, offers)
    empty = {place.pk: place.label for place in empty_places(room.pk)}
    organisations, organisation_count = _organisations(wanted)
    given = allowed(actor, room.access_scope(), *ACTS)
    return OffersPage(
        room=room,
        rows=[_row(each, room.pk, empty, each.pk in held) for each in offers],
        count=page.paginator.count,
        pages=Pages.of(page.number, page.paginator.num_pages, query.items() if query else ()),
        is_narrowed=wanted.is_narrowed,
        sees_general=room.unit_id is not None,
        organisations=organisations,
        organisation_count=organisation_count,
        lots=lots(room, empty) if Action.PLACE_DRAW.value in given else [],
        answered=_answered(room),
        has_empty=bool(empty),
        can={act.name.lower(): act.value in given for act in ACTS},
    )


def _row(each: Offer, room_id: int, empty: Mapping[int, str], is_held_out: bool) -> OfferRow:
    here = each.room_id == room_id
    return OfferRow(
        id=each.pk,
        name=each.name if here else "",
        is_for_room=here,
        place=each.place.label if each.place else "",
        place_id=each.place_id if each.place_id in empty else None,
        offered=offered(is_touched=each.is_touched, knows=each.knows, will_help=each.will_help),
        text=each.text,
        competence=each.competence,
        theme=str(THEME_WORDS[Theme(each.theme)]) if each.theme else "",
        area=each.area,
        given_on=timezone.localdate(each.consented_at),
        is_held_out=is_held_out,
    )


def _organisations(wanted: Wanted) -> tuple[list[OrganisationLine], int]:
    """The first organisations that fit, and how many there are; none before something is asked for."""
    if not wanted.is_narrowed:
        return [], 0
    found = people.organisations_like(wanted.q, theme=wanted.tema, area=wanted.omrade)
    rows = [line_of(each) for each in found[: MOST_ORGANISATIONS + 1]]
    count = len(rows) if len(rows) <= MOST_ORGANISATIONS else found.count()
    return rows[:MOST_ORGANISATIONS], count


def _answered(room: Room) -> list[Answered]:
    states = (OfferState.TAKEN_UP, OfferState.DECLINED)
    found = offers_within(room).filter(room=room, state__in=states).order_by("-answered_at", "-pk")[:MOST_ANSWERED]
    return [
        Answered(
            name=each.name,
            place=each.place.label if each.place else "",
            status=OFFER_STATES[OfferState(each.state)],
            answer=each.answer,
            answered_on=timezone.localdate(each.answered_at) if each.answered_at else None,
        )
        for each in found
    ]
