"""A file on its way into the register: what it would do, row by row, and what is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from django.utils import timezone, translation

from samskap.algorithms.table_import.read import read_table
from samskap.algorithms.table_import.table import Limits, Notice, Table
from samskap.features.people import selectors as people
from samskap.features.people.models import Organisation
from samskap.features.people.states import OrganisationKind
from samskap.features.people.words import ORGANISATION_WORDS
from samskap.features.rooms.words import THEME_WORDS
from samskap.features.stakeholders.models import RegisterFile
from samskap.features.stakeholders.register_rows import BadRow, Names, Reading, ReadRow, RowFault, columns_of, read_rows
from samskap.features.stakeholders.register_words import COLUMN_WORDS, row_problem
from samskap.kernel.access.actor import Actor
from samskap.kernel.base.refusals import OutsideReach
from samskap.kernel.base.text import Text
from samskap.kernel.ui.file_words import file_problem, line_words

LARGEST = 10 * 1024 * 1024
MOST_ROWS = 20_000
LIMITS = Limits(rows=MOST_ROWS, cell=4_000)
SHOWN = 100
LANGUAGES = ("nb", "nn", "en")


@dataclass(frozen=True)
class Change:
    """A known organisation that the file tells something new about, and which columns."""

    line: int
    name: str
    what: str


@dataclass
class Plan:
    """What the file would do to the register, and what is wrong with it."""

    new: list[dict[str, object]] = field(default_factory=list)
    changed: dict[int, dict[str, object]] = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)
    same: int = 0
    bad: list[BadRow] = field(default_factory=list)


@dataclass(frozen=True)
class Wrong:
    """One thing wrong, with the line it stands on."""

    where: str
    why: str


@dataclass(frozen=True)
class Preview:
    """What the import would do; or, once it is done, what it did."""

    id: int
    file_name: str
    kind: Text
    columns: tuple[tuple[Text, str], ...]
    passed_over: tuple[str, ...]
    row_count: int
    new_count: int
    first_new: tuple[str, ...]
    changes: tuple[Change, ...]
    changed_count: int
    same_count: int
    wrong: tuple[Wrong, ...]
    wrong_count: int
    read_as_windows: bool
    read_in_on: date | None

    @property
    def can_be_carried_out(self) -> bool:
        return self.read_in_on is None and not self.wrong and bool(self.new_count or self.changed_count)


def file_for(actor: Actor, file_id: int) -> RegisterFile:
    """One's own file; nobody sees another's."""
    found = RegisterFile.objects.filter(pk=file_id, owner_id=actor.person_id).first()
    if found is None:
        raise OutsideReach
    return found


def table_of(content: bytes) -> Table:
    """The rows of an uploaded file."""
    return read_table(content, LIMITS)


def plan_of(table: Table, kind: str) -> Plan:
    """What the rows would do: new, changed or the same. `kind` is what they are where the file does not say it."""
    reading = read_rows(table, columns_of(table.columns), _names())
    return _compared(reading, kind)


def preview(actor: Actor, file_id: int) -> Preview:
    """What would come of one's own file, or what came of it."""
    kept = file_for(actor, file_id)
    if kept.read_in_at:
        return _done(kept)
    table = table_of(bytes(kept.content))
    columns = columns_of(table.columns)
    plan = plan_of(table, kept.kind)
    wrong = [(problem.line, file_problem(problem)) for problem in table.problems]
    wrong += [(bad.line, row_problem(bad)) for bad in plan.bad]
    return Preview(
        id=kept.pk,
        file_name=kept.file_name,
        kind=ORGANISATION_WORDS[OrganisationKind(kept.kind)],
        columns=tuple((COLUMN_WORDS[what], heading) for what, heading in columns.items()),
        passed_over=tuple(name for name in table.columns if name not in columns.values())[:SHOWN],
        row_count=len(table.rows),
        new_count=len(plan.new),
        first_new=tuple(str(values["name"]) for values in plan.new[:5]),
        changes=tuple(plan.changes[:SHOWN]),
        changed_count=len(plan.changed),
        same_count=plan.same,
        wrong=tuple(Wrong(line_words(line), why) for line, why in sorted(wrong)[:SHOWN]),
        wrong_count=len(wrong),
        read_as_windows=Notice.READ_AS_CP1252 in table.notices,
        read_in_on=None,
    )


def _done(kept: RegisterFile) -> Preview:
    return Preview(
        id=kept.pk, file_name=kept.file_name, kind="", columns=(), passed_over=(), first_new=(), changes=(), wrong=(),
        row_count=kept.new_count + kept.changed_count + kept.same_count, new_count=kept.new_count,
        changed_count=kept.changed_count, same_count=kept.same_count, wrong_count=0, read_as_windows=False,
        read_in_on=timezone.localdate(kept.read_in_at),
    )  # fmt: skip


def _compared(reading: Reading, kind: str) -> Plan:
    plan = Plan(bad=list(reading.bad))
    known = list(people.organisations())
    by_number = {each.number: each for each in known if each.number}
    by_name = {each.name.casefold(): each for each in known}
    met: dict[int, int] = {}
    for row in reading.rows:
        named = by_name.get(row.name.casefold())
        held = (by_number.get(row.number) if row.number else None) or named
        if held and held.pk in met:
            plan.bad.append(BadRow(row.line, RowFault.NAME_TWICE, row.name[:60], met[held.pk]))
        elif named and (held is not named or (row.number and named.number not in ("", row.number))):
            plan.bad.append(BadRow(row.line, RowFault.NAME_TAKEN, row.name[:60]))
        elif held is None:
            plan.new.append({"kind": kind, **row.told, "name": row.name, "number": row.number})
        else:
            met[held.pk] = row.line
            _compare(row, held, plan)
    return plan


def _compare(row: ReadRow, held: Organisation, plan: Plan) -> None:
    """What the file does not tell stays as it is."""
    told = {"name": row.name, **({"number": row.number} if row.number else {}), **row.told}
    differs = {what: value for what, value in told.items() if getattr(held, what) != value}
    if differs:
        plan.changed[held.pk] = differs
        plan.changes.append(Change(row.line, held.name, ", ".join(str(COLUMN_WORDS[what]) for what in differs)))
    else:
        plan.same += 1


def _names() -> Names:
    return Names(kinds=_in_all_languages(ORGANISATION_WORDS), themes=_in_all_languages(THEME_WORDS))


def _in_all_languages(words: Mapping) -> dict[str, str]:
    """Every code by itself and by its name in each language, in lower case."""
    names = {code.value: code.value for code in words}
    for language in LANGUAGES:
        with translation.override(language):
            names.update({str(label).casefold(): code.value for code, label in words.items()})
    return names
