"""What people type about benefits, measurements and learning sheets."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samskap.features.benefits.selectors.sheets import SheetFilters
from samskap.features.benefits.words import KIND_WORDS
from samskap.kernel.base import clock
from samskap.kernel.ui.forms import SamskapForm, Seen

LONG = 4000
Choices = list[tuple[int, str]]
ABOUT = [
    ("", _("Everything")),
    ("worked", _("Something that worked")),
    ("failed", _("Something that did not work")),
    ("stopped", _("Projects that were stopped")),
]


class AmountField(forms.DecimalField):
    """A number as people write it: a comma or a point before the decimals, spaces between thousands."""

    widget = forms.TextInput(attrs={"inputmode": "decimal", "size": "14", "autocomplete": "off"})

    def __init__(self, **more: Any) -> None:
        wrong = {
            "invalid": _("Write a number, for example 14 or 12,5."),
            "max_decimal_places": _("At most two decimals, please."),
            "max_digits": _("The number is too large."),
            "max_whole_digits": _("The number is too large."),
        }
        super().__init__(max_digits=14, decimal_places=2, error_messages=wrong, **more)

    def to_python(self, value: object) -> Any:
        plain = "".join(str(value or "").split()) if value not in (None, "") else ""
        return super().to_python(plain.replace("−", "-").replace(",", "."))


def _text(label: Any, help_text: Any = "", required: bool = False, rows: int = 4) -> forms.CharField:
    return forms.CharField(
        label=label, help_text=help_text, required=required, max_length=LONG, widget=forms.Textarea({"rows": rows})
    )


def _line(label: Any, help_text: Any = "", required: bool = True, limit: int = 160) -> forms.CharField:
    return forms.CharField(label=label, help_text=help_text, required=required, max_length=limit)


def _day(label: Any, help_text: Any = "", required: bool = False) -> forms.DateField:
    wrong = {"invalid": _("Write the day as 23.11.2026.")}
    widget = forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, help_text=help_text, required=required, widget=widget, error_messages=wrong)


def _offer(field: Any, choices: list[tuple[Any, Any]]) -> None:
    """What can be chosen, known only when the form is made."""
    field.choices = choices


class PlanForm(SamskapForm):
    """A benefit to be planned."""

    name = _line(_("What should become better?"), _("For example: Young people in work after half a year."))
    kind = forms.ChoiceField(label=_("What kind of benefit is it?"), widget=forms.RadioSelect)
    measured_in = _line(
        _("What do you count?"), _("For example young people, days, per cent or kroner a year."), limit=60
    )
    baseline = AmountField(label=_("Where are you today?"), help_text=_("The starting point that you measure from."))
    target = AmountField(
        label=_("Where do you want to go?"),
        help_text=_("A target below the starting point is fine, such as fewer days."),
    )
    owner_id = forms.TypedChoiceField(
        label=_("Who answers for measuring it?"),
        help_text=_("Somebody who will still be there when the project is over. They are told at once."),
        coerce=int,
        empty_value=None,
    )
    downsides = _text(_("Who may get it worse?"), _("Downsides that you should keep an eye on."), rows=3)
    next_on = _day(_("When is it to be measured the first time?"))

    def __init__(self, *args: Any, owners: Choices, **more: Any) -> None:
        super().__init__(*args, **more)
        _offer(self.fields["kind"], list(KIND_WORDS.items()))
        _offer(self.fields["owner_id"], [("", _("Choose")), *owners])


class MeasureForm(SamskapForm):
    """One measured value."""

    value = AmountField(label=_("What did you find?"))
    measured_on = _day(_("Which day was it measured?"), required=True)
    note = _text(
        _("What should the reader know?"), _("How it was measured, and what else may have played a part."), rows=3
    )
    next_on = _day(_("When is it to be measured again?"), _("Leave it empty if this was the last time."))

    def __init__(self, *args: Any, measured_in: str, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["value"].help_text = _("Counted in: %(unit)s") % {"unit": measured_in}
        self.fields["measured_on"].initial = clock.today


class SheetForm(SamskapForm, Seen):
    """A learning sheet: a page that others can use."""

    title = _line(_("What is it about?"), _("A title that somebody in another municipality would search for."))
    tried = _text(_("What did you try?"), required=True)
    worked = _text(_("What worked?"), _("Write at least one of these two."))
    failed = _text(_("What did not work?"), _("It is worth just as much: others need not try it again."))
    conditions = _text(_("What must be in place?"), _("Under which conditions does this hold?"), rows=3)
    cost = _line(_("What did it cost?"), _("Money and working time, roughly."), False)
    contact = _line(
        _("Who can tell more?"), _("A unit or a function, such as the careers service. Everybody can see it."), False
    )


class PublishForm(SamskapForm, Seen):
    """Nothing to fill in: only the revision that was seen."""


class SearchForm(SamskapForm):
    """What a reader asks the public list for. What is not known is as if it had not been asked for."""

    mark_optional = False

    q = forms.CharField(
        label=_("Search in what we have learnt"), required=False, widget=forms.TextInput({"type": "search"})
    )
    about = forms.ChoiceField(label=_("What are you looking for?"), required=False)

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, auto_id="f_%s", **more)
        _offer(self.fields["about"], ABOUT)

    def filters(self) -> SheetFilters:
        self.full_clean()
        return SheetFilters(q=(self.cleaned_data.get("q") or "")[:200], about=self.cleaned_data.get("about") or "")
