"""Reads a picture's own numbers: each dot, each text as a box, each arrow."""

import math
import re
from dataclasses import dataclass, field
from xml.etree import ElementTree

from samskap.kernel.ui.lettering import SIZE, text_width

# Sizes of letter by class, as in the style sheet; the last two hold in the telephone's picture.
SIZES = {"matrix-quadrant": 15, "matrix-tick": 14, "matrix-axis": 15, "seat-label": 15}
BARE = {"matrix-quadrant": 12, "matrix-tick": 13, "matrix-axis": 13}
Box = tuple[float, float, float, float]


@dataclass
class Mark:
    """One dot with everything that is drawn for it."""

    css: str
    href: str
    title: str
    code: str
    box: Box
    labels: list[Box] = field(default_factory=list)
    has_strike: bool = False
    corner: float = 0


@dataclass
class Drawn:
    width: float
    height: float
    role: str
    title: str
    marks: list[Mark]
    words: list[Box]
    moves: list[tuple[float, float, float, float]]

    def boxes(self) -> list[tuple[Box, float]]:
        """Everything that must not touch anything else, each with how round its corners are."""
        texts = [box for mark in self.marks for box in mark.labels] + self.words
        return [(mark.box, mark.corner) for mark in self.marks] + [(box, 0.0) for box in texts]


def read(svg: str) -> list[Drawn]:
    """Every picture in a text."""
    return [_read(each) for each in re.findall(r'<svg class="(?:matrix|rainbow)-.*?</svg>', svg, re.S)]


def _read(svg: str) -> Drawn:
    top = ElementTree.fromstring(svg)
    _x, _y, width, height = map(float, top.get("viewBox").split())
    bare = top.get("class").endswith("bare")
    group = top.find("g")
    letters = float(group.get("font-size"))
    marks = [_mark(each, letters) for each in group if "seat" in each.get("class", "").split()]
    words = [_text_box(each, letters, bare) for each in group.findall("text")]
    lines = [each.find("line") for each in group if each.get("class") == "move"]
    moves = [tuple(float(line.get(name)) for name in ("x1", "y1", "x2", "y2")) for line in lines]
    return Drawn(width, height, top.get("role"), top.find("title").text, marks, words, moves)


def _mark(each: ElementTree.Element, letters: float) -> Mark:
    rect = each.find("rect")
    away = tuple(map(float, re.match(r"translate\((\S+) (\S+)\)", each.get("transform")).groups()))
    x, y, wide, high = (float(rect.get(name)) for name in ("x", "y", "width", "height"))
    codes = [text for text in each.findall("text") if text.get("class") == "code-text"]
    labels = [_text_box(text, letters, False) for text in each.findall("text") if text.get("class") == "seat-label"]
    for text in codes:
        left, top, right, bottom = _text_box(text, letters - (1 if len(codes) > 1 else 0), False)
        assert left >= x - 0.6 and right <= x + wide + 0.6, "a code is wider than its dot"
        assert top >= y - 0.6 and bottom <= y + high + 0.6, "a code is higher than its dot"
    return Mark(
        css=each.get("class"),
        href=each.get("href", ""),
        title=each.find("title").text,
        code="".join(text.text for text in codes),
        box=_moved((x, y, x + wide, y + high), away),
        labels=[_moved(label, away) for label in labels],
        has_strike=each.find("path") is not None,
        corner=min(float(rect.get("rx")), high / 2),
    )


def _moved(box: Box, away: tuple[float, float]) -> Box:
    return box[0] + away[0], box[1] + away[1], box[2] + away[0], box[3] + away[1]


def _text_box(text: ElementTree.Element, letters: float, bare: bool) -> Box:
    css = text.get("class")
    size = (BARE.get(css) if bare else None) or SIZES.get(css, letters)
    wide = text_width(text.text, bold=css != "matrix-tick") * size / SIZE
    anchor = "middle" if css == "code-text" else text.get("text-anchor", "start")
    before = {"start": 0.0, "middle": wide / 2, "end": wide}[anchor]
    up, down = size * 0.74, size * 0.2
    if text.get("dy"):
        up, down = up - 0.35 * size, down + 0.35 * size
    if turned := text.get("transform"):
        x, y = map(float, re.match(r"translate\((\S+) (\S+)\) rotate\(-90\)", turned).groups())
        return x - up, y - wide + before, x + down, y + before
    x, y = float(text.get("x", 0)), float(text.get("y", 0))
    return x - before, y - up, x - before + wide, y + down


def collisions(boxes: list[tuple[Box, float]]) -> list[tuple[Box, Box]]:
    """Pairs that touch; the boxes are taken from left to right, so that only near ones are compared."""
    found = []
    ordered = sorted(boxes)
    for number, (one, corner) in enumerate(ordered):
        for other, other_corner in ordered[number + 1 :]:
            if other[0] >= one[2]:
                break
            if _apart(one, corner, other, other_corner) < corner + other_corner - 0.2:
                found.append((one, other))
    return found


def _apart(one: Box, corner: float, other: Box, other_corner: float) -> float:
    """How far it is between what is left of two boxes when their round edges are taken off; below 0 they overlap."""
    reach = corner + other_corner
    across = max(other[0] - one[2], one[0] - other[2]) + reach
    down = max(other[1] - one[3], one[1] - other[3]) + reach
    if reach == 0:
        return min(0.0, max(across, down)) - (1 if max(across, down) < -0.05 else 0)
    return math.hypot(max(across, 0), max(down, 0))
