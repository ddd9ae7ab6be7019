"""Text as a reader sees it: plain digits, nothing invisible, and the way back to the original positions."""

import unicodedata
from dataclasses import dataclass

# Formatting characters, combining marks and enclosing marks are not seen as characters of their own.
_UNSEEN_CATEGORIES = frozenset({"Cf", "Mn", "Me"})
# Letters by category that are drawn as nothing.
_UNSEEN = frozenset("\u115f\u1160\u3164\uffa0")


@dataclass(frozen=True)
class Reading:
    """`plain[i]` was read from `original[places[i]]`."""

    plain: str
    places: range | tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Positions in the original for a non-empty stretch of the plain text, end not included."""
        return self.places[start], self.places[end - 1] + 1


def read(text: str) -> Reading:
    """The text with any script's digits as 0 to 9, styled signs as plain ones, unseen characters gone."""
    if text.isascii():
        return Reading(text, range(len(text)))
    plain: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        for seen in _as_seen(character):
            plain.append(seen)
            places.append(place)
    return Reading("".join(plain), tuple(places))


def _as_seen(character: str) -> str:
    if character.isascii():
        return character
    digit = unicodedata.digit(character, None)
    if digit is not None:
        return str(digit)
    if character in _UNSEEN or unicodedata.category(character) in _UNSEEN_CATEGORIES:
        return ""
    return unicodedata.normalize("NFKC", character)
