"""Shapes of what is typed about a case."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samskap.features.decisions.states import Choice
from samskap.features.decisions.words import CHOICE_WORDS, GATE_WORDS
from samskap.features.stakeholders.selectors.passing import grave_in
from samskap.kernel.ui.forms import SamskapForm, Seen

Choices = Iterable[tuple[int, str]]


def _text(label: Any, rows: int = 4, **more: Any) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, widget=widget, max_length=5000, **more)


def _offer(form: forms.Form, name: str, choices: Iterable[tuple[Any, Any]]) -> None:
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)
    field.choices = list(choices)


class CaseForm(SamskapForm, Seen):
    """A case as it is written; what must be there before it is submitted is said in the help."""

    body_id = forms.TypedChoiceField(label=_("Body that decides"), coerce=int)
    gate = forms.ChoiceField(label=_("What the decision is about"))
    question = forms.CharField(
        label=_("Question"), max_length=300, help_text=_("One question that can be answered with yes or no.")
    )
    recommendation = _text(_("Recommendation"), help_text=_("What the body is asked to decide, in a few sentences."))
    facts = _text(
        _("Facts"), 6, required=False,
        help_text=_("One fact per line, such as «Tried out: 6 firms, 22 young people». Needed before you submit."),
    )  # fmt: skip
    participation = _text(
        _("Participation so far"), required=False, help_text=_("Who has taken part, and how. Needed before you submit.")
    )
    not_reached = _text(
        _("Those we have not reached"),
        3,
        required=False,
        help_text=_("Who should have been heard, but was not, and why."),
    )
    benefits = _text(_("Benefits"), 3, required=False)
    risk = _text(_("Risk"), 3, required=False)
    cost = forms.CharField(
        label=_("Cost"),
        max_length=200,
        required=False,
        help_text=_("In one line, such as «1.2 million kroner a year»."),
    )
    council_ids = forms.TypedMultipleChoiceField(
        label=_("Councils to be heard"), coerce=int, required=False, widget=forms.CheckboxSelectMultiple,
        help_text=_("They are asked for a statement when you submit the case."),
    )  # fmt: skip
    meeting_on = forms.DateField(
        label=_("Meeting date"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    external_number = forms.CharField(label=_("Case number in the meeting system"), max_length=20, required=False)
    exempt_basis = forms.CharField(
        label=_("Legal basis if the case is exempt from the public"), max_length=160, required=False,
        help_text=_("Leave this empty when everybody may read the case. Otherwise name the provision."),
    )  # fmt: skip

    def __init__(self, *args: Any, bodies: Choices, councils: Choices, gate: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = [] if not gate or gate in GATE_WORDS else [(gate, gate)]
        _offer(self, "body_id", [("", _("Choose a body")), *bodies])
        _offer(self, "council_ids", councils)
        _offer(self, "gate", [("", _("Choose a gate")), *GATE_WORDS.items(), *known])


class SubmitForm(SamskapForm, Seen):
    """The reasons for going on in spite of gaps: one for each that is grave, and one for the rest."""

    gaps_reason = _text(
        _("Why the case is put forward although something is missing"), required=False,
        help_text=_("The deciders and the public will see the reason."),
    )  # fmt: skip

    def __init__(self, *args: Any, gaps: Iterable[dict], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = list(gaps)
        self.grave = grave_in(known)
        for gap in self.grave:
            label = _("Why go on in spite of this? %(gap)s") % {"gap": gap.title}
            self.fields[gap.field] = _text(label, 3, help_text=_("The deciders and the public will see the reason."))
        if len(known) == len(self.grave):
            del self.fields["gaps_reason"]
            return
        self.fields["gaps_reason"].required = True
        if self.grave:
            self.fields["gaps_reason"].label = _("Why the case is put forward although the rest is missing")
            self.order_fields([*(gap.field for gap in self.grave), "gaps_reason"])

    def clean(self) -> dict[str, object]:
        """Gathers the reasons of the grave gaps under their rules."""
        cleaned = super().clean() or self.cleaned_data
        cleaned["grave_reasons"] = {gap.rule: str(cleaned.pop(gap.field, "")) for gap in self.grave}
        return cleaned


class HearForm(SamskapForm):
    text = _text(_("The council's statement"), 8)


class VoteForm(SamskapForm):
    """A vote. Conditions that others have put can be supported as they stand."""

    choice = forms.ChoiceField(
        label=_("Your vote"), choices=CHOICE_WORDS.items(), widget=forms.RadioSelect,
        error_messages={"required": _("Choose how you vote.")},
    )  # fmt: skip
    backed = forms.MultipleChoiceField(
        label=_("Conditions others have put, and that you support"), required=False, widget=forms.CheckboxSelectMultiple
    )
    condition = _text(
        _("Your own conditions"), 3, required=False,
        help_text=_("One condition per line. Only used when you vote for, with conditions."),
    )  # fmt: skip

    def __init__(self, *args: Any, conditions: Iterable[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        texts = list(conditions)
        if texts:
            _offer(self, "backed", [(text, text) for text in texts])
        else:
            del self.fields["backed"]

    def clean(self) -> dict[str, object]:
        """Puts the conditions supported and one's own together, one per line."""
        cleaned = super().clean() or self.cleaned_data
        backed = cleaned.pop("backed", [])
        own = cleaned.get("condition", "")
        cleaned["condition"] = "\n".join([*backed, own]).strip() if cleaned.get("choice") == Choice.CONDITIONS else ""
        return cleaned


class RecuseForm(SamskapForm):
    reason = _text(
        _("Why you are disqualified"),
        3,
        help_text=_("The reason is kept with the case and shown to the other members."),
    )


class DecideForm(SamskapForm, Seen):
    decided_on = forms.DateField(
        label=_("Decided on"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    minutes = _text(
        _("Minutes"), 6, required=False, help_text=_("Reasons and remarks that are to stand with the decision.")
    )


class WithdrawForm(SamskapForm, Seen):
    reason = _text(pgettext_lazy("case", "Why the case is withdrawn"), 3)
