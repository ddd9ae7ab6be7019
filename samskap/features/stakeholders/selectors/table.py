"""The table: which places are wanted, and who sits there."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samskap.features.rooms.models import Seat
from samskap.features.rooms.selectors import open_seats, open_seats_in
from samskap.features.stakeholders.models import Place
from samskap.features.stakeholders.selectors.rows import SEATED, AskedPlace, Rows, places_in
from samskap.features.stakeholders.words import ROLE_LABELS
from samskap.kernel.ui.parts import Status
from samskap.kernel.ui.round_table import Place as DrawnPlace
from samskap.kernel.ui.words import letter_of


@dataclass(frozen=True)
class TablePlace:
    """One place at the table: wanted and filled, wanted and empty, or taken by somebody nobody had planned for."""

    label: str
    kind: str
    filled: bool
    note: str = ""
    place_id: int | None = None
    seat_id: int | None = None
    why: str = ""


@dataclass(frozen=True)
class Table:
    """The table of one room."""

    room_id: int
    places: tuple[TablePlace, ...] = ()

    @property
    def wanted(self) -> int:
        return len(self.places)

    @property
    def filled(self) -> int:
        return sum(place.filled for place in self.places)

    @property
    def missing(self) -> int:
        return self.wanted - self.filled


def table_of(room_id: int, with_names: bool = False) -> Table:
    """The room's table. Names of those who sit there are for those inside; outside only kind and label are told."""
    return tables_of([room_id], with_names)[room_id]


def tables_of(room_ids: Iterable[int], with_names: bool = False) -> dict[int, Table]:
    """The tables of several rooms, from two queries however many they are."""
    ids = list(room_ids)
    places: dict[int, list[AskedPlace]] = defaultdict(list)
    seats: dict[int, dict[int, Seat]] = defaultdict(dict)
    for place in places_in(ids):
        places[place.room_id].append(place)
    for seat in _seated(ids, with_names):
        seats[seat.room_id][seat.pk] = seat
    return {room_id: table_from(Rows(room_id, places[room_id], seats[room_id]), with_names) for room_id in ids}


def _seated(room_ids: list[int], with_names: bool) -> QuerySet[Seat]:
    seats = open_seats_in(room_ids).select_related(None)
    return seats.select_related("person").only(*SEATED, "person__name") if with_names else seats.only(*SEATED)


def table_from(rows: Rows, with_names: bool = False) -> Table:
    """The table, from rows already fetched."""
    planned = [_wanted(place, rows.seat_of(place), with_names) for place in rows.places]
    return Table(rows.room_id, (*planned, *(_unplanned(seat, with_names) for seat in rows.unplanned())))


def drawn(table: Table) -> list[DrawnPlace]:
    """The table as the picture and its list want it."""
    return [
        DrawnPlace(place.label, place.kind, letter_of(place.kind, place.filled), place.filled, place.note, place.why)
        for place in table.places
    ]


def status_of(table: Table) -> Status:
    """How full the table is, in words."""
    if not table.wanted:
        return Status(_("No places set yet"), "neutral")
    if not table.missing:
        return Status(_("Every place is filled"), "success")
    text = ngettext("%(n)s is missing at the table", "%(n)s are missing at the table", table.missing)
    return Status(text % {"n": table.missing}, "warning")


def sits_there(place: Place) -> bool:
    """Whether somebody sits at the place today; a seat that has ended leaves it empty."""
    return place.seat_id is not None and open_seats(place.room_id).filter(pk=place.seat_id).exists()


def _wanted(place: AskedPlace, seat: Seat | None, with_names: bool) -> TablePlace:
    if seat is not None:
        note = who(seat) if with_names else ""
        return TablePlace(place.label, place.actor_kind, True, note, place.pk, seat.pk)
    note = _("Asked, but has not answered yet.") if with_names and place.is_asked else ""
    return TablePlace(place.label, place.actor_kind, False, note, place.pk, None, place.reason)


def _unplanned(seat: Seat, with_names: bool) -> TablePlace:
    label = seat.on_behalf_of or str(ROLE_LABELS[seat.role])
    return TablePlace(label, seat.actor_kind, True, who(seat) if with_names else "", None, seat.pk)


def who(seat: Seat) -> str:
    """The name of who sits there, with whom they speak for."""
    name = seat.person.name or _("Name not told")
    return f"{name} ({seat.on_behalf_of})" if seat.on_behalf_of else name
