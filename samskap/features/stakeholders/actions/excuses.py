"""Writes of excuses: a rule of the room check that does not apply here, and taking that back."""

from django.db import transaction
from django.utils.translation import gettext as _

from samskap.algorithms.room_check.check import RULE_CODES
from samskap.features.rooms.models import Room
from samskap.features.stakeholders.models import Excuse
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import authorize
from samskap.kernel.base.records import lock
from samskap.kernel.base.refusals import Invalid, NotNow, OutsideReach
from samskap.kernel.journal.write import record


@transaction.atomic
def excuse(*, actor: Actor, room_id: int, rule: str, reason: str) -> Excuse:
    """Says that a rule does not apply to this room, with a reason that those who decide will read."""
    room = lock(Room, room_id)
    hat = authorize(actor, Action.GAP_EXCUSE, room, read=Action.ROOM_READ)
    if rule.partition(":")[0] not in RULE_CODES:
        raise OutsideReach
    if not reason:
        raise Invalid(_("Write why it does not apply here."), field="reason")
    kept, is_new = Excuse.objects.get_or_create(
        room=room, rule=rule, defaults={"reason": reason, "excused_by_id": actor.known_id}
    )
    if not is_new:
        raise NotNow(_("It has already been said that this does not apply here."))
    record(Action.GAP_EXCUSE, kept, by=actor, hat=hat, reason=reason, rule=rule)
    return kept


@transaction.atomic
def take_back(*, actor: Actor, room_id: int, rule: str) -> None:
    """The rule applies after all."""
    room = lock(Room, room_id)
    hat = authorize(actor, Action.GAP_EXCUSE, room, read=Action.ROOM_READ)
    kept = Excuse.objects.filter(room=room, rule=rule).first()
    if kept is None:
        raise NotNow(_("This rule applies already."))
    record(Action.GAP_EXCUSE, kept, by=actor, hat=hat, rule=rule, taken_back=True)
    kept.delete()
