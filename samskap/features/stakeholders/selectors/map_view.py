"""One version of the stakeholder map as the pages show it: picture, table, and what is new since the last one."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from samskap.features.rooms.models import Room
from samskap.features.rooms.selectors import open_seats_in
from samskap.features.stakeholders.models import Place
from samskap.features.stakeholders.process import needs_place
from samskap.features.stakeholders.selectors.assessed import Assessed, as_assessed, assessed_on
from samskap.features.stakeholders.selectors.map_pictures import MATRIX, RAINBOW, KeyBand, drawn_map, rainbow_key
from samskap.features.stakeholders.selectors.map_rows import (
    PER_PAGE,
    Coded,
    Seats,
    StakeholderRow,
    chosen,
    coded,
    row_of,
)
from samskap.features.stakeholders.selectors.maps import topic_of
from samskap.features.stakeholders.selectors.movement import Differences, Teller, arrow, differences
from samskap.features.stakeholders.selectors.rows import Rows
from samskap.features.stakeholders.selectors.spread import NOBODY, spreads_by_key
from samskap.features.stakeholders.selectors.versions import Version, versions_in, versions_of
from samskap.features.stakeholders.selectors.visible import can_do, room_where_may
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.base.refusals import OutsideReach
from samskap.kernel.journal.kept import kept
from samskap.kernel.ui.parts import Pages, Status

FIRST_CHANGES = 10
FIRST_WISHED = 8


@dataclass(frozen=True)
class Change:
    """What is new, gone or judged otherwise since the version before."""

    name: str
    text: str


@dataclass(frozen=True)
class MapView:
    """One version, drawn and in words. `rows` is the page of the table that is shown; `found` counts all chosen."""

    number: int
    status: Status
    is_draft: bool
    is_newest: bool
    is_outdated: bool
    made_on: date
    framing: int
    phase: str
    revision: int
    total: int
    found: int
    rows: list[StakeholderRow]
    pages: Pages
    picture: SafeString
    shown: str
    key: list[KeyBand]
    changes: list[Change]
    change_count: int
    previous: int

    @property
    def is_judged(self) -> bool:
        """Whether people judge in this version now."""
        return self.is_newest and self.is_draft

    @property
    def is_rainbow(self) -> bool:
        return self.shown == RAINBOW


@dataclass(frozen=True)
class Asked:
    """What the reader asks for: which picture, which page of the table, and its filters."""

    picture: str = MATRIX
    page: int = 1
    wishes: Mapping[str, Any] = field(default_factory=dict)
    query: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class MapPage:
    """`wished` are the first strong stakeholders that no place is set for, `wished_count` how many they are."""

    room: Room
    map: MapView | None
    versions: list[Version]
    wished: list[str]
    wished_count: int
    can: Mapping[str, bool]


def map_page(actor: Actor, room_id: int, version: int | None = None, asked: Asked | None = None) -> MapPage:
    """The newest version of the room's map, or the one asked for."""
    room = room_where_may(actor, room_id, Action.MAP_READ)
    versions = versions_in(room.pk)
    if version is not None and version not in {each.number for each in versions}:
        raise OutsideReach
    at = next((place for place, each in enumerate(versions) if version in (None, each.number)), 0)
    two = versions[at : at + 2]
    assessed = assessed_on(each.pk for each in two)
    seats, wished = _seats_in(room.pk), []
    shown = None
    if two:
        before = assessed[two[1].pk] if len(two) > 1 else None
        outdated = two[0].is_outdated(topic_of(room.pk))
        shown = _view(two, at == 0, outdated, assessed[two[0].pk], before, seats, asked or Asked())
        wished = [
            one.name for one in assessed[two[0].pk] if one.key not in seats.planned and needs_place(one.assessment)
        ]
    can = can_do(actor, room)
    if shown:
        shown = _with_spread(shown, two[0].pk, actor.person_id, hides=can["map_judge"] and shown.is_judged)
    return MapPage(room, shown, versions, wished[:FIRST_WISHED], len(wished), can)


def _with_spread(shown: MapView, map_id: int, reader_id: int | None, *, hides: bool) -> MapView:
    """How many have judged each row, and where they disagree; kept back from one who is yet to judge."""
    spreads = spreads_by_key(map_id, [row.key for row in shown.rows], reader_id, hides=hides)
    return replace(shown, rows=[replace(row, spread=spreads.get(row.key, NOBODY)) for row in shown.rows])


def map_view(rows: Rows, version: int | None = None) -> MapView | None:
    """The version from rows already fetched, with the first page of its table; the rest stands on its own page."""
    versions = versions_of(rows)
    at = next((place for place, each in enumerate(versions) if version in (None, each.number)), None)
    if at is None:
        return None
    two = versions[at : at + 2]
    now, *before = [[as_assessed(one) for one in rows.assessed(each.number)] for each in two]
    planned = {place.stakeholder_key: place for place in rows.places if place.stakeholder_key}
    seated = {place.stakeholder_key for place in rows.places if rows.seat_of(place)}
    outdated = two[0].is_outdated(rows.topic)
    seats = Seats(planned.keys(), seated)
    return _view(two, at == 0, outdated, now, before[0] if before else None, seats, Asked(), two[0].url)


def _seats_in(room_id: int) -> Seats:
    """Two light queries: which stakeholders have a place, and which of the places somebody sits at."""
    places = Place.objects.filter(room_id=room_id).exclude(stakeholder_key="").values_list("stakeholder_key", "seat_id")
    held = set(open_seats_in([room_id]).order_by().values_list("pk", flat=True))
    pairs = list(places)
    return Seats({key for key, _seat in pairs}, {key for key, seat in pairs if seat in held})


def _view(
    two: list[Version], is_newest: bool, is_outdated: bool, now: list[Assessed], before: list[Assessed] | None,
    seats: Seats, asked: Asked, address: str = "",
) -> MapView:  # fmt: skip
    shown = two[0]
    earlier = {one.key: one for one in before or ()}
    moved = {one.key: arrow(earlier[one.key], one) for one in now if earlier.get(one.key, one) != one}
    everybody = coded(now, seats, moved)
    found = chosen(everybody, asked.wishes)
    last = max(1, -(-len(found) // PER_PAGE))
    page = min(max(asked.page, 1), last)
    rows = found[(page - 1) * PER_PAGE : page * PER_PAGE]
    # A filtered table has other pages than the whole one, so the dots then lead to the whole.
    whole_page = 0 if len(found) < len(everybody) else page
    changed = differences(before, now) if before is not None else Differences([], [], [], 0)
    return MapView(
        number=shown.number,
        status=shown.status,
        is_draft=shown.is_draft,
        is_newest=is_newest,
        is_outdated=is_outdated,
        made_on=shown.made_on,
        framing=shown.framing,
        phase=shown.phase,
        revision=shown.revision,
        total=len(now),
        found=len(found),
        rows=[row_of(each) for each in rows],
        pages=Pages.of(page, last, asked.query),
        picture=kept(
            f"map-picture:{shown.pk}:{asked.picture}:{address}:{whole_page}",
            lambda: drawn_map(everybody, asked.picture, address, whole_page),
        ),
        shown=asked.picture,
        key=kept(f"map-key:{shown.pk}", lambda: rainbow_key(everybody)) if asked.picture == RAINBOW else [],
        changes=_changes(changed)[:FIRST_CHANGES],
        change_count=len(changed.new) + len(changed.gone) + len(changed.changed),
        previous=two[1].number if before is not None else 0,
    )


def _changes(found: Differences) -> list[Change]:
    """The first of what has changed; the page that compares has it all."""
    told = Teller()
    return [
        *(Change(one.name, _("New in this version.")) for one in found.new[:FIRST_CHANGES]),
        *(Change(now.name, " ".join(told.changes(old, now))) for old, now in found.changed[:FIRST_CHANGES]),
        *(Change(one.name, _("No longer in the map.")) for one in found.gone[:FIRST_CHANGES]),
    ]


__all__ = ["Asked", "Coded", "MapPage", "MapView", "Version", "map_page", "map_view", "versions_of"]
