"""What people type about projects, gates, trials and handovers."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samskap.features.projects.states import GateOutcome, ImplementationStep
from samskap.features.projects.words import IMPLEMENTATION_WORDS, OUTCOME_HELP, OUTCOME_WORDS
from samskap.features.stakeholders.selectors.passing import grave_in
from samskap.kernel.ui.forms import SamskapForm, Seen

SHORT, LONG = 1000, 5000
Choices = list[tuple[int, str]]


def _text(label: Any, help_text: Any = "", required: bool = True, limit: int = SHORT, rows: int = 3) -> forms.CharField:
    return forms.CharField(
        label=label, help_text=help_text, required=required, max_length=limit, widget=forms.Textarea({"rows": rows})
    )


def _line(label: Any, help_text: Any = "", required: bool = True, limit: int = 120) -> forms.CharField:
    return forms.CharField(label=label, help_text=help_text, required=required, max_length=limit)


def _day(label: Any, help_text: Any = "", required: bool = True) -> forms.DateField:
    return forms.DateField(
        label=label, help_text=help_text, required=required, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    )


class _Chosen(forms.TypedChoiceField):
    """One from a list of numbered things; nothing chosen is nothing."""

    def __init__(self, **more: Any) -> None:
        super().__init__(coerce=int, empty_value=None, **more)


def _offer(form: forms.Form, name: str, found: Choices, empty: Any = None) -> None:
    """Fills the list of a field, with what it says when nothing is chosen."""
    field: Any = form.fields[name]
    field.choices = [("", empty or _("Choose")), *found]


class AboutForm(SamskapForm):
    """What is said about a project, both when it is proposed and later."""

    name = _line(_("What is the project called?"), _("A short name that people will use."))
    aim = _text(_("What should become better, and how?"), _("The solution as you see it now. It may change."), False)
    first_benefit = _text(
        _("First idea of the benefit"), _("Who gets it better, and how will you notice it?"), required=False
    )
    alternatives = _text(
        _("Alternatives"), _("What have you weighed against each other? Also what happens if you do nothing."), False
    )
    sponsor_id = _Chosen(label=_("Sponsor"), help_text=_("Who in the leadership backs the work?"), required=False)
    receiving_unit_id = _Chosen(
        label=_("Who takes over when it works?"), help_text=_("The unit that will run it afterwards."), required=False
    )
    budget_frame = _line(_("Budget frame"), _("For example 650 000 kroner, or ten working weeks."), False)
    municipality_role = _text(
        _("The municipality's part when others lead"),
        _("Who takes part, and what does the municipality answer for by law? Leave it empty when a unit leads."),
        required=False,
    )

    def __init__(self, *args: Any, sponsors: Choices, units: Choices, **more: Any) -> None:
        super().__init__(*args, **more)
        _offer(self, "sponsor_id", sponsors, _("Nobody yet"))
        _offer(self, "receiving_unit_id", units, _("Not settled yet"))


class ProposeForm(AboutForm):
    """A project to be proposed, with the one who is to lead it."""

    unit_id = _Chosen(
        label=_("Unit that leads"), help_text=_("Choose a unit here or an organisation below."), required=False
    )
    organisation_id = _Chosen(
        label=_("Organisation that leads"),
        help_text=_("Then the municipality takes part without leading."),
        required=False,
    )
    lead_id = _Chosen(label=_("Who leads the work?"), help_text=_("It need not be somebody who leads others to daily."))

    field_order = ["name", "aim", "first_benefit", "unit_id", "organisation_id", "municipality_role", "lead_id"]

    def __init__(self, *args: Any, organisations: Choices, leads: Choices, units: Choices, **more: Any) -> None:
        super().__init__(*args, units=units, **more)
        _offer(self, "unit_id", units, _("No unit leads"))
        _offer(self, "organisation_id", organisations, _("No organisation leads"))
        _offer(self, "lead_id", leads)


class EditForm(AboutForm, Seen):
    """What is said about a project, to be corrected."""


class GateForm(SamskapForm, Seen):
    """The one act at a gate."""

    gate = forms.CharField(widget=forms.HiddenInput, required=False, max_length=10)
    outcome = forms.ChoiceField(label=_("What comes of it?"), widget=forms.RadioSelect)
    reason = _text(_("Why?"), _("Everybody who follows the work can read this."), limit=LONG)
    conditions = _text(
        _("Conditions"), _("Fill this in if you go on with conditions. One on each line."), required=False
    )
    gaps_reason = _text(
        _("Why do you go on although somebody is missing?"),
        _("The reason is kept together with the list of who was missing."),
        required=False,
    )

    field_order = ["outcome", "reason", "conditions", "gaps_reason"]

    def __init__(self, *args: Any, outcomes: list[str], gaps: list[dict], writes_conditions: bool, **more: Any) -> None:
        super().__init__(*args, **more)
        self._ask_about(gaps)
        field: Any = self.fields["outcome"]
        field.choices = [(code, _explained(code)) for code in outcomes]
        if not writes_conditions:
            del self.fields["conditions"]

    def _ask_about(self, gaps: list[dict]) -> None:
        """One reason for each grave gap, and one for the rest; needed only by those who go on."""
        self.grave = grave_in(gaps)
        for gap in self.grave:
            label = _("Why do you go on in spite of this? %(gap)s") % {"gap": gap.title}
            self.fields[gap.field] = _text(label, _("Needed if you go on. Those who decide later read it."), False)
        if len(gaps) == len(self.grave):
            del self.fields["gaps_reason"]
        elif self.grave:
            self.fields["gaps_reason"].label = _("Why do you go on although the rest is missing?")
        self.order_fields(["outcome", "reason", "conditions", *(gap.field for gap in self.grave), "gaps_reason"])

    def clean(self) -> dict[str, Any]:
        """Gathers the reasons of the grave gaps under their rules."""
        cleaned = super().clean() or self.cleaned_data
        cleaned["grave_reasons"] = {gap.rule: str(cleaned.pop(gap.field, "")) for gap in self.grave}
        return cleaned


def _explained(code: str) -> str:
    outcome = GateOutcome(code)
    return _("%(outcome)s. %(help)s") % {"outcome": OUTCOME_WORDS[outcome], "help": OUTCOME_HELP[outcome]}


class BackForm(SamskapForm, Seen):
    """Which phase to go back to, and why."""

    phase = forms.ChoiceField(label=_("Which phase do you go back to?"), widget=forms.RadioSelect)
    reason = _text(_("Why?"), _("What have you learnt that makes it right to go back?"))

    def __init__(self, *args: Any, phases: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        field: Any = self.fields["phase"]
        field.choices = phases


class TrialForm(SamskapForm, Seen):
    """A trial to be planned."""

    question = _line(_("What do you want to find out?"), limit=300)
    hypothesis = _text(_("What do you believe will happen?"), required=False)
    method = _text(_("What will you do?"), _("As small and cheap as possible."), required=False)
    participants = _line(_("Who takes part?"), required=False, limit=200)
    is_pilot = forms.BooleanField(
        label=_("This is a pilot"),
        help_text=_("A pilot tries the solution for real, and is judged by criteria set beforehand."),
        required=False,
    )
    criteria = _text(
        _("What must be reached?"),
        _("One criterion on each line, with the goal after a colon. For example: Young people in work: 14 of 22."),
        required=False,
        rows=5,
    )

    def clean_criteria(self) -> list[dict[str, str]]:
        """Each line with words on it is one criterion."""
        lines = [line.strip() for line in self.cleaned_data["criteria"].splitlines() if line.strip()]
        return [{"what": what.strip(), "target": target.strip()} for what, _colon, target in map(_halves, lines)]


def _halves(line: str) -> tuple[str, str, str]:
    """The goal stands after the last colon; a line without a colon has no goal."""
    what, colon, target = line.rpartition(":")
    return (what, colon, target) if what.strip() else (line.strip(" :"), "", "")


class ConcludeForm(SamskapForm, Seen):
    """What came of a trial. A pilot is judged by each criterion that was set."""

    result = _text(_("What happened?"))
    learning = _text(_("What have you learnt?"), _("Write it so that somebody in another municipality understands it."))
    cost = _line(_("What did it cost?"), _("Money, time, or nothing."), required=False)
    next_step = _text(_("What do you do next?"), required=False)

    def __init__(self, *args: Any, criteria: list[dict[str, Any]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.count = len(criteria)
        for number, line in enumerate(criteria):
            goal = f"{line['what']}: {line['target']}" if line.get("target") else line["what"]
            self.fields[f"met_{number}"] = forms.TypedChoiceField(
                label=goal, choices=[("yes", _("Reached")), ("no", _("Not reached"))], widget=forms.RadioSelect,
                coerce=lambda chosen: chosen == "yes",
            )  # fmt: skip
            self.fields[f"result_{number}"] = _line(
                _("Result: %(criterion)s") % {"criterion": line["what"]}, required=False, limit=200
            )

    def judged(self) -> dict[str, Any]:
        """What the action takes: the texts, and the criteria in their order."""
        kept = {name: self.cleaned_data[name] for name in ("result", "learning", "cost", "next_step", "seen")}
        lines = [
            {"met": self.cleaned_data[f"met_{n}"], "result": self.cleaned_data[f"result_{n}"]}
            for n in range(self.count)
        ]
        return {**kept, "criteria": lines}


class HandoverForm(SamskapForm, Seen):
    """Somebody is asked to take over."""

    to_unit_id = _Chosen(
        label=_("Unit that takes over"), help_text=_("Choose a unit here or an organisation below."), required=False
    )
    to_organisation_id = _Chosen(label=_("Organisation that takes over"), required=False)
    to_person_id = _Chosen(
        label=_("Who will lead?"),
        help_text=_("When nobody is chosen, the leader of the unit that says yes will lead."),
        required=False,
    )
    what_moves = _text(_("What moves?"), _("Tasks, money, people, agreements."))
    what_stays = _text(_("What stays with the municipality by law?"), required=False)
    municipality_role = _text(
        _("The municipality's part when others lead"), _("Leave it empty when a unit takes over."), required=False
    )
    effective_on = _day(_("From which day?"))
    review_on = _day(_("When will you see how it goes?"), required=False)
    way_back = _text(_("What if it does not work?"), _("How the responsibility can go back."), required=False)
    stop_doing = _text(
        _("What does the municipality stop doing?"), _("One thing on each line."), required=False, rows=4
    )

    def __init__(self, *args: Any, units: Choices, organisations: Choices, leads: Choices, **more: Any) -> None:
        super().__init__(*args, **more)
        _offer(self, "to_unit_id", units, _("No unit takes over"))
        _offer(self, "to_organisation_id", organisations, _("No organisation takes over"))
        _offer(self, "to_person_id", leads, _("The leader of the unit"))
        for step in ImplementationStep:
            self.fields[f"step_{step}"] = _line(IMPLEMENTATION_WORDS[step], required=False, limit=300)

    def asked(self) -> dict[str, Any]:
        """What the action takes: the fields, and the eight steps in their order."""
        given = dict(self.cleaned_data)
        given["steps"] = [{"code": str(step), "text": given.pop(f"step_{step}")} for step in ImplementationStep]
        return given


class ReplyForm(SamskapForm, Seen):
    """Yes or no to taking over."""

    answer = forms.ChoiceField(
        label=_("Do you take over?"),
        choices=[("yes", _("Yes, we take over the responsibility.")), ("no", _("No, not as it stands."))],
        widget=forms.RadioSelect,
    )
    reply = _text(_("A few words to those who asked"), _("If you say no, write why."), required=False)
