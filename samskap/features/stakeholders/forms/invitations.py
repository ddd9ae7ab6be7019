"""What somebody types to ask a person to take a place, and what the person answers."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samskap.kernel.ui.forms import SamskapForm


class InvitationForm(SamskapForm):
    place_id = forms.TypedChoiceField(label=_("Which place?"), coerce=int)
    name = forms.CharField(label=_("Name of the person"), max_length=120)
    email = forms.EmailField(label=_("E-mail address"), max_length=254)
    reason = forms.CharField(
        label=_("Why do you ask just this person?"),
        help_text=_("This stands in the letter. Write to the person: “You know … and we need …”"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    time_needed = forms.CharField(
        label=_("How much time does it take?"),
        help_text=_("For example: four evenings of two hours, before Easter."),
        max_length=160,
    )
    meets_at = forms.CharField(label=_("Where do you meet?"), max_length=160, required=False)
    pay = forms.CharField(
        label=_("What is paid?"),
        help_text=_("For example: travel, lost wages, or a fixed sum for each meeting."),
        max_length=160,
        required=False,
    )
    answer_by = forms.DateField(
        label=_("Last day to answer"),
        help_text=_("The person is reminded three days before. You are told if no answer has come."),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    child_care = forms.BooleanField(label=_("We can arrange child care"), required=False)
    interpreter = forms.BooleanField(label=_("We can arrange an interpreter"), required=False)
    what_it_takes = forms.CharField(
        label=_("Anything else the person should know?"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    named_id = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=1)
    offer_id = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=1)

    def __init__(self, *args: Any, places: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["place_id"].choices = places
        if self.data.get("offer_id") if self.is_bound else self.initial.get("offer_id"):
            del self.fields["email"]  # whoever offered was told that it is never shown


YES, NO, OTHER = "yes", "no", "other"
MOST_NAMED = 3


class ReplyForm(SamskapForm):
    accept = forms.ChoiceField(
        label=_("Will you take part?"),
        choices=[
            (YES, _("Yes, I will take part")),
            (NO, _("No, not this time")),
            (OTHER, _("No, but I know whom you should ask instead")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose yes or no.")},
    )
    text = forms.CharField(
        label=_("A few words"),
        help_text=_("If you say no, tell why: it helps us to make it possible for others. If you say yes, tell "
                    "what you need to be able to come."),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )  # fmt: skip
    names_next = forms.CharField(
        label=_("Whom should we rather ask?"),
        help_text=_("A group, a role or an organisation, not the name of a private person. One on each line, three at "
                    "the most."),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )  # fmt: skip

    def clean_names_next(self) -> str:
        text = self.cleaned_data["names_next"]
        if len([line for line in text.splitlines() if line.strip()]) > MOST_NAMED:
            raise forms.ValidationError(_("Name three at the most, one on each line."))
        return text

    def clean(self) -> dict[str, Any]:
        super().clean()
        found = self.cleaned_data
        answer = found.get("accept")
        has_said = found.get("text") or found.get("names_next") or {"text", "names_next"} & set(self.errors)
        if answer == NO and not has_said:
            self.add_error("text", _("Tell us in a few words why not."))
        if answer == OTHER and not found.get("names_next") and "names_next" not in self.errors:
            self.add_error("names_next", _("Write whom we should ask instead."))
        if answer:
            found["accept"] = answer == YES
        return found
