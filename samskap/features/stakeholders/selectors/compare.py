"""Two versions of the map beside each other: who is new, gone or judged otherwise, in words and in both pictures."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from samskap.features.rooms.models import Room
from samskap.features.stakeholders.selectors.assessed import Assessed, assessed_on
from samskap.features.stakeholders.selectors.dots import GONE, MOVED, NEW, WAS, Item
from samskap.features.stakeholders.selectors.map_pictures import both_matrices, both_rainbows, item_of
from samskap.features.stakeholders.selectors.movement import Differences, Teller, differences
from samskap.features.stakeholders.selectors.versions import Version, versions_in
from samskap.features.stakeholders.selectors.visible import room_where_may
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.journal.kept import kept
from samskap.kernel.ui.words import KIND_LETTERS

FEW = 30
"""So many can be drawn though nothing has happened to them; beyond it, only what has changed is drawn."""


@dataclass(frozen=True)
class Line:
    """One stakeholder that is new, gone or judged otherwise."""

    number: int
    code: str
    kind: str
    name: str
    told: list[str]


@dataclass(frozen=True)
class Lines:
    """All lines of one sort, as they stand on the page; they may be hundreds, so they are written by hand."""

    html: SafeString
    count: int


@dataclass(frozen=True)
class Comparison:
    """What differs from one version to the other."""

    before: Version
    now: Version
    new: Lines
    gone: Lines
    changed: Lines
    same: int
    draws_all: bool
    matrix: SafeString
    rainbow: SafeString

    @property
    def is_same(self) -> bool:
        return not (self.new.count or self.gone.count or self.changed.count)


def versions_to_compare(actor: Actor, room_id: int) -> tuple[Room, list[Version]]:
    """The room and all versions of its map, the newest first."""
    room = room_where_may(actor, room_id, Action.MAP_READ)
    return room, versions_in(room.pk)


def comparison(before: Version, now: Version) -> Comparison:
    """What has changed from one version to the other."""
    return kept(f"map-comparison:{before.pk}:{now.pk}", lambda: _compared(before, now))


def _compared(before: Version, now: Version) -> Comparison:
    stood = assessed_on([before.pk, now.pk])
    earlier, later = stood[before.pk], stood[now.pk]
    found = differences(earlier, later)
    codes = _codes([*later, *found.gone])
    draws_all, told = len(codes) <= FEW, Teller()
    in_matrix = _items(found, later if draws_all else [], codes, ("interest", "influence"))
    in_rainbow = _items(found, later if draws_all else [], codes, ("strength", "relation"))
    title = _("From version %(before)s to version %(now)s") % {"before": before.number, "now": now.number}
    described = _("Everything in the picture is also told in words below. Each code leads to its line.")
    return Comparison(
        before=before,
        now=now,
        new=_lines(NEW, [_line(one, codes, told.standing(one)) for one in found.new]),
        gone=_lines(GONE, [_line(one, codes, told.standing(one)) for one in found.gone]),
        changed=_lines("", [_line(now_, codes, told.changes(old, now_)) for old, now_ in found.changed]),
        same=found.same,
        draws_all=draws_all,
        matrix=both_matrices(in_matrix, title, described, {}),
        rainbow=both_rainbows(in_rainbow, title, described, {}),
    )


def _codes(everybody: Iterable[Assessed]) -> dict[str, tuple[int, str]]:
    """The codes of the newer version, and after them those who are gone."""
    return {one.key: (number, f"{KIND_LETTERS[one.actor_kind]}{number}") for number, one in enumerate(everybody, 1)}


def _line(one: Assessed, codes: dict[str, tuple[int, str]], told: list[str]) -> Line:
    number, code = codes[one.key]
    return Line(number, code, one.actor_kind, one.name, told)


def _lines(mark: str, lines: list[Line]) -> Lines:
    sign = "+" if mark == NEW else ""
    css = f" is-{mark}" if mark else ""
    written = "".join(
        f'<li id="i{line.number}" tabindex="-1"><span class="code-dot g-{line.kind}{css}">{sign}{line.code}</span>'
        f"<span><b>{escape(line.name)}</b><br>{'<br>'.join(map(escape, line.told))}</span></li>"
        for line in lines
    )
    return Lines(mark_safe(written), len(lines))  # names and sentences are escaped above


def _items(
    found: Differences, everybody: list[Assessed], codes: dict[str, tuple[int, str]], axes: tuple[str, str]
) -> list[Item]:
    """What is drawn. One judged otherwise in other ways than the picture shows stands still in it."""
    moved = [(old, now) for old, now in found.changed if any(getattr(old, axis) != getattr(now, axis) for axis in axes)]
    handled = {one.key for one in (*found.new, *(now for _old, now in moved))}
    told = {now.key for _old, now in found.changed}
    items = [_item(one, codes, "", one.key in told) for one in everybody if one.key not in handled]
    items += [_item(one, codes, NEW) for one in found.new]
    for old, now in moved:
        items += [_item(old, codes, WAS), _item(now, codes, MOVED)]
    return items + [_item(one, codes, GONE) for one in found.gone]


def _item(one: Assessed, codes: dict[str, tuple[int, str]], mark: str, is_told: bool = True) -> Item:
    """One dot. It leads to its line in the lists, if it has one."""
    number, code = codes[one.key]
    return item_of(one, code, f"#i{number}" if is_told and mark != WAS else "", mark)
