"""What the page of a room shows of who must be there: what is missing, the table, and who sits in the room."""

from dataclasses import dataclass
from typing import NamedTuple

from samskap.features.rooms.models import Seat
from samskap.features.stakeholders.selectors.checks import gaps_from
from samskap.features.stakeholders.selectors.rows import rows_to_check
from samskap.features.stakeholders.selectors.table import drawn, status_of, table_from
from samskap.kernel.ui.parts import Status
from samskap.kernel.ui.round_table import Place as DrawnPlace

SOME = 5


class Sitting(NamedTuple):
    """A seat that is held today."""

    seat_id: int
    person_id: int
    name: str
    kind: str
    role: str
    on_behalf_of: str


@dataclass(frozen=True)
class Composition:
    """The gravest gaps with the number of all, the table with names, and the seats that are held today."""

    gaps: list[tuple[str, str]]
    gap_count: int
    places: list[DrawnPlace]
    status: Status
    seats: list[Sitting]


def composition(room_id: int) -> Composition:
    """Everything from the same rows, each fetched once, for those who may enter the room."""
    rows = rows_to_check(room_id)
    table, gaps = table_from(rows, with_names=True), gaps_from(rows)
    return Composition(
        gaps=[(gap["title"], gap["text"]) for gap in gaps[:SOME]],
        gap_count=len(gaps),
        places=drawn(table),
        status=status_of(table),
        seats=[_sitting(seat) for seat in rows.seats.values()],
    )


def _sitting(seat: Seat) -> Sitting:
    return Sitting(seat.pk, seat.person_id, seat.person.name, seat.actor_kind, seat.role, seat.on_behalf_of)
