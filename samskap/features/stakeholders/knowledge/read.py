"""The knowledge files as checked, frozen values; read once in the life of the process."""

import json
from collections.abc import Collection, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from samskap.algorithms.missing_voices.facts import Nature
from samskap.algorithms.missing_voices.recognise import Taxonomy
from samskap.features.people.states import ActorKind
from samskap.features.stakeholders.knowledge.shapes import (
    COUNCILS,
    LANGUAGES,
    LEVELS,
    Demand,
    FacetWords,
    Group,
    Hint,
    Listed,
    Template,
    Words,
)
from samskap.features.stakeholders.states import Sector

FOLDER = Path(__file__).parent


@cache
def facets() -> Mapping[str, FacetWords]:
    """Every facet by code. Raises ValueError, naming the file, where a file says what cannot be."""
    found = [FacetWords(each["code"], Nature(each["nature"]), _words(each, "name")) for each in _load("facets.json")]
    return _by_code(found, "facets.json")


@cache
def groups() -> Mapping[str, Group]:
    """Every kind of stakeholder by code, in the order of the file."""
    return _by_code([_group(each) for each in _load("groups.json")], "groups.json")


@cache
def templates() -> Mapping[str, Template]:
    """Every theme's template by theme."""
    paths = sorted((FOLDER / "topics").glob("*.json"))
    return MappingProxyType({path.stem: _template(f"topics/{path.name}", path.stem) for path in paths})


@cache
def hints() -> tuple[Hint, ...]:
    """Every hint, in the order of the file."""
    return tuple(_hint(each) for each in _load("hints.json"))


@cache
def taxonomy() -> Taxonomy:
    """How free text is recognised as a kind: by the synonyms, and by the kinds' own names."""
    return Taxonomy.of(
        {group.code: (*group.synonyms, group.name.nb, group.name.nn, group.name.en) for group in groups().values()}
    )


def _load(name: str) -> Any:
    try:
        return json.loads((FOLDER / name).read_text(encoding="utf-8"))
    except json.JSONDecodeError as error:
        raise ValueError(f"{name} is not JSON: {error}") from error


def _by_code(found: list[Any], name: str) -> Mapping[str, Any]:
    rows = {each.code: each for each in found}
    _hold(len(rows) == len(found), name, "a code stands twice")
    return MappingProxyType(rows)


def _hold(holds: bool, name: str, fault: str) -> None:
    if not holds:
        raise ValueError(f"{name}: {fault}")


def _among(value: str, allowed: Collection[str], name: str) -> str:
    _hold(value in allowed, name, f"{value!r} is none of {', '.join(allowed)}")
    return value


def _words(row: Mapping[str, Any], key: str) -> Words:
    texts = row[key]
    _hold(set(texts) == set(LANGUAGES) and all(texts.values()), key, f"{texts} lacks a language")
    return Words(**texts)


def _group(row: Mapping[str, Any]) -> Group:
    name = f"groups.json, {row['code']}"
    for facet in row["covers"]:
        _among(facet, facets(), name)
    return Group(
        code=row["code"],
        actor_kind=_among(row["actor_kind"], [kind.value for kind in ActorKind], name),
        sector=_among(row["sector"], [sector.value for sector in Sector], name),
        speaks_for_others=row["speaks_for_others"],
        name=_words(row, "name"),
        synonyms=tuple(row["synonyms"]),
        covers=MappingProxyType(row["covers"]),
    )


def _template(name: str, theme: str) -> Template:
    rows = _load(name)
    _among(rows["theme"], [theme], name)
    return Template(
        theme=theme,
        councils=tuple(_among(council, COUNCILS, name) for council in rows["councils"]),
        facets=tuple(
            Demand(_among(each["facet"], facets(), name), each["weight"], each["demand"]) for each in rows["facets"]
        ),
        groups=tuple(_listed(each, name) for each in rows["groups"]),
    )


def _listed(row: Mapping[str, Any], name: str) -> Listed:
    return Listed(
        group=_among(row["group"], groups(), name),
        weight=row["weight"],
        levels=tuple(_among(level, LEVELS, name) for level in row["levels"]),
        why=_words(row, "why"),
    )


def _hint(row: Mapping[str, Any]) -> Hint:
    name = f"hints.json, {row['code']}"
    for facet in row["lifts"]:
        _among(facet, facets(), name)
    return Hint(row["code"], Taxonomy.of({row["code"]: row["words"]}), MappingProxyType(row["lifts"]))
