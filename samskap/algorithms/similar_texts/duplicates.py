"""The pairs of a batch that look like the same text, found without comparing all with all."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from samskap.algorithms.similar_texts.negation import says_no
from samskap.algorithms.similar_texts.texts import SAME, Id, Pair, Text
from samskap.algorithms.similar_texts.vectors import Vector, cosine, likeness, shared_words, vector


def likely_duplicates(texts: Sequence[Text[Id]], *, threshold: float = SAME) -> list[Pair[Id]]:
    """Pairs scoring at least `threshold`, best first, then in the order of the batch.

    Texts with exactly the same terms, both or neither saying no, are told as one star: the first of them
    paired with each of the others, and only the first compared further, so that a thousand copies give 999
    pairs and not half a million. Texts without terms are like nothing. Rarities are those of the batch.
    Raises ValueError for a threshold outside 1/3 to 1, because below it two texts without a common term could
    pass.
    """
    if not 1 / 3 < threshold <= 1:
        raise ValueError("The threshold must be above 1/3 and at most 1")
    firsts, copies = _fold_copies(texts)
    frequencies = Counter(term for text in texts for term in set(text.terms))
    vectors = [vector(text.terms, frequencies, len(texts)) for text in texts]
    pairs = [(one, other, 1.0) for one, other in copies]
    for one, other in _candidates(firsts, vectors, frequencies, (3 * threshold - 1) / 2):
        score = likeness(cosine(vectors[one], vectors[other]), texts[one], texts[other])
        if score >= threshold:
            pairs.append((one, other, score))
    pairs.sort(key=lambda pair: (-round(pair[2], 4), pair[0], pair[1]))
    return [
        Pair(
            texts[one].id,
            texts[other].id,
            round(score, 4),
            shared_words(vectors[one], vectors[other], texts[other].text),
        )
        for one, other, score in pairs
    ]


def _fold_copies(texts: Sequence[Text[Id]]) -> tuple[list[int], list[tuple[int, int]]]:
    """Positions of the first text of each wording, and (first, copy) for the rest."""
    first_with: dict[tuple[bool, *tuple[str, ...]], int] = {}
    copies = []
    for position, text in enumerate(texts):
        if text.terms:
            first = first_with.setdefault((says_no(text.text), *text.terms), position)
            if first != position:
                copies.append((first, position))
    return list(first_with.values()), copies


def _candidates(
    positions: Sequence[int], vectors: Sequence[Vector], frequencies: Counter[str], least: float
) -> Iterator[tuple[int, int]]:
    """Pairs that may have a cosine of `least` or more, the earlier first; none that has is left out.

    Prefix filter (Chaudhuri, Ganti & Kaushik 2006; Bayardo, Ma & Srikant 2007): each text's rarest terms are
    looked up among all texts until the square of what remains of its vector is below `least`. A pair that is
    not found so shares only what remains of both, and its cosine is at most the product of the two
    remainders' lengths.
    """
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for position in positions:
        for term in vectors[position]:
            holders[term].append(position)
    seen: set[tuple[int, int]] = set()
    for position in positions:
        for term in _telling_terms(vectors[position], frequencies, least):
            for other in holders[term]:
                pair = (min(position, other), max(position, other))
                if other != position and pair not in seen:
                    seen.add(pair)
                    yield pair


def _telling_terms(weights: Vector, frequencies: Counter[str], least: float) -> Iterator[str]:
    """The rarest terms of a vector, until the square of the rest is below `least`."""
    rest = sum(weight * weight for weight in weights.values())
    for term in sorted(weights, key=lambda term: (frequencies[term], term)):
        # A hair's breadth of slack for rounding.
        if rest < least - 1e-9:
            return
        yield term
        rest -= weights[term] ** 2
