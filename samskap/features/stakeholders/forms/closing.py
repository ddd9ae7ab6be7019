"""What somebody types to close a gap that no place and no map can close."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samskap.features.stakeholders.forms.reasons import LINES
from samskap.features.stakeholders.states import ConflictAnswer
from samskap.features.stakeholders.words import CONFLICT_WORDS, LEAD_WORDS
from samskap.kernel.ui.forms import SamskapForm


class CouncilForm(SamskapForm):
    body_id = forms.TypedChoiceField(label=_("Which council?"), coerce=int)
    reason = forms.CharField(
        label=_("What do you want to hear from the council?"),
        help_text=_("The members read this in the letter. Write what it is about, and why it concerns them."),
        max_length=1000,
        widget=LINES,
    )

    def __init__(self, *args: Any, bodies: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["body_id"].choices = bodies
        if len(bodies) == 1:
            self.fields["body_id"].widget = forms.HiddenInput()
            self.initial.setdefault("body_id", bodies[0][0])


class ClarifyForm(SamskapForm):
    how = forms.ChoiceField(
        label=_("How are the two kept apart?"),
        choices=[(answer.value, word) for answer, word in CONFLICT_WORDS.items()],
        initial=ConflictAnswer.STEPS_ASIDE,
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label=_("Why is this the right way?"),
        help_text=_("Those who decide can read this."),
        max_length=1000,
        widget=LINES,
    )


class LeadForm(SamskapForm):
    conclusion = forms.ChoiceField(
        label=_("Who should lead the work?"),
        choices=[(conclusion.value, word) for conclusion, word in LEAD_WORDS.items()],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose who should lead.")},
    )
    reason = forms.CharField(
        label=_("Why?"),
        help_text=_("Who else has been considered, and what would be better or worse? Those who decide can read this."),
        max_length=1000,
        widget=LINES,
    )
