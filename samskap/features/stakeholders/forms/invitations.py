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
    child_care = forms.BooleanField(label=_("We can arrange child care"), required=False)
    interpreter = forms.BooleanField(label=_("We can arrange an interpreter"), required=False)
    what_it_takes = forms.CharField(
        label=_("Anything else the person should know?"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, *args: Any, places: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["place_id"].choices = places


class ReplyForm(SamskapForm):
    accept = forms.TypedChoiceField(
        label=_("Will you take part?"),
        choices=[("yes", _("Yes, I will take part")), ("no", _("No, not this time"))],
        coerce=lambda value: value == "yes",
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

    def clean(self) -> dict[str, Any]:
        super().clean()
        found = self.cleaned_data
        if found.get("accept") is False and not found.get("text"):
            self.add_error("text", _("Tell us in a few words why not."))
        return found
