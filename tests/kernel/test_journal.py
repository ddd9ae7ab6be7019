"""The journal: one row per act, never changed, never deleted; a state moves only through it."""

import pytest
from django.db import DatabaseError, transaction

from samskap.features.suggestions.states import FLOW, PUBLISH, SORT
from samskap.features.suggestions.tests.factories import make_suggestion
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.roles import Role
from samskap.kernel.flow import IllegalStep
from samskap.kernel.journal.models import Entry
from samskap.kernel.journal.read import entries_after, entries_of
from samskap.kernel.journal.write import move, record

SYSTEM = {"by": Actor.system(), "hat": Role.SYSTEM}


def test_a_move_saves_the_state_counts_the_revision_and_leaves_a_row(db):
    suggestion = make_suggestion()
    move(suggestion, FLOW, SORT, reason="Hører til hos oss.", **SYSTEM)
    suggestion.refresh_from_db()
    entry = entries_of(suggestion).get()
    assert (suggestion.state, suggestion.revision) == ("sorted", 1)
    assert (entry.from_state, entry.to_state, entry.reason, entry.hat) == (
        "received",
        "sorted",
        "Hører til hos oss.",
        "system",
    )


def test_a_step_that_is_not_open_changes_nothing(db):
    suggestion = make_suggestion()
    with pytest.raises(IllegalStep):
        move(suggestion, FLOW, PUBLISH, **SYSTEM)
    suggestion.refresh_from_db()
    assert suggestion.state == "received" and not Entry.objects.exists()


@pytest.mark.parametrize("verb", ["update", "delete"])
def test_the_database_itself_refuses_to_touch_a_row(db, verb):
    entry = record(Action.SUGGESTION_SUBMIT, make_suggestion(), **SYSTEM)
    rows = Entry.objects.filter(pk=entry.pk)
    with pytest.raises(DatabaseError), transaction.atomic():
        rows.update(reason="Noe annet") if verb == "update" else rows._raw_delete("default")
    assert rows.get().reason == ""


def test_a_reader_with_a_cursor_gets_what_came_after(db):
    first = record(Action.SUGGESTION_SUBMIT, make_suggestion(), **SYSTEM)
    second = record(Action.SUGGESTION_SUBMIT, make_suggestion(), **SYSTEM)
    assert list(entries_after(first.pk)) == [second]
