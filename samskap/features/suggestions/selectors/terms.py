"""The index of words: its rows for a text, and the words that a search means."""

from django.core.cache import cache

from samskap.features.suggestions.models import Suggestion, Term
from samskap.features.suggestions.process import search_words

VOCABULARY_SECONDS = 300
MOST_WORDS_ASKED = 8
MOST_WORDS_MEANT = 200


def term_rows(suggestion: Suggestion) -> list[Term]:
    """The unsaved index rows of an innspill, for the act that keeps it."""
    return [Term(suggestion=suggestion, word=word) for word in search_words(f"{suggestion.text} {suggestion.place}")]


def words_meant(query: str) -> list[list[str]]:
    """For each word asked for, the indexed words it stands for: itself, and compounds that hold it."""
    asked = search_words(query)[:MOST_WORDS_ASKED]
    vocabulary = _vocabulary() if asked else []
    return [[word, *[known for known in vocabulary if _holds(known, word)]][:MOST_WORDS_MEANT] for word in asked]


def _holds(known: str, word: str) -> bool:
    """Long words are found anywhere in a compound, short ones only where it begins or ends."""
    if known == word or len(word) < 3:
        return False
    return word in known if len(word) > 3 else known.startswith(word) or known.endswith(word)


def _vocabulary() -> list[str]:
    """Every word in the index, read seldom; a word newer than that is still found as itself."""
    words: list[str] | None = cache.get("suggestions:vocabulary")
    if words is None:
        words = list(Term.objects.order_by().values_list("word", flat=True).distinct())
        cache.set("suggestions:vocabulary", words, VOCABULARY_SECONDS)
    return words
