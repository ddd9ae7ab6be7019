"""The columns of the matrix, and where each role is held."""

from enum import StrEnum


class Role(StrEnum):
    VISITOR = "visitor"
    RESIDENT = "resident"
    PARTICIPANT = "participant"
    FACILITATOR = "facilitator"
    LEAD = "lead"
    OWNER = "owner"
    DECIDER = "decider"
    COORDINATOR = "coordinator"
    LEADER = "leader"
    AUDITOR = "auditor"
    STEWARD = "steward"
    SYSTEM = "system"


ROOM_ROLES = frozenset({Role.PARTICIPANT, Role.FACILITATOR, Role.LEAD, Role.OWNER, Role.DECIDER})
UNIT_ROLES = frozenset({Role.COORDINATOR, Role.LEADER})

# The hat recorded is the first of these that gives leave: the role nearest the thing itself.
NEAREST_FIRST = (
    Role.LEAD, Role.OWNER, Role.FACILITATOR, Role.DECIDER, Role.PARTICIPANT, Role.COORDINATOR,
    Role.LEADER, Role.AUDITOR, Role.STEWARD, Role.SYSTEM, Role.RESIDENT, Role.VISITOR,
)  # fmt: skip
