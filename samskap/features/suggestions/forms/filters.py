"""What a reader can ask the public list for."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samskap.features.rooms.words import THEME_WORDS
from samskap.features.suggestions.selectors.public import Filters
from samskap.features.suggestions.words import OUTCOME_WORDS
from samskap.kernel.ui.forms import SamskapForm

STATUSES = [
    ("", _("Answered or not")),
    ("waiting", _("Waiting for an answer")),
    ("answered", _("Has got an answer")),
]
OUTCOMES = [("", _("Any answer")), *((code, word.label) for code, word in OUTCOME_WORDS.items())]
ORDERS = [("newest", _("Newest first")), ("supported", _("Most support first"))]


class FilterForm(SamskapForm):
    """Nothing here can be wrong: what is not known is as if it had not been asked for."""

    mark_optional = False

    q = forms.CharField(
        label=_("Search in the suggestions"), required=False, widget=forms.TextInput(attrs={"type": "search"})
    )
    theme = forms.ChoiceField(label=_("Theme"), required=False, choices=[("", _("All themes")), *THEME_WORDS.items()])
    status = forms.ChoiceField(label=_("Answer"), required=False, choices=STATUSES)
    outcome = forms.ChoiceField(label=_("What the answer was"), required=False, choices=OUTCOMES)
    sort = forms.ChoiceField(label=_("Order"), required=False, choices=ORDERS)

    def filters(self) -> Filters:
        """What was asked for and is known."""
        self.full_clean()
        asked = {name: self.cleaned_data.get(name) or "" for name in self.fields}
        return Filters(**{**asked, "q": asked["q"][:200], "sort": asked["sort"] or "newest"})

    def selects(self) -> list[dict[str, Any]]:
        """The choices as plain values: a page with thousands behind it must not spend its time on drawing options."""
        return [
            {
                "name": name,
                "label": field.label,
                "options": [(code, label, code == self.data.get(name, "")) for code, label in field.widget.choices],
            }
            for name, field in self.fields.items()
            if isinstance(field, forms.ChoiceField)
        ]

    def is_used(self) -> bool:
        """Whether anything but the order was asked for."""
        return any(self.data.get(name) for name in ("q", "theme", "status", "outcome"))
