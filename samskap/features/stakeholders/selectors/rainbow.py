"""The rainbow: half-circle bands for how strongly stakeholders are affected, slices for affected, both, affecting.

The most affected stand innermost. A narrow screen is tall, so there the half circle stands on its side. A band grows
with its fullest slice; when the whole is full, the rest of a cell is told by its number. Pure geometry; the table
beside the picture carries everything it shows.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

from samskap.features.stakeholders.selectors.dots import (
    MANY_MOVES,
    MOVED,
    NEW,
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
from samskap.features.stakeholders.states import Relation

SLICES = (Relation.AFFECTED, Relation.BOTH, Relation.AFFECTING)
BANDS = (3, 2, 1, 0)
"""From the innermost outwards."""
ANGLE = math.pi / len(SLICES)
CROWD = 60
SQUARE = 1.21
"""How much further than a round dot the corners of a square one reach, rounded as the picture draws it."""


class Shape(NamedTuple):
    """The measures of one size of the picture."""

    name: str
    width: int
    radius: float
    letters: float
    least: float
    signs: bool
    is_upright: bool

    @property
    def middle(self) -> tuple[float, float]:
        """The point that the half circles are drawn around."""
        return (34.0, self.radius + 24) if self.is_upright else (self.width / 2, self.radius + 48)

    @property
    def height(self) -> float:
        return self.middle[1] + (self.radius + 24 if self.is_upright else 48)


WIDE = Shape("wide", width=900, radius=446, letters=12.5, least=30, signs=True, is_upright=False)
CROWDED = Shape("wide", width=1140, radius=566, letters=10.5, least=29, signs=False, is_upright=False)
BARE = Shape("bare", width=344, radius=288, letters=10.5, least=28, signs=False, is_upright=True)


class Picture(NamedTuple):
    """The whole drawing: the middle of its foot, the edges of its bands from inside out, and what stands in them."""

    shape: Shape
    edges: list[float]
    size: float
    dots: list[Dot]
    more: list[More]
    arrows: list[Arrow]


Cells = dict[tuple[int, str], list[Item]]


def wide_for(count: int) -> Shape:
    """Many need a larger sheet and smaller letters."""
    return CROWDED if count > CROWD else WIDE


def rainbow(items: Sequence[Item], shape: Shape = WIDE) -> Picture:
    """Lays out the stakeholders, the most affected innermost."""
    moves = [item for item in items if item.mark == WAS]
    if len(moves) > MANY_MOVES:
        items = [item for item in items if item.mark != WAS]
    cells: Cells = {(band, relation): [] for band in BANDS for relation in SLICES}
    for item in items:
        cells[item.strength, item.relation].append(item)
    drawn = _Drawing(shape, _size(items, shape), cells)
    dots = [dot for cell in cells for dot in drawn.cell(*cell)]
    found = _bundles(items, moves, drawn) if len(moves) > MANY_MOVES else arrows(dots, drawn.size, drawn.size)
    return Picture(shape, drawn.edges, drawn.size, dots, drawn.more, found)


def _size(items: Sequence[Item], shape: Shape) -> float:
    """How far across a dot is: wide enough for its code, whose number stands under the letter when it is long."""
    short = [code_text(each, shape.signs) for each in items if not is_tall(each.code)]
    tall = [each.code[1:] for each in items if is_tall(each.code)]
    return max(shape.least, code_width(short, shape.letters) + 5, math.hypot(code_width(tall, shape.letters - 1), 20))


def is_tall(code: str) -> bool:
    return len(code) > 3


def _bundles(items: Sequence[Item], moves: Sequence[Item], drawn: "_Drawing") -> list[Arrow]:
    before = {item.code: item for item in moves}
    pairs = [(before[item.code], item) for item in items if item.mark == MOVED and item.code in before]
    return bundled(((drawn.middle(a), drawn.middle(b)) for a, b in pairs), drawn.size)


def edge_angle(shape: Shape, number: int) -> float:
    """The angle of the line before a slice."""
    return (math.pi / 2 if shape.is_upright else math.pi) - number * ANGLE


def point(shape: Shape, radius: float, number: int) -> tuple[float, float]:
    """Where the line before a slice meets a half circle."""
    return _at(shape, radius, edge_angle(shape, number))


def _at(shape: Shape, radius: float, angle: float) -> tuple[float, float]:
    x, y = shape.middle
    return round(x + radius * math.cos(angle), 1), round(y - radius * math.sin(angle), 1)


class _Drawing:
    """One picture on its way: how many arcs of dots each band has, and then where each dot stands."""

    def __init__(self, shape: Shape, size: float, cells: Cells) -> None:
        self.shape, self.size, self.cells = shape, size, cells
        has_new = any(item.mark == NEW for there in cells.values() for item in there)
        self.step = size * (SQUARE if has_new else 1) + 2
        self.hole = self.step / 2 + 3
        self.more: list[More] = []
        self.arcs = self._arcs()
        self.edges, self.rows = self._laid()

    def _arcs(self) -> dict[int, int]:
        """As many arcs as there is room for, given to the band that lacks most, the innermost before the others."""
        arcs = dict.fromkeys(BANDS, 1)
        room = int((self.shape.radius - self.hole - 2 * len(BANDS)) // self.step)
        while sum(arcs.values()) < room:
            lacking = self._lacking(arcs)
            worst = max(BANDS, key=lambda band: lacking[band] * (band + 1))
            if lacking[worst] <= 0:
                break
            arcs[worst] += 1
        return arcs

    def _lacking(self, arcs: dict[int, int]) -> dict[int, int]:
        found, inner = {}, self.hole
        for band in BANDS:
            held = sum(self._holds(inner + 1 + (number + 0.5) * self.step) for number in range(arcs[band]))
            found[band] = max(len(self.cells[band, relation]) for relation in SLICES) - held
            inner += arcs[band] * self.step + 2
        return found

    def _laid(self) -> tuple[list[float], dict[int, list[float]]]:
        """The edges of the bands and the arcs in each; what is left over of the radius is shared equally."""
        used = sum(self.arcs.values()) * self.step + 2 * len(BANDS)
        spare = (self.shape.radius - self.hole - used) / len(BANDS)
        edges, rows = [self.hole], {}
        for band in BANDS:
            thick = self.arcs[band] * self.step + 2 + spare
            first = edges[-1] + (thick - self.arcs[band] * self.step) / 2 + self.step / 2
            rows[band] = [first + number * self.step for number in range(self.arcs[band])]
            edges.append(edges[-1] + thick)
        return edges, rows

    def _margin(self, radius: float) -> float:
        """How near the side of its slice a dot may stand, as an angle."""
        return math.asin(min(1.0, (self.step / 2 + 1) / radius))

    def _apart(self, radius: float) -> float:
        return 2 * math.asin(min(1.0, self.step / (2 * radius)))

    def _holds(self, radius: float) -> int:
        free = ANGLE - 2 * self._margin(radius)
        return 0 if free < 0 else int(free / self._apart(radius)) + 1

    def cell(self, band: int, relation: str) -> list[Dot]:
        there = self.cells[band, relation]
        holds = [self._holds(radius) for radius in self.rows[band]]
        spots = self._spots(band, SLICES.index(Relation(relation)), self._shared(len(there), holds))
        if len(there) <= len(spots):
            return [Dot(item, *spot) for item, spot in zip(there, spots, strict=True)]
        if not spots:
            return []
        shown = there[: len(spots) - 1]
        self.more.append(More(*spots[-1], len(there) - len(shown), (band, relation)))
        return [Dot(item, *spot) for item, spot in zip(shown, spots, strict=False)]

    def _shared(self, count: int, holds: list[int]) -> list[int]:
        """How many stand in each arc, in proportion to what the arcs hold."""
        total = sum(holds)
        count = min(count, total)
        shared = [count * each // total if total else 0 for each in holds]
        for number in sorted(range(len(holds)), key=lambda one: shared[one] - holds[one]):
            taken = min(count - sum(shared), holds[number] - shared[number])
            shared[number] += taken
        return shared

    def _spots(self, band: int, slice_number: int, shared: list[int]) -> list[tuple[float, float]]:
        found = []
        for radius, count in zip(self.rows[band], shared, strict=True):
            free = ANGLE - 2 * self._margin(radius)
            apart = min(free / (count - 1), 1.6 * self._apart(radius)) if count > 1 else 0.0
            middle = self._towards(slice_number)
            for number in range(count):
                found.append(_at(self.shape, radius, middle + ((count - 1) / 2 - number) * apart))
        return found

    def _towards(self, slice_number: int) -> float:
        """The angle of the middle of a slice: from left to right, or from the top down."""
        return edge_angle(self.shape, 0) - (slice_number + 0.5) * ANGLE

    def middle(self, item: Item) -> tuple[float, float]:
        number = BANDS.index(item.strength)
        radius = (self.edges[number] + self.edges[number + 1]) / 2
        return _at(self.shape, radius, self._towards(SLICES.index(Relation(item.relation))))
