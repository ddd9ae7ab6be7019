"""Which templates a room's topic is made of: its own theme, and those its map says it is about as well."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from math import log, sqrt

from samskap.features.stakeholders.knowledge import read
from samskap.features.stakeholders.knowledge.shapes import Template

# The weight in a template that means "nearly always".
OFTEN = 3
# What the room's own theme counts for, beside all that the map says put together.
OWN = 0.5


@dataclass(frozen=True)
class Mixed:
    """Facets with weight and demand, and listed groups with 0 to 1, put together from several templates."""

    weights: Mapping[str, float]
    demands: Mapping[str, int]
    listed: Mapping[str, float]


def mix(theme: str, level: str, groups: Collection[str]) -> Mixed:
    """The templates added together, each by its share; every facet at weight 1 where no template is near."""
    weights: dict[str, float] = defaultdict(float)
    listed: dict[str, float] = defaultdict(float)
    demands: dict[str, int] = {}
    for share, template in sorted(_shares(theme, groups), key=lambda pair: (-pair[0], pair[1].theme)):
        for each in template.facets:
            weights[each.facet] += share * each.weight
            demands.setdefault(each.facet, each.demand)
        for named in template.groups:
            if not level or level in named.levels:
                listed[named.group] += share * named.weight / OFTEN
    if not weights:
        return Mixed(dict.fromkeys(read.facets(), 1.0), {}, {})
    return Mixed(weights, demands, listed)


def _shares(theme: str, groups: Collection[str]) -> list[tuple[float, Template]]:
    """The templates with a share above 0; shares add up to 1."""
    near = {each.theme: closeness(each, groups) for each in read.templates().values()}
    all_near = sum(near.values()) or 1.0
    parts = {each: OWN * (each == theme) + near[each] / all_near for each in near}
    whole = sum(parts.values()) or 1.0
    return [(parts[each] / whole, read.templates()[each]) for each in parts if parts[each] > 0]


def closeness(template: Template, groups: Collection[str]) -> float:
    """How much the groups on a map look like a template's: the cosine of both, rare groups counting most, squared."""
    rarity = _rarity()
    listed = {each.group: each.weight / OFTEN * rarity[each.group] for each in template.groups}
    there = {code: rarity[code] for code in groups if code in rarity}
    both = sum(listed[code] * there[code] for code in there if code in listed)
    if not both:
        return 0.0
    lengths = sqrt(sum(one**2 for one in listed.values())) * sqrt(sum(one**2 for one in there.values()))
    return (both / lengths) ** 2


@cache
def _rarity() -> Mapping[str, float]:
    """Per group: how telling it is that a template lists it (the inverse document frequency)."""
    templates = read.templates().values()
    counts = Counter(each.group for template in templates for each in template.groups)
    return {code: log((1 + len(templates)) / count) for code, count in counts.items()}
