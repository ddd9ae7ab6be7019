"""A reason, where an act asks for nothing else, and nothing at all where a press is enough."""

from django import forms
from django.utils.translation import gettext_lazy as _

from samskap.kernel.ui.forms import SamskapForm, Seen

LINES = forms.Textarea(attrs={"rows": 3})


class PressForm(SamskapForm, Seen):
    """The press of a button."""


class ReasonForm(SamskapForm, Seen):
    reason = forms.CharField(label=_("Why?"), max_length=1000, widget=LINES)


class ExcuseForm(SamskapForm):
    reason = forms.CharField(
        label=_("Why does it not apply here?"),
        help_text=_("Those who decide at the next gate read this."),
        max_length=1000,
        widget=LINES,
    )


class AsideForm(SamskapForm):
    reason = forms.CharField(
        label=_("Why are they not considered here?"),
        help_text=_("For example that they are heard in another way, or that the matter does not reach them."),
        max_length=500,
        widget=LINES,
    )
