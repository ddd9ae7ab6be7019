"""What is said about a file of rows that cannot be read."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samskap.algorithms.table_import.table import Code, Problem

FILE_WORDS = {
    Code.EMPTY_FILE: gettext_lazy("The file is empty."),
    Code.TOO_LARGE: gettext_lazy("The file is too large."),
    Code.BROKEN_GZIP: gettext_lazy("The packed file is damaged and cannot be unpacked."),
    Code.SPREADSHEET_FILE: gettext_lazy(
        "This is a spreadsheet file. Save it as CSV in your spreadsheet program first."
    ),
    Code.NO_ROWS: gettext_lazy("The file has a heading, but no rows."),
    Code.TOO_MANY_ROWS: gettext_lazy("The file has more than %(limit)s rows. Divide it into several files."),
    Code.TOO_MANY_COLUMNS: gettext_lazy("The file has %(found)s columns. At most %(limit)s can be read."),
    Code.TOO_MANY_PROBLEMS: gettext_lazy("There are more errors. Only the first %(limit)s are shown."),
    Code.UNREADABLE_CHARACTER: gettext_lazy("This line has a character that cannot be read. Save the file as UTF-8."),
    Code.MIXED_ENCODING: gettext_lazy("This line mixes two ways of writing æ, ø and å. Save the file as UTF-8."),
    Code.NUL_BYTE: gettext_lazy("This line has a character that text files do not have. Is this a CSV file?"),
    Code.STRAY_QUOTE: gettext_lazy("This line has a quotation mark in the wrong place."),
    Code.UNCLOSED_QUOTE: gettext_lazy("A quotation mark is opened on this line and never closed."),
    Code.WRONG_NUMBER_OF_CELLS: gettext_lazy("This line has %(found)s cells, but the heading has %(wanted)s."),
    Code.CELL_TOO_LONG: gettext_lazy("A cell on this line has %(length)s characters. It can have up to %(limit)s."),
    Code.NAMELESS_COLUMN: gettext_lazy("Column number %(number)s has no heading."),
    Code.SAME_COLUMN_NAME: gettext_lazy("Two columns have the same heading. Give each column its own."),
}


def file_problem(problem: Problem) -> str:
    """What is wrong with the file, or with one line of it."""
    return str(FILE_WORDS[problem.code]) % dict(problem.values)


def line_words(line: int) -> str:
    """Where it stands in the file."""
    return _("Line %(line)d") % {"line": line} if line else _("The whole file")
