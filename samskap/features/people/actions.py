"""Writes of persons: somebody becomes known by an e-mail address, and an account gets its person."""

from django.db import transaction
from django.utils.translation import gettext as _

from samskap.features.people.models import Person
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor, Scope
from samskap.kernel.access.decide import authorize
from samskap.kernel.access.matrix import Cell, is_locked
from samskap.kernel.access.roles import Role
from samskap.kernel.accounts.models import Account, MatrixChange
from samskap.kernel.base.records import keep, lock
from samskap.kernel.base.refusals import Invalid
from samskap.kernel.journal.write import record


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
