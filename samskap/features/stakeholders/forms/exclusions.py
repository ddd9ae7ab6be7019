"""What somebody types to hold a person out of a room, to appeal, and to answer."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samskap.kernel.ui.forms import SamskapForm, Seen


class ExcludeForm(SamskapForm):
    person_id = forms.TypedChoiceField(label=_("Who is it about?"), coerce=int)
    reason = forms.CharField(
        label=_("Why can this person not take part?"),
        help_text=_("The person reads this as you write it. Tell what has happened or what stands in the way, not what "
                    "you think of the person, and tell what could change it."),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 6}),
    )  # fmt: skip

    def __init__(self, *args: Any, people: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person_id"].choices = [("", _("Choose a person")), *people]


class AppealForm(SamskapForm):
    text = forms.CharField(
        label=_("Why is the decision wrong?"),
        help_text=_("Use your own words. It need not be long."),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 6}),
    )


class AnswerForm(SamskapForm, Seen):
    uphold = forms.TypedChoiceField(
        label=_("What is the answer?"),
        choices=[
            ("no", _("The decision is reversed, and the person can come back")),
            ("yes", _("The decision stands")),
        ],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what the answer is.")},
    )
    text = forms.CharField(
        label=_("Why?"),
        help_text=_("The person reads this. Answer what the appeal says."),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
