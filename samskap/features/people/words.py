"""What the kinds of people, organisations and bodies are called."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from samskap.algorithms.organisation_numbers.check import LENGTH, Fault, check
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

NUMBER_WORDS = {
    Fault.NOT_DIGITS: _(
        "“%(number)s” is not an organisation number: it has %(length)s digits, and nothing but digits."
    ),
    Fault.WRONG_LENGTH: _("“%(number)s” has %(found)s digits. An organisation number has %(length)s."),
    Fault.WRONG_CHECK_DIGIT: _(
        "“%(number)s” is mistyped: after the first eight digits the last one would have to be %(wanted)s."
    ),
    Fault.NEVER_GIVEN: _("“%(number)s” is mistyped: no organisation number begins with these eight digits."),
}


def number_problem(written: str) -> str:
    """What is wrong with an organisation number, or nothing."""
    verdict = check(written)
    if verdict.fault is None:
        return ""
    told = {"number": written[:40], "found": verdict.length, "length": LENGTH, "wanted": verdict.wanted}
    return str(NUMBER_WORDS[verdict.fault]) % told
