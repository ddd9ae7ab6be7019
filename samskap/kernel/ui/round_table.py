"""The table picture: where each place stands, and where its label fits without touching another.

Pure geometry. Words and colours are the template's; the list beside the picture carries everything it shows.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from samskap.kernel.ui.lettering import LINE_HEIGHT, SIZE, text_width, wrapped

MISSING_LETTER = "?"
MOST_LABELS = 24

WIDTH = 600.0
RING = 106.0
EDGE = 6.0
GAP = 9.0
BETWEEN = 5.0
LINES = 2
CROWDED = 16


@dataclass(frozen=True)
class Place:
    """One place at the table. Note tells who sits there or is asked, why tells the reason for a place that is empty."""

    label: str
    kind: str
    letter: str
    filled: bool = True
    note: str = ""
    why: str = ""


@dataclass(frozen=True)
class Label:
    """Lines of text; anchor is start, middle or end at x; y is the first line's base."""

    lines: tuple[tuple[float, str], ...]
    x: float
    anchor: str
    left: float
    top: float
    width: float
    height: float
    leader: tuple[float, float, float, float] | None = None


@dataclass(frozen=True)
class Seat:
    place: Place
    x: float
    y: float
    label: Label | None


@dataclass(frozen=True)
class Picture:
    width: float
    height: float
    x: float
    y: float
    top_radius: float
    seat_radius: float
    seats: tuple[Seat, ...]
    filled: int
    wanted: int

    @property
    def missing(self) -> int:
        return self.wanted - self.filled


@dataclass(frozen=True)
class Spot:
    """A place on the ring, and its label's lines before they have found their height."""

    place: Place
    x: float
    y: float
    lines: list[str]

    @property
    def label_height(self) -> float:
        return len(self.lines) * LINE_HEIGHT


def picture(places: Sequence[Place], labelled: bool = True) -> Picture:
    """Lays out the places clockwise from the top; above twenty-four the labels fall away."""
    if labelled and len(places) <= MOST_LABELS:
        return _with_labels(places)
    return _bare(places)


def _bare(places: Sequence[Place]) -> Picture:
    ring = max(RING, len(places) * 7.0)
    radius = _seat_radius(len(places), ring)
    middle = ring + radius + EDGE
    seats = tuple(
        Seat(place, x, y, None) for place, (x, y) in zip(places, _ring(len(places), middle, middle, ring), strict=True)
    )
    size, filled, wanted = 2 * middle, _filled(places), len(places)
    return Picture(size, size, middle, middle, ring - radius - 8, radius, seats, filled, wanted)


def _with_labels(places: Sequence[Place]) -> Picture:
    radius = _seat_radius(len(places), RING)
    reach = RING + radius + GAP
    middle = WIDTH / 2
    lines = 1 if len(places) > CROWDED else LINES
    spots = [
        Spot(place, x, y, wrapped(place.label, _room(x, y, reach, middle), lines, bold=not place.filled))
        for place, (x, y) in zip(places, _ring(len(places), middle, 0.0, RING), strict=True)
    ]
    labels = laid_labels(spots, reach, middle)
    top = min([-reach, *(label.top for label in labels)]) - EDGE
    bottom = max([reach, *(label.top + label.height for label in labels)]) + EDGE
    seats = tuple(
        Seat(spot.place, spot.x, spot.y - top, lowered(label, -top)) for spot, label in zip(spots, labels, strict=True)
    )
    return Picture(WIDTH, bottom - top, middle, -top, RING - radius - 8, radius, seats, _filled(places), len(places))


def _filled(places: Sequence[Place]) -> int:
    return sum(place.filled for place in places)


def _seat_radius(count: int, ring: float) -> float:
    return min(19.0, math.pi * ring / max(count, 1) - 2.5)


def _ring(count: int, x: float, y: float, ring: float) -> list[tuple[float, float]]:
    angles = [2 * math.pi * number / count for number in range(count)]
    return [(x + ring * math.sin(angle), y - ring * math.cos(angle)) for angle in angles]


def _room(x: float, y: float, reach: float, middle: float) -> float:
    """How wide a label may be: least beside the ring, where every side label is sure to fit."""
    on_axis = abs(x - middle) < 1
    return 2 * (middle - EDGE) * 0.5 if on_axis and y < 0 else middle - reach - EDGE


def laid_labels(spots: Sequence[Spot], reach: float, middle: float) -> list[Label]:
    """The first place has its label straight above; the others stand in a column on their side."""
    labels: dict[int, Label] = {}
    first_height = 0.0
    if spots:
        first_height = spots[0].label_height
        labels[0] = _above(spots[0], reach, middle)
    ceiling = -reach + 2 if first_height else -reach - 100
    right = [i for i in range(1, len(spots)) if spots[i].x >= middle - 1]
    left = [i for i in range(1, len(spots)) if spots[i].x < middle - 1]
    for side, column in ((1, right), (-1, left)):
        column = sorted(column, key=lambda i: spots[i].y)
        wanted = [spots[i].y * (reach / RING) - spots[i].label_height / 2 for i in column]
        heights = [spots[i].label_height for i in column]
        for i, top in zip(column, _spread(wanted, heights, ceiling), strict=True):
            labels[i] = _beside(spots[i], top, side, reach, middle)
    return [labels[i] for i in range(len(spots))]


def _above(spot: Spot, reach: float, middle: float) -> Label:
    width = max(text_width(line, bold=not spot.place.filled) for line in spot.lines)
    top = -reach - spot.label_height
    return Label(_lines(spot, top), middle, "middle", middle - width / 2, top, width, spot.label_height)


def _beside(spot: Spot, top: float, side: int, reach: float, middle: float) -> Label:
    nearest = min(abs(top), abs(top + spot.label_height)) if top * (top + spot.label_height) > 0 else 0.0
    edge = math.sqrt(max(0.0, reach**2 - nearest**2)) if nearest < reach else 0.0
    x = middle + side * max(edge, 8.0)
    width = max(text_width(line, bold=not spot.place.filled) for line in spot.lines)
    left = x if side > 0 else x - width
    anchor = "start" if side > 0 else "end"
    leader = _leader(spot, x - side * 3, top + spot.label_height / 2, reach, middle)
    return Label(_lines(spot, top), x, anchor, left, top, width, spot.label_height, leader)


def _leader(spot: Spot, x: float, y: float, reach: float, middle: float) -> tuple[float, float, float, float] | None:
    """A thin line from the place to a label that had to move away from it."""
    outward = (reach - GAP + 1) / RING
    start = (middle + (spot.x - middle) * outward, spot.y * outward)
    if math.dist(start, (x, y)) < 22:
        return None
    return (*start, x, y)


def _lines(spot: Spot, top: float) -> tuple[tuple[float, str], ...]:
    return tuple((top + SIZE + number * LINE_HEIGHT, line) for number, line in enumerate(spot.lines))


def _spread(wanted: Sequence[float], heights: Sequence[float], ceiling: float) -> list[float]:
    """Moves boxes apart as little as needed: boxes that meet join and centre on where they wanted to be."""
    groups: list[tuple[float, list[float]]] = []
    for top, height in zip(wanted, heights, strict=True):
        groups.append((max(top, ceiling), [height]))
        while len(groups) > 1 and groups[-2][0] + _tall(groups[-2][1]) > groups[-1][0]:
            (high, upper), (low, lower) = groups[-2:]
            together = [*upper, *lower]
            centre = (high * len(upper) + (low - _tall(upper)) * len(lower)) / len(together)
            groups[-2:] = [(max(centre, ceiling), together)]
    return [top for start, members in groups for top in _stacked(start, members)]


def _tall(heights: Sequence[float]) -> float:
    return sum(height + BETWEEN for height in heights)


def _stacked(start: float, heights: Sequence[float]) -> list[float]:
    return [start + _tall(heights[:number]) for number in range(len(heights))]


def lowered(label: Label, by: float) -> Label:
    leader = label.leader
    return Label(
        lines=tuple((y + by, line) for y, line in label.lines),
        x=label.x,
        anchor=label.anchor,
        left=label.left,
        top=label.top + by,
        width=label.width,
        height=label.height,
        leader=(leader[0], leader[1] + by, leader[2], leader[3] + by) if leader else None,
    )
