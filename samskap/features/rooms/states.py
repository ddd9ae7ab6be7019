"""What a room is round, its themes, and the roles a seat can have."""

from enum import StrEnum

from samskap.kernel.access.roles import Role


class RoomKind(StrEnum):
    CHALLENGE = "challenge"
    PROJECT = "project"
    BUDGET = "budget"


class Theme(StrEnum):
    UPBRINGING = "upbringing"
    HEALTH = "health"
    INCLUSION = "inclusion"
    CULTURE = "culture"
    TOWN = "town"
    TRANSPORT = "transport"
    ENVIRONMENT = "environment"
    HOUSING = "housing"
    PLANNING = "planning"
    DIGITAL = "digital"
    DEMOCRACY = "democracy"
    SAFETY = "safety"
    INTEGRATION = "integration"
    WORK = "work"
    ADMINISTRATION = "administration"


SEAT_ROLES = (Role.PARTICIPANT, Role.FACILITATOR, Role.LEAD, Role.OWNER)
"""A decider sits by body, not by seat: see RoomBody."""
