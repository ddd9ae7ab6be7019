"""The public form for an innspill: one question, and a few that may be left open."""

from datetime import timedelta
from typing import Any

from django import forms
from django.core.signing import BadSignature, Signer
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from samskap.features.people.words import ACTOR_SELF_WORDS
from samskap.features.rooms.words import THEME_WORDS
from samskap.features.suggestions.actions.submit import LONGEST
from samskap.features.suggestions.process import finds
from samskap.features.suggestions.words import FIND_WORDS, LANGUAGE_WORDS
from samskap.kernel.base import clock
from samskap.kernel.ui.forms import Once, SamskapForm

QUICKEST = timedelta(seconds=2)
"""Nobody reads the question and answers it in less."""

SIGNER = Signer(salt="samskap.suggestions.opened")
UNREADABLE_LETTER = "\ufffd"
OPEN_CHOICE = _("Choose if you like")
PICTURES = "image/jpeg,image/png,image/webp"


def opened_now() -> str:
    """The moment the form was shown, signed."""
    return SIGNER.sign(str(int(clock.now().timestamp())))


class SubmitForm(SamskapForm, Once):
    """What somebody wants to tell the municipality."""

    text = forms.CharField(
        label=_("What should the municipality know, change or try?"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={"required": _("Write what you want to tell us.")},
    )
    email = forms.EmailField(
        label=_("Your e-mail address"),
        required=False,
        help_text=_("With an address we can tell you each time something happens. It is never shown to others."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={"invalid": _("This is not a whole e-mail address. It should look like navn@eksempel.no.")},
    )
    theme = forms.ChoiceField(
        label=_("What is it about?"), required=False, choices=[("", OPEN_CHOICE), *THEME_WORDS.items()]
    )
    place = forms.CharField(
        label=_("Where is it?"),
        required=False,
        max_length=160,
        help_text=_("An address or the name of a place."),
    )
    photo = forms.FileField(
        label=_("Picture"),
        required=False,
        help_text=_("JPEG, PNG or WebP, up to 10 MB. We remove hidden details such as where it was taken."),
        widget=forms.FileInput(attrs={"accept": PICTURES}),
        error_messages={"empty": _("The file is empty. Choose another one.")},
    )
    photo_alt = forms.CharField(
        label=_("What does the picture show?"),
        required=False,
        max_length=300,
        help_text=_("Read aloud to those who cannot see it."),
    )
    own_role = forms.ChoiceField(
        label=_("Who are you in this matter?"), required=False, choices=[("", OPEN_CHOICE), *ACTOR_SELF_WORDS.items()]
    )
    language = forms.ChoiceField(label=_("Language of your text"), choices=list(LANGUAGE_WORDS.items()))
    keep_numbers = forms.BooleanField(
        label=_("Send the text as it is. Somebody in the municipality reads it before others can see it."),
        required=False,
    )
    website = forms.CharField(label=_("Leave this field empty"), required=False)
    opened = forms.CharField(widget=forms.HiddenInput, required=False, initial=opened_now)

    def __init__(self, *args: Any, is_known: bool = False, language: str = "nb", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["language"].initial = language
        self.offers_to_keep_numbers = False
        if is_known:
            del self.fields["email"]

    def clean_text(self) -> str:
        text = self.cleaned_data["text"]
        if UNREADABLE_LETTER in text:
            raise forms.ValidationError(
                _("Some letters came through as “%(letter)s”. Write them again."), params={"letter": UNREADABLE_LETTER}
            )
        return text

    def clean(self) -> dict[str, Any]:
        self._ask_about_numbers()
        self._ask_whether_a_person_writes()
        return self.cleaned_data

    def message(self) -> dict[str, Any]:
        """What the act needs: everything that was written, without what only guards the form."""
        guards = {"keep_numbers", "website", "opened", "once"}
        return {**{k: v for k, v in self.cleaned_data.items() if k not in guards}, "key": self.cleaned_data["once"]}

    def refuse(self, message: str, status: int) -> None:
        """Says no to the whole form, and keeps what was typed."""
        self.full_clean()
        self.add_error(None, message)
        self.refusal_status = status

    def _ask_about_numbers(self) -> None:
        found = finds(*(self.cleaned_data.get(name) or "" for name in ("text", "place", "photo_alt")))
        self.offers_to_keep_numbers = bool(found)
        if found and not self.cleaned_data.get("keep_numbers"):
            for kind, piece in found[:3]:
                self.add_error("text", FIND_WORDS[kind] % {"piece": piece})
            self.add_error("text", _("Take it out, or tick the box further down to send the text as it is."))

    def _ask_whether_a_person_writes(self) -> None:
        """Whoever is stopped here only has to press the button once more."""
        if self.cleaned_data.get("website"):
            self._ask_again(
                str(_("We were not sure that a person wrote this. Send once more if you did.")), "website", ""
            )
        elif not self._was_opened():
            self._ask_again(str(_("The form was open too long. Send once more.")), "opened", opened_now())
        elif self._age() < QUICKEST:
            self.add_error(None, _("That was quicker than anybody writes. Wait a moment, and send once more."))

    def _ask_again(self, message: str, field: str, value: str) -> None:
        self.add_error(None, message)
        self.data = {**self.data.dict(), field: value} if isinstance(self.data, QueryDict) else self.data

    def _was_opened(self) -> bool:
        try:
            SIGNER.unsign(self.cleaned_data.get("opened", ""))
        except BadSignature:
            return False
        return True

    def _age(self) -> timedelta:
        opened = int(SIGNER.unsign(self.cleaned_data["opened"]))
        return timedelta(seconds=clock.now().timestamp() - opened)
