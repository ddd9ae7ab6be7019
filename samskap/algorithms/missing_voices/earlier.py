"""What earlier rooms suggest: the groups that rooms like this one had on their maps."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

from samskap.algorithms.missing_voices.facts import EarlierRoom, Topic

# How alike two rooms are: the parts add up to 1.
THEME = 0.35
TERMS = 0.25
GROUPS = 0.3
LEVEL = 0.1
# So much unlikeness is put beside what the rooms say, so that one lone room does not speak with full weight.
DOUBT = 0.5


@dataclass(frozen=True)
class Precedent:
    """How strongly earlier rooms suggest a group (0 to 1), and the rooms that had it, most alike first."""

    strength: float
    rooms: tuple[str, ...]


def likeness(topic: Topic, present: frozenset[str], room: EarlierRoom) -> float:
    """How alike an earlier room is to this one, 0 to 1: theme, words of the question, groups present, level.

    Words are compared by cosine, groups by cosine as well, so that a long map is not unlike a short one for its
    length alone.
    """
    return (
        THEME * (topic.theme == room.theme and bool(room.theme))
        + TERMS * _cosine(topic.terms, room.terms)
        + GROUPS * _cosine(present, room.groups)
        + LEVEL * (topic.level == room.level and bool(room.level))
    )


def _cosine(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / sqrt(len(one) * len(other)) if one and other else 0.0


def precedents(topic: Topic, present: frozenset[str], rooms: Iterable[EarlierRoom]) -> dict[str, Precedent]:
    """Per group: the likeness of the rooms that had it over the likeness of all rooms and `DOUBT`.

    Only likeness above 0 counts. Rooms are squared in likeness, so that a few near ones outweigh many far ones.
    """
    near = [(likeness(topic, present, room) ** 2, room) for room in sorted(rooms, key=lambda room: room.id)]
    total = sum(weight for weight, _ in near) + DOUBT**2
    found: dict[str, list[tuple[float, str]]] = {}
    for weight, room in near:
        if weight > 0:
            for group in room.groups:
                found.setdefault(group, []).append((weight, room.id))
    return {group: _precedent(pairs, total) for group, pairs in found.items()}


def _precedent(pairs: list[tuple[float, str]], total: float) -> Precedent:
    nearest = sorted(pairs, key=lambda pair: (-pair[0], pair[1]))
    return Precedent(sum(weight for weight, _ in pairs) / total, tuple(room for _, room in nearest))
