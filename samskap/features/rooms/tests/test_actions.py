"""Seats, the lead, and those who follow."""

import pytest

from samskap.features.people.states import ActorKind
from samskap.features.people.tests.factories import make_organisation, make_person
from samskap.features.rooms import actions
from samskap.features.rooms.models import Follow, Seat
from samskap.features.rooms.selectors import followers, has_seat
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import Denied
from samskap.kernel.access.roles import Role
from samskap.kernel.base.refusals import Invalid
from samskap.kernel.journal.models import Entry


def _give(cast, by=Role.OWNER, **over):
    wish = {"role": Role.PARTICIPANT, "actor_kind": ActorKind.RESIDENT, "reason": "Kjenner saken.", **over}
    person = over.get("person_id") or make_person().pk
    return actions.seat_give(actor=cast.actor(by), room_id=cast.room.pk, **{**wish, "person_id": person})


def test_a_seat_is_given_with_a_reason_that_is_kept(cast):
    seat = _give(cast)
    assert Entry.objects.get(action=Action.SEAT_GIVE, subject_id=seat.pk).reason == "Kjenner saken."


def test_the_same_seat_is_not_given_twice(cast):
    person = make_person().pk
    assert _give(cast, person_id=person) == _give(cast, person_id=person)
    assert Entry.objects.filter(action=Action.SEAT_GIVE).count() == 1


@pytest.mark.parametrize("role", [Role.PARTICIPANT, Role.FACILITATOR, Role.DECIDER, Role.AUDITOR, Role.RESIDENT])
def test_those_who_only_take_part_give_no_seats(cast, role):
    with pytest.raises(Denied):
        _give(cast, by=role)


def test_whoever_leads_cannot_make_themselves_the_problem_owner(cast):
    with pytest.raises(Invalid):
        _give(cast, by=Role.LEAD, person_id=cast.lead.pk, role=Role.OWNER)
    assert not Seat.objects.filter(person=cast.lead, role=Role.OWNER).exists()


def test_one_may_leave_ones_own_seat_and_is_remembered_as_having_taken_part(cast):
    seat = Seat.objects.get(person=cast.participant)
    actions.seat_end(actor=cast.actor(Role.PARTICIPANT), seat_id=seat.pk, reason="Har flyttet.")
    assert cast.actor(Role.PARTICIPANT).rooms.get(Role.PARTICIPANT, frozenset()) == frozenset()
    assert has_seat(cast.participant.pk, cast.room.pk)


def test_nobody_ends_the_seat_of_another_without_leave(cast):
    seat = Seat.objects.get(person=cast.owner)
    with pytest.raises(Denied):
        actions.seat_end(actor=cast.actor(Role.PARTICIPANT), seat_id=seat.pk, reason="Vil ikke ha henne.")


def test_when_an_organisation_takes_the_lead_rights_follow_the_seat(cast):
    outsider = make_person()
    actions.move_lead(
        actor=cast.actor(Role.OWNER), room_id=cast.room.pk, to_person_id=outsider.pk,
        actor_kind=ActorKind.ORGANISATION, reason="De leder.", organisation=make_organisation(),
    )  # fmt: skip
    assert Role.LEAD not in cast.actor(Role.LEAD).rooms
    cast.room.refresh_from_db()
    assert cast.room.unit is None and Seat.objects.get(room=cast.room, role=Role.LEAD, until_on=None).person == outsider


def test_following_twice_is_following_once(cast):
    person = make_person()
    for _twice in range(2):
        actions.follow(actor=Actor.system(), room_id=cast.room.pk, person_id=person.pk)
    assert Follow.objects.count() == 1 and person in followers(cast.room.pk)
