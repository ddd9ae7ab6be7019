"""The dots that the pictures of the map are made of: how large their codes are, and the arrows between them."""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from samskap.kernel.ui.lettering import SIZE, text_width

MANY_MOVES = 40
"""More arrows than this are drawn as one for each pair of cells, as thick as they are many."""

HEAD = 9.0
NEW, GONE, WAS, MOVED = "new", "gone", "was", "moved"


class Item(NamedTuple):
    """One stakeholder to be drawn. `mark` is new, gone, was (where it stood before) or moved, or nothing."""

    code: str
    kind: str
    label: str
    interest: int
    influence: int
    strength: int
    relation: str
    link: str = ""
    is_missing: bool = False
    arrow: str = ""
    mark: str = ""


class Dot(NamedTuple):
    """Where an item stands: its middle, and the lines of its label with their base lines."""

    item: Item
    x: float
    y: float
    lines: tuple[tuple[float, str], ...] = ()
    label_x: float = 0


class More(NamedTuple):
    """So many more than there is room for in a cell; `cell` tells which one."""

    x: float
    y: float
    left_out: int
    cell: tuple[object, object]


class Arrow(NamedTuple):
    """A line with the three corners of its head; `stands_for` is how many."""

    start: tuple[float, float]
    end: tuple[float, float]
    head: tuple[tuple[float, float], tuple[float, float], tuple[float, float]]
    stands_for: int = 1


def code_text(item: Item, with_sign: bool) -> str:
    """What stands in the dot. Where there is room, a new one has a plus before its code."""
    return f"+{item.code}" if with_sign and item.mark == NEW else item.code


def code_width(codes: Iterable[str], size: float) -> float:
    """How wide the widest code is at this size of letter."""
    return max((text_width(code, bold=True) for code in set(codes)), default=0.0) * size / SIZE


def arrows(dots: Sequence[Dot], wide: float, high: float) -> list[Arrow]:
    """An arrow for each that has moved, from where it stood to where it stands."""
    was = {dot.item.code: dot for dot in dots if dot.item.mark == WAS}
    moved = [(was[dot.item.code], dot) for dot in dots if dot.item.mark == MOVED and dot.item.code in was]
    return [_arrow((a.x, a.y), (b.x, b.y), wide, high) for a, b in moved]


def bundled(moves: Iterable[tuple[tuple[float, float], tuple[float, float]]], radius: float) -> list[Arrow]:
    """One arrow for all that have moved from one cell to another; the cells are told by their middles."""
    counted: dict[tuple[tuple[float, float], tuple[float, float]], int] = defaultdict(int)
    for move in moves:
        counted[move] += 1
    return [_arrow(a, b, radius, radius, count) for (a, b), count in counted.items()]


def _arrow(a: tuple[float, float], b: tuple[float, float], wide: float, high: float, count: int = 1) -> Arrow:
    """From edge to edge of two boxes of this size."""
    far = math.dist(a, b) or 1.0
    ux, uy = (b[0] - a[0]) / far, (b[1] - a[1]) / far
    edge = min(wide / 2 / abs(ux) if ux else 1e9, high / 2 / abs(uy) if uy else 1e9) + 1
    edge = min(edge, far / 2 - 1)
    start, end = (a[0] + ux * edge, a[1] + uy * edge), (b[0] - ux * edge, b[1] - uy * edge)
    long = min(HEAD, math.dist(start, end))
    back = (end[0] - ux * long, end[1] - uy * long)
    half = long * 0.5
    corners = (end, (back[0] - uy * half, back[1] + ux * half), (back[0] + uy * half, back[1] - ux * half))
    return Arrow(start, back, corners, count)
