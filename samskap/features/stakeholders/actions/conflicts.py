"""Writes of double roles (habilitet): how somebody who takes part here, and may decide, keeps the two apart."""

from django.db import transaction
from django.utils.translation import gettext as _

from samskap.features.rooms import actions as rooms
from samskap.features.rooms import selectors as room_reads
from samskap.features.rooms.models import Room
from samskap.features.stakeholders.models import Clarified
from samskap.features.stakeholders.notices import ConflictSettled
from samskap.features.stakeholders.selectors.conflicts import double_role
from samskap.features.stakeholders.states import ConflictAnswer
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import authorize
from samskap.kernel.base.records import keep, lock
from samskap.kernel.base.refusals import Invalid, NotNow
from samskap.kernel.journal.write import record
from samskap.kernel.notify.tell import tell


@transaction.atomic
def clarify(*, actor: Actor, room_id: int, person_id: int, how: str, reason: str) -> Clarified:
    """Settles how a person who takes part here, and sits where it is decided, keeps the two apart; they are told."""
    room = lock(Room, room_id)
    hat = authorize(actor, Action.CONFLICT_CLARIFY, Clarified(room=room, person_id=person_id), read=Action.ROOM_READ)
    if double_role(room.pk, person_id) is None:
        raise NotNow(_("This person no longer both takes part here and decides."))
    if how not in set(ConflictAnswer):
        raise Invalid(_("Choose how the two are kept apart."), field="how")
    if not reason:
        raise Invalid(_("Write why."), field="reason")
    settled, _new = Clarified.objects.get_or_create(
        room=room, person_id=person_id, defaults={"how": how, "reason": reason, "clarified_by_id": actor.known_id}
    )
    settled.how, settled.reason, settled.clarified_by_id = how, reason, actor.known_id
    keep(settled, "how", "reason", "clarified_by")
    # The reason is about a person: it stays with the answer, not in the journal.
    record(Action.CONFLICT_CLARIFY, settled, by=actor, hat=hat, how=how, settled_person_id=person_id)
    if how == ConflictAnswer.LEAVES:
        for seat in room_reads.open_seats(room.pk).filter(person_id=person_id):
            rooms.seat_end(actor=actor, seat_id=seat.pk, reason=reason)
    if person_id != actor.person_id:
        tell(ConflictSettled(settled.pk))
    return settled
