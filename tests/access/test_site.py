"""Every address in the site × every role of the cast gives the answer that stands in the table."""

import pytest
from django.db import transaction
from django.urls import reverse

from samskap.kernel.access.matrix import MATRIX, Cell
from samskap.kernel.access.roles import Role
from samskap.kernel.journal.models import Entry
from samskap.kernel.notify.models import Outbox
from tests.access.addresses import Address, filled, walk
from tests.access.site_table import ALLAUTH, MARKS, POSTED, read_table
from tests.access.site_world import other_things, own_things

MARKED = read_table()
ROLES = [role for role in Role if role is not Role.SYSTEM]
HERE = [address for address in walk() if address.name in MARKED]


def test_every_address_has_a_row_and_every_row_an_address():
    assert {address.name for address in walk()} == set(MARKED) | set(ALLAUTH)


def test_every_row_answers_for_every_role():
    assert [name for name, marks in MARKED.items() if set(marks) != set(ROLES)] == []


def test_what_the_table_says_is_what_the_matrix_says():
    """A door with an action opens where the matrix says yes, and stays shut where it says no."""
    wrong = []
    for address in filter(lambda each: each.is_guarded, HERE):
        for role in ROLES:
            cells = {MATRIX[address.doorkeeper][held] for held in (role, *_everyday(role))}
            mark = MARKED[address.name][role]
            opens = mark in ("ok", "OK", "go", "GO") or (mark == "." and Cell.OWN in cells)
            if (Cell.YES in cells and not opens) or (cells == {Cell.NO} and mark != _shut(role)):
                wrong.append((address.name, role.value, mark))
    assert wrong == EXPLAINED


EXPLAINED: list[tuple[str, str, str]] = []
"""Where the table rightly says something else than the door's action."""


def _everyday(role: Role) -> set[Role]:
    return set() if role is Role.VISITOR else {Role.VISITOR, Role.RESIDENT}


def _shut(role: Role) -> str:
    return "in" if role is Role.VISITOR else "no"


@pytest.mark.parametrize("role", ROLES)
def test_everybody_gets_the_answer_in_the_table(cast, client, role):
    """Opening a page changes nothing, and whoever cannot open a page cannot send to it either."""
    places = (own_things(cast), other_things(cast))
    if role is not Role.VISITOR:
        client.force_login(cast.people[role].account)
    before = Entry.objects.count(), Outbox.objects.count()
    wrong = []
    for address in HERE:
        mark = MARKED[address.name][role]
        for place, things in enumerate(places if address.blanks else places[:1]):
            expected = MARKS[mark][place]
            found = _answer(client, address, things)
            if found != (expected, mark == "in"):
                wrong.append((address.name, ["own room", "other room"][place], expected, found))
            if (expected in (403, 404) or mark == "in") and not _is_shut(*_answer(client, address, things, send=True)):
                wrong.append((address.name, ["own room", "other room"][place], "can be sent to"))
    assert wrong == []
    assert before == (Entry.objects.count(), Outbox.objects.count())


def _answer(client, address: Address, things: dict[str, object], send: bool = False) -> tuple[int, bool]:
    """The answer code, and whether it was a question to log in. What an address did is undone."""
    with transaction.atomic():
        do = client.post if send or address.name in POSTED else client.get
        response = do(filled(address, things))
        transaction.set_rollback(True)
    return response.status_code, response.headers.get("Location", "").startswith(reverse("account_login"))


def _is_shut(status: int, asks_to_log_in: bool) -> bool:
    return status in (403, 404, 405) or asks_to_log_in


@pytest.mark.django_db
def test_the_log_in_keeps_its_own_doors(client):
    old_key = {"uidb36": "1", "key": "x-y"}
    found = {
        address.name: client.get(
            reverse(address.name, kwargs=old_key if "P<key>" in address.pattern else None)
        ).status_code
        for address in walk()
        if address.name in ALLAUTH
    }
    assert found == {name: ALLAUTH[name] for name in found}
