"""The life of a case, the votes that can be given, and what a decision can be."""

from enum import StrEnum

from samskap.kernel.flow import Flow, step


class CaseState(StrEnum):
    DRAFT = "draft"
    SUBMITTED = "submitted"
    DECIDED = "decided"
    WITHDRAWN = "withdrawn"


SUBMIT = step("submit", [CaseState.DRAFT], CaseState.SUBMITTED)
DECIDE = step("decide", [CaseState.SUBMITTED], CaseState.DECIDED)
WITHDRAW = step("withdraw", [CaseState.DRAFT, CaseState.SUBMITTED], CaseState.WITHDRAWN)
FLOW = Flow("case", CaseState.DRAFT, (SUBMIT, DECIDE, WITHDRAW))


class Choice(StrEnum):
    FOR = "for"
    AGAINST = "against"
    CONDITIONS = "conditions"


class Verdict(StrEnum):
    """What the body decided about the recommendation."""

    ADOPTED = "adopted"
    ADOPTED_WITH_CONDITIONS = "adopted_with_conditions"
    REJECTED = "rejected"
