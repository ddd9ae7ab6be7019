"""One version of the stakeholder map as the page shows it: table, picture, and what is new since the last one."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from samskap.features.rooms.models import Room
from samskap.features.stakeholders.models import Stakeholder, StakeholderMap
from samskap.features.stakeholders.process import is_strong, needs_place
from samskap.features.stakeholders.selectors.maps import assessment_of, is_outdated
from samskap.features.stakeholders.selectors.matrix import BARE, WIDE, Item, Picture, matrix
from samskap.features.stakeholders.selectors.places import WishedPlace, wishes
from samskap.features.stakeholders.selectors.rows import Rows, rows_of
from samskap.features.stakeholders.selectors.visible import can_do, room_where_may
from samskap.features.stakeholders.states import Attitude, Level, MapState, Relation, Sector, Sureness
from samskap.features.stakeholders.words import (
    ATTITUDE_WORDS,
    LEVEL_WORDS,
    MAP_WORDS,
    RELATION_WORDS,
    SECTOR_WORDS,
    SURENESS_WORDS,
)
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.base.refusals import OutsideReach
from samskap.kernel.ui.parts import Status
from samskap.kernel.ui.words import letter_of

ARROWS = {
    (0, 1): "↑", (0, -1): "↓", (1, 0): "→", (-1, 0): "←", (1, 1): "↗", (1, -1): "↘", (-1, 1): "↖", (-1, -1): "↙",
}  # fmt: skip


@dataclass(frozen=True)
class StakeholderRow:
    """One line of the table. `standing` tells whether somebody from them sits at the table."""

    key: str
    code: str
    kind: str
    name: str
    sector: str
    relation: str
    strength: str
    interest: str
    influence: str
    attitude: str
    standing: Status
    arena: str
    responsible: str
    sureness: str
    judged_on: date
    moved: str


@dataclass(frozen=True)
class Version:
    """One line of the list of versions."""

    number: int
    url: str
    status: Status
    made_on: date
    made_by: str
    framing: int


@dataclass(frozen=True)
class Change:
    """What is new, gone or moved since the version before."""

    name: str
    text: str


@dataclass(frozen=True)
class MapView:
    """One version, drawn and in words."""

    number: int
    status: Status
    is_draft: bool
    is_newest: bool
    is_outdated: bool
    made_on: date
    framing: int
    revision: int
    rows: list[StakeholderRow]
    wide: Picture
    bare: Picture
    changes: list[Change]
    previous: int


@dataclass(frozen=True)
class MapPage:
    room: Room
    map: MapView | None
    versions: list[Version]
    wished: list[WishedPlace]
    can: Mapping[str, bool]


def map_page(actor: Actor, room_id: int, version: int | None = None) -> MapPage:
    """The newest version of the room's map, or the one asked for."""
    room = room_where_may(actor, room_id, Action.MAP_READ)
    rows = rows_of(room.pk, version)
    shown = map_view(rows, version)
    if version is not None and shown is None:
        raise OutsideReach
    return MapPage(room, shown, versions_of(rows), wishes(rows.assessed(), rows.places), can_do(actor, room))


def map_view(rows: Rows, version: int | None = None) -> MapView | None:
    """The version, from rows already fetched."""
    shown = next((each for each in rows.maps if version in (None, each.version)), None)
    if shown is None:
        return None
    before = {one.key: one for one in rows.assessed(shown.version - 1)} if shown.version > 1 else {}
    assessed = rows.assessed(shown.version)
    lines = [_row(one, number, before, rows) for number, one in enumerate(assessed, start=1)]
    items = [_item(one, line) for one, line in zip(assessed, lines, strict=True)]
    return MapView(
        number=shown.version,
        status=MAP_WORDS[MapState(shown.state)],
        is_draft=shown.state == MapState.DRAFT,
        is_newest=shown == rows.newest,
        is_outdated=is_outdated(shown, rows.topic),
        made_on=shown.made_on,
        framing=shown.framing_version,
        revision=shown.revision,
        rows=lines,
        wide=matrix(items, WIDE),
        bare=matrix(items, BARE),
        changes=_changes(before, assessed) if before else [],
        previous=shown.version - 1 if before else 0,
    )


def versions_of(rows: Rows) -> list[Version]:
    """Every version, the newest first."""
    return [_version(each) for each in rows.maps]


def _version(each: StakeholderMap) -> Version:
    return Version(
        number=each.version,
        url=reverse("stakeholders_work:version", args=[each.room_id, each.version]),
        status=MAP_WORDS[MapState(each.state)],
        made_on=each.made_on,
        made_by=each.made_by.name,
        framing=each.framing_version,
    )


def _row(one: Stakeholder, number: int, before: dict[str, Stakeholder], rows: Rows) -> StakeholderRow:
    earlier = before.get(one.key)
    now, wanted = (str(ATTITUDE_WORDS[Attitude(code)]) for code in (one.attitude_now, one.attitude_wanted))
    return StakeholderRow(
        key=one.key,
        code=f"{letter_of(one.actor_kind)}{number}",
        kind=one.actor_kind,
        name=one.name,
        sector=str(SECTOR_WORDS[Sector(one.sector)]),
        relation=str(RELATION_WORDS[Relation(one.relation)]),
        strength=_level(one.strength),
        interest=_level(one.interest),
        influence=_level(one.influence),
        attitude=now if now == wanted else f"{now} → {wanted}",
        standing=_standing(one, rows),
        arena=one.arena,
        responsible=one.responsible.name if one.responsible else "",
        sureness=str(SURENESS_WORDS[Sureness(one.sureness)]),
        judged_on=one.judged_on,
        moved=_arrow(earlier, one) if earlier else "",
    )


def _level(value: int) -> str:
    return str(LEVEL_WORDS[Level(value)])


def _standing(one: Stakeholder, rows: Rows) -> Status:
    """Whether they sit at the table, wait for somebody, are met elsewhere, or are missing."""
    theirs = [place for place in rows.places if place.stakeholder_key == one.key]
    if any(rows.seat_of(place) for place in theirs):
        return Status(_("Has a place"), "success")
    judged = assessment_of(one)
    if theirs:
        return Status(_("The place is empty"), "danger" if needs_place(judged) else "warning")
    if needs_place(judged):
        return Status(_("No place"), "danger")
    if is_strong(judged) and one.arena:
        return Status(_("Met in an arena of their own"), "info")
    return Status(_("No place needed"), "neutral")


def _item(one: Stakeholder, row: StakeholderRow) -> Item:
    return Item(
        code=row.code,
        letter=row.code[0],
        kind=one.actor_kind,
        label=one.name,
        interest=one.interest,
        influence=one.influence,
        is_missing=row.standing.colour == "danger",
        arrow=row.moved,
    )


def _arrow(earlier: Stakeholder, now: Stakeholder) -> str:
    return ARROWS.get((_sign(now.interest - earlier.interest), _sign(now.influence - earlier.influence)), "")


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)


def _changes(before: dict[str, Stakeholder], assessed: list[Stakeholder]) -> list[Change]:
    keys = {one.key for one in assessed}
    new = [Change(one.name, _("New in this version.")) for one in assessed if one.key not in before]
    gone = [Change(one.name, _("No longer in the map.")) for key, one in before.items() if key not in keys]
    moved = [
        Change(one.name, text) for one in assessed if one.key in before and (text := _movement(before[one.key], one))
    ]
    return new + moved + gone


def _movement(earlier: Stakeholder, now: Stakeholder) -> str:
    told = (
        ("strength", _("How strongly affected: %(before)s → %(now)s.")),
        ("interest", _("Interest: %(before)s → %(now)s.")),
        ("influence", _("Influence: %(before)s → %(now)s.")),
    )
    sentences = [
        sentence % {"before": _level(getattr(earlier, name)), "now": _level(getattr(now, name))}
        for name, sentence in told
        if getattr(earlier, name) != getattr(now, name)
    ]
    return " ".join(sentences)
