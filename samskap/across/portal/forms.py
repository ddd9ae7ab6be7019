"""What a visitor types on the portal's own pages."""

from django import forms
from django.utils.translation import gettext_lazy as _

from samskap.kernel.ui.forms import SamskapForm


class FindForm(SamskapForm):
    """The reference from a receipt."""

    ref = forms.CharField(label=_("Reference from the receipt"), max_length=20)
