"""The page about who must be in the room: what is missing with what to do, the table, and the map below."""

from collections.abc import Mapping
from dataclasses import dataclass

from samskap.algorithms.room_check.check import check
from samskap.algorithms.room_check.codes import Severity, Status
from samskap.algorithms.room_check.findings import Finding
from samskap.features.rooms.models import Room
from samskap.features.stakeholders.selectors.checks import facts_from
from samskap.features.stakeholders.selectors.closing import line
from samskap.features.stakeholders.selectors.followed import followed_in
from samskap.features.stakeholders.selectors.map_view import MapView, map_view
from samskap.features.stakeholders.selectors.places import WishedPlace, wishes
from samskap.features.stakeholders.selectors.rows import Rows, rows_of
from samskap.features.stakeholders.selectors.sentences import in_place
from samskap.features.stakeholders.selectors.table import Table, drawn, table_from
from samskap.features.stakeholders.selectors.visible import can_do, room_where_may
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.roles import Role
from samskap.kernel.ui.parts import GapLine
from samskap.kernel.ui.round_table import Place as DrawnPlace


@dataclass(frozen=True)
class RoomCheckPage:
    """Everything the page shows. `is_new` is a room where nobody has begun."""

    room: Room
    question: str
    missing: list[GapLine]
    met: list[str]
    excused: list[GapLine]
    table: Table
    places: list[DrawnPlace]
    map: MapView | None
    wished: list[WishedPlace]
    can: Mapping[str, bool]

    @property
    def is_new(self) -> bool:
        return self.map is None and not any(place.place_id for place in self.table.places)

    @property
    def has_empty(self) -> bool:
        return any(not place.filled for place in self.table.places)

    @property
    def grave(self) -> int:
        return sum(each.severity == Severity.GRAVE for each in self.missing)


@dataclass(frozen=True)
class Reader:
    """Who looks, as far as the page hangs on it: the room, what they may do there, and who decides here as well."""

    room: Room
    can: Mapping[str, bool]
    own_id: int | None

    @property
    def name(self) -> str:
        """The same for all who see the same page."""
        leave = "".join("1" if self.can[name] else "0" for name in sorted(self.can))
        return f"room_check:{self.room.pk}:{leave}:{self.own_id}"


def reader_of(actor: Actor, room_id: int) -> Reader:
    """Somebody who may read the map. Whoever decides here as well may settle their own double role: a page of their own."""
    room = room_where_may(actor, room_id, Action.MAP_READ)
    own_id = actor.person_id if actor.holds(Role.DECIDER, room.access_scope()) else None
    return Reader(room, can_do(actor, room), own_id)


def room_check_page(actor: Actor, room_id: int) -> RoomCheckPage:
    """What the room check finds, gravest first, for somebody who may read the map."""
    return page_for(reader_of(actor, room_id))


def page_for(reader: Reader) -> RoomCheckPage:
    """The same, for a reader that is known."""
    room, can, own_id = reader.room, reader.can, reader.own_id
    rows = rows_of(room.pk)
    found = check(facts_from(rows, followed_in(rows)))
    table = table_from(rows, with_names=True)
    return RoomCheckPage(
        room=room,
        question=rows.topic.question if rows.topic else "",
        missing=_lines(found, Status.MISSING, rows, can, own_id),
        met=in_place([finding for finding in found if finding.status == Status.MET]),
        excused=_lines(found, Status.NOT_APPLICABLE, rows, can, own_id),
        table=table,
        places=drawn(table),
        map=map_view(rows),
        wished=wishes(rows.assessed(), rows.places),
        can=can,
    )


def _lines(
    found: list[Finding], status: Status, rows: Rows, can: Mapping[str, bool], own_id: int | None
) -> list[GapLine]:
    return [line(finding, rows, can, own_id) for finding in found if finding.status == status]
