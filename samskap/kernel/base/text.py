"""Text that people type, made safe to store and compare."""

import re
import unicodedata

from django.utils.functional import Promise

# What the interface says: a sentence in the reader's language, or one that is turned into it when the page is drawn.
Text = str | Promise

# Cc without newline and tab, lone surrogates, and the invisible marks that turn the direction of text.
_UNWANTED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufeff]")
_NEWLINES = re.compile("\r\n?|\u2028|\u2029|\x85")


def clean(text: str) -> str:
    """Gives the text in one normal form, without control characters and without space at the ends."""
    one_newline = _NEWLINES.sub("\n", text)
    return unicodedata.normalize("NFC", _UNWANTED.sub("", one_newline)).strip()
