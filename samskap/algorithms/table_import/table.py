"""What is read from a file: columns, rows with their lines, and what was wrong."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Code(StrEnum):
    """What may be wrong with a file. The first eight concern the whole file, the rest one line."""

    EMPTY_FILE = "empty_file"
    TOO_LARGE = "too_large"
    BROKEN_GZIP = "broken_gzip"
    SPREADSHEET_FILE = "spreadsheet_file"
    NO_ROWS = "no_rows"
    TOO_MANY_ROWS = "too_many_rows"
    TOO_MANY_COLUMNS = "too_many_columns"
    TOO_MANY_PROBLEMS = "too_many_problems"
    UNREADABLE_CHARACTER = "unreadable_character"
    MIXED_ENCODING = "mixed_encoding"
    NUL_BYTE = "nul_byte"
    STRAY_QUOTE = "stray_quote"
    UNCLOSED_QUOTE = "unclosed_quote"
    WRONG_NUMBER_OF_CELLS = "wrong_number_of_cells"
    CELL_TOO_LONG = "cell_too_long"
    NAMELESS_COLUMN = "nameless_column"
    SAME_COLUMN_NAME = "same_column_name"


class Notice(StrEnum):
    """What the reader took for granted and a person should look at."""

    READ_AS_CP1252 = "read_as_cp1252"


@dataclass(frozen=True, kw_only=True)
class Limits:
    """How much is read. `unpacked_bytes` counts after gzip; a cell is counted in characters."""

    unpacked_bytes: int = 10 * 1024 * 1024
    rows: int = 20_000
    columns: int = 200
    cell: int = 10_000
    problems: int = 100


@dataclass(frozen=True)
class Problem:
    """One thing wrong. `line` counts from 1, 0 for the file as a whole; `column` is its name, or ""."""

    line: int
    column: str
    code: Code
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Row:
    """One row's cells, one for each column, and the line it begins on."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Table:
    """A file as read. Rows with problems are left out of `rows`; `is_whole` says that none were."""

    columns: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    problems: tuple[Problem, ...] = ()
    notices: tuple[Notice, ...] = ()
    encoding: str = ""
    delimiter: str = ""

    @property
    def is_whole(self) -> bool:
        """True when nothing was wrong, so that the table may be imported."""
        return not self.problems
