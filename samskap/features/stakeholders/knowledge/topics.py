"""A room's theme, level and question, to the topic that the search for missing voices asks about."""

from collections.abc import Collection, Iterable, Mapping
from functools import cache

from samskap.algorithms.missing_voices.facts import Candidate, Facet, Present, Topic
from samskap.algorithms.missing_voices.recognise import mentioned, recognise
from samskap.algorithms.text_terms.terms import terms
from samskap.features.stakeholders.knowledge import read
from samskap.features.stakeholders.knowledge.mixing import mix
from samskap.features.stakeholders.knowledge.shapes import Group, Words

# Somebody on a map whom nothing recognises: counts as there, speaks for no facet.
UNKNOWN = Candidate("", {})
# How much less likely a group is when its kind or its sector is not what the map says.
OTHER_KIND = 0.7
OTHER_SECTOR = 0.8


def topic_for(theme: str, level: str, question: str, groups: Collection[str] = ()) -> Topic:
    """The topic of a room: its theme's template, mixed with those that the groups already on the map belong to.

    A question about rotas in home care is about work and about health, whichever theme it is filed under; see
    `mixing.py`. What the words of the question hint at then lifts the facets they name, or adds them.
    """
    lifts = lifts_of(question)
    mixed = mix(theme, level, groups)
    weights = {code: mixed.weights.get(code, 0.0) + lifts.get(code, 0.0) for code in (*mixed.weights, *lifts)}
    return Topic(
        facets=tuple(
            Facet(code, read.facets()[code].nature, weight, mixed.demands.get(code, 1))
            for code, weight in sorted(weights.items())
        ),
        theme=theme,
        level=level,
        terms=frozenset(terms(question)),
        listed=mixed.listed,
        mentioned=mentioned(question, read.taxonomy()),
    )


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


def recognised(name: str, kind: str = "", sector: str = "") -> str:
    """The group that a name on a map means, or "" when none is recognised; its kind and sector help where told."""
    return recognise(name, read.taxonomy(), _likely(kind, sector))


@cache
def _likely(kind: str, sector: str) -> Mapping[str, float]:
    """Less likely where kind or sector differs: people sort differently, so it is no more than a weight."""
    return {
        group.code: (OTHER_KIND if kind and kind != group.actor_kind else 1.0)
        * (OTHER_SECTOR if sector and sector != group.sector else 1.0)
        for group in read.groups().values()
    }


def why(theme: str, level: str, group: str) -> Words | None:
    """The theme's own sentence about a group at a level, or None when its list does not name it there."""
    template = read.templates().get(theme)
    listed = template.groups if template else ()
    return next((each.why for each in listed if each.group == group and (not level or level in each.levels)), None)


def councils_of(theme: str) -> tuple[str, ...]:
    """The statutory councils that a theme touches: youth, elderly, disability."""
    template = read.templates().get(theme)
    return template.councils if template else ()
