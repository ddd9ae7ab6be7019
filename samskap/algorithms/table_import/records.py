"""Text to records of cells, strictly: a quote out of place is told with its line, never guessed at."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from samskap.algorithms.table_import.table import Code

_QUOTED = re.compile(r'"((?:[^"]++|"")*+)"')
_NEWLINE = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True)
class Record:
    """The cells that begin on a line; or, when `code` is set, why that line cannot be read."""

    line: int
    cells: tuple[str, ...]
    code: Code | None = None

    @property
    def is_blank(self) -> bool:
        """True for a line of nothing, or of nothing but delimiters."""
        return self.code is None and not any(self.cells)


def records(text: str, delimiter: str) -> Iterator[Record]:
    """Every record in order, blank lines as a single empty cell; `delimiter` is one character, or "" for a
    single column.

    Source: RFC 4180. Quoted cells may hold delimiters, line breaks (given as "\\n") and doubled quotes; a
    quote anywhere else makes the record unreadable, and reading goes on at the next line. `line` is the line
    the trouble stands on.
    """
    bare = re.compile(rf'[^"\r\n{re.escape(delimiter)}]*+')
    place, line, end = 0, 1, len(text)
    while place < end:
        first_line, cells = line, []
        while True:
            code = None
            match = _QUOTED.match(text, place) if text.startswith('"', place) else bare.match(text, place)
            if match is None:
                code = Code.UNCLOSED_QUOTE
                break
            quoted = match.lastindex is not None
            cell = match.group(1).replace('""', '"') if quoted else match.group()
            if quoted and ("\n" in cell or "\r" in cell):
                cell, breaks = _NEWLINE.subn("\n", cell)
                line += breaks
            cells.append(cell)
            place = match.end()
            if not (delimiter and text.startswith(delimiter, place)):
                break
            place += 1
        newline = _NEWLINE.match(text, place)
        if code is None and newline is None and place < end:
            code = Code.STRAY_QUOTE
        if code is not None:
            yield Record(line, (), code)
            newline = _NEWLINE.search(text, place)
        else:
            yield Record(first_line, tuple(cells))
        place = newline.end() if newline else end
        line += 1
