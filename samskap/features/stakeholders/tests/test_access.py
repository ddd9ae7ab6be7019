"""Who may do what about a room's composition: every act and every member of the cast, expected from the matrix."""

import pytest

from samskap.features.people.tests.factories import make_body, make_person
from samskap.features.rooms.models import RoomBody
from samskap.features.rooms.tests.factories import make_room, make_seat
from samskap.features.stakeholders.actions import (
    conflicts,
    considerations,
    councils,
    excuses,
    invitations,
    leads,
    maps,
    places,
    seats,
    topic,
)
from samskap.features.stakeholders.tests.factories import (
    JUDGED,
    make_filled,
    make_invitation,
    make_map,
    make_place,
    make_stakeholder,
)
from samskap.kernel.access.actions import Action
from samskap.kernel.access.decide import Denied, grounds
from samskap.kernel.access.roles import Role

pytestmark = pytest.mark.django_db

PLACE = {"label": "Motstemme", "actor_kind": "resident", "role": "participant"}
ASKED = {"email": "ny@example.no", "name": "Ny", "reason": "Du kan dette."}


def _begin(actor, room):
    return lambda: maps.begin(actor=actor, room_id=room.pk)


def _assess(actor, room):
    make_map(room)
    return lambda: maps.assess(actor=actor, room_id=room.pk, **JUDGED)


def _take_out(actor, room):
    one = make_stakeholder(make_map(room))
    return lambda: maps.remove(actor=actor, room_id=room.pk, key=one.key, reason="Slått sammen.")


def _settle(actor, room):
    make_stakeholder(make_map(room))
    return lambda: maps.settle(actor=actor, room_id=room.pk)


def _plan(actor, room):
    return lambda: places.plan(actor=actor, room_id=room.pk, **PLACE)


def _change(actor, room):
    place = make_place(room)
    return lambda: places.change(actor=actor, place_id=place.pk, **PLACE)


def _remove(actor, room):
    place = make_place(room)
    return lambda: places.remove(actor=actor, place_id=place.pk, reason="Dekket av en annen.")


def _propose(actor, room):
    make_stakeholder(make_map(room), strength=3)
    return lambda: places.propose(actor=actor, room_id=room.pk)


def _fill(actor, room):
    place, person = make_place(room), make_person()
    return lambda: seats.fill(actor=actor, place_id=place.pk, person_id=person.pk, reason="Kan faget.")


def _empty(actor, room):
    place = make_filled(room)
    return lambda: seats.empty(actor=actor, place_id=place.pk, reason="Flyttet.")


def _excuse(actor, room):
    return lambda: excuses.excuse(actor=actor, room_id=room.pk, rule="3.front_line", reason="Ingen førstelinje.")


def _send(actor, room):
    place = make_place(room)
    return lambda: invitations.send(actor=actor, place_id=place.pk, **ASKED)


def _withdraw(actor, room):
    asked = make_invitation(make_place(room))
    return lambda: invitations.withdraw(actor=actor, invitation_id=asked.pk, reason="Feil person.")


def _note(actor, room):
    return lambda: topic.note_framing(actor=actor, room_id=room.pk, version=2)


def _ask_council(actor, room):
    body = make_body(kind="youth")
    return lambda: councils.ask(actor=actor, room_id=room.pk, body_id=body.pk, reason="Det gjelder dere.")


def _clarify(actor, room):
    person = make_person()
    make_seat(room, person)
    RoomBody.objects.create(room=room, body=make_body(members=[person]))
    return lambda: conflicts.clarify(
        actor=actor, room_id=room.pk, person_id=person.pk, how="steps_aside", reason="Melder seg ugild."
    )


def _consider(actor, room):
    return lambda: leads.consider(actor=actor, room_id=room.pk, conclusion="municipality", reason="Vi eier det.")


def _accept(actor, room):
    return lambda: considerations.accept(actor=actor, room_id=room.pk, group="pupils")


def _put_aside(actor, room):
    return lambda: considerations.dismiss(actor=actor, room_id=room.pk, group="parents", reason="De er hørt.")


ACTS = [
    (Action.MAP_BEGIN, _begin), (Action.MAP_ASSESS, _assess), (Action.MAP_ASSESS, _take_out),
    (Action.MAP_SETTLE, _settle), (Action.PLACE_PLAN, _plan), (Action.PLACE_PLAN, _change),
    (Action.PLACE_PLAN, _remove), (Action.PLACE_PLAN, _propose), (Action.PLACE_FILL, _fill),
    (Action.PLACE_FILL, _empty), (Action.GAP_EXCUSE, _excuse), (Action.INVITATION_SEND, _send),
    (Action.INVITATION_WITHDRAW, _withdraw), (Action.TOPIC_NOTE, _note),
    (Action.COUNCIL_ASK, _ask_council), (Action.CONFLICT_CLARIFY, _clarify), (Action.LEAD_CONSIDER, _consider),
    (Action.PROPOSAL_CONSIDER, _accept), (Action.PROPOSAL_CONSIDER, _put_aside),
]  # fmt: skip


@pytest.mark.parametrize(("action", "prepare"), ACTS, ids=[prepare.__name__[1:] for _action, prepare in ACTS])
def test_the_matrix_says_who_may_do_it_in_their_own_room(cast, action, prepare):
    for role in Role:
        actor, room = cast.actor(role), make_room(unit=cast.unit)
        if role not in (Role.VISITOR, Role.SYSTEM):
            room = cast.room
        _clear(room)
        act = prepare(actor, room)
        if grounds(actor, action, room.access_scope()):
            act()
        else:
            with pytest.raises(Denied):
                act()


@pytest.mark.parametrize(("action", "prepare"), ACTS, ids=[prepare.__name__[1:] for _action, prepare in ACTS])
def test_nobody_does_it_in_a_room_they_cannot_see(cast, action, prepare):
    for role in (Role.PARTICIPANT, Role.FACILITATOR, Role.LEAD, Role.OWNER, Role.DECIDER, Role.COORDINATOR):
        _clear(cast.other)
        act = prepare(cast.actor(role), cast.other)
        with pytest.raises(Denied) as refused:
            act()
        assert action is Action.TOPIC_NOTE or not refused.value.visible


def _clear(room):
    room.maps.all().delete()
    room.places.all().delete()
    room.excuses.all().delete()


def test_a_facilitator_cannot_invite_somebody_to_run_the_room(cast):
    place = make_place(cast.room, role="owner")
    with pytest.raises(Denied):
        invitations.send(actor=cast.actor(Role.FACILITATOR), place_id=place.pk, **ASKED)
    assert invitations.send(actor=cast.actor(Role.LEAD), place_id=place.pk, **ASKED).state == "sent"
