"""What a reader of the map may ask for: which picture and rows, and which two versions to compare."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samskap.kernel.ui.forms import SamskapForm
from samskap.kernel.ui.words import KIND_WORDS

UNKNOWN_VERSION = _("There is no such version. Choose one from the list.")


class MapFilterForm(SamskapForm):
    """Filters of the table. What a link from a cell of the picture asks for is carried unseen."""

    mark_optional = False
    sok = forms.CharField(label=_("Search by name"), max_length=80, required=False)
    slag = forms.ChoiceField(label=_("Kind"), choices=[("", _("All")), *KIND_WORDS.items()], required=False)
    mangler = forms.BooleanField(label=_("Only those who need a place and have none"), required=False)
    bilde = forms.ChoiceField(choices=[("matrise", ""), ("regnbue", "")], required=False, widget=forms.HiddenInput)
    interesse = forms.IntegerField(min_value=0, max_value=3, required=False, widget=forms.HiddenInput)
    innflytelse = forms.IntegerField(min_value=0, max_value=3, required=False, widget=forms.HiddenInput)


class CompareForm(SamskapForm):
    mark_optional = False
    fra = forms.TypedChoiceField(
        label=_("From version"), coerce=int, error_messages={"invalid_choice": UNKNOWN_VERSION}
    )
    til = forms.TypedChoiceField(label=_("To version"), coerce=int, error_messages={"invalid_choice": UNKNOWN_VERSION})

    def __init__(self, *args: Any, versions: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["fra"].choices = self.fields["til"].choices = versions

    def clean(self) -> dict[str, Any]:
        asked = super().clean() or {}
        if "fra" in asked and asked["fra"] == asked.get("til"):
            self.add_error("til", _("Choose two different versions."))
        return asked
