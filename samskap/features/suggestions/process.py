"""Pure rules: what in a text holds it back from publication, and which words it is found by."""

from samskap.algorithms.identity_numbers.hits import Hit, Kind
from samskap.algorithms.identity_numbers.scan import scan
from samskap.algorithms.text_terms.terms import terms

HELD_WHEN_LIKELY = {Kind.IDENTITY_NUMBER}
"""The rest hold a text back only when they are certain: eight digits may as well be a sum or a case number."""


def finds(*texts: str) -> list[tuple[Kind, str]]:
    """The numbers and addresses that a person must look at before the text is shown to others, gravest kind first."""
    found = [(hit.kind, text[hit.start : hit.end]) for text in texts for hit in scan(text) if _holds(hit)]
    return sorted(found, key=lambda each: list(Kind).index(each[0]))


def held_for(*texts: str) -> str:
    """Why the text is held back from publication: the gravest kind found, or nothing."""
    return next((kind.value for kind, _piece in finds(*texts)), "")


def search_words(text: str) -> list[str]:
    """The stemmed words that a text is found by, each once, in the order of the text."""
    return list(dict.fromkeys(terms(text)))


def _holds(hit: Hit) -> bool:
    return hit.certain or hit.kind in HELD_WHEN_LIKELY
