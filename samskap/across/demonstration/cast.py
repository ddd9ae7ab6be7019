"""The cast: one named person for each role, and the link that logs them in."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from samskap.across.demonstration.content import keyed, read
from samskap.features.people.models import Person
from samskap.kernel.base.refusals import OutsideReach

ROLE_WORDS = {
    "resident": _("Resident"),
    "participant": _("Participant"),
    "facilitator": _("Facilitator"),
    "lead": _("Lead"),
    "outside_lead": _("Lead from an organisation"),
    "owner": _("Problem owner"),
    "decider": _("Decider"),
    "coordinator": _("Coordinator"),
    "leader": _("Unit leader"),
    "chief_executive": _("Chief executive"),
    "auditor": _("Auditor"),
    "steward": _("System steward"),
}


@dataclass(frozen=True)
class Member:
    """One of the cast: role, name, what they see, and the address that logs them in."""

    key: str
    role: str
    name: str
    description: str
    url: str


def members() -> list[Member]:
    """The cast in the order of the content file."""
    return [
        Member(
            key=one["role"],
            role=str(ROLE_WORDS[one["role"]]),
            name=one["name"],
            description=one["description"],
            url=reverse("demonstration:enter", args=[one["role"]]),
        )
        for one in read("cast")
    ]


def person_of(key: str) -> Person:
    """The person who plays the role, with the account; OutsideReach where there is nobody."""
    one = keyed("cast", "role").get(key)
    known = Person.objects.select_related("account").filter(account__isnull=False)
    person = known.filter(email=keyed("people")[one["person"]]["email"]).first() if one else None
    if person is None:
        raise OutsideReach
    return person
