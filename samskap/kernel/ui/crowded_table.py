"""The table picture when a crowd sits there: one arc for each kind, with how many sit and how many are missing.

Pure geometry, as for the smaller table; the list beside the picture carries every place.
"""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from samskap.kernel.ui.lettering import wrapped
from samskap.kernel.ui.round_table import EDGE, GAP, RING, WIDTH, Label, Place, Spot, laid_labels, lowered

MOST_PLACES = 40
"""More places than this are drawn by kind."""

THICK = 17.0
BETWEEN = 0.035
LEAST = 0.3
ROOM_FOR_LETTER = 0.2
LINES = 3


@dataclass(frozen=True)
class Group:
    """All places of one kind."""

    kind: str
    letter: str
    filled: int
    wanted: int

    @property
    def missing(self) -> int:
        return self.wanted - self.filled


@dataclass(frozen=True)
class Part:
    """One piece of an arc, and where its sign stands when there is room for it."""

    path: str
    sign: str
    x: float
    y: float


@dataclass(frozen=True)
class Arc:
    """A kind: those who sit as a solid piece, and those who are missing as a dashed one."""

    group: Group
    filled: Part | None
    missing: Part | None
    label: Label | None


@dataclass(frozen=True)
class Crowd:
    width: float
    height: float
    x: float
    y: float
    top_radius: float
    arcs: tuple[Arc, ...]
    filled: int
    wanted: int

    @property
    def missing(self) -> int:
        return self.wanted - self.filled


def by_kind(places: Sequence[Place], letters: dict[str, str]) -> list[Group]:
    """The kinds that have a place, in the order of the letters."""
    wanted = Counter(place.kind for place in places)
    filled = Counter(place.kind for place in places if place.filled)
    return [Group(kind, letter, filled[kind], wanted[kind]) for kind, letter in letters.items() if wanted[kind]]


def crowd(groups: Sequence[Group], words: Sequence[str] = ()) -> Crowd:
    """Lays out the arcs clockwise, the first at the top; with words, each has its label."""
    turns = _turns(groups)
    filled, wanted = sum(group.filled for group in groups), sum(group.wanted for group in groups)
    if not words:
        middle = RING + THICK + EDGE
        arcs = tuple(_arc(group, turn, middle, middle, None) for group, turn in zip(groups, turns, strict=True))
        return Crowd(2 * middle, 2 * middle, middle, middle, RING - THICK - 8, arcs, filled, wanted)
    reach, x = RING + THICK + GAP, WIDTH / 2
    labels = _labels(groups, turns, words, reach, x)
    top = min([-reach, *(label.top for label in labels)]) - EDGE
    bottom = max([reach, *(label.top + label.height for label in labels)]) + EDGE
    arcs = tuple(
        _arc(group, turn, x, -top, lowered(label, -top))
        for group, turn, label in zip(groups, turns, labels, strict=True)
    )
    return Crowd(WIDTH, bottom - top, x, -top, RING - THICK - 8, arcs, filled, wanted)


def _labels(
    groups: Sequence[Group], turns: Sequence[tuple[float, float]], words: Sequence[str], reach: float, x: float
) -> list[Label]:
    spots: list[Spot] = []
    for group, (start, end), said in zip(groups, turns, words, strict=True):
        middle = (start + end) / 2 if spots else 0.0
        at = (x + RING * math.sin(middle), -RING * math.cos(middle))
        room = x - EDGE if not spots else x - reach - EDGE
        spots.append(Spot(Place(said, group.kind, group.letter), *at, wrapped(said, room, LINES)))
    return laid_labels(spots, reach, x)


def _turns(groups: Sequence[Group]) -> list[tuple[float, float]]:
    """Where each arc starts and ends, as angles clockwise from the top; none is too short to be seen."""
    total = sum(group.wanted for group in groups) or 1
    sizes = [max(2 * math.pi * group.wanted / total, LEAST) for group in groups]
    scale = 2 * math.pi / sum(sizes) if sizes else 1.0
    turns = []
    at = -sizes[0] * scale / 2 if sizes else 0.0
    for size in sizes:
        turns.append((at + BETWEEN / 2, at + size * scale - BETWEEN / 2))
        at += size * scale
    return turns


def _arc(group: Group, turn: tuple[float, float], x: float, y: float, label: Label | None) -> Arc:
    start, end = turn
    parting = start + (end - start) * group.filled / group.wanted
    filled = _part(start, parting, group.letter, x, y) if group.filled else None
    missing = _part(parting, end, "?", x, y) if group.missing else None
    return Arc(group, filled, missing, label)


def _part(start: float, end: float, sign: str, x: float, y: float) -> Part:
    """A piece of the ring. A whole ring is drawn as almost one, since an arc cannot end where it starts."""
    end = min(end, start + 2 * math.pi - 0.001)
    outer, inner = RING + THICK, RING - THICK
    large = 1 if end - start > math.pi else 0
    corners = [
        f"{x + radius * math.sin(angle):.1f} {y - radius * math.cos(angle):.1f}"
        for radius, angle in ((outer, start), (outer, end), (inner, end), (inner, start))
    ]
    path = (
        f"M{corners[0]}A{outer:.1f} {outer:.1f} 0 {large} 1 {corners[1]}"
        f"L{corners[2]}A{inner:.1f} {inner:.1f} 0 {large} 0 {corners[3]}Z"
    )
    middle = (start + end) / 2
    has_room = end - start >= ROOM_FOR_LETTER
    return Part(path, sign if has_room else "", x + RING * math.sin(middle), y - RING * math.cos(middle))
