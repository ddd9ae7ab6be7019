"""How one person sees one stakeholder. Nothing is chosen beforehand, so that the answer is the person's own."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samskap.features.stakeholders.states import Attitude, Level, Sureness
from samskap.features.stakeholders.words import ATTITUDE_WORDS, LEVEL_WORDS, SURENESS_WORDS
from samskap.kernel.ui.forms import SamskapForm

CHOOSE = {"required": _("Choose one.")}
LEVELS = [(level.value, LEVEL_WORDS[level]) for level in Level]
ATTITUDES = [(attitude.value, ATTITUDE_WORDS[attitude]) for attitude in Attitude]
SURENESS = [(sureness.value, SURENESS_WORDS[sureness]) for sureness in Sureness]


def _scale(label: Any, choices: list[tuple[int, Any]], help_text: Any = "") -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=label, help_text=help_text, choices=choices, coerce=int, widget=forms.RadioSelect, error_messages=CHOOSE
    )


def note_field() -> forms.CharField:
    return forms.CharField(
        label=_("Why do you judge so?"),
        help_text=_("Others who take part read it when they have judged themselves."),
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class JudgementForm(SamskapForm):
    strength = _scale(
        _("How strongly are they affected?"), LEVELS, _("How much the matter means for their life or work.")
    )
    interest = _scale(_("Interest"), LEVELS, _("How much they care, and want to take part."))
    influence = _scale(_("Influence"), LEVELS, _("How much they can make happen, or stop."))
    attitude = _scale(_("Their attitude now"), ATTITUDES)
    sureness = forms.ChoiceField(
        label=_("How sure are you of this?"), choices=SURENESS, widget=forms.RadioSelect, error_messages=CHOOSE
    )
    note = note_field()
