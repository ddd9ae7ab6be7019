"""The life of a project, a trial and a handover, and the outcomes of a gate."""

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


class TrialState(StrEnum):
    PLANNED = "planned"
    RUNNING = "running"
    CONCLUDED = "concluded"


class HandoverState(StrEnum):
    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    DECLINED = "declined"


P = ProjectState
START = step("pass", [P.PROPOSED, P.PAUSED], P.RUNNING)
PAUSE = step("pass", [P.PROPOSED, P.RUNNING], P.PAUSED)
STOP = step("pass", [P.PROPOSED, P.RUNNING, P.PAUSED], P.STOPPED)
FINISH = step("pass", [P.RUNNING], P.FINISHED)
PROJECT_FLOW = Flow("gate", P.PROPOSED, (START, PAUSE, STOP, FINISH))

BEGIN = step("plan", [TrialState.PLANNED], TrialState.RUNNING)
CONCLUDE = step("conclude", [TrialState.PLANNED, TrialState.RUNNING], TrialState.CONCLUDED)
TRIAL_FLOW = Flow("trial", TrialState.PLANNED, (BEGIN, CONCLUDE))

ACCEPT = step("accept", [HandoverState.PROPOSED], HandoverState.ACCEPTED)
DECLINE = step("accept", [HandoverState.PROPOSED], HandoverState.DECLINED)
HANDOVER_FLOW = Flow("handover", HandoverState.PROPOSED, (ACCEPT, DECLINE))
