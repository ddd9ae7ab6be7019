"""What the knowledge files hold, read and checked: facets, stakeholder kinds, topic templates and hints."""

from collections.abc import Mapping
from dataclasses import dataclass

from samskap.algorithms.missing_voices.facts import Nature
from samskap.algorithms.missing_voices.recognise import Taxonomy

LANGUAGES = ("nb", "nn", "en")
LEVELS = ("unit", "sector", "municipality")
COUNCILS = ("youth", "elderly", "disability")


@dataclass(frozen=True)
class Words:
    """A text in the three languages of the interface; nynorsk falls back to bokmål for other codes of Norwegian."""

    nb: str
    nn: str
    en: str

    def within(self, language: str) -> str:
        """The text in a language code such as "nn" or "en-gb"; bokmål for a language we do not have."""
        return {"nn": self.nn, "en": self.en}.get(language.partition("-")[0], self.nb)


@dataclass(frozen=True)
class FacetWords:
    """One side that topics may have."""

    code: str
    nature: Nature
    name: Words


@dataclass(frozen=True)
class Group:
    """One kind of stakeholder, and how well it speaks for each facet, 0 to 1."""

    code: str
    actor_kind: str
    sector: str
    speaks_for_others: bool
    name: Words
    synonyms: tuple[str, ...]
    covers: Mapping[str, float]


@dataclass(frozen=True)
class Demand:
    """How much a facet matters in a theme (1 to 3), and how many independent voices it wants (1 to 3)."""

    facet: str
    weight: float
    demand: int


@dataclass(frozen=True)
class Listed:
    """A group that a theme's own list names: how often it matters (1 to 3), at which levels, and why."""

    group: str
    weight: int
    levels: tuple[str, ...]
    why: Words


@dataclass(frozen=True)
class Template:
    """What is known about one theme: its facets, the groups to consider and the statutory councils it touches."""

    theme: str
    councils: tuple[str, ...]
    facets: tuple[Demand, ...]
    groups: tuple[Listed, ...]


@dataclass(frozen=True)
class Hint:
    """Words of a question that say what it is about: a pattern found in the text lifts the weight of facets."""

    code: str
    words: Taxonomy
    lifts: Mapping[str, float]
