"""Text to the terms it is indexed and searched by."""

from samskap.algorithms.text_terms.stems import stem
from samskap.algorithms.text_terms.stop_words import STOP_WORDS
from samskap.algorithms.text_terms.tokens import tokens


def terms(text: str) -> list[str]:
    """The stems of a text in order, repeats kept, without stop words and single letters.

    English goes the same way: its plural s falls off, the rest stays as it is. Single digits stay ("trinn
    7").
    """
    return [stem(word) for word in tokens(text) if word not in STOP_WORDS and (len(word) > 1 or word.isdigit())]
