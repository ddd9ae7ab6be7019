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


class NamedState(StrEnum):
    """Somebody who was named by another: waits, has been contacted, or is put aside with a reason."""

    NAMED = "named"
    CONTACTED = "contacted"
    SET_ASIDE = "set_aside"


CONTACT = step("contact", [NamedState.NAMED, NamedState.SET_ASIDE], NamedState.CONTACTED)
SET_ASIDE = step("set_aside", [NamedState.NAMED], NamedState.SET_ASIDE)
NAMED_FLOW = Flow("named", NamedState.NAMED, (CONTACT, SET_ASIDE))


class OfferState(StrEnum):
    GIVEN = "given"
    TAKEN_UP = "taken_up"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


TAKE_UP = step("take_up", [OfferState.GIVEN], OfferState.TAKEN_UP)
DECLINE_OFFER = step("decline", [OfferState.GIVEN], OfferState.DECLINED)
WITHDRAW_OFFER = step("withdraw", [OfferState.GIVEN, OfferState.DECLINED], OfferState.WITHDRAWN)
EXPIRE = step("expire", [OfferState.GIVEN], OfferState.EXPIRED)
OFFER_FLOW = Flow("offer", OfferState.GIVEN, (TAKE_UP, DECLINE_OFFER, WITHDRAW_OFFER, EXPIRE))


class ExclusionState(StrEnum):
    """In force until it is reversed; an appeal does not lift it."""

    DECIDED = "decided"
    APPEALED = "appealed"
    UPHELD = "upheld"
    REVERSED = "reversed"


APPEAL = step("appeal", [ExclusionState.DECIDED], ExclusionState.APPEALED)
UPHOLD = step("answer", [ExclusionState.APPEALED], ExclusionState.UPHELD)
REVERSE = step("answer", [ExclusionState.APPEALED], ExclusionState.REVERSED)
LIFT = step("lift", [ExclusionState.DECIDED, ExclusionState.UPHELD], ExclusionState.REVERSED)
EXCLUSION_FLOW = Flow("exclusion", ExclusionState.DECIDED, (APPEAL, UPHOLD, REVERSE, LIFT))
IN_FORCE = (ExclusionState.DECIDED, ExclusionState.APPEALED, ExclusionState.UPHELD)


class ConsiderationState(StrEnum):
    ACCEPTED = "accepted"
    DISMISSED = "dismissed"


class LeadConclusion(StrEnum):
    """Who should lead, when it has been considered."""

    MUNICIPALITY = "municipality"
    OTHER = "other"


class ConflictAnswer(StrEnum):
    """How somebody who takes part and may decide keeps the two apart."""

    STEPS_ASIDE = "steps_aside"
    LEAVES = "leaves"
    BODY_JUDGED = "body_judged"
