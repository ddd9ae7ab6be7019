"""What is said about a file that cannot be read, and about a row that cannot become an innspill."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samskap.algorithms.table_import.table import Code, Problem
from samskap.features.suggestions.import_rows import BadRow, RowFault

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

ROW_WORDS = {
    RowFault.NO_TEXT: gettext_lazy("The text is missing."),
    RowFault.TEXT_TOO_LONG: gettext_lazy("The text is longer than 5,000 characters."),
    RowFault.DATE_UNREADABLE: gettext_lazy("“%(value)s” cannot be read as a date."),
    RowFault.DATE_IN_FUTURE: gettext_lazy("“%(value)s” is a date in the future."),
    RowFault.THEME_UNKNOWN: gettext_lazy("“%(value)s” is not one of the themes."),
    RowFault.PLACE_TOO_LONG: gettext_lazy("The place is longer than 160 characters."),
    RowFault.EMAIL_WRONG: gettext_lazy("“%(value)s” is not an e-mail address."),
}


def file_problem(problem: Problem) -> str:
    """What is wrong with the file, or with one line of it."""
    return str(FILE_WORDS[problem.code]) % dict(problem.values)


def row_problem(bad: BadRow) -> str:
    """What is wrong with one row."""
    return str(ROW_WORDS[bad.fault]) % {"value": bad.value}


def line_words(line: int) -> str:
    """Where it stands in the file."""
    return _("Line %(line)d") % {"line": line} if line else _("The whole file")
