"""Runs of digits in plain text, and the numbers that neighbouring runs may make together."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

# What may stand inside one number: up to three characters that are neither letters nor digits.
_LONGEST_GAP = 3
_DIGITS = re.compile(r"[0-9]+")


@dataclass(frozen=True)
class Group:
    """One run of digits; `glued` if it stands close enough to the run before to be one number with it."""

    digits: str
    start: int
    end: int
    glued: bool


@dataclass(frozen=True)
class Window:
    """Neighbouring groups read as one number; `first` and `last` are their places among all groups."""

    digits: str
    shape: tuple[int, ...]
    first: int
    last: int


def groups(plain: str) -> list[Group]:
    """Every run of digits in order."""
    found: list[Group] = []
    end = -_LONGEST_GAP - 1
    for match in _DIGITS.finditer(plain):
        between = plain[max(end, 0) : match.start()]
        glued = bool(found) and len(between) <= _LONGEST_GAP and not any(map(str.isalnum, between))
        end = match.end()
        found.append(Group(match.group(), match.start(), end, glued))
    return found


def windows(found: list[Group], length: int) -> Iterator[Window]:
    """Every stretch of whole, glued groups that has exactly `length` digits in all."""
    for first, group in enumerate(found):
        digits, shape, last = group.digits, [len(group.digits)], first
        while len(digits) < length and last + 1 < len(found) and found[last + 1].glued:
            last += 1
            digits += found[last].digits
            shape.append(len(found[last].digits))
        if len(digits) == length:
            yield Window(digits, tuple(shape), first, last)
