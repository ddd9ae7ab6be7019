"""Who may do what with a case: every act tried by the whole cast, in their room and in another."""

import pytest

from samskap.features.decisions.actions.decide import decide
from samskap.features.decisions.actions.hear import hear
from samskap.features.decisions.actions.meet import meet
from samskap.features.decisions.actions.recuse import recuse
from samskap.features.decisions.actions.submit import submit
from samskap.features.decisions.actions.vote import vote
from samskap.features.decisions.actions.withdraw import withdraw
from samskap.features.decisions.actions.write import edit, write
from samskap.features.decisions.models import Case, Condition
from samskap.features.decisions.states import Choice
from samskap.features.decisions.tests.factories import TEXTS, cast_votes, make_council, make_draft, make_submitted
from samskap.features.people.models import Affiliation, Body
from samskap.features.people.states import AffiliationKind
from samskap.features.people.tests.factories import make_person
from samskap.features.rooms.models import RoomBody
from samskap.features.rooms.tests.factories import actor
from samskap.kernel.access.actions import Action
from samskap.kernel.access.decide import Denied
from samskap.kernel.access.matrix import MATRIX, Cell
from samskap.kernel.access.roles import Role
from samskap.kernel.base.refusals import Refusal

pytestmark = pytest.mark.django_db
MORE = {"gate": "G1", "question": "Skal vi?", **TEXTS}


def _draft(cast, is_own: bool) -> Case:
    room = cast.room if is_own else cast.other
    return make_draft(room, Body.objects.get(), None if not is_own else cast.owner)


def _submitted(cast, is_own: bool) -> Case:
    room = cast.room if is_own else cast.other
    if not is_own:
        RoomBody.objects.filter(room=room).delete()
        return make_submitted(room)
    return make_submitted(room, Body.objects.get(), cast.owner)


def _voted(cast, is_own: bool) -> Case:
    case = _submitted(cast, is_own)
    for _unused in range(3):
        extra = make_person(with_account=True)
        Affiliation.objects.create(person=extra, kind=AffiliationKind.ELECTED, body=case.body)
    members = Affiliation.objects.filter(body=case.body).order_by("-pk")
    for seat in members[:3]:
        vote(actor=actor(seat.person), case_id=case.pk, choice=Choice.CONDITIONS, condition="Rapport")
    return case


def _write(cast, asker, is_own):
    room = cast.room if is_own else cast.other
    return lambda: write(actor=asker, room_id=room.pk, body_id=Body.objects.first().pk, **MORE)


def _edit(cast, asker, is_own):
    case = _draft(cast, is_own)
    return lambda: edit(actor=asker, case_id=case.pk, body_id=case.body_id, **MORE)


def _submit(cast, asker, is_own):
    case = _draft(cast, is_own)
    return lambda: submit(actor=asker, case_id=case.pk, gaps_reason="Det haster.")


def _withdraw(cast, asker, is_own):
    case = _submitted(cast, is_own)
    return lambda: withdraw(actor=asker, case_id=case.pk, reason="Nye tall.")


def _vote(cast, asker, is_own):
    case = _submitted(cast, is_own)
    return lambda: vote(actor=asker, case_id=case.pk, choice=Choice.FOR)


def _recuse(cast, asker, is_own):
    case = _submitted(cast, is_own)
    return lambda: recuse(actor=asker, case_id=case.pk, reason="Slektning.")


def _decide(cast, asker, is_own):
    case = _voted(cast, is_own)
    return lambda: decide(actor=asker, case_id=case.pk)


def _hear(cast, asker, is_own):
    case = _submitted(cast, is_own)
    council = make_council([cast.decider] if is_own else [])
    case.councils.add(council)
    return lambda: hear(actor=asker, case_id=case.pk, body_id=council.pk, text="Vi støtter forslaget.")


def _meet(cast, asker, is_own):
    case = _voted(cast, is_own)
    member = Affiliation.objects.filter(body=case.body).order_by("pk").last().person
    decide(actor=actor(member), case_id=case.pk)
    return lambda: meet(actor=asker, condition_id=Condition.objects.get().pk)


ACTS = {
    "write": (Action.CASE_WRITE, _write),
    "edit": (Action.CASE_WRITE, _edit),
    "submit": (Action.CASE_SUBMIT, _submit),
    "withdraw": (Action.CASE_WITHDRAW, _withdraw),
    "hear": (Action.CASE_HEAR, _hear),
    "vote": (Action.CASE_VOTE, _vote),
    "recuse": (Action.CASE_RECUSE, _recuse),
    "decide": (Action.CASE_DECIDE, _decide),
    "meet": (Action.CONDITION_MEET, _meet),
}


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("name", ACTS)
def test_in_ones_own_room_the_matrix_decides(cast, name, role):
    action, prepare = ACTS[name]
    asker = cast.actor(role)
    act = prepare(cast, asker, True)
    if MATRIX[action][role] is Cell.YES:
        act()
    else:
        with pytest.raises((Denied, Refusal)):
            act()


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("name", ACTS)
def test_in_somebody_elses_room_nobody_does_anything(cast, name, role):
    _action, prepare = ACTS[name]
    act = prepare(cast, cast.actor(role), False)
    with pytest.raises((Denied, Refusal)):
        act()


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.DECIDER])
def test_nobody_but_the_body_makes_the_decision(cast, role):
    assert MATRIX[Action.CASE_VOTE][role] is Cell.NO
    assert MATRIX[Action.CASE_DECIDE][role] is Cell.NO


def test_a_lead_who_also_sits_in_the_body_decides_as_member_and_is_recorded(cast):
    case = _submitted(cast, True)
    Affiliation.objects.create(person=cast.lead, kind=AffiliationKind.ELECTED, body=case.body)
    given = vote(actor=actor(cast.lead), case_id=case.pk, choice=Choice.FOR)
    assert given.has_seat
    voters = cast_votes(case, "for")
    assert decide(actor=actor(voters[0]), case_id=case.pk).seated == 1
