"""Who a stakeholder is, for everybody, and how the writer judges them."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samskap.features.people.words import ACTOR_WORDS
from samskap.features.stakeholders.forms.judgement import note_field
from samskap.features.stakeholders.states import Attitude, Level, Relation, Sureness
from samskap.features.stakeholders.words import (
    ATTITUDE_WORDS,
    LEVEL_WORDS,
    RELATION_WORDS,
    SECTOR_WORDS,
    SURENESS_WORDS,
)
from samskap.kernel.ui.forms import SamskapForm, Seen

LEVELS = [(level.value, word) for level, word in LEVEL_WORDS.items()]
ATTITUDES = [(attitude.value, word) for attitude, word in ATTITUDE_WORDS.items()]
SHORT = forms.Textarea(attrs={"rows": 2})


def _level(label: Any, help_text: Any = "") -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=label, help_text=help_text, choices=LEVELS, coerce=int, initial=Level.MEDIUM, widget=forms.RadioSelect
    )


def _attitude(label: Any) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(label=label, choices=ATTITUDES, coerce=int, initial=Attitude.NEUTRAL)


class StakeholderForm(SamskapForm, Seen):
    name = forms.CharField(
        label=_("Who is it?"),
        help_text=_("A group, an organisation or a role, such as “Parents of young people without a school place”. "
                    "Never a private person."),
        max_length=120,
    )  # fmt: skip
    actor_kind = forms.ChoiceField(
        label=_("Kind of actor"), choices=[(kind.value, word) for kind, word in ACTOR_WORDS.items()]
    )
    sector = forms.ChoiceField(
        label=_("Sector"), choices=[(sector.value, word) for sector, word in SECTOR_WORDS.items()]
    )
    relation = forms.ChoiceField(
        label=_("Are they affected, or do they affect?"),
        choices=[(relation.value, word) for relation, word in RELATION_WORDS.items()],
        initial=Relation.AFFECTED,
        widget=forms.RadioSelect,
    )
    strength = _level(_("How strongly?"), _("How much the matter means for their life or work."))
    interest = _level(_("Interest"), _("How much they care, and want to take part."))
    influence = _level(_("Influence"), _("How much they can make happen, or stop."))
    is_user = forms.BooleanField(label=_("They use the service themselves"), required=False)
    speaks_for_others = forms.BooleanField(label=_("They speak for others who are affected"), required=False)
    attitude_now = _attitude(_("Their attitude now"))
    attitude_wanted = _attitude(_("The attitude we hope for"))
    knows = forms.CharField(label=_("What do they know?"), max_length=1000, required=False, widget=SHORT)
    may_lose = forms.CharField(label=_("What may they lose?"), max_length=1000, required=False, widget=SHORT)
    arena = forms.CharField(
        label=_("Where do we meet them?"),
        help_text=_("Somewhere else than in this room, such as a weekly meeting. Leave it empty if there is none."),
        max_length=200,
        required=False,
    )
    responsible_id = forms.TypedChoiceField(
        label=_("Who is responsible for the contact?"), coerce=int, empty_value=None, required=False
    )
    sureness = forms.ChoiceField(
        label=_("How sure are you of this?"),
        choices=[(sureness.value, word) for sureness, word in SURENESS_WORDS.items()],
        initial=Sureness.MEDIUM,
    )
    note = note_field()

    def __init__(self, *args: Any, responsible: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["responsible_id"].choices = [("", _("Nobody yet")), *responsible]
