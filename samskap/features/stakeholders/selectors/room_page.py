"""The page about who must be in the room: what is missing with what to do, the table, and the map below."""

from collections.abc import Mapping
from dataclasses import dataclass

from samskap.algorithms.room_check.check import check
from samskap.algorithms.room_check.codes import Severity, Status
from samskap.features.rooms.models import Room
from samskap.features.stakeholders.selectors.checks import facts_from
from samskap.features.stakeholders.selectors.closing import line
from samskap.features.stakeholders.selectors.map_view import MapView, Version, map_view, versions_of
from samskap.features.stakeholders.selectors.places import WishedPlace, wishes
from samskap.features.stakeholders.selectors.rows import rows_of
from samskap.features.stakeholders.selectors.table import Table, drawn, table_from
from samskap.features.stakeholders.selectors.visible import can_do, room_where_may
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.ui.parts import GapLine
from samskap.kernel.ui.round_table import Place as DrawnPlace


@dataclass(frozen=True)
class RoomCheckPage:
    """Everything the page shows. `is_new` is a room where nobody has begun."""

    room: Room
    question: str
    missing: list[GapLine]
    met: list[GapLine]
    excused: list[GapLine]
    grave: int
    table: Table
    places: list[DrawnPlace]
    map: MapView | None
    versions: list[Version]
    wished: list[WishedPlace]
    can: Mapping[str, bool]

    @property
    def is_new(self) -> bool:
        return self.map is None and not any(place.place_id for place in self.table.places)

    @property
    def has_empty(self) -> bool:
        return any(not place.filled for place in self.table.places)


def room_check_page(actor: Actor, room_id: int) -> RoomCheckPage:
    """What the room check finds, gravest first, for somebody who may read the map."""
    room = room_where_may(actor, room_id, Action.MAP_READ)
    rows, can = rows_of(room.pk), can_do(actor, room)
    found = check(facts_from(rows))
    by_status: dict[str, list[GapLine]] = {status: [] for status in Status}
    for finding in found:
        by_status[finding.status].append(line(finding, rows, can))
    table = table_from(rows, with_names=True)
    return RoomCheckPage(
        room=room,
        question=rows.topic.question if rows.topic else "",
        missing=by_status[Status.MISSING],
        met=by_status[Status.MET],
        excused=by_status[Status.NOT_APPLICABLE],
        grave=sum(finding.severity == Severity.GRAVE for finding in found),
        table=table,
        places=drawn(table),
        map=map_view(rows),
        versions=versions_of(rows),
        wished=wishes(rows.assessed(), rows.places),
        can=can,
    )
