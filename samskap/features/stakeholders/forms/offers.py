"""What somebody types to offer what they know or can do, and what is typed about an offer."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samskap.features.rooms.words import THEME_WORDS
from samskap.features.stakeholders.offer_words import OFFERED
from samskap.features.stakeholders.selectors.offers import Wanted
from samskap.kernel.ui.forms import Once, SamskapForm, Seen

THEMES = [(theme.value, word) for theme, word in THEME_WORDS.items()]
LINES = forms.Textarea(attrs={"rows": 3})


class OfferForm(SamskapForm, Once):
    what = forms.MultipleChoiceField(
        label=_("What is true of you?"),
        help_text=_("Choose at least one. It tells us what you can bring."),
        choices=list(OFFERED.items()),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one.")},
    )
    text = forms.CharField(
        label=_("Tell us a little more"),
        help_text=_("What have you lived through, what do you know, or what will you help with? Write of yourself, "
                    "and not of others by name."),
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )  # fmt: skip
    competence = forms.CharField(
        label=_("What do you know and can do?"),
        help_text=_("A few words with commas between them, so that you can be found. For example: carpenter, Arabic, "
                    "parent of a teenager."),
        max_length=200,
        required=False,
    )  # fmt: skip
    theme = forms.ChoiceField(
        label=_("Theme"),
        help_text=_("So that those who work with it find you."),
        choices=[("", _("Choose if you like")), *THEMES],
        required=False,
    )
    area = forms.CharField(
        label=_("Where do you live or work?"),
        help_text=_("A neighbourhood or a village is enough. Some matters are about one place."),
        max_length=80,
        required=False,
    )
    name = forms.CharField(
        label=_("Your name"),
        help_text=_("So that we know whom we write to."),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    email = forms.EmailField(
        label=_("Your e-mail address"),
        help_text=_("We answer you here, and send you a link to what you have offered. It is never shown to others."),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={"invalid": _("This is not a whole e-mail address. It should look like navn@eksempel.no.")},
    )
    consent = forms.BooleanField(
        label=_("Yes, keep what I have written here, and let it be read by those named below"),
        error_messages={"required": _("We cannot keep the offer without your consent.")},
    )

    def __init__(self, *args: Any, is_known: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if is_known:
            del self.fields["email"]

    def message(self) -> dict[str, Any]:
        """What the act needs."""
        typed = dict(self.cleaned_data)
        chosen = typed.pop("what")
        typed["key"] = typed.pop("once")
        return {**typed, **{name: name in chosen for name in OFFERED}}


class OfferSearchForm(SamskapForm):
    mark_optional = False
    q = forms.CharField(label=_("What do you look for?"), max_length=80, required=False)
    tema = forms.ChoiceField(label=_("Theme"), choices=[("", _("All themes")), *THEMES], required=False)
    omrade = forms.CharField(label=_("Area"), max_length=80, required=False)

    def wanted(self) -> Wanted:
        """What was asked for; what cannot be understood is left out."""
        if not self.is_bound:
            return Wanted()
        self.is_valid()
        return Wanted(**{name: self.cleaned_data.get(name, "") for name in Wanted.__dataclass_fields__})


class TakeUpForm(SamskapForm, Seen):
    place_id = forms.TypedChoiceField(label=_("Which place?"), coerce=int)
    reason = forms.CharField(
        label=_("Why this person?"), help_text=_("The person reads this."), max_length=1_000, widget=LINES
    )

    def __init__(self, *args: Any, places: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["place_id"].choices = places


class DeclineForm(SamskapForm, Seen):
    answer = forms.CharField(
        label=_("What do you want to say to the person?"),
        help_text=_("Thank them, and say why not this time. They took the trouble to offer."),
        max_length=1_000,
        widget=LINES,
    )


class DrawForm(SamskapForm):
    among = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
