"""Importing innspill from a file: taking it in, carrying it out whole or not at all, and dropping it."""

import hashlib
from collections.abc import Sequence
from datetime import timedelta

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from samskap.features.people.models import Person
from samskap.features.suggestions.import_rows import Columns, ReadRow
from samskap.features.suggestions.import_words import row_problem
from samskap.features.suggestions.intake import prepared
from samskap.features.suggestions.models import ImportBatch, ImportDraft, Suggestion, Term
from samskap.features.suggestions.selectors.importing import LARGEST, draft_for, known_keys, reading_of, table_of
from samskap.features.suggestions.selectors.terms import term_rows
from samskap.features.suggestions.states import Channel
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor, Scope
from samskap.kernel.access.decide import authorize
from samskap.kernel.base import clock
from samskap.kernel.base.records import lock
from samskap.kernel.base.references import reference
from samskap.kernel.base.refusals import Invalid, NotNow
from samskap.kernel.journal.write import record, record_many
from samskap.kernel.ui.file_words import file_problem, line_words

DRAFTS_KEPT = timedelta(days=2)
AT_A_TIME = 500


@transaction.atomic
def take_in(*, actor: Actor, file_name: str, content: bytes, source: str, unit_id: int | None = None) -> ImportDraft:
    """Keeps a file until it is imported or dropped; a file that cannot be read at all is refused at once."""
    hat = authorize(actor, Action.SUGGESTION_IMPORT, Scope(unit_id=unit_id))
    if len(content) > LARGEST:
        raise Invalid(_("The file is larger than 5 MB. Divide it into several files."), field="file")
    table = table_of(content)
    if not table.columns:
        raise Invalid(" ".join(file_problem(problem) for problem in table.problems), field="file")
    ImportDraft.objects.filter(owner_id=actor.known_id).delete()
    draft = ImportDraft.objects.create(
        file_name=file_name[:200], sha256=hashlib.sha256(content).hexdigest(), content=content, source=source,
        unit_id=unit_id, owner_id=actor.known_id,
    )  # fmt: skip
    record(Action.SUGGESTION_IMPORT, draft, by=actor, hat=hat, taken_in=True)
    return draft


@transaction.atomic
def carry_out(*, actor: Actor, draft_id: int, columns: Columns, language: str = "nb") -> ImportBatch:
    """Imports every row of the file that is not known from before, or none at all if one row is wrong."""
    draft = lock(ImportDraft, draft_for(actor, draft_id).pk)
    hat = authorize(actor, Action.SUGGESTION_IMPORT, draft)
    rows = _new_rows(draft, columns)
    batch = ImportBatch.objects.create(
        file_name=draft.file_name, sha256=draft.sha256, source=draft.source, unit_id=draft.unit_id,
        imported_by_id=actor.known_id, row_count=len(rows),
    )  # fmt: skip
    record(Action.SUGGESTION_IMPORT, batch, by=actor, hat=hat, rows=len(rows))
    made = Suggestion.objects.bulk_create(_suggestions(rows, batch, actor, language), batch_size=AT_A_TIME)
    terms = [term for suggestion in made for term in term_rows(suggestion)]
    Term.objects.bulk_create(terms, batch_size=4 * AT_A_TIME)
    record_many(Action.SUGGESTION_IMPORT, made, by=actor, hat=hat, batch=batch.pk)
    draft.delete()
    return batch


@transaction.atomic
def drop(*, actor: Actor, draft_id: int) -> None:
    """Throws the file away; nothing has been imported from it."""
    draft = lock(ImportDraft, draft_for(actor, draft_id).pk)
    hat = authorize(actor, Action.SUGGESTION_IMPORT, draft)
    record(Action.SUGGESTION_IMPORT, draft, by=actor, hat=hat, dropped=True)
    draft.delete()


@transaction.atomic
def drop_forgotten(*, actor: Actor) -> int:
    """Throws away files that nobody has come back to."""
    hat = authorize(actor, Action.SUGGESTION_IMPORT, Scope())
    drafts = list(ImportDraft.objects.filter(created_at__lt=clock.now() - DRAFTS_KEPT).defer("content"))
    record_many(Action.SUGGESTION_IMPORT, drafts, by=actor, hat=hat, dropped=True)
    ImportDraft.objects.filter(pk__in=[draft.pk for draft in drafts]).delete()
    return len(drafts)


def _new_rows(draft: ImportDraft, columns: Columns) -> list[ReadRow]:
    """The rows that are not known from before; refuses a file in which anything is wrong."""
    table = table_of(bytes(draft.content))
    if columns.text not in table.columns:
        raise Invalid(_("Choose the column that holds the text."), field="text")
    reading = reading_of(table, columns)
    first = next((f"{line_words(p.line)}: {file_problem(p)}" for p in table.problems), "") or next(
        (f"{line_words(bad.line)}: {row_problem(bad)}" for bad in reading.bad), ""
    )
    if first:
        raise Invalid(_("Nothing was imported, because rows are wrong.") + " " + first)
    known = known_keys(row.key for row in reading.rows)
    rows = [row for row in reading.rows if row.key not in known]
    if not rows:
        raise NotNow(_("Every row in this file has been imported before. Nothing new was found."))
    return rows


def _suggestions(rows: Sequence[ReadRow], batch: ImportBatch, actor: Actor, language: str) -> list[Suggestion]:
    senders = _senders({row.email for row in rows if row.email}, language)
    made = [
        prepared(
            text=row.text, received_at=row.received_at, place=row.place, theme=row.theme, language=language,
            channel=Channel.IMPORT, sender=senders.get(row.email), entered_by_id=actor.person_id,
            unit_id=batch.unit_id, batch=batch, row_key=row.key,
        )
        for row in rows
    ]  # fmt: skip
    _give_references_of_their_own(made)
    return made


def _senders(addresses: set[str], language: str) -> dict[str, Person]:
    """The people behind the addresses: those who are known, and new ones."""
    known = {
        p.email: p
        for p in Person.objects.filter(email__in=addresses).order_by(F("account_id").asc(nulls_first=True), "pk")
    }
    new = [Person(email=address, language=language) for address in sorted(addresses - known.keys())]
    return known | {person.email: person for person in Person.objects.bulk_create(new, batch_size=AT_A_TIME)}


def _give_references_of_their_own(made: list[Suggestion]) -> None:
    """Among thousands at a time, two may draw the same reference, or one that is taken."""
    wanted = {suggestion.reference for suggestion in made}
    taken = set(Suggestion.objects.filter(reference__in=wanted).values_list("reference", flat=True))
    for suggestion in made:
        while suggestion.reference in taken:
            suggestion.reference = reference("IN")
        taken.add(suggestion.reference)
