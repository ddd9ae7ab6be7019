"""The words that a learning sheet is found by."""

from samskap.algorithms.text_terms.terms import terms

MOST_WORDS_ASKED = 8


def index_of(*texts: str) -> str:
    """The stems of the texts, once each, with a space on each side."""
    found = dict.fromkeys(term for text in texts for term in terms(text))
    return f" {' '.join(found)} " if found else ""


def asked_for(query: str) -> list[str]:
    """The stems that a search means; a few are enough."""
    return list(dict.fromkeys(terms(query)))[:MOST_WORDS_ASKED]
