"""What phases, gates, papers, outcomes and states are called, and why something cannot be done now."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samskap.features.projects.process import Hindrance, Ruling
from samskap.features.projects.states import (
    Decider,
    GateOutcome,
    HandoverState,
    ImplementationStep,
    PaperCode,
    ProjectState,
    TrialState,
)

Words = dict[str, Any]
Labels = dict[str, tuple[Any, str]]

PHASE_WORDS: Words = {
    "anchoring": pgettext_lazy("phase of a project", "Anchoring"),
    "insight": pgettext_lazy("phase of a project", "Insight"),
    "development": pgettext_lazy("phase of a project", "Service development"),
    "pilot": pgettext_lazy("phase of a project", "Pilot"),
    "transition": pgettext_lazy("phase of a project", "Transition to operation"),
    "practice": pgettext_lazy("phase of a project", "New practice"),
}

GATE_WORDS: Words = {
    "G1": _("Mandate"),
    "G2": _("The need is understood"),
    "G3": _("Choice of pilot"),
    "G4": _("Introduce or stop"),
    "G5": _("Handed over"),
    "follow_up": _("Follow-up"),
}

DECIDER_WORDS = {
    Decider.BODY: _("A political body decides."),
    Decider.PROBLEM_OWNER: _("The problem owner decides."),
    Decider.LEADERSHIP: _("The leader of the unit decides."),
    Decider.RECEIVING_LEADER: _("The leader of the unit that takes over decides."),
    Decider.BENEFIT_OWNER: _("The problem owner or the leader decides, together with those who own the benefits."),
}
LED_OUTSIDE_WORDS = {
    Decider.LEADERSHIP: _("The organisation that leads decides, together with the problem owner."),
    Decider.RECEIVING_LEADER: _("The organisation that leads decides."),
}

PAPER_WORDS = {
    PaperCode.CHALLENGE: _("The challenge is described"),
    PaperCode.PROBLEM_OWNER: _("Somebody owns the problem"),
    PaperCode.MAP: _("The first stakeholder analysis is settled"),
    PaperCode.ROOM_CHECK: _("It is checked who must be in the room"),
    PaperCode.FIRST_BENEFIT: _("A first idea of the benefit"),
    PaperCode.HYPOTHESES_TESTED: _("Hypotheses are tested"),
    PaperCode.FRAMING_RENEWED: _("The problem is worded anew after what was learnt"),
    PaperCode.MAP_RENEWED: _("A new version of the stakeholder analysis is settled"),
    PaperCode.BASELINE: _("A starting point to measure from"),
    PaperCode.ALTERNATIVES: _("Alternatives are weighed, also doing nothing"),
    PaperCode.TRIALS: _("At least one trial is concluded"),
    PaperCode.PILOT_PLAN: _("The pilot is planned, with criteria"),
    PaperCode.RESULT_AGAINST_CRITERIA: _("The pilot has a result for every criterion"),
    PaperCode.COUNCILS_HEARD: _("A statutory council is heard"),
    PaperCode.COST: _("The cost of the pilot is known"),
    PaperCode.RECEIVING_UNIT: _("It is clear who takes over"),
    PaperCode.EIGHT_STEPS: _("The eight steps are planned in an accepted handover"),
    PaperCode.STOP_DOING: _("It is agreed what the municipality stops doing"),
    PaperCode.BENEFIT_OWNER: _("Somebody owns the benefit"),
    PaperCode.MEASUREMENT: _("The benefit is measured"),
    PaperCode.LEARNING_SHEET: _("The learning sheet is published"),
}

OUTCOME_WORDS: Words = {
    GateOutcome.GO_ON: _("Go on"),
    GateOutcome.GO_ON_WITH_CONDITIONS: _("Go on with conditions"),
    GateOutcome.ANOTHER_ROUND: _("Another round in the same phase"),
    GateOutcome.PAUSE: _("Pause"),
    GateOutcome.STOP_WITH_LEARNING: _("Stop with learning"),
    GateOutcome.HAND_OVER: _("Go on under a new leader"),
}
OUTCOME_HELP: Words = {
    GateOutcome.GO_ON: _("The gate opens and the next phase begins."),
    GateOutcome.GO_ON_WITH_CONDITIONS: _("The gate opens. The conditions stand on the project's page."),
    GateOutcome.ANOTHER_ROUND: _("Something must be understood or tested better before the gate can open."),
    GateOutcome.PAUSE: _("The work rests. It begins again when somebody comes back to this gate."),
    GateOutcome.STOP_WITH_LEARNING: _("The work ends with honour. What was learnt is written down and shared."),
    GateOutcome.HAND_OVER: _("The gate opens, and whoever has accepted the handover carries on."),
}

STATE_WORDS: Labels = {
    ProjectState.PROPOSED: (pgettext_lazy("project", "Proposed"), "neutral"),
    ProjectState.RUNNING: (pgettext_lazy("project", "Running"), "info"),
    ProjectState.PAUSED: (pgettext_lazy("project", "Paused"), "warning"),
    ProjectState.FINISHED: (pgettext_lazy("project", "Finished"), "success"),
    ProjectState.STOPPED: (pgettext_lazy("project", "Stopped with learning"), "neutral"),
}

TRIAL_STATE_WORDS: Labels = {
    TrialState.PLANNED: (pgettext_lazy("trial", "Planned"), "neutral"),
    TrialState.RUNNING: (pgettext_lazy("trial", "Under way"), "info"),
    TrialState.CONCLUDED: (pgettext_lazy("trial", "Concluded"), "success"),
}

HANDOVER_STATE_WORDS: Labels = {
    HandoverState.PROPOSED: (pgettext_lazy("handover", "Waits for an answer"), "warning"),
    HandoverState.ACCEPTED: (pgettext_lazy("handover", "Accepted"), "success"),
    HandoverState.DECLINED: (pgettext_lazy("handover", "Declined"), "neutral"),
}

IMPLEMENTATION_WORDS: Words = {
    ImplementationStep.RESPONSIBLE: _("1. Who answers for it"),
    ImplementationStep.ROUTINE: _("2. How it is done from now on"),
    ImplementationStep.TRAINING: _("3. Who must learn it"),
    ImplementationStep.TOOLS: _("4. Tools and systems"),
    ImplementationStep.MONEY: _("5. Agreements and money"),
    ImplementationStep.CLEARING: _("6. What is cleared away"),
    ImplementationStep.SPREADING: _("7. How it reaches everybody"),
    ImplementationStep.MEASURING: _("8. How it is measured"),
}

RULING_WORDS: Words = {
    Ruling.NONE: _("No body has decided yet."),
    Ruling.OPEN: _("The case lies with the body."),
    Ruling.ADOPTED: _("The body has said yes."),
    Ruling.ADOPTED_WITH_CONDITIONS: _("The body has said yes, with conditions."),
    Ruling.REJECTED: _("The body has said no."),
}

HINDRANCE_WORDS = {
    Hindrance.NOT_OFFERED: _("This outcome is not possible at this gate."),
    Hindrance.NO_DECISION: _("A political body must decide first. Nobody else can open this gate."),
    Hindrance.CASE_IS_OPEN: _("The case lies with the body. Wait for the decision, or withdraw the case."),
    Hindrance.REJECTED: _("The body has said no. Nobody else can open this gate."),
    Hindrance.CONDITIONS_SET: _("The body has set conditions. Choose to go on with conditions."),
    Hindrance.NO_CONDITIONS_SET: _("The body said yes without conditions. Choose to go on."),
    Hindrance.NOT_HANDED_OVER: _("Nobody has accepted a handover yet."),
}
