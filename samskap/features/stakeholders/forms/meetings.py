"""What somebody types about a meeting that has been held, and about one who never came."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samskap.kernel.base import clock
from samskap.kernel.ui.forms import SamskapForm, Seen


def day_picker() -> forms.DateInput:
    return forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class MeetingForm(SamskapForm, Seen):
    """Who could come hangs on the day: when the day is changed, the list is shown anew before anything is saved."""

    what = forms.CharField(
        label=_("Which meeting?"), help_text=_("For example: First meeting, or Visit to the school."), max_length=120
    )
    held_on = forms.DateField(label=_("Which day was it held?"), widget=day_picker())
    came = forms.TypedMultipleChoiceField(
        label=_("Who came?"),
        help_text=_("Tick those who came. The others are noted as not having come."),
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": _("Somebody who is ticked did not sit in the room that day.")},
    )
    listed_for = forms.DateField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, day: date, could_come: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.day = day
        self.fields["came"].choices = could_come
        self.fields["held_on"].widget.attrs["max"] = clock.today().isoformat()

    def clean(self) -> dict[str, Any]:
        super().clean()
        found = self.cleaned_data
        listed = found.pop("listed_for", None)
        if found.get("held_on") and listed is not None and listed != found["held_on"]:
            self.data = self.data.copy()
            self.data["listed_for"] = found["held_on"].isoformat()
            self.add_error("held_on", _("You changed the day. The list below now shows those who sat in the room that "
                                        "day: look through it, and save once more."))  # fmt: skip
        return found


class NewMeetingForm(MeetingForm):
    """A meeting that nobody has noted before has no revision."""

    seen = None  # type: ignore[assignment]  # Django's way to leave out a field of the form above


class FollowUpForm(SamskapForm):
    text = forms.CharField(
        label=_("What have you done?"),
        help_text=_("For example: called, and moved the meetings to the evening. Leave out what is private."),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    done_on = forms.DateField(label=_("When?"), widget=day_picker())
    is_told = forms.BooleanField(
        label=_("Send the person a letter as well"),
        help_text=_("It says that the person is missed, and how to tell what makes it hard to come."),
        required=False,
    )
