"""The life of a project, a trial and a handover; the outcomes, deciders and papers that a gate can name."""

from enum import StrEnum

from samskap.kernel.flow import Flow, step


class ProjectState(StrEnum):
    PROPOSED = "proposed"
    RUNNING = "running"
    PAUSED = "paused"
    FINISHED = "finished"
    STOPPED = "stopped"


class GateOutcome(StrEnum):
    GO_ON = "go_on"
    GO_ON_WITH_CONDITIONS = "go_on_with_conditions"
    ANOTHER_ROUND = "another_round"
    PAUSE = "pause"
    STOP_WITH_LEARNING = "stop_with_learning"
    HAND_OVER = "hand_over"


MOVES_ON = frozenset({GateOutcome.GO_ON, GateOutcome.GO_ON_WITH_CONDITIONS, GateOutcome.HAND_OVER})
"""The outcomes that open the gate."""


class Decider(StrEnum):
    """Who decides at a gate."""

    BODY = "body"
    PROBLEM_OWNER = "problem_owner"
    LEADERSHIP = "leadership"
    RECEIVING_LEADER = "receiving_leader"
    BENEFIT_OWNER = "benefit_owner"


class PaperCode(StrEnum):
    """What can be asked for at a gate."""

    CHALLENGE = "challenge"
    PROBLEM_OWNER = "problem_owner"
    MAP = "map"
    ROOM_CHECK = "room_check"
    FIRST_BENEFIT = "first_benefit"
    HYPOTHESES_TESTED = "hypotheses_tested"
    FRAMING_RENEWED = "framing_renewed"
    MAP_RENEWED = "map_renewed"
    BASELINE = "baseline"
    ALTERNATIVES = "alternatives"
    TRIALS = "trials"
    PILOT_PLAN = "pilot_plan"
    RESULT_AGAINST_CRITERIA = "result_against_criteria"
    COUNCILS_HEARD = "councils_heard"
    COST = "cost"
    RECEIVING_UNIT = "receiving_unit"
    EIGHT_STEPS = "eight_steps"
    STOP_DOING = "stop_doing"
    BENEFIT_OWNER = "benefit_owner"
    MEASUREMENT = "measurement"
    LEARNING_SHEET = "learning_sheet"


NOTED_FROM_ABOVE = frozenset(
    {PaperCode.BASELINE, PaperCode.BENEFIT_OWNER, PaperCode.MEASUREMENT, PaperCode.LEARNING_SHEET}
)
"""Papers that a higher feature makes, and tells the project about."""


class TrialState(StrEnum):
    PLANNED = "planned"
    RUNNING = "running"
    CONCLUDED = "concluded"


class HandoverState(StrEnum):
    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    DECLINED = "declined"


class ImplementationStep(StrEnum):
    """The eight steps from a result to a new practice."""

    RESPONSIBLE = "responsible"
    ROUTINE = "routine"
    TRAINING = "training"
    TOOLS = "tools"
    MONEY = "money"
    CLEARING = "clearing"
    SPREADING = "spreading"
    MEASURING = "measuring"


P = ProjectState
START = step("pass", [P.PROPOSED, P.PAUSED], P.RUNNING)
PAUSE = step("pass", [P.PROPOSED, P.RUNNING], P.PAUSED)
RECONSIDER = step("pass", [P.PAUSED], P.PROPOSED)
STOP = step("pass", [P.PROPOSED, P.RUNNING, P.PAUSED], P.STOPPED)
FINISH = step("pass", [P.RUNNING, P.PAUSED], P.FINISHED)
PROJECT_FLOW = Flow("gate", P.PROPOSED, (START, PAUSE, RECONSIDER, STOP, FINISH))
STEP_TO = {P.RUNNING: START, P.PAUSED: PAUSE, P.PROPOSED: RECONSIDER, P.STOPPED: STOP, P.FINISHED: FINISH}

LIVE = (P.PROPOSED, P.RUNNING, P.PAUSED)
ENDED = (P.FINISHED, P.STOPPED)

BEGIN = step("plan", [TrialState.PLANNED], TrialState.RUNNING)
CONCLUDE = step("conclude", [TrialState.PLANNED, TrialState.RUNNING], TrialState.CONCLUDED)
TRIAL_FLOW = Flow("trial", TrialState.PLANNED, (BEGIN, CONCLUDE))

ACCEPT = step("accept", [HandoverState.PROPOSED], HandoverState.ACCEPTED)
DECLINE = step("accept", [HandoverState.PROPOSED], HandoverState.DECLINED)
HANDOVER_FLOW = Flow("handover", HandoverState.PROPOSED, (ACCEPT, DECLINE))
