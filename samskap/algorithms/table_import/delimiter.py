"""Which sign stands between the cells."""

from itertools import islice

from samskap.algorithms.table_import.records import Record, records

DELIMITERS = (";", ",", "\t")
_LOOKED_AT = 50
_HEAD = 200_000


def likely_delimiter(text: str) -> str:
    """Semicolon, comma or tab; "" when the first line has none of them outside quotes, for a file of one
    column.

    The one with which most of the first records have as many cells as the first; then the one with most
    columns, then in the order above, since Norwegian spreadsheets write semicolons.
    """
    head = text[:_HEAD]
    best, best_fit = "", (0.0, 1)
    for delimiter in DELIMITERS:
        filled = (record for record in records(head, delimiter) if not record.is_blank)
        widths = [_width(record, head, delimiter) for record in islice(filled, _LOOKED_AT)]
        if not widths or widths[0] < 2:
            continue
        fit = (widths.count(widths[0]) / len(widths), widths[0])
        if fit > best_fit:
            best, best_fit = delimiter, fit
    return best


def _width(record: Record, text: str, delimiter: str) -> int:
    """How many cells; for a first record that cannot be read, as many as its delimiters say."""
    if record.code and record.line == 1:
        return text.partition("\n")[0].count(delimiter) + 1
    return len(record.cells)
