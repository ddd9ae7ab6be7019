"""A table's rows as organisations: which column is what, and every row that cannot be one, with its line. Pure."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from samskap.algorithms.organisation_numbers.check import check
from samskap.algorithms.table_import.table import Row, Table

LONGEST = {"name": 160, "competence": 300, "area": 120, "about": 2_000, "email": 254}

# The headings that columns go by, the likeliest first: the municipality's own lists, and Brønnøysundregistrene's open
# file of units, whose headings have dots.
HEADERS: Mapping[str, tuple[str, ...]] = {
    "name": ("navn", "namn", "name", "organisasjon", "organisasjonsnavn", "lag", "forening", "lag/forening", "bedrift"),
    "number": (
        "organisasjonsnummer", "org.nr.", "org.nr", "orgnr", "orgnr.", "org nr", "org. nr.", "orgnummer",
        "organisation number", "number",
    ),
    "kind": (
        "slag", "type", "organisasjonstype", "organisasjonsform.kode", "organisasjonsform", "orgform", "kategori",
        "kind",
    ),
    "themes": ("tema", "temaer", "tema (flere)", "fagområde", "theme", "themes"),
    "competence": (
        "kompetanse", "kan bidra med", "kan", "competence", "naeringskode1.beskrivelse", "næringskode1.beskrivelse",
        "næring",
    ),
    "area": (
        "område", "geografi", "krets", "grend", "bydel", "sted", "stad", "forretningsadresse.poststed",
        "forretningsadresse.kommune", "kommune", "area",
    ),
    "email": ("e-post", "epost", "e-postadresse", "epostadresse", "kontakt e-post", "email", "e-mail"),
    "about": ("om", "beskrivelse", "skildring", "aktivitet", "formål", "føremål", "about"),
}  # fmt: skip

# Brønnøysundregistrene's codes for the form of an organisation, as far as they tell what kind it is.
FORMS: Mapping[str, str] = {
    **dict.fromkeys(("fli", "sti", "kirk", "pre", "bbl"), "voluntary"),
    **dict.fromkeys(("as", "asa", "enk", "ans", "da", "ks", "sa", "nuf", "ba", "pers", "spa", "verp"), "business"),
    **dict.fromkeys(("brl", "esek", "same", "tvam"), "neighbourhood"),
    **dict.fromkeys(("stat", "fylk", "komm", "kf", "fkf", "iks", "sf", "orgl", "sær", "ados"), "authority"),
}

_EMAIL = re.compile(r"[^@\s]{1,64}@[^@\s]+\.[^@\s.]{2,}")
_BETWEEN = re.compile(r"[,;|/\n]")


class RowFault(StrEnum):
    """Why one row cannot become an organisation."""

    NAME_MISSING = "name_missing"
    TOO_LONG = "too_long"
    NUMBER_WRONG = "number_wrong"
    NUMBER_TWICE = "number_twice"
    NAME_TWICE = "name_twice"
    NAME_TAKEN = "name_taken"
    KIND_UNKNOWN = "kind_unknown"
    THEME_UNKNOWN = "theme_unknown"
    EMAIL_WRONG = "email_wrong"


@dataclass(frozen=True)
class ReadRow:
    """One row that can become an organisation. What the file does not tell is left out of `told`."""

    line: int
    name: str
    number: str
    told: Mapping[str, object]


@dataclass(frozen=True)
class BadRow:
    """One thing wrong with one row; `other` is an earlier line, or a longest length, where there is one."""

    line: int
    fault: RowFault
    value: str = ""
    other: int = 0


@dataclass
class Reading:
    """What a table holds: rows that can be read, and what is wrong with the others."""

    rows: list[ReadRow] = field(default_factory=list)
    bad: list[BadRow] = field(default_factory=list)


@dataclass(frozen=True)
class Names:
    """What kinds and themes are called in every language, in lower case, each with its code."""

    kinds: Mapping[str, str]
    themes: Mapping[str, str]


def columns_of(names: Sequence[str]) -> dict[str, str]:
    """The heading that each thing stands under, for the things that the file tells; the first likely one counts."""
    known = {name.strip().casefold(): name for name in reversed(names)}
    likeliest = {what: next((known[head] for head in heads if head in known), "") for what, heads in HEADERS.items()}
    return {what: heading for what, heading in likeliest.items() if heading}


def read_rows(table: Table, columns: Mapping[str, str], names: Names) -> Reading:
    """Every row of the table as an organisation, or as what is wrong with it."""
    places = {what: table.columns.index(heading) for what, heading in columns.items()}
    reading = Reading()
    lines: dict[str, int] = {}
    for row in table.rows:
        cells = {what: " ".join(row.cells[place].split()) for what, place in places.items()}
        bad = [*_faults(row, cells, names), *_again(row, cells, lines)]
        reading.bad.extend(bad)
        if not bad:
            number = check(cells.get("number", "")).digits
            reading.rows.append(ReadRow(row.line, cells["name"], number, _told(cells, names)))
    return reading


def themes_in(cell: str) -> list[str]:
    """The themes of one cell, as written, each on its own."""
    return [part for part in (part.strip() for part in _BETWEEN.split(cell)) if part]


def _faults(row: Row, cells: Mapping[str, str], names: Names) -> list[BadRow]:
    found = []
    if not cells.get("name"):
        found.append(BadRow(row.line, RowFault.NAME_MISSING))
    for what, longest in LONGEST.items():
        if len(cells.get(what, "")) > longest:
            found.append(BadRow(row.line, RowFault.TOO_LONG, cells[what][:40], longest))
    if cells.get("number") and not check(cells["number"]).is_right:
        found.append(BadRow(row.line, RowFault.NUMBER_WRONG, cells["number"][:40]))
    if cells.get("kind") and not _kind(cells["kind"], names):
        found.append(BadRow(row.line, RowFault.KIND_UNKNOWN, cells["kind"][:60]))
    for theme in _themes(cells.get("themes", ""), names)[1]:
        found.append(BadRow(row.line, RowFault.THEME_UNKNOWN, theme[:60]))
    if cells.get("email") and not _EMAIL.fullmatch(cells["email"]):
        found.append(BadRow(row.line, RowFault.EMAIL_WRONG, cells["email"][:60]))
    return found


def _again(row: Row, cells: Mapping[str, str], lines: dict[str, int]) -> list[BadRow]:
    """What an earlier row of the file has said already; notes what this row says."""
    keys = (
        (RowFault.NUMBER_TWICE, check(cells.get("number", "")).digits, cells.get("number", "")),
        (RowFault.NAME_TWICE, cells.get("name", "").casefold(), cells.get("name", "")),
    )
    found = [BadRow(row.line, fault, told[:60], lines[key]) for fault, key, told in keys if key and key in lines]
    lines.update({key: lines.get(key, row.line) for _fault, key, _told in keys if key})
    return found[:1]


def _told(cells: Mapping[str, str], names: Names) -> dict[str, object]:
    told: dict[str, object] = {what: cells[what] for what in ("competence", "area", "about") if cells.get(what)}
    if cells.get("email"):
        told["email"] = cells["email"].lower()
    if cells.get("kind"):
        told["kind"] = _kind(cells["kind"], names)
    if cells.get("themes"):
        told["themes"] = _themes(cells["themes"], names)[0]
    return told


def _kind(cell: str, names: Names) -> str:
    written = cell.casefold()
    return names.kinds.get(written, "") or FORMS.get(written, "")


def _themes(cell: str, names: Names) -> tuple[list[str], list[str]]:
    """The codes of the themes in a cell, and those that are not known. A theme whose name has a comma is one theme."""
    whole = names.themes.get(cell.casefold(), "")
    if whole:
        return [whole], []
    left, codes = cell, []
    for name in sorted((name for name in names.themes if "," in name), key=len, reverse=True):
        rest = re.sub(re.escape(name), "", left, flags=re.IGNORECASE)
        if rest != left:
            codes.append(names.themes[name])
            left = rest
    unknown: list[str] = []
    for part in themes_in(left):
        code = names.themes.get(part.casefold(), "")
        (codes if code else unknown).append(code or part)
    return list(dict.fromkeys(codes)), unknown
