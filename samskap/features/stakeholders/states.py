"""Scales of the stakeholder map, and the life of a map and of an invitation."""

from enum import IntEnum, StrEnum

from samskap.kernel.flow import Flow, step


class MapState(StrEnum):
    DRAFT = "draft"
    SETTLED = "settled"


SETTLE = step("settle", [MapState.DRAFT], MapState.SETTLED)
MAP_FLOW = Flow("map", MapState.DRAFT, (SETTLE,))


class Sector(StrEnum):
    PUBLIC = "public"
    BUSINESS = "business"
    VOLUNTARY = "voluntary"
    RESEARCH = "research"
    RESIDENTS = "residents"


class Relation(StrEnum):
    AFFECTED = "affected"
    AFFECTING = "affecting"
    BOTH = "both"


class Level(IntEnum):
    NONE = 0
    SMALL = 1
    MEDIUM = 2
    LARGE = 3


class Attitude(IntEnum):
    AGAINST = -2
    SCEPTICAL = -1
    NEUTRAL = 0
    SUPPORTIVE = 1
    DRIVING = 2


class Sureness(StrEnum):
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Brings(StrEnum):
    """What the person at a place brings to the table; the room check asks for these."""

    PERSONAL_INTEREST = "personal_interest"
    SUBJECT_KNOWLEDGE = "subject_knowledge"
    POWER = "power"
    OUT_OF_BOX = "out_of_box"
    EXTERNAL = "external"
    IDEA_MAKER = "idea_maker"
    DOER = "doer"
    OPPONENT = "opponent"
    USER = "user"
    AFFECTED = "affected"


class InvitationState(StrEnum):
    SENT = "sent"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


ACCEPT = step("reply", [InvitationState.SENT], InvitationState.ACCEPTED)
DECLINE = step("reply", [InvitationState.SENT], InvitationState.DECLINED)
WITHDRAW = step("withdraw", [InvitationState.SENT], InvitationState.WITHDRAWN)
INVITATION_FLOW = Flow("invitation", InvitationState.SENT, (ACCEPT, DECLINE, WITHDRAW))
