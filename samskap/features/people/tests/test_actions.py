"""Somebody becomes known by an e-mail address, and an account gets its person."""

import pytest

from samskap.features.people.actions import join_account, person_with_email
from samskap.features.people.models import Person
from samskap.features.people.tests.factories import make_person
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.accounts.models import Account
from samskap.kernel.journal.models import Entry

pytestmark = pytest.mark.django_db


def _known(email: str) -> Person:
    return person_with_email(actor=Actor.visitor(), email=email, language="nn")


def test_the_same_address_is_the_same_person_however_it_is_written():
    assert _known("Kari@Example.no ") == _known("kari@example.no")
    assert Entry.objects.filter(action=Action.PERSON_ENTER).count() == 1


def test_whoever_types_somebodys_address_does_not_become_them():
    owner = make_person(email="kari@example.no", with_account=True)
    assert _known("kari@example.no") != owner


def test_an_account_gets_the_person_we_have_written_to():
    before = _known("kari@example.no")
    account = Account.objects.create_user("kari@example.no")
    joined = join_account(actor=Actor.system(), account=account, name="Kari")
    assert (joined.pk, joined.account, joined.name) == (before.pk, account, "Kari")


def test_an_account_gets_one_person_and_keeps_it():
    account = Account.objects.create_user("ola@example.no")
    first = join_account(actor=Actor.system(), account=account)
    assert join_account(actor=Actor.system(), account=account) == first
    assert Person.objects.count() == 1
