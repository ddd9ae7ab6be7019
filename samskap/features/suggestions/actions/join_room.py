"""An innspill becomes part of a room: those behind it follow what it becomes, without asking."""

from django.db import transaction

from samskap.features.rooms import actions as rooms
from samskap.features.rooms.models import Room
from samskap.features.suggestions.models import Suggestion
from samskap.features.suggestions.selectors.concerned import people_behind
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import authorize
from samskap.kernel.base.records import keep, lock
from samskap.kernel.journal.write import record


@transaction.atomic
def join_room(*, actor: Actor, suggestion_id: int, room_id: int) -> Suggestion:
    """Places the innspill in the room it helps; sender and supporters follow the room from now on.

    A published one may be gathered by whoever gathers in the room; others only by those who reach the innspill itself.
    """
    suggestion = lock(Suggestion, suggestion_id)
    where = lock(Room, room_id) if suggestion.is_public else suggestion
    hat = authorize(actor, Action.CHALLENGE_GATHER, where, read=Action.SUGGESTION_READ)
    if suggestion.room_id is None:
        suggestion.room_id = room_id
        keep(suggestion, "room")
    for person in people_behind(suggestion_id):
        rooms.follow(actor=Actor.system(), room_id=room_id, person_id=person.pk)
    record(Action.CHALLENGE_GATHER, suggestion, by=actor, hat=hat, into_room=room_id)
    return suggestion
