"""What is compared, and what a comparison answers."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

Id = TypeVar("Id", bound=Hashable)


class Nearness(StrEnum):
    """How a pair is spoken of on the page."""

    SAME = "same"
    RELATED = "related"


# Scores from which a pair is shown as the same matter, or as related. Set by reading the top pairs of 896
# real
# statements; `tests/test_real_statements.py` says what was found.
SAME = 0.75
BELOW_SAME = 0.74
RELATED = 0.5


def nearness(score: float) -> Nearness | None:
    """The word for a score between 0 and 1, or None for too far apart to mention."""
    if score >= SAME:
        return Nearness.SAME
    return Nearness.RELATED if score >= RELATED else None


@dataclass(frozen=True)
class Text(Generic[Id]):
    """One text with its search terms, repeats kept; `id` is the caller's own."""

    id: Id
    terms: Sequence[str]
    text: str


@dataclass(frozen=True)
class Match(Generic[Id]):
    """A candidate near the query: `score` 0 to 1, and the words it shares, most telling first."""

    id: Id
    score: float
    nearness: Nearness
    shared: tuple[str, ...]


@dataclass(frozen=True)
class Pair(Generic[Id]):
    """Two texts of a batch that look like one, the earlier in the batch first."""

    first: Id
    second: Id
    score: float
    shared: tuple[str, ...]
