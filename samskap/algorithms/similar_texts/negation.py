"""Whether a text says no to something: two texts alike but for a "not" are opposites, not duplicates."""

import re

_NO = re.compile(r"\b(?:ikke|ikkje|aldri|ingen|inga|ingenting|not|never|cannot|nobody|\w+n['’]t)\b", re.IGNORECASE)


def says_no(text: str) -> bool:
    """True when a word of denial stands in the text, in bokmål, nynorsk or English."""
    return _NO.search(text) is not None
