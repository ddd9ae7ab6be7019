"""For every action, every member of the cast, in their own room, in another room, and with what is their own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samskap.features.people.tests.factories import give_role, make_organisation, make_person, top_unit
from samskap.features.rooms.models import Room
from samskap.features.rooms.tests.factories import make_room
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import OUTSIDE, Actor, Scope
from samskap.kernel.access.decide import Denied, authorize, grounds, reach
from samskap.kernel.access.guard import as_filter
from samskap.kernel.access.matrix import MATRIX, Cell
from samskap.kernel.access.roles import ROOM_ROLES, UNIT_ROLES, Role

ALSO_HELD = {Role.VISITOR: {Role.VISITOR}, Role.SYSTEM: {Role.SYSTEM}}
"""Everybody with a log-in is also a resident and a visitor."""


def _held(role: Role, at_home: bool) -> set[Role]:
    """The roles that the member of the cast holds at a place: the everyday ones, and their own where it reaches."""
    everyday = ALSO_HELD.get(role, {Role.RESIDENT, Role.VISITOR})
    reaches = at_home or role not in (ROOM_ROLES | UNIT_ROLES)
    return everyday | ({role} if reaches else set())


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("at_home", [True, False], ids=["own room", "other room"])
def test_leave_is_what_the_matrix_says(cast, role, at_home):
    scope = (cast.room if at_home else cast.other).access_scope()
    actor, held = cast.actor(role), _held(role, at_home)
    wrong = [
        action.value
        for action in Action
        if (grounds(actor, action, scope) is not None) != any(MATRIX[action][r] is Cell.YES for r in held)
    ]
    assert wrong == []


@pytest.mark.parametrize("role", [role for role in Role if role not in (Role.VISITOR, Role.SYSTEM)])
def test_what_is_ones_own_is_open_where_the_matrix_says_own(cast, role):
    own = Scope(owner_id=cast.people[role].pk)
    actor = cast.actor(role)
    anywhere = {role, Role.RESIDENT, Role.VISITOR}
    for action in Action:
        expected = any(MATRIX[action][r] is Cell.OWN for r in anywhere) or any(
            MATRIX[action][r] is Cell.YES for r in _held(role, at_home=False)
        )
        assert (grounds(actor, action, own) is not None) == expected, action


def test_the_hat_is_the_role_nearest_the_thing(cast):
    give_role(cast.lead, Role.COORDINATOR)
    assert grounds(cast.actor(Role.LEAD), Action.MAP_BEGIN, cast.room.access_scope()) is Role.LEAD
    assert grounds(cast.actor(Role.LEAD), Action.MAP_BEGIN, cast.other.access_scope()) is Role.COORDINATOR


def test_a_leader_of_the_top_unit_reaches_every_unit_but_not_what_outsiders_own(db):
    chief = make_person()
    give_role(chief, Role.LEADER, top_unit())
    from_outside = make_room(organisation=make_organisation())
    actor = Actor(site=frozenset({Role.LEADER}))
    assert grounds(actor, Action.ROOM_READ, make_room().access_scope()) is Role.LEADER
    assert grounds(actor, Action.ROOM_READ, from_outside.access_scope()) is None


def test_an_unknown_action_raises_rather_than_refusing_quietly(cast):
    with pytest.raises(ValueError):
        grounds(cast.actor(Role.LEAD), "room.dream", Scope())


def test_refusal_tells_whether_the_thing_was_within_reach(cast):
    with pytest.raises(Denied) as inside:
        authorize(cast.actor(Role.PARTICIPANT), Action.SEAT_GIVE, cast.room, read=Action.ROOM_READ)
    with pytest.raises(Denied) as outside:
        authorize(cast.actor(Role.PARTICIPANT), Action.SEAT_GIVE, cast.other, read=Action.ROOM_READ)
    assert inside.value.visible and not outside.value.visible


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("action", [Action.ROOM_READ, Action.SEAT_GIVE, Action.PROJECT_READ, Action.CASE_VOTE])
def test_lists_and_single_questions_agree(cast, role, action):
    make_room(organisation=make_organisation())
    actor = cast.actor(role)
    listed = set(Room.objects.filter(as_filter(reach(actor, action), room="pk", unit="unit")))
    assert listed == {room for room in Room.objects.all() if grounds(actor, action, room.access_scope())}


ids = st.frozensets(st.integers(1, 3), max_size=2)


@given(
    site=st.frozensets(st.sampled_from([Role.COORDINATOR, Role.LEADER, Role.AUDITOR, Role.RESIDENT])),
    units=st.dictionaries(st.sampled_from(sorted(UNIT_ROLES)), ids),
    rooms=st.dictionaries(st.sampled_from(sorted(ROOM_ROLES)), ids),
    action=st.sampled_from(list(Action)),
    room_id=st.integers(1, 3),
    unit_id=st.sampled_from([OUTSIDE, 1, 2]),
)
def test_reach_and_grounds_never_disagree(site, units, rooms, action, room_id, unit_id):
    """The reach, read by hand as a filter would read it, gives the same answer as the single question."""
    actor = Actor(person_id=1, site=site | {Role.VISITOR}, units=units, rooms=rooms)
    found = reach(actor, action)
    listed = (
        (found.everywhere and (found.outside or unit_id != OUTSIDE))
        or room_id in found.rooms
        or (unit_id != OUTSIDE and unit_id in found.units)
    )
    assert listed == (grounds(actor, action, Scope(room_id=room_id, unit_id=unit_id, owner_id=2)) is not None)
