"""Coverage over time: who was wanted, asked, came and stayed, by kind, compared with the map. Small groups hidden."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from samskap.algorithms.small_groups.tables import Cell, Mark, protected
from samskap.features.people.states import ActorKind
from samskap.features.people.words import ACTOR_WORDS
from samskap.features.rooms.models import Room
from samskap.features.stakeholders.selectors.coverage_rows import CoverageRows, coverage_rows
from samskap.features.stakeholders.selectors.visible import room_where_may
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.base import clock

QUARTERS = 8
MEETINGS = 12
CHART_WIDTH, LABEL_WIDTH, LINE = 340, 112, 17
SHORT = 16
COLOURS = ("neutral", "info", "success")


@dataclass(frozen=True)
class KindLine:
    """One kind of actor: stakeholders and places as they are, people as far as they may be told."""

    kind: str
    name: str
    on_map: int
    heard: int
    wanted: int
    people: list[str]


@dataclass(frozen=True)
class Bar:
    """One bar of the chart; a hidden count has no length, only its words."""

    y: int
    width: float
    text_x: float
    text: str
    colour: str


@dataclass(frozen=True)
class Stretch:
    """One quarter or one meeting, with its bars; `short` is what has room beside them."""

    label: str
    short: str
    cells: list[str]
    y: int
    bars: list[Bar]


@dataclass(frozen=True)
class Chart:
    width: int
    height: int
    left: int


@dataclass(frozen=True)
class Coverage:
    """Everything that is told of one room, or of the whole municipality."""

    lines: list[KindLine]
    totals: list[str]
    heads: list[str]
    stretches: list[Stretch]
    chart: Chart
    strong: int
    heard: int
    has_people: bool
    has_hidden: bool

    @property
    def share(self) -> float:
        return self.heard / self.strong if self.strong else 0.0


@dataclass(frozen=True)
class CoveragePage:
    room: Room
    coverage: Coverage


def coverage_page(actor: Actor, room_id: int) -> CoveragePage:
    """One room over its meetings, for those who may read its map."""
    room = room_where_may(actor, room_id, Action.MAP_READ)
    rows = coverage_rows([room.pk])
    held = rows.meetings[-MEETINGS:]
    labels = [f"{date_format(day, 'SHORT_DATE_FORMAT')} {what}" for day, what, _of, _came in held]
    counts = {number: (of, came) for number, (_day, _what, of, came) in enumerate(held)}
    table = protected(counts)
    heads = [_("Sat in the room"), pgettext("attendance", "Came")]
    return CoveragePage(room, _coverage(rows, labels, [list(table.rows[number]) for number in counts], heads))


def whole_coverage() -> Coverage:
    """The whole municipality, by quarter, the last two years."""
    rows = coverage_rows(None)
    quarters = last_quarters(clock.today(), QUARTERS)
    asked = protected({each: (_within(rows.asked_on.values(), each),) for each in quarters}, nested=False)
    counts = {each: (_within(rows.came_on.values(), each), _again(rows, each)) for each in quarters}
    came = protected(counts)
    labels = [
        _("Quarter %(number)d, %(year)d") % {"number": each.month // 3 + 1, "year": each.year} for each in quarters
    ]
    cells = [[*asked.rows[each], *came.rows[each]] for each in quarters]
    return _coverage(rows, labels, cells, [_("Asked"), pgettext("attendance", "Came"), _("Had come before")])


def heard_in_rooms(room_ids: Iterable[int]) -> dict[int, tuple[int, int]]:
    """For each room: strongly affected stakeholders, and those of them with somebody who has come. Groups, not people."""
    found = {room_id: (0, 0) for room_id in room_ids}
    for room_id, _kind, is_heard in coverage_rows(list(found)).strong:
        strong, heard = found[room_id]
        found[room_id] = (strong + 1, heard + is_heard)
    return found


def last_quarters(today: date, count: int) -> list[date]:
    """The first days of the quarters, the oldest first, the one of today last."""
    number = today.year * 4 + (today.month - 1) // 3
    return [date(each // 4, each % 4 * 3 + 1, 1) for each in range(number - count + 1, number + 1)]


def _quarter_of(day: date) -> date:
    return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)


def _within(days: Iterable[set[date]], quarter: date) -> int:
    return sum(any(_quarter_of(day) == quarter for day in each) for each in days)


def _again(rows: CoverageRows, quarter: date) -> int:
    """Those who came in the quarter and had come in an earlier one."""
    quarters = [{_quarter_of(day) for day in days} for days in rows.came_on.values()]
    return sum(quarter in each and min(each) < quarter for each in quarters if each)


def _coverage(rows: CoverageRows, labels: list[str], cells: list[list[Cell]], heads: list[str]) -> Coverage:
    people = {kind.value: [0, 0, 0] for kind in ActorKind}
    for person, kind in rows.kind_of.items():
        for at, counts in enumerate((True, bool(rows.came_on.get(person)), person in rows.stayed)):
            people[kind][at] += counts
    totals = [sum(column) for column in zip(*people.values(), strict=True)]
    table = protected(people, totals)
    stretches, chart = _drawn(labels, cells)
    shown = [cell for line in (*table.rows.values(), table.totals, *cells) for cell in line]
    return Coverage(
        lines=[_line(kind, rows, table.rows[kind.value]) for kind in ActorKind],
        totals=[told(cell) for cell in table.totals],
        heads=heads,
        stretches=stretches,
        chart=chart,
        strong=len(rows.strong),
        heard=sum(is_heard for _room, _kind, is_heard in rows.strong),
        has_people=bool(totals[0]),
        has_hidden=any(isinstance(cell, Mark) for cell in shown),
    )


def _line(kind: ActorKind, rows: CoverageRows, cells: tuple[Cell, ...]) -> KindLine:
    mine = [is_heard for _room, of_kind, is_heard in rows.strong if of_kind == kind]
    words = [told(cell) for cell in cells]
    return KindLine(kind.value, str(ACTOR_WORDS[kind]), len(mine), sum(mine), rows.wanted.get(kind.value, 0), words)


def told(cell: Cell) -> str:
    """A count in words: itself, or that it is hidden."""
    if cell is Mark.FEW:
        return _("fewer than 5")
    if cell is Mark.WITHHELD:
        return _("not shown")
    return str(int(cell))


def _short(label: str) -> str:
    """A quarter as it is; of a meeting the day alone."""
    return label if len(label) <= SHORT else label.split()[0]


def _drawn(labels: list[str], cells: list[list[Cell]]) -> tuple[list[Stretch], Chart]:
    """Lines of bars, one below the other: readable on a telephone, and on paper without colours."""
    highest = max((cell for line in cells for cell in line if not isinstance(cell, Mark)), default=0) or 1
    room = CHART_WIDTH - LABEL_WIDTH - 84
    stretches, y = [], 4
    for label, line in zip(labels, cells, strict=True):
        bars = []
        for at, cell in enumerate(line):
            width = 0.0 if isinstance(cell, Mark) else round(room * cell / highest, 1)
            bars.append(Bar(y + at * LINE, width, LABEL_WIDTH + width + 5, told(cell), COLOURS[at + 3 - len(line)]))
        stretches.append(Stretch(label, _short(label), [told(cell) for cell in line], y, bars))
        y += len(line) * LINE + 10
    return stretches, Chart(CHART_WIDTH, y, LABEL_WIDTH)
