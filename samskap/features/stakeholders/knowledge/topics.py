"""A room's theme, level and question, to the topic that the search for missing voices asks about."""

from collections.abc import Iterable
from functools import cache

from samskap.algorithms.missing_voices.facts import Candidate, Facet, Present, Topic
from samskap.algorithms.missing_voices.recognise import recognise
from samskap.algorithms.text_terms.terms import terms
from samskap.features.stakeholders.knowledge import read
from samskap.features.stakeholders.knowledge.shapes import Demand, Group, Words

# Somebody on a map whom nothing recognises: counts as there, speaks for no facet.
UNKNOWN = Candidate("", {})
OFTEN = 3


def topic_for(theme: str, level: str, question: str) -> Topic:
    """The topic of a room: the theme's facets, lifted by what the words of the question hint at.

    A facet that the question lifts but the theme does not have is added with the lift as its weight. An unknown
    theme gives the facets of all themes that have the hints' facets, or every facet at weight 1.
    """
    lifts = lifts_of(question)
    template = read.templates().get(theme)
    demands = list(template.facets) if template else [Demand(code, 1, 1) for code in read.facets()]
    known = {each.facet for each in demands}
    demands += [Demand(code, 0, 1) for code in lifts if code not in known]
    return Topic(
        facets=tuple(_facet(each, lifts.get(each.facet, 0)) for each in demands),
        theme=theme,
        level=level,
        terms=frozenset(terms(question)),
        listed={each.group: each.weight / OFTEN for each in template.groups if level in each.levels or not level}
        if template
        else {},
    )


def _facet(demand: Demand, lift: float) -> Facet:
    return Facet(demand.facet, read.facets()[demand.facet].nature, demand.weight + lift, demand.demand)


def lifts_of(question: str) -> dict[str, float]:
    """Per facet: the largest lift that any hint found in the question gives; several hints do not add up."""
    lifts: dict[str, float] = {}
    for hint in read.hints():
        if recognise(question, hint.words):
            for facet, lift in hint.lifts.items():
                lifts[facet] = max(lift, lifts.get(facet, 0))
    return lifts


@cache
def candidates() -> tuple[Candidate, ...]:
    """Every kind of stakeholder as somebody who could speak."""
    return tuple(_candidate(group) for group in read.groups().values())


def _candidate(group: Group) -> Candidate:
    return Candidate(group.code, group.covers, group.actor_kind, group.sector, group.speaks_for_others)


def present_of(rows: Iterable[tuple[str, str]]) -> list[Present]:
    """Those on a map, from (key, group code); a code that is not in the knowledge speaks for no facet."""
    known = {each.code: each for each in candidates()}
    return [Present(key, known.get(group, UNKNOWN)) for key, group in rows]


def recognised(name: str) -> str:
    """The group that a name written on a map means, or "" when none is recognised."""
    return recognise(name, read.taxonomy())


def why(theme: str, level: str, group: str) -> Words | None:
    """The theme's own sentence about a group at a level, or None when its list does not name it there."""
    template = read.templates().get(theme)
    listed = template.groups if template else ()
    return next((each.why for each in listed if each.group == group and (not level or level in each.levels)), None)


def councils_of(theme: str) -> tuple[str, ...]:
    """The statutory councils that a theme touches: youth, elderly, disability."""
    template = read.templates().get(theme)
    return template.councils if template else ()
