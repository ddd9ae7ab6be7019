"""The life of a floke and of a hypothesis; what triggers a floke and how wide it is."""

from enum import StrEnum

from samskap.kernel.flow import Flow, step


class ChallengeState(StrEnum):
    DRAFT = "draft"
    OPEN = "open"
    CLOSED = "closed"


PUBLISH = step("publish", [ChallengeState.DRAFT], ChallengeState.OPEN)
CLOSE = step("close", [ChallengeState.DRAFT, ChallengeState.OPEN], ChallengeState.CLOSED)
FLOW = Flow("challenge", ChallengeState.DRAFT, (PUBLISH, CLOSE))


class Trigger(StrEnum):
    BURNING_PLATFORM = "burning_platform"
    KNOWN_TANGLE = "known_tangle"
    RENEWAL = "renewal"


class Breadth(StrEnum):
    UNIT = "unit"
    SECTOR = "sector"
    MUNICIPALITY = "municipality"


class HypothesisState(StrEnum):
    OPEN = "open"
    SUPPORTED = "supported"
    REFUTED = "refuted"


H = HypothesisState
SUPPORT = step("judge", [H.OPEN, H.REFUTED], H.SUPPORTED)
REFUTE = step("judge", [H.OPEN, H.SUPPORTED], H.REFUTED)
HYPOTHESIS_FLOW = Flow("hypothesis", H.OPEN, (SUPPORT, REFUTE))
