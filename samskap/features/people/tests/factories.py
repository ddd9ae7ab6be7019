"""People, units and bodies for tests."""

import itertools

from samskap.features.people.models import Affiliation, Body, Organisation, Person, RoleHeld, Unit
from samskap.features.people.states import AffiliationKind, BodyKind, OrganisationKind
from samskap.kernel.accounts.models import Account

_count = itertools.count(1)


def make_unit(name: str = "", parent: Unit | None = None) -> Unit:
    return Unit.objects.create(name=name or f"Enhet {next(_count)}", parent=parent)


def top_unit() -> Unit:
    return Unit.objects.get_or_create(name="Kommunedirektøren", parent=None)[0]


def make_person(name: str = "", email: str = "", with_account: bool = False, **more) -> Person:
    number = next(_count)
    address = email or f"person{number}@example.no"
    account = Account.objects.create_user(address) if with_account else None
    return Person.objects.create(name=name or f"Person {number}", email=address, account=account, **more)


def give_role(person: Person, role: str, unit: Unit | None = None) -> RoleHeld:
    return RoleHeld.objects.create(person=person, role=role, unit=unit)


def make_organisation(name: str = "", kind: str = OrganisationKind.VOLUNTARY) -> Organisation:
    return Organisation.objects.create(name=name or f"Lag {next(_count)}", kind=kind)


def make_body(name: str = "", kind: str = BodyKind.COUNCIL, members: list[Person] | None = None) -> Body:
    body = Body.objects.create(name=name or f"Organ {next(_count)}", kind=kind)
    for person in members or []:
        Affiliation.objects.create(person=person, kind=AffiliationKind.ELECTED, body=body)
    return body
