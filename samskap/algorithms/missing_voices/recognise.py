"""A name somebody wrote on a map, to the kind of group it is.

A pattern is one or more words that must all be there: `nabo` is the word in any form, `ungdom*` a beginning,
`*lærer` an ending, since a Norwegian compound is what its last part says. What stands before the first
preposition is the head of the name and weighs most: parents *of* young people are parents. Where the head says
nothing ("people with ..."), the rest weighs nearly as much.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from samskap.algorithms.text_terms.stems import stem
from samskap.algorithms.text_terms.tokens import tokens

PREPOSITIONS = frozenset(
    """av for fra frå før gjennom gjennem hos i innafor innan innen innenfor langs med mellom mot nær om på
    rundt som til under uten utan utenfor utanfor ved""".split()
)
# Heads that say nothing about which group it is.
EMPTY_HEADS = frozenset(
    stem(word)
    for word in """ansatte dei de deltakere deltakarar familier folk innbyggere innbyggjarar kvinner leder ledere
    leiar leiarar medlemmer menn mennesker menneske organisasjoner personer personar representanter tilsette""".split()
)
HEAD = 1.0
REST = 0.4
REST_OF_EMPTY_HEAD = 0.9
# A longer pattern is a more particular one, up to here.
LONG = 12
# The stem of a long beginning is particular enough to find its nynorsk form by.
LONG_STEM = 7
OPENING = 2


@dataclass(frozen=True)
class _Word:
    """One word of a pattern: its letters, its stem, and whether it may be longer at either end."""

    letters: str
    stem: str
    open_start: bool
    open_end: bool

    @cached_property
    def openings(self) -> frozenset[str]:
        return frozenset((self.letters[:OPENING], self.stem[:OPENING]))

    def fits(self, token: str, token_stem: str) -> bool:
        if self.open_start and self.open_end:
            return self.letters in token or self.letters in token_stem
        if self.open_end:
            other_form = len(self.stem) >= LONG_STEM and token_stem.startswith(self.stem)
            return token.startswith(self.letters) or token_stem.startswith(self.letters) or other_form
        if self.open_start:
            return token.endswith(self.letters) or token_stem.endswith(self.letters)
        return token_stem == self.stem


@dataclass(frozen=True)
class Taxonomy:
    """Patterns ready for use: (code, words) in the order of the kinds."""

    patterns: tuple[tuple[str, tuple[_Word, ...]], ...]

    @classmethod
    def of(cls, synonyms: Mapping[str, Iterable[str]]) -> "Taxonomy":
        """From code to patterns as they are written. Raises ValueError for a pattern without letters."""
        return cls(tuple((code, _words(pattern)) for code, patterns in synonyms.items() for pattern in patterns))


_PARTS = re.compile(r"\*?[^\W_]+\*?")


def _near(taxonomy: Taxonomy, heard: list[tuple[str, str, float]]) -> Iterator[tuple[str, tuple[_Word, ...]]]:
    """The patterns whose first word may fit at all, by its first letters: most fall away here, cheaply."""
    openings = {part[:OPENING] for token, token_stem, _ in heard for part in (token, token_stem)}
    for code, words in taxonomy.patterns:
        first = words[0]
        if first.open_start or len(first.letters) < OPENING or openings & first.openings:
            yield code, words


def _words(pattern: str) -> tuple[_Word, ...]:
    parts = _PARTS.findall(pattern.lower())
    if not parts:
        raise ValueError(f"The pattern {pattern!r} has no letters")
    return tuple(
        _Word(part.strip("*"), stem(part.strip("*")), part.startswith("*"), part.endswith("*")) for part in parts
    )


def recognise(name: str, taxonomy: Taxonomy, likely: Mapping[str, float] | None = None) -> str:
    """The code of the kind that fits the name best, or "" when none fits; the first kind wins a tie.

    `likely` multiplies the fit per code (1 where it says nothing): what else is known of the one named.
    """
    odds = likely or {}
    found = tokens(name)
    heard = [(token, stem(token), weight) for token, weight in zip(found, _weights(found), strict=True)]
    best, best_score = "", 0.0
    for code, words in _near(taxonomy, heard):
        score = _score(words, heard) * odds.get(code, 1.0)
        if score > best_score:
            best, best_score = code, score
    return best


def _weights(found: list[str]) -> list[float]:
    """How much each word of the name weighs, by where it stands."""
    cut = next((place for place, token in enumerate(found) if place and token in PREPOSITIONS), len(found))
    empty = all(stem(token) in EMPTY_HEADS for token in found[:cut])
    rest = REST_OF_EMPTY_HEAD if empty else REST
    return [HEAD if place < cut else rest for place in range(len(found))]


def _score(words: tuple[_Word, ...], heard: list[tuple[str, str, float]]) -> float:
    score = 0.0
    for word in words:
        weights = [weight for token, token_stem, weight in heard if word.fits(token, token_stem)]
        if not weights:
            return 0.0
        score += max(weights) * min(len(word.letters), LONG)
    return score


def mentioned(text: str, taxonomy: Taxonomy) -> frozenset[str]:
    """Every kind that a sentence names; of the kinds one word could mean, only the most particular counts."""
    heard = [(token, stem(token), HEAD) for token in tokens(text)]
    best: dict[int, tuple[float, str]] = {}
    for code, words in _near(taxonomy, heard):
        score = _score(words, heard)
        for place in _places(words, heard) if score else ():
            if score > best.get(place, (0.0, ""))[0]:
                best[place] = (score, code)
    return frozenset(code for _, code in best.values())


def _places(words: tuple[_Word, ...], heard: list[tuple[str, str, float]]) -> set[int]:
    return {
        place for place, (token, token_stem, _) in enumerate(heard) for word in words if word.fits(token, token_stem)
    }
