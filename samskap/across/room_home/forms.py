"""What is typed on the room's page."""

from django import forms
from django.utils.translation import gettext_lazy as _

from samskap.kernel.ui.forms import SamskapForm


class EndSeatForm(SamskapForm):
    reason = forms.CharField(
        label=_("Why does the seat end?"),
        help_text=_("The person can read the reason."),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
