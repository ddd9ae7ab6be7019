"""What changed from one wording to the next, word by word, as plain pieces that a page can mark."""

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


class Wording(Protocol):
    version: int
    question: str
    understanding: str
    reason: str
    created_at: datetime


@dataclass(frozen=True)
class Piece:
    """A run of words: same, added or removed."""

    kind: str
    text: str


@dataclass(frozen=True)
class Version:
    """One wording beside the one before it."""

    framing: Wording
    question: list[Piece]
    understanding: list[Piece]
    is_first: bool


def difference(framings: Sequence[Wording]) -> list[Version]:
    """Each version, newest first as given, with the pieces that were added and removed since the one before."""
    before: list[Wording | None] = [*framings[1:], None]
    return [
        Version(
            framing=framing,
            question=pieces(older.question if older else framing.question, framing.question),
            understanding=pieces(older.understanding if older else framing.understanding, framing.understanding),
            is_first=older is None,
        )
        for framing, older in zip(framings, before, strict=False)
    ]


def pieces(old: str, new: str) -> list[Piece]:
    """The new text with what was removed from the old: joined, the same and the added are the new text exactly."""
    a, b = re.findall(r"\s+|\S+", old), re.findall(r"\s+|\S+", new)
    found: list[Piece] = []
    for tag, a_from, a_to, b_from, b_to in difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag == "equal":
            found.append(Piece("same", "".join(b[b_from:b_to])))
            continue
        if a_from < a_to:
            found.append(Piece("removed", "".join(a[a_from:a_to])))
        if b_from < b_to:
            found.append(Piece("added", "".join(b[b_from:b_to])))
    return found
