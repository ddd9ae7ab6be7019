"""What the steward types to change one cell."""

from django import forms
from django.utils.translation import gettext_lazy as _

from samskap.features.rooms.words import ROLE_WORDS
from samskap.kernel.access.actions import Action
from samskap.kernel.access.matrix import Cell
from samskap.kernel.access.roles import Role
from samskap.kernel.ui.forms import SamskapForm

CELLS = [(Cell.YES.value, _("Yes")), (Cell.OWN.value, _("Only what is their own")), (Cell.NO.value, _("No"))]


class ChangeForm(SamskapForm):
    what = forms.TypedChoiceField(label=_("Action"), choices=[(a.value, a.value) for a in Action], coerce=Action)
    role = forms.TypedChoiceField(label=_("Role"), choices=[(r.value, ROLE_WORDS[r]) for r in Role], coerce=Role)
    cell = forms.TypedChoiceField(label=_("May they?"), choices=CELLS, coerce=Cell)
    reason = forms.CharField(
        label=_("Why is it changed?"),
        help_text=_("The reason is kept, and auditors read it."),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
