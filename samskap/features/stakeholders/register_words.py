"""What is said about a row that cannot become an organisation, and what the columns of the register are called."""

from django.utils.translation import gettext_lazy as _

from samskap.features.people.words import number_problem
from samskap.features.stakeholders.register_rows import BadRow, RowFault

COLUMN_WORDS = {
    "name": _("Name"),
    "number": _("Organisation number"),
    "kind": _("Kind of organisation"),
    "themes": _("Themes"),
    "competence": _("What they know and can do"),
    "area": _("Area"),
    "email": _("E-mail address"),
    "about": _("About"),
}

ROW_WORDS = {
    RowFault.NAME_MISSING: _("The name is missing."),
    RowFault.TOO_LONG: _("“%(value)s …” is longer than %(other)s characters."),
    RowFault.NUMBER_TWICE: _("The number %(value)s stands on line %(other)s too. Keep one of the two."),
    RowFault.NAME_TWICE: _("“%(value)s” stands on line %(other)s too. Keep one, or add the place to the name."),
    RowFault.NAME_TAKEN: _(
        "“%(value)s” stands in the register with another number. Add the place to the name, or check the number."
    ),
    RowFault.KIND_UNKNOWN: _("“%(value)s” is not one of the kinds of organisation."),
    RowFault.THEME_UNKNOWN: _("“%(value)s” is not one of the themes."),
    RowFault.EMAIL_WRONG: _("“%(value)s” is not an e-mail address."),
}


def row_problem(bad: BadRow) -> str:
    """What is wrong with one row, and why."""
    if bad.fault is RowFault.NUMBER_WRONG:
        return number_problem(bad.value)
    return str(ROW_WORDS[bad.fault]) % {"value": bad.value, "other": bad.other}
