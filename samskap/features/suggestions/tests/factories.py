"""Innspill for tests."""

import itertools
from datetime import timedelta

from samskap.features.suggestions.models import Suggestion, Term
from samskap.features.suggestions.selectors.terms import term_rows
from samskap.features.suggestions.states import SuggestionState
from samskap.kernel.base import clock, references

_count = itertools.count(1)


def make_suggestion(text: str = "", **more) -> Suggestion:
    """An innspill that has come in, with its words in the index."""
    more = {"due_on": clock.today() + timedelta(days=14), **more}
    row = Suggestion.objects.create(
        reference=references.reference("IN"),
        token=references.secret(),
        text=text or f"Gatelyset ved skolen er mørkt igjen, melding {next(_count)}",
        **more,
    )
    Term.objects.bulk_create(term_rows(row))
    return row


def make_published(text: str = "", **more) -> Suggestion:
    """An innspill that everybody can read."""
    return make_suggestion(text, **{"is_public": True, "state": SuggestionState.PUBLISHED, **more})
