"""What the kinds of people, organisations and bodies are called."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from samskap.features.people.states import ActorKind, AffiliationKind, BodyKind, OrganisationKind
from samskap.kernel.base.text import Text

ACTOR_WORDS = {
    ActorKind.RESIDENT: _("Residents and users"),
    ActorKind.KIN: _("Next of kin"),
    ActorKind.EMPLOYEE: _("Employees and front line"),
    ActorKind.SPECIALIST: _("Specialists"),
    ActorKind.LEADERSHIP: _("Leadership and problem owner"),
    ActorKind.ELECTED: _("Elected members and councils"),
    ActorKind.ORGANISATION: _("Voluntary groups and businesses"),
}

ACTOR_SELF_WORDS: Mapping[str, Text] = {
    ActorKind.RESIDENT: _("Resident or user of a service"),
    ActorKind.KIN: _("Next of kin"),
    ActorKind.EMPLOYEE: _("Employee in the municipality"),
    ActorKind.SPECIALIST: _("Specialist"),
    ActorKind.ORGANISATION: _("From an organisation or a business"),
    ActorKind.ELECTED: _("Elected member"),
}

AFFILIATION_WORDS = {
    AffiliationKind.RESIDENT: _("Resident"),
    AffiliationKind.SERVICE_USER: _("Service user"),
    AffiliationKind.NEXT_OF_KIN: _("Next of kin"),
    AffiliationKind.EMPLOYEE_FRONT_LINE: _("Employee in the front line"),
    AffiliationKind.EMPLOYEE_SPECIALIST: _("Specialist"),
    AffiliationKind.EMPLOYEE_LEADER: _("Leader"),
    AffiliationKind.LEADERSHIP: _("The chief executive's leadership"),
    AffiliationKind.ELECTED: _("Elected member"),
    AffiliationKind.REPRESENTATIVE: _("Representative of an organisation"),
}

ORGANISATION_WORDS = {
    OrganisationKind.VOLUNTARY: _("Voluntary organisation"),
    OrganisationKind.BUSINESS: _("Business"),
    OrganisationKind.ACTION_GROUP: _("Action group"),
    OrganisationKind.NEXT_OF_KIN: _("Next-of-kin or patient association"),
    OrganisationKind.RESEARCH: _("Research"),
    OrganisationKind.NEIGHBOURHOOD: _("Neighbourhood"),
    OrganisationKind.AUTHORITY: _("Other authority"),
}

BODY_WORDS = {
    BodyKind.COUNCIL: _("Municipal council"),
    BodyKind.EXECUTIVE: _("Executive committee"),
    BodyKind.COMMITTEE: _("Standing committee"),
    BodyKind.YOUTH: _("Youth council"),
    BodyKind.ELDERLY: _("Council for the elderly"),
    BodyKind.DISABILITY: _("Council for people with disabilities"),
    BodyKind.DELEGATED: _("Delegated authority"),
}
