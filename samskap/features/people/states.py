"""The kinds of people, organisations and bodies: which actor of the source page somebody is."""

from enum import StrEnum


class ActorKind(StrEnum):
    """Colour and letter at the table."""

    RESIDENT = "resident"
    KIN = "kin"
    EMPLOYEE = "employee"
    SPECIALIST = "specialist"
    LEADERSHIP = "leadership"
    ELECTED = "elected"
    ORGANISATION = "organisation"


class AffiliationKind(StrEnum):
    RESIDENT = "resident"
    SERVICE_USER = "service_user"
    NEXT_OF_KIN = "next_of_kin"
    EMPLOYEE_FRONT_LINE = "employee_front_line"
    EMPLOYEE_SPECIALIST = "employee_specialist"
    EMPLOYEE_LEADER = "employee_leader"
    LEADERSHIP = "leadership"
    ELECTED = "elected"
    REPRESENTATIVE = "organisation_representative"


ACTOR_KIND_OF = {
    AffiliationKind.RESIDENT: ActorKind.RESIDENT,
    AffiliationKind.SERVICE_USER: ActorKind.RESIDENT,
    AffiliationKind.NEXT_OF_KIN: ActorKind.KIN,
    AffiliationKind.EMPLOYEE_FRONT_LINE: ActorKind.EMPLOYEE,
    AffiliationKind.EMPLOYEE_SPECIALIST: ActorKind.SPECIALIST,
    AffiliationKind.EMPLOYEE_LEADER: ActorKind.LEADERSHIP,
    AffiliationKind.LEADERSHIP: ActorKind.LEADERSHIP,
    AffiliationKind.ELECTED: ActorKind.ELECTED,
    AffiliationKind.REPRESENTATIVE: ActorKind.ORGANISATION,
}


class OrganisationKind(StrEnum):
    VOLUNTARY = "voluntary"
    BUSINESS = "business"
    ACTION_GROUP = "action_group"
    NEXT_OF_KIN = "next_of_kin"
    RESEARCH = "research"
    NEIGHBOURHOOD = "neighbourhood"
    AUTHORITY = "authority"


class BodyKind(StrEnum):
    COUNCIL = "council"
    EXECUTIVE = "executive"
    COMMITTEE = "committee"
    YOUTH = "youth"
    ELDERLY = "elderly"
    DISABILITY = "disability"
    DELEGATED = "delegated"


DECIDING_BODIES = frozenset({BodyKind.COUNCIL, BodyKind.EXECUTIVE, BodyKind.COMMITTEE, BodyKind.DELEGATED})
STATUTORY_COUNCILS = frozenset({BodyKind.YOUTH, BodyKind.ELDERLY, BodyKind.DISABILITY})
