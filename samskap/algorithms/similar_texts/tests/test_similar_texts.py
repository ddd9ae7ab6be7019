"""Nearness by hand, and what holds for any batch."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samskap.algorithms.similar_texts.duplicates import likely_duplicates
from samskap.algorithms.similar_texts.negation import says_no
from samskap.algorithms.similar_texts.ranking import closest
from samskap.algorithms.similar_texts.texts import RELATED, SAME, Text, nearness
from samskap.algorithms.similar_texts.vectors import cosine, likeness, rarity, vector

WISHES = [
    "Flere benker langs elva",
    "Fleire benker langs elva, takk",
    "Tryggere skolevei ved Storgata",
    "Lavere fart ved skolen i Storgata",
    "Lengre åpningstid på biblioteket",
    "Ikke flere benker langs elva",
]


def text(number: int, words: str) -> Text[int]:
    """A text whose terms are its lower-case words, small ones left out."""
    small = {"i", "på", "ved", "ikke", "flere", "fleire", "takk"}
    plain = words.lower().replace(",", "").split()
    return Text(number, [word for word in plain if word not in small], words)


BATCH = [text(number, words) for number, words in enumerate(WISHES)]
FREQUENCIES = {"benker": 3, "langs": 3, "elva": 3, "storgata": 2, "skolen": 1, "fart": 1}


def near(query: str, **changes):
    """The closest wishes to a query, by number."""
    return closest(text(99, query), BATCH, frequencies=FREQUENCIES, of_texts=6, **changes)


def test_the_same_wish_comes_first_with_the_words_it_shares():
    matches = near("Benker langs elva")
    assert [(match.id, match.nearness) for match in matches] == [(0, "same"), (1, "same"), (5, "related")]
    assert set(matches[0].shared) == {"benker", "langs", "elva"}
    assert matches[0].score == 1.0


def test_a_text_that_says_no_to_the_same_thing_is_related_and_never_the_same():
    assert near("Ikke benker langs elva")[0].id == 5
    assert [match.nearness for match in near("Ikke benker langs elva")] == ["same", "related", "related"]


def test_a_text_with_nothing_in_common_has_no_matches():
    assert near("Svømmehall for alle") == []
    assert near("") == []


def test_a_text_is_not_near_itself_and_the_list_is_cut():
    assert [match.id for match in closest(BATCH[0], BATCH, frequencies=FREQUENCIES, of_texts=6)] == [1, 5]
    assert len(near("Benker langs elva", at_most=1)) == 1
    with pytest.raises(ValueError, match="at_most"):
        near("Benker", at_most=0)


@pytest.mark.parametrize(
    ("score", "word"), [(1.0, "same"), (SAME, "same"), (0.74, "related"), (RELATED, "related"), (0.49, None)]
)
def test_scores_have_words(score, word):
    assert nearness(score) == word


@pytest.mark.parametrize("words", ["Ikke her", "Det vil vi ikkje", "Aldri!", "We don't", "It isn’t so", "cannot"])
def test_a_denial_is_seen_in_three_languages(words):
    assert says_no(words)


@pytest.mark.parametrize("words", ["", "Ja", "note", "Nå er det no å gjere", "ingenium"])
def test_other_words_are_no_denial(words):
    assert not says_no(words)


def test_likely_duplicates_of_a_batch_are_pairs_in_batch_order():
    assert [(pair.first, pair.second) for pair in likely_duplicates(BATCH)] == [(0, 1)]


def test_a_thousand_copies_make_a_star_and_not_half_a_million_pairs():
    pairs = likely_duplicates([text(number, "Flere benker langs elva") for number in range(1000)])
    assert [(pair.first, pair.second) for pair in pairs] == [(0, other) for other in range(1, 1000)]


@pytest.mark.parametrize("batch", [[], [text(1, "")], [text(1, ""), text(2, "")], [text(1, "Benk")]])
def test_too_few_words_give_no_duplicates(batch):
    assert likely_duplicates(batch) == []


@pytest.mark.parametrize("threshold", [0, 1 / 3, 1.1])
def test_a_threshold_that_would_let_everything_through_is_refused(threshold):
    with pytest.raises(ValueError, match="threshold"):
        likely_duplicates(BATCH, threshold=threshold)


def test_a_rare_term_tells_more_than_a_common_one():
    assert rarity(1, 100) > rarity(50, 100) > rarity(100, 100) == 1


def test_texts_that_share_only_common_words_are_found_when_those_are_many():
    common = [f"ord{number}" for number in range(10)]
    batch = [Text(number, [*common, f"eget{number}"], "") for number in range(8)]
    assert len(likely_duplicates(batch, threshold=0.7)) == 8 * 7 / 2


_terms = st.lists(st.sampled_from(["skole", "vei", "benk", "elv", "park", "lys", "buss", "torg"]), max_size=6)
_batches = st.lists(_terms, max_size=14).map(
    lambda lists: [Text(number, terms, " ".join(terms)) for number, terms in enumerate(lists)]
)


@given(_batches, st.sampled_from([0.4, 0.6, 0.75, 0.9]))
def test_the_short_cut_finds_what_comparing_all_with_all_finds(batch, threshold):
    frequencies: dict[str, int] = {}
    for one in batch:
        for term in set(one.terms):
            frequencies[term] = frequencies.get(term, 0) + 1
    weights = [vector(one.terms, frequencies, len(batch)) for one in batch]
    firsts = {tuple(one.terms): one.id for one in reversed(batch) if one.terms}
    wanted = {(firsts[tuple(one.terms)], one.id) for one in batch if one.terms} - {(i, i) for i in range(99)}
    for first in firsts.values():
        for second in firsts.values():
            score = likeness(cosine(weights[first], weights[second]), batch[first], batch[second])
            if first < second and score >= threshold:
                wanted.add((first, second))
    assert {(pair.first, pair.second) for pair in likely_duplicates(batch, threshold=threshold)} == wanted


@given(_batches)
def test_scores_are_between_nothing_and_one_and_best_first(batch):
    scores = [pair.score for pair in likely_duplicates(batch, threshold=0.5)]
    assert scores == sorted(scores, reverse=True)
    assert all(0.5 <= score <= 1 for score in scores)


@given(_terms, _terms)
def test_nearness_is_the_same_both_ways(one, other):
    here, there = Text(1, one, " ".join(one)), Text(2, other, " ".join(other))
    ways = [
        [match.score for match in closest(query, [found], frequencies={}, of_texts=2)]
        for query, found in ((here, there), (there, here))
    ]
    assert ways[0] == ways[1]
