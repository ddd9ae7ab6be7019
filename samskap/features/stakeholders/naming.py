"""What people write when they name somebody: lines with a reason, two spellings of one name, the name of one person."""

import re
from dataclasses import dataclass

from samskap.algorithms.text_terms.stems import stem
from samskap.algorithms.text_terms.tokens import tokens
from samskap.features.stakeholders.given_names import GIVEN_NAMES, ORDINARY_WORDS_TOO

MOST_LINES = 8
LONGEST_NAME = 120
LONGEST_WHY = 300
_WHY = re.compile(r"\s+[–—-]\s+")
_LIST_MARK = re.compile(r"^\s*(?:[-–—•*]|\d{1,2}[.)])\s+")
_AFTER_THE_NAME = re.compile(r"[(,:;/]| [–—-] ")
_NOT_PERSONS = frozenset("as asa sa da ans ba if il fk sk bk ks iks hf nuf".split())
_FEWEST, _MOST = 2, 3


@dataclass(frozen=True)
class NamedLine:
    """One who is named, and why."""

    name: str
    why: str = ""


def named_lines(text: str) -> list[NamedLine]:
    """One for each line that is not empty: the name, and after a dash with space on both sides, why."""
    lines = (_LIST_MARK.sub("", line).strip() for line in text.splitlines())
    return [_named(line) for line in lines if line]


def _named(line: str) -> NamedLine:
    name, *why = _WHY.split(line, maxsplit=1)
    return NamedLine(_squeezed(name), _squeezed(why[0]) if why else "")


def _squeezed(text: str) -> str:
    return " ".join(text.split())


def spelt(name: str) -> str:
    """The name with capitals, space and the endings of words off: two spellings of one name give the same."""
    bare = " ".join(stem(token) for token in tokens(name))
    return (bare or _squeezed(name).casefold())[:LONGEST_NAME]


def looks_like_one_person(name: str) -> bool:
    """Two or three names in a row where the first is a common given name, whatever the case.

    Small words between them ("Liv og helse") and the mark of a company ("Ola Nes AS") say that it is no person.
    """
    words = _AFTER_THE_NAME.split(_squeezed(name))[0].split()
    if not _FEWEST <= len(words) <= _MOST or words[-1].casefold().strip(".") in _NOT_PERSONS:
        return False
    first = words[0].casefold().split("-")[0]
    written_small = not any(word[0].isupper() for word in words)
    if first not in GIVEN_NAMES or (written_small and first in ORDINARY_WORDS_TOO):
        return False
    return all(word[0].isupper() for word in words[1:]) or (written_small and all(map(str.isalpha, words)))
