"""What a person types about a floke."""

from django import forms
from django.utils.translation import gettext_lazy as _

from samskap.features.challenges import selectors
from samskap.features.challenges.models import Challenge, SuggestionLink
from samskap.features.challenges.words import BREADTH_WORDS, TRIGGER_WORDS
from samskap.features.people import selectors as people
from samskap.features.rooms.words import THEME_WORDS
from samskap.kernel.ui.forms import SamskapForm, Seen

LONG = forms.Textarea(attrs={"rows": 6})
CHOOSE = ("", _("Choose"))
"""Stands first, so that nobody chooses what they have not looked at."""


def _question() -> forms.CharField:
    return forms.CharField(
        label=_("The challenge as a question"),
        help_text=_("Begin with “Hvordan kan vi …?”. The question must be open: no solution in it."),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


def _understanding(required: bool) -> forms.CharField:
    return forms.CharField(
        label=_("How we understand it now"),
        help_text=_("What happens, to whom, and what do we think lies behind it?"),
        max_length=4000,
        required=required,
        widget=LONG,
    )


class _Ties(SamskapForm):
    """What a floke is tied to, shared by making and editing."""

    trigger = forms.ChoiceField(
        label=_("What makes us take it up"),
        choices=[(t.value, word) for t, word in TRIGGER_WORDS.items()],
        widget=forms.RadioSelect,
    )
    breadth = forms.ChoiceField(
        label=_("How wide is it?"), choices=[CHOOSE, *((b.value, word) for b, word in BREADTH_WORDS.items())]
    )
    plan_goal_id = forms.TypedChoiceField(
        label=_("Which goal in our plans does it serve?"), coerce=int, empty_value=None, required=False
    )
    earlier_attempts = forms.CharField(
        label=_("What has been tried before?"),
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        goals = [(goal.pk, str(goal)) for goal in selectors.plan_goals()]
        self.fields["plan_goal_id"].choices = [("", _("None yet")), *goals]


class CreateForm(_Ties):
    title = forms.CharField(
        label=_("Short name"),
        help_text=_("A few words that people will use, such as “Ung – ikke ufør”."),
        max_length=80,
    )
    question = _question()
    understanding = _understanding(required=False)
    theme = forms.ChoiceField(label=_("Theme"), choices=[CHOOSE, *((t.value, word) for t, word in THEME_WORDS.items())])
    unit_id = forms.TypedChoiceField(label=_("Unit"), coerce=int)
    owner_id = forms.TypedChoiceField(
        label=_("Problem owner"),
        help_text=_("The person in the municipality who owns the problem and will receive the result."),
        coerce=int,
    )

    made: Challenge  # set when the act is done, for the way on
    field_order = ["title", "question", "understanding", "theme", "unit_id", "owner_id"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["unit_id"].choices = [CHOOSE, *((unit.pk, unit.name) for unit in people.working_units())]
        owners = [(person.pk, person.name) for person in people.possible_owners()]
        self.fields["owner_id"].choices = [("", _("Choose a person")), *owners]


class EditForm(_Ties, Seen):
    """Corrections."""


class FrameForm(SamskapForm, Seen):
    question = _question()
    understanding = _understanding(required=True)
    reason = forms.CharField(
        label=_("Why do we understand it differently now?"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )


class FigureForm(SamskapForm):
    label = forms.CharField(label=_("What is counted"), max_length=160)
    value = forms.CharField(label=_("The figure"), max_length=60)
    source = forms.CharField(label=_("Source"), max_length=160)
    as_of = forms.DateField(label=_("As of"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))


class HypothesisForm(SamskapForm):
    statement = forms.CharField(
        label=_("What do we believe?"), max_length=300, widget=forms.Textarea(attrs={"rows": 2})
    )
    would_refute = forms.CharField(
        label=_("What would show that we are wrong?"), max_length=1000, widget=forms.Textarea(attrs={"rows": 2})
    )


class JudgeForm(SamskapForm, Seen):
    refuted = forms.TypedChoiceField(
        label=_("What did we find?"),
        choices=[("no", _("It is supported")), ("yes", _("It is refuted"))],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )
    evidence = forms.CharField(
        label=_("What does the finding rest on?"),
        help_text=_("Whom did we ask, what did we count? Name no private persons."),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class GatherForm(SamskapForm):
    gathered: list[SuggestionLink]  # set when the act is done, for what is said about it
    references = forms.CharField(
        label=_("References of the suggestions"),
        help_text=_("One or more, such as IN-4F7K-22, with a space between."),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class CloseForm(SamskapForm, Seen):
    reason = forms.CharField(
        label=_("Why is the challenge closed?"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )
