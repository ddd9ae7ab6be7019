"""What states, votes, verdicts and gates of a case are called, and the sentences of its refusals."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samskap.features.decisions.states import CaseState, Choice, Verdict

STATE_WORDS = {
    CaseState.DRAFT: (pgettext_lazy("case", "Draft"), "neutral"),
    CaseState.SUBMITTED: (pgettext_lazy("case", "Waiting for a decision"), "info"),
    CaseState.DECIDED: (pgettext_lazy("case", "Decided"), "success"),
    CaseState.WITHDRAWN: (pgettext_lazy("case", "Withdrawn"), "neutral"),
}

VERDICT_WORDS = {
    Verdict.ADOPTED: (_("Adopted"), "success"),
    Verdict.ADOPTED_WITH_CONDITIONS: (_("Adopted with conditions"), "success"),
    Verdict.REJECTED: (_("Not adopted"), "danger"),
}

CHOICE_WORDS = {
    Choice.FOR: _("For the recommendation"),
    Choice.AGAINST: pgettext_lazy("vote", "Against"),
    Choice.CONDITIONS: _("For, with conditions"),
}

GATE_WORDS = {
    "G1": _("G1 Mandate: should the innovation work start?"),
    "G2": _("G2 The need is understood"),
    "G3": _("G3 Choice of pilot"),
    "G4": _("G4 Introduce or stop"),
    "G5": _("G5 Handed over to operation"),
}

GATE_NAMES = {
    "G1": pgettext_lazy("gate", "Mandate"),
    "G2": pgettext_lazy("gate", "Needs"),
    "G3": pgettext_lazy("gate", "Choice of pilot"),
    "G4": pgettext_lazy("gate", "Introduce or stop"),
    "G5": pgettext_lazy("gate", "Handed over"),
}

ONLY_MEMBERS = _("Only members of the body that has the case can do this.")
ONLY_COUNCIL_MEMBERS = _("Only members of a council that has been asked can speak for it.")
ONLY_OPEN = _("The case is not open for votes and statements now.")
RECUSED = _("You are recorded as disqualified in this case, and take no part in the decision.")
NOT_DECIDING = _("Choose a body that can make the decision.")
UNKNOWN_GATE = _("Choose which gate the decision opens.")
ALREADY_OPEN = _("There is already an open case about this gate. Go on with that one, or withdraw it first.")
UNKNOWN_COUNCIL = _("Choose among the statutory councils.")
INCOMPLETE = _(
    "The case lacks a recommendation, facts or participation so far. Fill in the draft before you submit it."
)
GAPS_REASON = _("Write why the case is put forward although something is missing. The deciders will see it.")
GRAVE_REASON = _("Write why you go on in spite of this: %(gap)s.")
CONDITION_NEEDED = _("Write the condition, or choose one that others have put.")
NO_QUORUM = _("At least half of the members must vote before the decision can be recorded.")
TIE_WAITS = _("The votes are equal. The chair must vote before the decision can be recorded.")
HEARD = _("The council has already given its statement.")
ONLY_DRAFT = _("The case has been submitted, and can no longer be changed.")
CHOICE_UNKNOWN = _("Choose how you vote.")
DATE_AHEAD = _("The decision cannot be dated later than today.")
ALREADY_MET = _("The condition has already been marked as met.")
REASON_NEEDED = _("Write a reason.")
TEXT_NEEDED = _("Write the council's statement.")


def gate_name(gate: str) -> str | Promise:
    """The gate's short name; a gate of a municipality's own process template has only its code."""
    return GATE_NAMES.get(gate, gate)
