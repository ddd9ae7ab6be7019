"""What somebody types about a talk, and about how one who was named has been contacted."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samskap.kernel.base import clock
from samskap.kernel.ui.forms import SamskapForm, Seen


def _past_day(label: Any) -> forms.DateField:
    return forms.DateField(
        label=label,
        initial=clock.today,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": _("Write the date as day, month and year.")},
    )


def _lines(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class InterviewForm(SamskapForm):
    who = forms.CharField(
        label=_("Whom did you talk with?"),
        help_text=_("A group or a role, such as “a nurse at the emergency room”. Never a name."),
        max_length=120,
    )
    stakeholder_key = forms.ChoiceField(
        label=_("Who in the stakeholder map do they belong to?"), required=False, choices=[]
    )
    held_on = _past_day(_("When?"))
    said = forms.CharField(
        label=_("What was said?"),
        help_text=_("The main points, in a way that those you talked with would agree to."),
        max_length=4000,
        required=False,
        widget=_lines(5),
    )
    names = forms.CharField(
        label=_("Whom should we also talk with?"),
        help_text=_(
            "Ask this last in every talk. At most eight, one on each line. You can add a dash and why: "
            "“The caretaker at the school – sees who stays behind”."
        ),
        max_length=4000,
        required=False,
        widget=_lines(4),
    )
    names_nobody = forms.BooleanField(label=_("They named nobody"), required=False)

    def __init__(self, *args: Any, stakeholders: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["stakeholder_key"].choices = [("", _("None of them")), *stakeholders]


class ContactForm(SamskapForm, Seen):
    contacted_on = _past_day(_("When were they contacted?"))
    how = forms.CharField(
        label=_("How?"),
        help_text=_("For example: called the office, and agreed on a talk next week."),
        max_length=300,
        widget=_lines(2),
    )
