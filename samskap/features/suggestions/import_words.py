"""What is said about a row that cannot become an innspill."""

from django.utils.translation import gettext_lazy

from samskap.features.suggestions.import_rows import BadRow, RowFault

ROW_WORDS = {
    RowFault.NO_TEXT: gettext_lazy("The text is missing."),
    RowFault.TEXT_TOO_LONG: gettext_lazy("The text is longer than 5,000 characters."),
    RowFault.DATE_UNREADABLE: gettext_lazy("“%(value)s” cannot be read as a date."),
    RowFault.DATE_IN_FUTURE: gettext_lazy("“%(value)s” is a date in the future."),
    RowFault.THEME_UNKNOWN: gettext_lazy("“%(value)s” is not one of the themes."),
    RowFault.PLACE_TOO_LONG: gettext_lazy("The place is longer than 160 characters."),
    RowFault.EMAIL_WRONG: gettext_lazy("“%(value)s” is not an e-mail address."),
}


def row_problem(bad: BadRow) -> str:
    """What is wrong with one row."""
    return str(ROW_WORDS[bad.fault]) % {"value": bad.value}
