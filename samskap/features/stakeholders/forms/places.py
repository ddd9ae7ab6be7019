"""What somebody types about a place at the table, and about who is appointed to it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samskap.features.people.words import ACTOR_WORDS
from samskap.features.rooms.states import SEAT_ROLES
from samskap.features.stakeholders.selectors.places_page import ASKED, EMPTY, FILLED, WhichPlaces
from samskap.features.stakeholders.words import BRINGS_WORDS, ROLE_LABELS
from samskap.kernel.access.roles import Role
from samskap.kernel.ui.forms import SamskapForm, Seen

Choices = list[tuple[str, str]]
CHANGED = _("The proposals have changed since you opened the page. Look at them once more.")


class PlaceFilterForm(SamskapForm):
    mark_optional = False
    vis = forms.ChoiceField(
        label=_("Which places?"),
        choices=[
            ("", _("All")),
            (EMPTY, _("Empty")),
            (ASKED, _("Asked, waiting for an answer")),
            (FILLED, _("Filled")),
        ],
        required=False,
    )
    slag = forms.ChoiceField(
        label=_("Kind of actor"),
        choices=[("", _("All")), *((kind.value, word) for kind, word in ACTOR_WORDS.items())],
        required=False,
    )

    def which(self) -> WhichPlaces:
        """What was asked for; what cannot be understood is left out."""
        if not self.is_bound:
            return WhichPlaces()
        self.is_valid()
        return WhichPlaces(**{name: self.cleaned_data.get(name, "") for name in self.fields})


class PlaceForm(SamskapForm, Seen):
    label = forms.CharField(
        label=_("Name of the place"),
        help_text=_("What stands at the table, such as “Young people without a school place”. Anybody can see it."),
        max_length=60,
    )
    actor_kind = forms.ChoiceField(
        label=_("Kind of actor"), choices=[(kind.value, word) for kind, word in ACTOR_WORDS.items()]
    )
    role = forms.ChoiceField(
        label=_("Role"), choices=[(role.value, ROLE_LABELS[role]) for role in SEAT_ROLES], initial=Role.PARTICIPANT
    )
    brings = forms.MultipleChoiceField(
        label=_("What does whoever sits here bring?"),
        choices=[(code.value, word) for code, word in BRINGS_WORDS.items()],
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    is_front_line = forms.BooleanField(label=_("Meets the users every day (front line)"), required=False)
    stakeholder_key = forms.ChoiceField(label=_("Which stakeholder is the place for?"), required=False)
    reason = forms.CharField(
        label=_("Why is this place needed?"),
        help_text=_("Shown to everybody for as long as the place is empty."),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, *args: Any, stakeholders: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        key = self.initial.get("stakeholder_key", "")
        known = {choice for choice, _name in stakeholders}
        gone = [(key, _("Not in the newest map"))] if key and key not in known else []
        self.fields["stakeholder_key"].choices = [("", _("None in particular")), *stakeholders, *gone]


class NewPlaceForm(PlaceForm):
    """A place set for somebody who sits in the room already carries their seat."""

    seat_id = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=1)
    seen = None  # type: ignore[assignment]  # Django's way to leave out a field of the form above


class ProposeForm(SamskapForm):
    """Which of the proposed places to set. The map's own are ticked beforehand, those of other rooms are not."""

    from_map = forms.MultipleChoiceField(
        label=_("Strong in the stakeholder map, without a place or an arena of their own"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": CHANGED},
    )
    from_rooms = forms.MultipleChoiceField(
        label=_("In similar rooms there was also a place for"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": CHANGED},
    )
    mark_optional = False

    def __init__(self, *args: Any, from_map: Choices, from_rooms: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("from_map", [code for code, _label in from_map])
        for name, choices in (("from_map", from_map), ("from_rooms", from_rooms)):
            self.fields[name].choices = choices
            if not choices and name not in self.data:
                del self.fields[name]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        chosen = [*cleaned.get("from_map", []), *cleaned.get("from_rooms", [])]
        if not chosen and not self.errors:
            raise forms.ValidationError(_("Choose at least one, or go back."))
        return {"chosen": chosen}


class SearchForm(SamskapForm):
    mark_optional = False
    sok = forms.CharField(label=_("Search by name"), max_length=80, required=False)


class AppointForm(SamskapForm, Seen):
    person_id = forms.TypedChoiceField(label=_("Who shall have the place?"), coerce=int, widget=forms.RadioSelect)
    reason = forms.CharField(
        label=_("Why this person?"),
        help_text=_("The person reads this."),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, people: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person_id"].choices = people
