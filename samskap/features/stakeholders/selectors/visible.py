"""The doors of the pages: a room and what lies in it, for somebody who may do the thing asked for."""

from samskap.features.rooms import selectors as rooms
from samskap.features.rooms.models import Room
from samskap.features.stakeholders.models import Invitation, Place
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import authorize
from samskap.kernel.access.guard import allowed
from samskap.kernel.base.refusals import OutsideReach

ACTS = (
    Action.MAP_BEGIN, Action.MAP_ASSESS, Action.MAP_SETTLE, Action.MAP_JUDGE, Action.PLACE_PLAN, Action.PLACE_FILL,
    Action.GAP_EXCUSE, Action.INVITATION_SEND, Action.INVITATION_WITHDRAW, Action.INTERVIEW_READ,
    Action.INTERVIEW_NOTE, Action.NAMED_CONTACT, Action.NAMED_SET_ASIDE, Action.COUNCIL_ASK, Action.LEAD_CONSIDER,
    Action.CONFLICT_CLARIFY, Action.ABSENCE_FOLLOW_UP, Action.EXCLUSION_DECIDE,
    Action.INVITATION_REMIND, Action.MEETING_NOTE, Action.PROPOSAL_CONSIDER,
)  # fmt: skip


def room_where_may(actor: Actor, room_id: int, action: Action) -> Room:
    """A room within reach where the actor may do this; 404 outside reach, 403 for the wrong role."""
    room = rooms.room_for(actor, room_id)
    authorize(actor, action, room)
    return room


def place_where_may(actor: Actor, room_id: int, place_id: int, action: Action) -> Place:
    """One place in such a room, with who sits there."""
    room = room_where_may(actor, room_id, action)
    place = Place.objects.filter(room=room, pk=place_id).select_related("room", "seat__person").first()
    if place is None:
        raise OutsideReach
    return place


def invitation_where_may(actor: Actor, room_id: int, invitation_id: int, action: Action) -> Invitation:
    """One invitation in such a room."""
    room = room_where_may(actor, room_id, action)
    found = Invitation.objects.filter(place__room=room, pk=invitation_id).select_related("place", "person").first()
    if found is None:
        raise OutsideReach
    return found


def can_do(actor: Actor, room: Room) -> dict[str, bool]:
    """What the actor may do with the room's composition, in the templates' names (map_begin, place_plan …)."""
    given = allowed(actor, room.access_scope(), *ACTS)
    return {action.value.replace(".", "_"): action.value in given for action in ACTS}
