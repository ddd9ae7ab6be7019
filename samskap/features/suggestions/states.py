"""The life of an innspill, from received to closed, and the outcomes it can have."""

from enum import StrEnum

from samskap.kernel.flow import Flow, step


class SuggestionState(StrEnum):
    RECEIVED = "received"
    SORTED = "sorted"
    PUBLISHED = "published"
    ANSWERED = "answered"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


class Outcome(StrEnum):
    TAKEN_ON = "taken_on"
    ALREADY_DONE = "already_done"
    PASSED_ON = "passed_on"
    NOT_NOW = "not_now"
    NOT_OURS = "not_ours"


class Channel(StrEnum):
    WEB = "web"
    PAPER = "paper"
    PHONE = "phone"
    MEETING = "meeting"
    EMAIL = "email"
    IMPORT = "import"


S = SuggestionState
OPEN_STATES = (S.RECEIVED, S.SORTED, S.PUBLISHED)
"""Somebody is still owed an answer."""

SORT = step("sort", [S.RECEIVED, S.SORTED], S.SORTED)
PUBLISH = step("publish", [S.SORTED], S.PUBLISHED)
UNPUBLISH = step("unpublish", [S.PUBLISHED], S.SORTED)
ANSWER = step("answer", [S.RECEIVED, S.SORTED, S.PUBLISHED], S.ANSWERED)
CLOSE = step("close", [S.ANSWERED], S.CLOSED)
MERGE = step("merge", [S.RECEIVED, S.SORTED, S.PUBLISHED], S.CLOSED)
REOPEN = step("reopen", [S.ANSWERED, S.CLOSED], S.SORTED)
WITHDRAW = step("withdraw", [S.RECEIVED, S.SORTED, S.PUBLISHED, S.ANSWERED, S.CLOSED], S.WITHDRAWN)

FLOW = Flow("suggestion", S.RECEIVED, (SORT, PUBLISH, UNPUBLISH, ANSWER, CLOSE, MERGE, REOPEN, WITHDRAW))
