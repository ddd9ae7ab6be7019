"""Answers to the starting help: a proposed kind of stakeholder is put on the map, put aside, or proposed again."""

from django.db import transaction
from django.utils.translation import gettext as _

from samskap.features.rooms.models import Room
from samskap.features.stakeholders.actions import maps
from samskap.features.stakeholders.knowledge import read
from samskap.features.stakeholders.knowledge.shapes import Group
from samskap.features.stakeholders.models import Consideration
from samskap.features.stakeholders.process import first_judgement
from samskap.features.stakeholders.selectors.maps import assessed_in
from samskap.features.stakeholders.selectors.private_persons import no_traces
from samskap.features.stakeholders.selectors.voice_words import group_name
from samskap.features.stakeholders.states import ConsiderationState
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import authorize
from samskap.kernel.base.records import lock
from samskap.kernel.base.refusals import Invalid, NotNow, OutsideReach
from samskap.kernel.journal.write import record

# A group that is this near the users is they themselves.
THEMSELVES = 0.9


@transaction.atomic
def accept(*, actor: Actor, room_id: int, group: str) -> Consideration:
    """Puts a proposed kind of stakeholder on the map with a modest, unsure judgement. Sent twice, it is done once."""
    room = lock(Room, room_id)
    hat = authorize(actor, Action.PROPOSAL_CONSIDER, room, read=Action.ROOM_READ)
    known, before = _known(group), Consideration.objects.filter(room=room, group=group).first()
    if _stands_in_map(room.pk, group):
        if before and before.state == ConsiderationState.ACCEPTED:
            return before
        raise NotNow(_("They stand in the map already."))
    maps.assess(actor=actor, room_id=room.pk, group=group, name=group_name(group), **_described(known))
    answer, _is_new = Consideration.objects.update_or_create(
        room=room, group=group,
        defaults={"state": ConsiderationState.ACCEPTED, "reason": "", "considered_by_id": actor.known_id},
    )  # fmt: skip
    record(Action.PROPOSAL_CONSIDER, answer, by=actor, hat=hat, group=group, answer=answer.state)
    return answer


def _described(known: Group) -> dict:
    return {
        **first_judgement(known.actor_kind),
        "actor_kind": known.actor_kind,
        "sector": known.sector,
        "speaks_for_others": known.speaks_for_others,
        "is_user": known.covers.get("service_users", 0) >= THEMSELVES,
        "note": _("Put here from a proposal, and not judged closely yet."),
    }


@transaction.atomic
def dismiss(*, actor: Actor, room_id: int, group: str, reason: str) -> Consideration:
    """Puts a proposal aside, with a reason that stays in sight. Sent twice, it is done once."""
    room = lock(Room, room_id)
    hat = authorize(actor, Action.PROPOSAL_CONSIDER, room, read=Action.ROOM_READ)
    _known(group)
    if not reason:
        raise Invalid(_("Write why they are not considered here."), field="reason")
    no_traces({"reason": reason})
    if _stands_in_map(room.pk, group):
        raise NotNow(_("They stand in the map. Take them out there first."))
    before = Consideration.objects.filter(room=room, group=group, state=ConsiderationState.DISMISSED).first()
    if before and before.reason == reason:
        return before
    if before:
        raise NotNow(_("Somebody has put them aside already, with another reason. Take that back first."))
    answer, _is_new = Consideration.objects.update_or_create(
        room=room, group=group,
        defaults={"state": ConsiderationState.DISMISSED, "reason": reason, "considered_by_id": actor.known_id},
    )  # fmt: skip
    record(Action.PROPOSAL_CONSIDER, answer, by=actor, hat=hat, reason=reason, group=group, answer=answer.state)
    return answer


@transaction.atomic
def take_back(*, actor: Actor, room_id: int, group: str) -> None:
    """What was put aside may be proposed again. When nothing is put aside, nothing is done."""
    room = lock(Room, room_id)
    hat = authorize(actor, Action.PROPOSAL_CONSIDER, room, read=Action.ROOM_READ)
    _known(group)
    aside = Consideration.objects.filter(room=room, group=group, state=ConsiderationState.DISMISSED).first()
    if aside is None:
        return
    record(Action.PROPOSAL_CONSIDER, aside, by=actor, hat=hat, group=group, answer="taken_back")
    aside.delete()


def _known(group: str) -> Group:
    known = read.groups().get(group)
    if known is None:
        raise OutsideReach
    return known


def _stands_in_map(room_id: int, group: str) -> bool:
    return any(one.group == group for one in assessed_in(room_id))
