"""Words and colours that components share: kinds of actors, severities, phases, languages, refusals."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samskap.kernel.ui.round_table import MISSING_LETTER

KIND_LETTERS = {
    "resident": "I",
    "kin": "P",
    "employee": "M",
    "specialist": "F",
    "leadership": "L",
    "elected": "V",
    "organisation": "O",
}

KIND_WORDS = {
    "resident": _("Residents and users"),
    "kin": _("Next of kin"),
    "employee": _("Employees and front line"),
    "specialist": _("Specialists"),
    "leadership": _("Leadership and problem owner"),
    "elected": _("Elected members and councils"),
    "organisation": _("Voluntary groups and businesses"),
}

MISSING_WORD = _("Missing")

LANGUAGE_NAMES = {"nb": "Bokmål", "nn": "Nynorsk", "en": "English"}

# Severity of a gap: what it is called, and which of Designsystemet's colours it has.
SEVERITIES = {
    "grave": (pgettext_lazy("severity", "Grave"), "danger"),
    "missing": (pgettext_lazy("severity", "Missing"), "warning"),
    "outdated": (pgettext_lazy("severity", "Outdated"), "info"),
    "met": (pgettext_lazy("severity", "Met"), "success"),
    "not_applicable": (pgettext_lazy("severity", "Not applicable"), "neutral"),
}

PHASE_STATES = {
    "done": pgettext_lazy("phase", "Done"),
    "now": pgettext_lazy("phase", "Now"),
    "next": pgettext_lazy("phase", "Later"),
}

ERROR_TITLES = {
    400: _("We could not read what was sent"),
    403: _("You do not have access to this"),
    404: _("We cannot find the page"),
    409: _("This cannot be done now"),
    413: _("What was sent is too large"),
    500: _("Something went wrong with us"),
}


def letter_of(kind: str, filled: bool = True) -> str:
    """Gives the letter that always goes with the colour."""
    return KIND_LETTERS[kind] if filled else MISSING_LETTER
