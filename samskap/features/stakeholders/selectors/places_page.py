"""The list of places: who sits where, of the kind that is asked for, a page at a time."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from django.core.paginator import Paginator

from samskap.features.people.states import ActorKind
from samskap.features.rooms.models import Room, Seat
from samskap.features.rooms.selectors import open_seats
from samskap.features.stakeholders.models import Place
from samskap.features.stakeholders.selectors.places import Wish, wishes_in
from samskap.features.stakeholders.selectors.rows import AskedPlace, places_in
from samskap.features.stakeholders.selectors.table import who
from samskap.features.stakeholders.selectors.visible import can_do, room_where_may
from samskap.features.stakeholders.states import Brings
from samskap.features.stakeholders.words import BRINGS_WORDS, ROLE_LABELS
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.roles import Role
from samskap.kernel.journal.kept import kept
from samskap.kernel.ui.parts import Pages

PER_PAGE = 25
EMPTY, ASKED, FILLED = "tomme", "spurt", "fylte"


@dataclass(frozen=True)
class PlaceRow:
    """One line of the list of places; without a place id, somebody sits there whom no place was set for."""

    label: str
    kind: str
    role: str
    brings: str
    who: str
    reason: str
    place_id: int | None
    seat_id: int | None
    is_filled: bool
    is_asked: bool
    can_be_held_out: bool = False


@dataclass(frozen=True)
class WhichPlaces:
    """What is asked for of the list: empty, asked or filled ones, and of one kind of actor. Nothing is all of them."""

    vis: str = ""
    slag: str = ""

    @property
    def query(self) -> list[tuple[str, str]]:
        return [(name, value) for name, value in (("vis", self.vis), ("slag", self.slag)) if value]

    def holds(self, one: "Line") -> bool:
        """Whether the line is one of them. A place that somebody is asked to take is empty still."""
        fits = {EMPTY: not one.seat_id, ASKED: one.is_asked and not one.seat_id, FILLED: bool(one.seat_id)}
        return fits.get(self.vis, True) and self.slag in ("", one.kind)


class Line(NamedTuple):
    """As little of a line as it takes to count and choose: the place, or the seat that no place was set for."""

    place_id: int | None
    seat_id: int | None
    kind: str
    is_asked: bool


@dataclass(frozen=True)
class KindCount:
    """How many places one kind of actor has, and how many of them are filled."""

    kind: str
    places: int
    filled: int

    @property
    def empty(self) -> int:
        return self.places - self.filled


@dataclass(frozen=True)
class PlacesPage:
    """One page of the list. `number` and `empty` count all places, `count` those that were asked for."""

    room: Room
    rows: list[PlaceRow]
    number: int
    empty: int
    count: int
    pages: Pages
    is_narrowed: bool
    kinds: list[KindCount]
    wishes: list[Wish]
    can: Mapping[str, bool]

    @property
    def wished(self) -> list[Wish]:
        return [each for each in self.wishes if each.is_from_map]

    @property
    def alike(self) -> list[Wish]:
        return [each for each in self.wishes if not each.is_from_map]


def places_page(actor: Actor, room_id: int, which: WhichPlaces | None = None, side: str = "1") -> PlacesPage:
    """The places of the room, with who sits there and what the actor may do about each."""
    room, which = room_where_may(actor, room_id, Action.MAP_READ), which or WhichPlaces()
    lines, can = _lines(room.pk), can_do(actor, room)
    page = Paginator([line for line in lines if which.holds(line)], PER_PAGE).get_page(side)
    return PlacesPage(
        room=room,
        rows=_rows(room.pk, list(page.object_list)),
        number=len(lines),
        empty=sum(not line.seat_id for line in lines),
        count=page.paginator.count,
        pages=Pages.of(page.number, page.paginator.num_pages, which.query),
        is_narrowed=bool(which.query),
        kinds=_by_kind(lines),
        wishes=_wishes(actor, room) if can["place_plan"] else [],
        can=can,
    )


def _wishes(actor: Actor, room: Room) -> list[Wish]:
    """What is proposed is the same while nobody does anything; which rooms it names hangs on who asks."""
    return kept(f"place-wishes:{room.pk}:{actor.person_id}", lambda: wishes_in(actor, room))


def _by_kind(lines: list[Line]) -> list[KindCount]:
    """The table by kind of actor, those kinds that have a place."""
    places, filled = Counter(line.kind for line in lines), Counter(line.kind for line in lines if line.seat_id)
    return [KindCount(kind.value, places[kind], filled[kind]) for kind in ActorKind if places[kind]]


def _lines(room_id: int) -> list[Line]:
    """Every place in its order, then those who sit there without one."""
    seats = {pk: kind for pk, kind in open_seats(room_id).order_by("pk").values_list("pk", "actor_kind")}
    places = places_in([room_id]).values_list("pk", "seat_id", "actor_kind", "is_asked")
    lines = [Line(pk, seat_id if seat_id in seats else None, kind, asked) for pk, seat_id, kind, asked in places]
    placed = {line.seat_id for line in lines}
    return lines + [Line(None, pk, kind, False) for pk, kind in seats.items() if pk not in placed]


def _rows(room_id: int, lines: list[Line]) -> list[PlaceRow]:
    """The lines in full."""
    seats = open_seats(room_id).filter(pk__in=[line.seat_id for line in lines if line.seat_id]).in_bulk()
    places = places_in([room_id]).filter(pk__in=[line.place_id for line in lines if line.place_id]).in_bulk()
    return [
        _planned(places[line.place_id], seats.get(line.seat_id or 0))
        if line.place_id
        else _unplanned(seats[line.seat_id or 0])
        for line in lines
    ]


def _planned(place: AskedPlace, seat: Seat | None) -> PlaceRow:
    return PlaceRow(
        label=place.label,
        kind=place.actor_kind,
        role=str(ROLE_LABELS[place.role]),
        brings=_brings(place),
        who=who(seat) if seat else "",
        reason=place.reason,
        place_id=place.pk,
        seat_id=seat.pk if seat else None,
        is_filled=seat is not None,
        is_asked=place.is_asked,
        can_be_held_out=seat is not None and seat.role != Role.OWNER,
    )


def _brings(place: Place) -> str:
    return ", ".join(str(BRINGS_WORDS[Brings(code)]) for code in place.brings)


def _unplanned(seat: Seat) -> PlaceRow:
    role = str(ROLE_LABELS[seat.role])
    label, can_be_held_out = seat.on_behalf_of or role, seat.role != Role.OWNER
    return PlaceRow(label, seat.actor_kind, role, "", who(seat), "", None, seat.pk, True, False, can_be_held_out)
