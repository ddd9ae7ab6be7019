"""The interest × influence picture: where each stakeholder stands, with labels that cannot touch each other.

Four columns and four rows; those who share a cell stand under each other, and a row grows with its fullest cell.
Pure geometry in whole units; the table beside the picture carries everything it shows.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from samskap.kernel.ui.lettering import LINE_HEIGHT, wrapped

LEVELS = 4
HEADED_ROWS = (0, 2)
"""The rows, from the top, that begin with the words of a quadrant."""


@dataclass(frozen=True)
class Item:
    """One stakeholder to be drawn. `arrow` shows where it has moved since the version before."""

    code: str
    letter: str
    kind: str
    label: str
    interest: int
    influence: int
    is_missing: bool = False
    arrow: str = ""


@dataclass(frozen=True)
class Dot:
    item: Item
    x: int
    y: int
    lines: tuple[tuple[int, str], ...] = ()
    label_x: int = 0


@dataclass(frozen=True)
class Tick:
    """The word of a level; `level` is its number."""

    level: int
    x: int
    y: int


@dataclass(frozen=True)
class Corner:
    """Where the words of a quadrant stand; `number` counts from the upper left."""

    number: int
    x: int
    y: int


@dataclass(frozen=True)
class Picture:
    """The whole drawing: the frame, the line between small and medium each way, and what stands in it."""

    width: int
    height: int
    left: int
    bottom: int
    middle_x: int
    middle_y: int
    radius: int
    dots: tuple[Dot, ...]
    across: tuple[Tick, ...]
    up: tuple[Tick, ...]
    corners: tuple[Corner, ...]

    @property
    def right(self) -> int:
        return self.width - 2

    @property
    def inner_width(self) -> int:
        return self.right - self.left

    @property
    def inner_height(self) -> int:
        return self.bottom - 2

    @property
    def axis_y(self) -> int:
        """Where the name of the axis to the right stands."""
        return self.bottom + 40

    @property
    def axis_x(self) -> int:
        return 16

    @property
    def axis_top(self) -> int:
        return 4


@dataclass(frozen=True)
class Shape:
    """The measures of one size of the picture."""

    width: int
    left: int
    foot: int
    radius: int
    least_row: int
    head: int
    is_labelled: bool

    @property
    def column(self) -> int:
        return (self.width - self.left - 2) // LEVELS


WIDE = Shape(width=940, left=92, foot=56, radius=13, least_row=64, head=30, is_labelled=True)
BARE = Shape(width=344, left=42, foot=44, radius=16, least_row=68, head=22, is_labelled=False)
PAD = 8


def matrix(items: Sequence[Item], shape: Shape = WIDE) -> Picture:
    """Lays out the stakeholders: interest to the right, influence upwards."""
    cells: dict[tuple[int, int], list[Item]] = {
        (3 - row, column): [] for row in range(LEVELS) for column in range(LEVELS)
    }
    for item in items:
        cells[3 - item.influence, item.interest].append(item)
    tops = _row_tops(cells, shape)
    dots = [dot for (row, column), there in cells.items() for dot in _cell(there, tops[row], row, column, shape)]
    bottom = tops[LEVELS]
    return Picture(
        width=shape.width,
        height=bottom + shape.foot,
        left=shape.left,
        bottom=bottom,
        middle_x=shape.left + 2 * shape.column,
        middle_y=tops[2],
        radius=shape.radius,
        dots=tuple(sorted(dots, key=lambda dot: dot.item.code)),
        across=tuple(
            Tick(level, shape.left + level * shape.column + shape.column // 2, bottom + 20) for level in range(LEVELS)
        ),
        up=tuple(Tick(3 - row, shape.left - 8, (tops[row] + tops[row + 1]) // 2 + 5) for row in range(LEVELS)),
        corners=tuple(
            Corner(number, shape.left + 10 + (number % 2) * 2 * shape.column, tops[2 * (number // 2)] + shape.head - 8)
            for number in range(4)
        ),
    )


def _row_tops(cells: dict[tuple[int, int], list[Item]], shape: Shape) -> list[int]:
    """Where each row begins, and where the last one ends."""
    tops = [2]
    for row in range(LEVELS):
        fullest = max(_height(cells[row, column], shape) for column in range(LEVELS))
        head = shape.head if row in HEADED_ROWS else 0
        tops.append(tops[-1] + head + max(shape.least_row, fullest + 2 * PAD))
    return tops


def _height(items: Sequence[Item], shape: Shape) -> int:
    if shape.is_labelled:
        return sum(_item_height(item, shape) for item in items)
    return -(-len(items) // _abreast(shape)) * _step(shape)


def _cell(items: Sequence[Item], top: int, row: int, column: int, shape: Shape) -> list[Dot]:
    left = shape.left + column * shape.column
    top += PAD + (shape.head if row in HEADED_ROWS else 0)
    return _labelled(items, left, top, shape) if shape.is_labelled else _coded(items, left, top, shape)


def _labelled(items: Sequence[Item], left: int, top: int, shape: Shape) -> list[Dot]:
    found = []
    for item in items:
        lines, high = _lines(item, shape), _item_height(item, shape)
        first = top + (high - int(LINE_HEIGHT) * len(lines)) // 2 + 14
        label = tuple((first + number * int(LINE_HEIGHT), line) for number, line in enumerate(lines))
        x = left + PAD + shape.radius
        found.append(Dot(item, x, top + high // 2, label, x + shape.radius + 7))
        top += high
    return found


def _coded(items: Sequence[Item], left: int, top: int, shape: Shape) -> list[Dot]:
    abreast, step = _abreast(shape), _step(shape)
    return [
        Dot(
            item,
            left + 3 + shape.radius + (number % abreast) * step,
            top + shape.radius + (number // abreast) * step,
        )
        for number, item in enumerate(items)
    ]


def _lines(item: Item, shape: Shape) -> list[str]:
    room = shape.column - 2 * PAD - 2 * shape.radius - 9
    return wrapped(f"{item.label} {item.arrow}".strip(), room, 3, bold=item.is_missing)


def _item_height(item: Item, shape: Shape) -> int:
    return max(2 * shape.radius, int(LINE_HEIGHT) * len(_lines(item, shape))) + 8


def _abreast(shape: Shape) -> int:
    return (shape.column - 4) // _step(shape)


def _step(shape: Shape) -> int:
    return 2 * shape.radius + 3
