"""The interest × influence picture: where each stakeholder stands, with labels that cannot touch each other.

Four columns and four rows. A few who share a cell stand under each other with their names; many stand close as codes,
and a row grows with its fullest cell. Pure geometry; the table beside the picture carries everything it shows.
"""

from collections.abc import Sequence
from typing import NamedTuple

from samskap.features.stakeholders.selectors.dots import (
    MANY_MOVES,
    MOVED,
    WAS,
    Arrow,
    Dot,
    Item,
    More,
    arrows,
    bundled,
    code_text,
    code_width,
)
from samskap.kernel.ui.lettering import LINE_HEIGHT, wrapped

LEVELS = 4
HEADED_ROWS = (0, 2)
"""The rows, from the top, that begin with the words of a quadrant."""
PAD = 8
GAP = 3


class Shape(NamedTuple):
    """The measures of one size of the picture. With names, at most `labelled` in a cell have theirs."""

    name: str
    width: int
    left: int
    foot: int
    high: int
    letters: float
    least_row: int
    head: int
    labelled: int
    most: int

    @property
    def signs(self) -> bool:
        """Whether a new one has room for a plus before its code."""
        return self.name == "wide"

    @property
    def column(self) -> int:
        return (self.width - self.left - 2) // LEVELS


WIDE = Shape("wide", width=940, left=92, foot=56, high=28, letters=12.5, least_row=64, head=30, labelled=5, most=60)
BARE = Shape("bare", width=344, left=28, foot=44, high=28, letters=11, least_row=68, head=22, labelled=0, most=24)
CODED = WIDE._replace(labelled=0)
FEW_MOVES = 6
"""More arrows than this would cross the names, so then there are codes only."""


def wide_for(items: Sequence[Item]) -> Shape:
    return CODED if sum(item.mark == WAS for item in items) > FEW_MOVES else WIDE


class Picture(NamedTuple):
    """The whole drawing: the frame, the tops of its rows and what stands in them."""

    shape: Shape
    tops: list[int]
    wide: float
    dots: list[Dot]
    more: list[More]
    arrows: list[Arrow]

    @property
    def bottom(self) -> int:
        return self.tops[LEVELS]

    @property
    def height(self) -> int:
        return self.bottom + self.shape.foot

    @property
    def right(self) -> int:
        return self.shape.width - 2

    @property
    def middle_x(self) -> int:
        return self.shape.left + 2 * self.shape.column

    @property
    def middle_y(self) -> int:
        return self.tops[2]


Cells = dict[tuple[int, int], list[Item]]


def matrix(items: Sequence[Item], shape: Shape = WIDE) -> Picture:
    """Lays out the stakeholders: interest to the right, influence upwards."""
    moves = [item for item in items if item.mark == WAS]
    if len(moves) > MANY_MOVES:
        items = [item for item in items if item.mark != WAS]
    cells: Cells = {(row, column): [] for row in range(LEVELS) for column in range(LEVELS)}
    for item in items:
        cells[3 - item.influence, item.interest].append(item)
    wide = max(shape.high, code_width((code_text(each, shape.signs) for each in items), shape.letters) + 6)
    drawn = _Drawing(shape, wide, cells)
    dots = [dot for (row, column) in cells for dot in drawn.cell(row, column)]
    found = _bundles(items, moves, drawn) if len(moves) > MANY_MOVES else arrows(dots, wide, shape.high)
    return Picture(shape, drawn.tops, wide, dots, drawn.more, found)


def _bundles(items: Sequence[Item], moves: Sequence[Item], drawn: "_Drawing") -> list[Arrow]:
    before = {item.code: item for item in moves}
    pairs = [(before[item.code], item) for item in items if item.mark == MOVED and item.code in before]
    return bundled(((drawn.middle(a), drawn.middle(b)) for a, b in pairs), drawn.shape.high)


class _Drawing:
    """One picture on its way: how high each row must be, and then where each dot stands."""

    def __init__(self, shape: Shape, wide: float, cells: Cells) -> None:
        self.shape, self.wide, self.cells = shape, wide, cells
        self.step_x, self.step_y = wide + GAP, shape.high + GAP
        self.abreast = max(1, int((shape.column - 4 + GAP) // self.step_x))
        self.names = {where: self._wrapped(there) for where, there in cells.items() if len(there) <= shape.labelled}
        self.more: list[More] = []
        self.tops = [2]
        for row in range(LEVELS):
            fullest = max(self._height(row, column) for column in range(LEVELS))
            head = shape.head if row in HEADED_ROWS else 0
            self.tops.append(self.tops[-1] + head + max(shape.least_row, fullest + 2 * PAD))

    def middle(self, item: Item) -> tuple[float, float]:
        row = 3 - item.influence
        x = self.shape.left + (item.interest + 0.5) * self.shape.column
        return x, (self.tops[row] + self.tops[row + 1]) / 2

    def cell(self, row: int, column: int) -> list[Dot]:
        left = self.shape.left + column * self.shape.column
        top = self.tops[row] + PAD + (self.shape.head if row in HEADED_ROWS else 0)
        if (row, column) in self.names:
            return self._labelled(row, column, left, top)
        return self._coded(row, column, left, top)

    def _wrapped(self, items: Sequence[Item]) -> list[list[str]]:
        room = self.shape.column - 2 * PAD - self.wide - 9
        return [wrapped(f"{each.label} {each.arrow}".strip(), room, 3, bold=each.is_missing) for each in items]

    def _height(self, row: int, column: int) -> int:
        if (row, column) in self.names:
            return sum(self._tall(lines) for lines in self.names[row, column])
        shown = min(len(self.cells[row, column]), self.shape.most)
        return -(-shown // self.abreast) * self.step_y

    def _tall(self, lines: Sequence[str]) -> int:
        return max(self.shape.high, int(LINE_HEIGHT) * len(lines)) + PAD

    def _labelled(self, row: int, column: int, left: int, top: int) -> list[Dot]:
        found = []
        for item, lines in zip(self.cells[row, column], self.names[row, column], strict=True):
            tall = self._tall(lines)
            first = top + (tall - int(LINE_HEIGHT) * len(lines)) // 2 + 14
            label = tuple((first + number * int(LINE_HEIGHT), line) for number, line in enumerate(lines))
            x = left + PAD + self.wide / 2
            found.append(Dot(item, round(x, 1), top + tall // 2, label, round(x + self.wide / 2 + 7, 1)))
            top += tall
        return found

    def _coded(self, row: int, column: int, left: int, top: int) -> list[Dot]:
        there, most = self.cells[row, column], self.shape.most
        shown = there if len(there) <= most else there[: most - 1]
        indent = (self.shape.column - self.abreast * self.step_x + GAP) / 2
        spots = [
            (
                round(left + indent + self.wide / 2 + (number % self.abreast) * self.step_x, 1),
                top + self.shape.high // 2 + (number // self.abreast) * self.step_y,
            )
            for number in range(min(len(there), most))
        ]
        if len(shown) < len(there):
            self.more.append(More(*spots[-1], len(there) - len(shown), (column, 3 - row)))
        return [Dot(item, x, y) for item, (x, y) in zip(shown, spots, strict=False)]
