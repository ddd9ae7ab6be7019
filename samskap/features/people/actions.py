"""Writes of persons and organisations: who becomes known, and what an account and the register hold."""

from collections.abc import Mapping, Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from samskap.algorithms.organisation_numbers.check import check
from samskap.features.people.models import Organisation, Person
from samskap.features.people.words import number_problem
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor, Scope
from samskap.kernel.access.decide import anywhere, authorize
from samskap.kernel.access.matrix import Cell, is_locked
from samskap.kernel.access.roles import Role
from samskap.kernel.accounts.models import Account, MatrixChange
from samskap.kernel.base.records import keep, lock
from samskap.kernel.base.refusals import Invalid
from samskap.kernel.journal.write import record, record_many

ORGANISATION_FIELDS = ("name", "kind", "number", "about", "email", "themes", "competence", "area")
AT_A_TIME = 500


@transaction.atomic
def person_with_email(*, actor: Actor, email: str, language: str = "nb", name: str = "") -> Person:
    """Somebody to write to. It is never a person with an account: an address that anybody can type proves nothing."""
    hat = authorize(actor, Action.PERSON_ENTER, Scope())
    address = email.strip().lower()
    known = Person.objects.filter(email=address, account=None).order_by("pk").first()
    if known:
        return known
    person = Person.objects.create(email=address, language=language, name=name.strip())
    record(Action.PERSON_ENTER, person, by=actor, hat=hat)
    return person


@transaction.atomic
def name_person(*, actor: Actor, person_id: int, name: str) -> Person:
    """Gives a name to somebody known only by an e-mail address. A name that is there is never written over."""
    hat = authorize(actor, Action.PERSON_ENTER, Scope())
    person = lock(Person, person_id)
    if name.strip() and not person.name:
        person.name = name.strip()
        keep(person, "name")
        record(Action.PERSON_ENTER, person, by=actor, hat=hat)
    return person


@transaction.atomic
def join_account(*, actor: Actor, account: Account, language: str = "nb", name: str = "") -> Person:
    """Gives an account its person: the one we have written to at the same address, or a new one.

    The account's address must have been shown to be its own; whoever was known by it keeps what they have sent.
    """
    hat = authorize(actor, Action.PERSON_ENTER, Scope())
    held = Person.objects.filter(account=account).first()
    if held:
        return held
    person = Person.objects.select_for_update().filter(email=account.email, account=None).order_by("pk").first()
    if person is None:
        person = Person.objects.create(email=account.email, account=account, language=language, name=name.strip())
    else:
        person.account, person.name = account, person.name or name.strip()
        keep(person, "account", "name")
    record(Action.PERSON_ENTER, person, by=actor, hat=hat)
    return person


@transaction.atomic
def change_matrix(*, actor: Actor, what: Action, role: Role, cell: Cell, reason: str) -> MatrixChange:
    """Sets one cell of the matrix for this municipality, with a reason. Cells fixed by law or for safety stay."""
    hat = authorize(actor, Action.MATRIX_CHANGE, Scope())
    if is_locked(what, role):
        raise Invalid(_("This cell is fixed by law or for safety, and cannot be changed."), field="cell")
    changed_by = Account.objects.get(person=actor.known_id)
    change = MatrixChange.objects.create(action=what, role=role, cell=cell, reason=reason, changed_by=changed_by)
    record(Action.MATRIX_CHANGE, change, by=actor, hat=hat, reason=reason, action_changed=what, role=role, cell=cell)
    return change


@transaction.atomic
def enter_organisation(
    *, actor: Actor, organisation_id: int | None = None, name: str, kind: str, number: str = "", about: str = "",
    email: str = "", themes: Sequence[str] = (), competence: str = "", area: str = "", seen: int | None = None,
) -> Organisation:  # fmt: skip
    """Enters an organisation in the register, or changes one. Its number is checked, and stands there once only."""
    hat = authorize(actor, Action.ORGANISATION_ENTER, anywhere(actor, Action.ORGANISATION_ENTER))
    found = lock(Organisation, organisation_id, seen) if organisation_id else Organisation()
    problem = number_problem(number) if number else ""
    if problem:
        raise Invalid(problem, field="number")
    number = check(number).digits
    _stands_once(found.pk, name, number)
    values = (name, kind, number, about, email, list(themes), competence, area)
    for field, value in zip(ORGANISATION_FIELDS, values, strict=True):
        setattr(found, field, value)
    if found.pk:
        keep(found, *ORGANISATION_FIELDS)
    else:
        found.save()
    record(Action.ORGANISATION_ENTER, found, by=actor, hat=hat, changed=bool(organisation_id))
    return found


def _stands_once(own_id: int | None, name: str, number: str) -> None:
    others = Organisation.objects.exclude(pk=own_id) if own_id else Organisation.objects.all()
    holder = others.filter(number=number).first() if number else None
    if holder:
        raise Invalid(_("%(name)s has this number already.") % {"name": holder.name}, field="number")
    if name.casefold() in {known.casefold() for known in others.values_list("name", flat=True)}:
        raise Invalid(_("An organisation with this name stands in the register already."), field="name")


@transaction.atomic
def import_organisations(
    *, actor: Actor, new: Sequence[Mapping[str, object]], changed: Mapping[int, Mapping[str, object]]
) -> list[Organisation]:
    """Puts many organisations in the register at once: new ones, and what is told anew about known ones."""
    hat = authorize(actor, Action.ORGANISATION_IMPORT, anywhere(actor, Action.ORGANISATION_IMPORT))
    made = Organisation.objects.bulk_create([Organisation(**values) for values in new], batch_size=AT_A_TIME)
    known = [each for each in Organisation.objects.select_for_update() if each.pk in changed] if changed else []
    for each in known:
        for field, value in changed[each.pk].items():
            setattr(each, field, value)
        each.revision += 1
    Organisation.objects.bulk_create(
        known, batch_size=AT_A_TIME, update_conflicts=True, unique_fields=["id"],
        update_fields=[*ORGANISATION_FIELDS, "revision"],
    )  # fmt: skip
    record_many(Action.ORGANISATION_IMPORT, made, by=actor, hat=hat, changed=False)
    record_many(Action.ORGANISATION_IMPORT, known, by=actor, hat=hat, changed=True)
    return [*made, *known]
