"""A file on its way in: what it would become, row by row, and what was imported before."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q
from django.utils import timezone, translation

from samskap.algorithms.table_import.read import read_table
from samskap.algorithms.table_import.table import Limits, Notice, Table
from samskap.features.rooms.states import Theme
from samskap.features.rooms.words import THEME_WORDS
from samskap.features.suggestions.import_rows import LONGEST_TEXT, Columns, Reading, Rules, guessed, read_rows
from samskap.features.suggestions.import_words import row_problem
from samskap.features.suggestions.models import ImportBatch, ImportDraft, Suggestion
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import reach
from samskap.kernel.base import clock
from samskap.kernel.base.refusals import OutsideReach
from samskap.kernel.ui.file_words import file_problem, line_words

LARGEST = 5_000_000
MOST_ROWS = 5_000
LIMITS = Limits(rows=MOST_ROWS, cell=2 * LONGEST_TEXT)
SHOWN_ROWS = 5
SHOWN_PROBLEMS = 100
LANGUAGES = ("nb", "nn", "en")


@dataclass(frozen=True)
class Wrong:
    """One thing wrong, with the line it stands on."""

    where: str
    why: str


@dataclass(frozen=True)
class ShownRow:
    """One of the first rows, as it would be kept."""

    line: int
    text: str
    date: date | None
    theme: str
    place: str
    email: str


@dataclass(frozen=True)
class Preview:
    """What the import would do."""

    id: int
    file_name: str
    source: str
    unit: str
    names: tuple[str, ...]
    columns: Columns
    first_rows: tuple[ShownRow, ...]
    row_count: int
    new_count: int
    known_lines: tuple[int, ...]
    repeated_lines: tuple[int, ...]
    wrong: tuple[Wrong, ...]
    wrong_count: int
    read_as_windows: bool
    imported_before_on: date | None

    @property
    def known_count(self) -> int:
        return len(self.known_lines)

    @property
    def can_be_carried_out(self) -> bool:
        return bool(self.columns.text) and not self.wrong and self.new_count > 0


@dataclass(frozen=True)
class BatchLine:
    """One earlier import."""

    id: int
    file_name: str
    source: str
    on: date
    by: str
    row_count: int


def draft_for(actor: Actor, draft_id: int) -> ImportDraft:
    """One's own upload; nobody sees another's."""
    found = ImportDraft.objects.select_related("unit").filter(pk=draft_id, owner_id=actor.person_id).first()
    if found is None:
        raise OutsideReach
    return found


def table_of(content: bytes) -> Table:
    """The rows of an uploaded file."""
    return read_table(content, LIMITS)


def columns_of(actor: Actor, draft_id: int) -> tuple[tuple[str, ...], Columns]:
    """The headings of the file, and the likeliest choice of columns."""
    names = table_of(bytes(draft_for(actor, draft_id).content)).columns
    return names, guessed(names)


def reading_of(table: Table, columns: Columns) -> Reading:
    """The rows as innspill, with the themes in any of our languages."""
    return read_rows(table, columns, Rules(_theme_names(), timezone.get_current_timezone(), clock.now()))


def preview(actor: Actor, draft_id: int, columns: Columns | None = None) -> Preview:
    """What would come of the file with these columns, or with the likeliest ones."""
    draft = draft_for(actor, draft_id)
    table = table_of(bytes(draft.content))
    columns = columns or guessed(table.columns)
    reading = reading_of(table, columns) if columns.text else Reading()
    known = known_keys(row.key for row in reading.rows)
    wrong = [Wrong(line_words(problem.line), file_problem(problem)) for problem in table.problems]
    wrong += [Wrong(line_words(bad.line), row_problem(bad)) for bad in reading.bad]
    before = ImportBatch.objects.filter(sha256=draft.sha256).first()
    return Preview(
        id=draft.pk,
        file_name=draft.file_name,
        source=draft.source,
        unit=draft.unit.name if draft.unit else "",
        names=table.columns,
        columns=columns,
        first_rows=_first_rows(reading),
        row_count=len(table.rows),
        new_count=sum(row.key not in known for row in reading.rows),
        known_lines=tuple(row.line for row in reading.rows if row.key in known),
        repeated_lines=_repeated(reading),
        wrong=tuple(wrong[:SHOWN_PROBLEMS]),
        wrong_count=len(wrong),
        read_as_windows=Notice.READ_AS_CP1252 in table.notices,
        imported_before_on=timezone.localdate(before.created_at) if before else None,
    )


def known_keys(keys: Iterable[str]) -> set[str]:
    """Those of the rows that have been imported before."""
    known = Suggestion.objects.filter(row_key__in=list(keys)).values_list("row_key", flat=True)
    return {key for key in known if key}


def batches(actor: Actor) -> list[BatchLine]:
    """The latest imports within the actor's reach."""
    found = reach(actor, Action.SUGGESTION_IMPORT)
    within = Q() if found.everywhere else Q(unit__in=found.units)
    rows = ImportBatch.objects.filter(within).select_related("imported_by").order_by("-pk")[:10]
    return [
        BatchLine(
            row.pk, row.file_name, row.source, timezone.localdate(row.created_at), row.imported_by.name, row.row_count
        )
        for row in rows
    ]


def _theme_names() -> dict[str, str]:
    """Every theme by its code and by its name in each language, in lower case."""
    names = {theme.value: theme.value for theme in THEME_WORDS}
    for language in LANGUAGES:
        with translation.override(language):
            names.update({str(label).lower(): theme.value for theme, label in THEME_WORDS.items()})
    return names


def _first_rows(reading: Reading) -> tuple[ShownRow, ...]:
    return tuple(
        ShownRow(
            row.line,
            row.text,
            timezone.localdate(row.received_at) if row.received_at else None,
            str(THEME_WORDS[Theme(row.theme)]) if row.theme else "",
            row.place,
            row.email,
        )
        for row in reading.rows[:SHOWN_ROWS]
    )


def _repeated(reading: Reading) -> tuple[int, ...]:
    """The lines whose text stands on an earlier line too."""
    seen: set[str] = set()
    again = []
    for row in reading.rows:
        text = " ".join(row.text.lower().split())
        if text in seen:
            again.append(row.line)
        seen.add(text)
    return tuple(again)
