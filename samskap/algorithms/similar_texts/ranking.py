"""The texts closest to one text, for "somebody has said this already"."""

from collections.abc import Iterable, Mapping

from samskap.algorithms.similar_texts.texts import Id, Match, Text, nearness
from samskap.algorithms.similar_texts.vectors import cosine, likeness, shared_words, vector


def closest(
    query: Text[Id],
    candidates: Iterable[Text[Id]],
    *,
    frequencies: Mapping[str, int],
    of_texts: int,
    at_most: int = 5,
) -> list[Match[Id]]:
    """Candidates that are the same as or related to the query, nearest first; ties keep the order given.

    `frequencies` says in how many of the `of_texts` texts of the whole collection each term stands; terms
    left out count as new. A candidate with the query's own id is passed over. Raises ValueError when
    `at_most` is below 1.
    """
    if at_most < 1:
        raise ValueError("at_most must be 1 or more")
    sought = vector(query.terms, frequencies, of_texts)
    matches = []
    for candidate in candidates:
        if candidate.id == query.id:
            continue
        found = vector(candidate.terms, frequencies, of_texts)
        closeness = cosine(sought, found)
        if closeness == 0:
            continue
        score = likeness(closeness, query, candidate)
        how_near = nearness(score)
        if how_near:
            shared = shared_words(sought, found, candidate.text)
            matches.append(Match(candidate.id, round(score, 4), how_near, shared))
    return sorted(matches, key=lambda match: -match.score)[:at_most]
