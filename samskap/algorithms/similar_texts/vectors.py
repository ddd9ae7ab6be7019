"""Texts as weighted terms, and how near two of them are."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from rapidfuzz import fuzz

from samskap.algorithms.similar_texts.negation import says_no
from samskap.algorithms.similar_texts.texts import BELOW_SAME, Id, Text

Vector = dict[str, float]


def rarity(in_texts: int, of_texts: int) -> float:
    """How telling a term is that stands in `in_texts` of `of_texts` texts; at least 1.

    Inverse document frequency, smoothed as if one more text held every term (Salton & Buckley, 1988).
    """
    return math.log((1 + of_texts) / (1 + min(in_texts, of_texts))) + 1


def vector(terms: Sequence[str], frequencies: Mapping[str, int], of_texts: int) -> Vector:
    """Terms to weights of unit length; empty for a text without terms.

    A term's weight is (1 + ln count) times its rarity. A term missing from `frequencies` counts as new.
    """
    weights = {
        term: (1 + math.log(count)) * rarity(frequencies.get(term, 0), of_texts)
        for term, count in Counter(terms).items()
    }
    length = math.sqrt(sum(weight * weight for weight in weights.values()))
    return {term: weight / length for term, weight in weights.items()}


def cosine(one: Vector, other: Vector) -> float:
    """The share of weight two unit vectors have in common, 0 to 1."""
    if len(other) < len(one):
        one, other = other, one
    return min(1.0, sum(weight * other[term] for term, weight in one.items() if term in other))


def likeness(closeness: float, one: Text[Id], other: Text[Id]) -> float:
    """One score, 0 to 1: two parts TF-IDF cosine (`closeness`), one part rapidfuzz's token set ratio of the
    terms.

    The cosine weighs what the texts are about; the ratio forgives spelling mistakes and different endings.
    The ratio alone calls a text the same as any longer text that contains it, so it weighs least. Where just
    one of the texts says no, the score stays below `SAME`: they may well be opposites.
    """
    ratio = fuzz.token_set_ratio(" ".join(one.terms), " ".join(other.terms)) / 100
    score = (2 * closeness + ratio) / 3
    return score if says_no(one.text) == says_no(other.text) else min(score, BELOW_SAME)


def shared_words(one: Vector, other: Vector, text: str) -> tuple[str, ...]:
    """The words of `text` for the terms both have, most telling first; the bare term if no word is seen."""
    common = sorted(one.keys() & other.keys(), key=lambda term: (-one[term] * other[term], term))
    words = text.lower().replace(",", " ").replace(".", " ").split()
    return tuple(next((word.strip("!?:;()\"'«»") for word in words if word.startswith(term)), term) for term in common)
