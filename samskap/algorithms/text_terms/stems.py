"""Words to stems: irregular words by table, the rest by Snowball, and then nynorsk to bokmål."""

from functools import lru_cache
from threading import Lock

import snowballstemmer

from samskap.algorithms.text_terms.forms import LINES
from samskap.algorithms.text_terms.nynorsk import PAIRS

_snowball = snowballstemmer.stemmer("norwegian")
# The stemmer keeps the word it works on as state, and pages are served by several threads.
_one_at_a_time = Lock()

FORMS = {form: line.split()[0] for line in LINES.split("\n") if line for form in line.split()}


def _bare(word: str) -> str:
    """The word with every Norwegian ending off.

    Source: the Snowball Norwegian algorithm (Porter, 2002), run until a fixed point, with two endings it
    lacks: the definite plural of agents (innbygg-erne, bruk-erne) and the doubled m before an ending
    (hjemm-et, ungdomm-er). Each pass only shortens, so it ends.
    """
    while word not in FORMS:
        shorter = word[:-4] if word.endswith("erne") and len(word) > 7 else str(_snowball.stemWord(word))
        if shorter.endswith("mm"):
            shorter = shorter[:-1]
        if shorter == word:
            return word
        word = shorter
    return FORMS[word]


def _bokmal_stems() -> dict[str, str]:
    """Nynorsk stem to bokmål stem, without those that are alike already."""
    pairs = (line.split() for line in PAIRS.split("\n") if line)
    stems = ((_bare(nynorsk), _bare(bokmal)) for nynorsk, bokmal in pairs)
    return {nynorsk: bokmal for nynorsk, bokmal in stems if nynorsk != bokmal}


BOKMAL_STEMS = _bokmal_stems()


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The term a lower-case word is found by; the stem of a stem is itself."""
    with _one_at_a_time:
        bare = _bare(word)
    return BOKMAL_STEMS.get(bare, bare)
