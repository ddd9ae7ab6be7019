"""The table as the component draws it."""

from samskap.features.stakeholders.selectors import Table
from samskap.kernel.ui.round_table import Place
from samskap.kernel.ui.words import letter_of


def places_of(table: Table) -> list[Place]:
    """The places at the table, with letter and note."""
    return [
        Place(each.label, each.kind, letter_of(each.kind, each.filled), each.filled, each.note) for each in table.places
    ]
