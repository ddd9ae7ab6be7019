"""Forms of those who sort and answer innspill."""

from datetime import timedelta

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samskap.features.people.words import ACTOR_SELF_WORDS
from samskap.features.rooms.words import THEME_WORDS
from samskap.features.suggestions.selectors.inbox import PER_PAGE, Filters
from samskap.features.suggestions.states import Channel
from samskap.features.suggestions.words import CHANNEL_WORDS, OUTCOME_WORDS, STATE_WORDS
from samskap.features.suggestions.work_words import ORDER_WORDS, TAB_WORDS
from samskap.kernel.base import clock
from samskap.kernel.ui.forms import Once, SamskapForm, Seen

LONGEST = 5_000
LONGEST_REASON = 1_000
LARGEST_NUMBER = 2**63 - 1
"""What a column of numbers can hold; a larger one cannot even be looked for."""
OLDEST = timedelta(days=3650)
ENTERED_CHANNELS = (Channel.PAPER, Channel.PHONE, Channel.MEETING, Channel.EMAIL)

Units = list[tuple[int, str]] | tuple[tuple[int, str], ...]


def whole(value: object) -> int | None:
    """A number from a choice; nothing from the empty choice."""
    return int(str(value)) if value else None


def themes(empty: object) -> list[tuple[str, object]]:
    return [("", empty), *((theme.value, label) for theme, label in THEME_WORDS.items())]


class InboxForm(SamskapForm):
    """What the inbox is asked for; what is not understood counts as not asked."""

    mark_optional = False
    q = forms.CharField(label=_("Search"), required=False, max_length=200)
    unit = forms.TypedChoiceField(label=_("Unit"), required=False, coerce=whole, empty_value=None)
    theme = forms.ChoiceField(label=_("Theme"), required=False)
    channel = forms.ChoiceField(label=_("How it came"), required=False)
    state = forms.ChoiceField(label=pgettext_lazy("suggestion", "State"), required=False)
    order = forms.ChoiceField(label=_("Order"), required=False)
    per_page = forms.TypedChoiceField(label=_("On each page"), required=False, coerce=int)
    tab = forms.CharField(required=False, widget=forms.HiddenInput)
    batch = forms.IntegerField(required=False, min_value=1, max_value=LARGEST_NUMBER, widget=forms.HiddenInput)

    def __init__(self, data: object = None, *, units: Units = ()) -> None:
        super().__init__(data, auto_id="f_%s")
        every = _("All")
        self.fields["unit"].choices = [("", every), *units]
        self.fields["theme"].choices = themes(every)
        self.fields["channel"].choices = [("", every), *((str(c), label) for c, label in CHANNEL_WORDS.items())]
        self.fields["state"].choices = [("", every), *((str(s), word.label) for s, word in STATE_WORDS.items())]
        self.fields["order"].choices = [("", _("As usual")), *ORDER_WORDS.items()]
        self.fields["per_page"].choices = [(number, str(number)) for number in PER_PAGE]

    def filters(self, page: int) -> Filters:
        """What was asked for, as the selector takes it."""
        self.is_valid()
        asked = self.cleaned_data
        tab = asked.get("tab", "")
        return Filters(
            tab=tab if tab in TAB_WORDS else "waiting",
            unit_id=asked.get("unit"),
            theme=asked.get("theme", ""),
            state=asked.get("state", ""),
            channel=asked.get("channel", ""),
            batch_id=asked.get("batch"),
            q=asked.get("q", ""),
            order=asked.get("order", ""),
            per_page=asked.get("per_page") or PER_PAGE[0],
            page=page,
        )


class BulkForm(SamskapForm):
    """A unit, a theme or both for all that are ticked in the list."""

    mark_optional = False
    unit_id = forms.TypedChoiceField(label=_("Unit"), required=False, coerce=whole, empty_value=None)
    theme = forms.ChoiceField(label=_("Theme"), required=False)

    def __init__(self, *args: object, units: Units = (), **more: object) -> None:
        super().__init__(*args, **more)
        unchanged = _("Leave as it is")
        self.fields["unit_id"].choices = [("", unchanged), *units]
        self.fields["theme"].choices = themes(unchanged)

    def chosen(self) -> list[int]:
        """The ticked ones; what is no number is passed over."""
        ticked = self.data.getlist("chosen") if hasattr(self.data, "getlist") else []
        return [int(number) for number in ticked if number.isascii() and number.isdigit() and len(number) < 19]


class SortForm(SamskapForm, Seen):
    """Where it belongs, and whether it must be kept from others."""

    unit_id = forms.TypedChoiceField(label=_("Unit that is to answer"), coerce=int)
    theme = forms.ChoiceField(label=_("Theme"))
    sensitive = forms.BooleanField(
        label=_("Sensitive: must not be shown to the public"),
        help_text=_("For example health, family or somebody who can be recognised."),
        required=False,
    )

    def __init__(self, *args: object, units: Units = (), **more: object) -> None:
        super().__init__(*args, **more)
        choose = _("Choose")
        self.fields["unit_id"].choices = [("", choose), *units]
        self.fields["theme"].choices = themes(choose)


class AnswerForm(SamskapForm, Seen):
    """The answer, what comes of it, and why."""

    outcome = forms.ChoiceField(
        label=_("What comes of it"),
        widget=forms.RadioSelect,
        choices=[(str(outcome), word.label) for outcome, word in OUTCOME_WORDS.items()],
    )
    text = forms.CharField(
        label=_("Answer to the sender"),
        help_text=_("Write to the person, in plain words. Say what happens next."),
        widget=forms.Textarea(attrs={"rows": 7}),
        max_length=LONGEST,
    )
    reason = forms.CharField(
        label=_("Why"),
        help_text=_("The reason in one or two sentences. It is shown together with the answer."),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=LONGEST_REASON,
    )


class PublishForm(SamskapForm, Seen):
    """Confirms, for a text that is held back, that a person has read it."""

    looked = forms.BooleanField(
        label=_("I have read the whole text, and it can be shown to everybody."), required=False
    )

    def __init__(self, *args: object, is_held: bool = False, **more: object) -> None:
        super().__init__(*args, **more)
        if not is_held:
            del self.fields["looked"]


class ReasonForm(SamskapForm, Seen):
    """A written reason."""

    reason = forms.CharField(label=_("Why"), widget=forms.Textarea(attrs={"rows": 3}), max_length=LONGEST_REASON)


class CloseForm(ReasonForm):
    """A remark for the history, if one is needed."""

    def __init__(self, *args: object, **more: object) -> None:
        super().__init__(*args, **more)
        self.fields["reason"].required = False
        self.fields["reason"].label = _("Remark for the history")


class MergeForm(SamskapForm, Seen):
    """The reference of the one it is merged into."""

    into = forms.CharField(
        label=_("Merge into"),
        help_text=_("The reference of the suggestion that lives on, for example IN-4F7K-22."),
        max_length=20,
    )


class RegisterForm(SamskapForm, Once):
    """What came on paper, by telephone or in a meeting."""

    text = forms.CharField(
        label=_("What the person told us"),
        help_text=_("As close to the person's own words as you can."),
        widget=forms.Textarea(attrs={"rows": 6}),
        max_length=LONGEST,
    )
    channel = forms.ChoiceField(
        label=_("How it came"),
        widget=forms.RadioSelect,
        choices=[(channel.value, CHANNEL_WORDS[channel]) for channel in ENTERED_CHANNELS],
    )
    received_on = forms.DateField(
        label=_("The day it came"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    name = forms.CharField(label=_("Name of the sender"), required=False, max_length=120)
    email = forms.EmailField(
        label=_("The sender's e-mail address"),
        help_text=_("With an address, the sender gets a receipt and every answer."),
        required=False,
    )
    own_role = forms.ChoiceField(label=_("Who the sender is"), required=False)
    place = forms.CharField(label=_("Place"), required=False, max_length=160)
    unit_id = forms.TypedChoiceField(label=_("Unit that is to answer"), required=False, coerce=int, empty_value=None)
    theme = forms.ChoiceField(label=_("Theme"), required=False)
    sensitive = forms.BooleanField(label=_("Sensitive: must not be shown to the public"), required=False)

    def __init__(self, *args: object, units: Units = (), rooms: Units = (), **more: object) -> None:
        super().__init__(*args, **more)
        unknown = _("Not known")
        self.fields["own_role"].choices = [("", unknown), *((str(k), label) for k, label in ACTOR_SELF_WORDS.items())]
        self.fields["theme"].choices = themes(unknown)
        self.fields["unit_id"].choices = [("", unknown), *units]
        if rooms:
            del self.fields["unit_id"]
            choices = [("", _("Choose")), *rooms]
            self.fields["room_id"] = forms.TypedChoiceField(label=_("Room"), coerce=int, choices=choices)

    def clean_received_on(self) -> object:
        day = self.cleaned_data["received_on"]
        if day > clock.today():
            raise forms.ValidationError(_("The date cannot be in the future."))
        if day < clock.today() - OLDEST:
            raise forms.ValidationError(_("The date is more than ten years ago. Is the year right?"))
        return day
