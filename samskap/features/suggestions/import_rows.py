"""A table's rows as innspill: which column is what, and every row that cannot be read, with line and reason. Pure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, tzinfo
from enum import StrEnum

from samskap.algorithms.table_import.row_keys import row_keys
from samskap.algorithms.table_import.table import Row, Table

LONGEST_PLACE = 160
LONGEST_TEXT = 5_000
EARLIEST = 1950

# The names that columns go by, the likeliest first.
HEADERS = {
    "text": ("innspill", "innspel", "tekst", "text", "forslag", "framlegg", "comment-body", "comment", "kommentar",
             "beskrivelse", "skildring", "melding", "fritekst", "svar", "body", "message", "idé", "ide"),
    "date": ("dato", "mottatt", "motteke", "innsendt", "tidspunkt", "date", "timestamp", "created_at", "created",
             "datetime", "tid"),
    "theme": ("tema", "theme", "kategori", "category", "emne"),
    "place": ("sted", "stad", "adresse", "place", "address"),
    "email": ("e-post", "epost", "e-postadresse", "email", "e-mail", "mail"),
}  # fmt: skip

_EMAIL = re.compile(r"[^@\s]{1,64}@[^@\s]+\.[^@\s.]{2,}")
_NORWEGIAN_DATE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?:\s+(?:kl\.?\s*)?(\d{1,2})[:.](\d{2}))?")


class RowFault(StrEnum):
    """Why one row cannot become an innspill."""

    NO_TEXT = "no_text"
    TEXT_TOO_LONG = "text_too_long"
    DATE_UNREADABLE = "date_unreadable"
    DATE_IN_FUTURE = "date_in_future"
    THEME_UNKNOWN = "theme_unknown"
    PLACE_TOO_LONG = "place_too_long"
    EMAIL_WRONG = "email_wrong"


@dataclass(frozen=True)
class Columns:
    """Which column holds what, by its name; empty where the file has none."""

    text: str = ""
    date: str = ""
    theme: str = ""
    place: str = ""
    email: str = ""


@dataclass(frozen=True)
class ReadRow:
    """One row that can become an innspill. The key is the same each time the row is read."""

    line: int
    key: str
    text: str
    received_at: datetime | None
    theme: str
    place: str
    email: str


@dataclass(frozen=True)
class BadRow:
    """One thing wrong with one row."""

    line: int
    fault: RowFault
    value: str = ""


@dataclass(frozen=True)
class Reading:
    """What a table holds: rows that can be read, and what is wrong with the others."""

    rows: list[ReadRow] = field(default_factory=list)
    bad: list[BadRow] = field(default_factory=list)


@dataclass(frozen=True)
class Rules:
    """What the reading needs to know of the world: the names of the themes, the time zone, and what time it is."""

    themes: Mapping[str, str]
    zone: tzinfo
    now: datetime


def guessed(names: tuple[str, ...]) -> Columns:
    """The likeliest column for each thing, by the name that stands at its head."""
    known = {name.strip().lower(): name for name in reversed(names)}
    found = {what: next((known[head] for head in heads if head in known), "") for what, heads in HEADERS.items()}
    return Columns(**found)


def read_rows(table: Table, columns: Columns, rules: Rules) -> Reading:
    """Every row of the table as an innspill, or as what is wrong with it."""
    places = {name: place for place, name in enumerate(table.columns)}
    keys = row_keys([_parts(row, columns, places) for row in table.rows])
    reading = Reading()
    for row, key in zip(table.rows, keys, strict=True):
        _read(row, key, columns, places, rules, reading)
    return reading


def read_moment(cell: str, zone: tzinfo) -> datetime | None:
    """A moment from milliseconds or seconds since 1970, an ISO date, or a date as Norwegians write it."""
    try:
        if re.fullmatch(r"\d{12,13}", cell):
            return datetime.fromtimestamp(int(cell) / 1000, UTC)
        if re.fullmatch(r"\d{9,10}", cell):
            return datetime.fromtimestamp(int(cell), UTC)
        norwegian = _NORWEGIAN_DATE.fullmatch(cell)
        if norwegian:
            day, month, year, hour, minute = (int(part or 0) for part in norwegian.groups())
            return datetime(year, month, day, hour, minute, tzinfo=zone)
        moment = datetime.fromisoformat(cell)
    except (ValueError, OverflowError, OSError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


def _parts(row: Row, columns: Columns, places: Mapping[str, int]) -> tuple[str, ...]:
    """What tells rows apart: text, date and sender. Columns that change from export to export are left out."""
    return tuple(_cell(row, name, places) for name in (columns.text, columns.date, columns.email))


def _cell(row: Row, name: str, places: Mapping[str, int]) -> str:
    return row.cells[places[name]].strip() if name in places else ""


def _read(row: Row, key: str, columns: Columns, places: Mapping[str, int], rules: Rules, reading: Reading) -> None:
    cells = {what: _cell(row, getattr(columns, what), places) for what in HEADERS}
    theme = rules.themes.get(cells["theme"].lower(), "")
    moment = read_moment(cells["date"], rules.zone) if cells["date"] else None
    faults = list(_faults(cells, theme, moment, rules))
    reading.bad.extend(BadRow(row.line, fault, value[:60]) for fault, value in faults)
    if not faults:
        reading.rows.append(
            ReadRow(row.line, key, cells["text"], moment, theme, cells["place"], cells["email"].lower())
        )


def _faults(cells: Mapping[str, str], theme: str, moment: datetime | None, rules: Rules):
    if not cells["text"]:
        yield RowFault.NO_TEXT, ""
    if len(cells["text"]) > LONGEST_TEXT:
        yield RowFault.TEXT_TOO_LONG, ""
    if cells["date"] and (moment is None or moment.year < EARLIEST):
        yield RowFault.DATE_UNREADABLE, cells["date"]
    elif moment and moment > rules.now + timedelta(minutes=5):
        yield RowFault.DATE_IN_FUTURE, cells["date"]
    if cells["theme"] and not theme:
        yield RowFault.THEME_UNKNOWN, cells["theme"]
    if len(cells["place"]) > LONGEST_PLACE:
        yield RowFault.PLACE_TOO_LONG, cells["place"]
    if cells["email"] and not _EMAIL.fullmatch(cells["email"]):
        yield RowFault.EMAIL_WRONG, cells["email"]
