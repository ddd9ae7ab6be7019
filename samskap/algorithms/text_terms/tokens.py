"""Text to tokens: lower case, composed, with æ, ø and å kept."""

import re
import unicodedata

# Longer "words" are noise (links, pasted keys); their head is enough to find them by.
LONGEST = 60

_WORD = re.compile(r"[^\W_][^\W_\u0300-\u036f]*(?:[\u0300-\u036f]+[^\W_]*)*")
_INVISIBLE = dict.fromkeys((0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF))


def tokens(text: str) -> list[str]:
    """The words and numbers of a text in order, at most `LONGEST` characters each.

    Unicode is composed (NFC) so that å is one letter however it was typed; invisible characters inside a word
    go.
    """
    # Composed after lowering, since a few capital letters fall apart when lowered.
    plain = unicodedata.normalize("NFC", text.translate(_INVISIBLE).lower())
    return [word[:LONGEST] for word in _WORD.findall(plain)]
