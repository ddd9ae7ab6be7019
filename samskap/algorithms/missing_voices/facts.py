"""What the search for missing voices must know: the topic, those who could speak, those who do, and earlier rooms."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Nature(StrEnum):
    """What kind of thing a facet is."""

    PEOPLE = "people"  # somebody the topic touches
    CHAIN = "chain"  # a step in the chain of services
    PLACE = "place"
    PHASE = "phase"  # a phase of life
    KNOWLEDGE = "knowledge"
    POWER = "power"  # to decide, or to block
    DRIVE = "drive"  # effort, opposition, supply


@dataclass(frozen=True)
class Facet:
    """One side of a topic: `weight` says how much it matters (above 0), `demand` how many voices it wants (1 to 3).

    Raises ValueError outside those bounds.
    """

    code: str
    nature: Nature
    weight: float = 1.0
    demand: int = 1

    def __post_init__(self) -> None:
        if not self.weight > 0:
            raise ValueError(f"The weight of {self.code} is {self.weight}, which is not above 0")
        if self.demand not in (1, 2, 3):
            raise ValueError(f"The demand of {self.code} is {self.demand}, which is not 1, 2 or 3")


@dataclass(frozen=True)
class Topic:
    """What the room is about.

    `listed` gives the groups that lists for such topics name, with 0 to 1 for how often they matter;
    `mentioned` are the groups that the question itself names. `terms` are the stems of the question. Raises
    ValueError when there is no facet, or one stands twice.
    """

    facets: tuple[Facet, ...]
    theme: str = ""
    level: str = ""
    terms: frozenset[str] = frozenset()
    listed: Mapping[str, float] = field(default_factory=dict)
    mentioned: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        if not self.facets:
            raise ValueError("A topic needs at least one facet")
        if len({facet.code for facet in self.facets}) < len(self.facets):
            raise ValueError("A facet stands twice in the topic")


@dataclass(frozen=True)
class Candidate:
    """A group, role or organisation that could speak: `covers` gives per facet a degree from 0 to 1.

    Raises ValueError for a degree outside 0 to 1.
    """

    code: str
    covers: Mapping[str, float]
    kind: str = ""
    sector: str = ""
    speaks_for_others: bool = False

    def __post_init__(self) -> None:
        for facet, degree in self.covers.items():
            if not 0 <= degree <= 1:
                raise ValueError(f"{self.code} covers {facet} to {degree}, which is not between 0 and 1")


@dataclass(frozen=True)
class Present:
    """Somebody who is on the map or in the room already, as the group they belong to; `key` is the caller's own."""

    key: str
    group: Candidate


@dataclass(frozen=True)
class EarlierRoom:
    """An earlier room and the groups that were on its map; `id` is the caller's own."""

    id: str
    theme: str
    level: str
    terms: frozenset[str]
    groups: frozenset[str]
