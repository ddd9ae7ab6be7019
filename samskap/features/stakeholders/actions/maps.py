"""Writes of the stakeholder map: a new version, who stands in it and how they are described, and settling it."""

import uuid
from collections.abc import Mapping

from django.db import transaction
from django.utils.translation import gettext as _

from samskap.features.rooms.models import Room
from samskap.features.stakeholders.actions import judgements
from samskap.features.stakeholders.knowledge.topics import recognised
from samskap.features.stakeholders.models import Judgement, Stakeholder, StakeholderMap
from samskap.features.stakeholders.selectors.maps import current_map, is_outdated, topic_of
from samskap.features.stakeholders.selectors.private_persons import no_private_person, no_traces
from samskap.features.stakeholders.states import MAP_FLOW, SETTLE, MapState
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import authorize
from samskap.kernel.access.roles import Role
from samskap.kernel.base import clock
from samskap.kernel.base.records import keep, lock
from samskap.kernel.base.refusals import Invalid, NotNow, OutsideReach, Stale
from samskap.kernel.journal.write import move, record

FIELDS = (
    "group", "name", "actor_kind", "sector", "relation", "strength", "interest", "influence", "attitude_now",
    "attitude_wanted", "knows", "may_lose", "is_user", "speaks_for_others", "arena", "responsible_id", "sureness",
)  # fmt: skip
JUDGED = ("person_id", "strength", "interest", "influence", "attitude", "sureness", "note", "judged_on")


@transaction.atomic
def begin(*, actor: Actor, room_id: int) -> StakeholderMap:
    """Begins the room's map, or a new version of it copied from the last, for the framing and phase of today."""
    room = lock(Room, room_id)
    hat = authorize(actor, Action.MAP_BEGIN, room, read=Action.ROOM_READ)
    last, topic = current_map(room.pk), topic_of(room.pk)
    if last and last.state == MapState.DRAFT and not is_outdated(last, topic):
        raise NotNow(_("Version %(version)s is a draft and is up to date. Go on with it.") % {"version": last.version})
    return _begun(room, last, actor, hat)


def _begun(room: Room, last: StakeholderMap | None, actor: Actor, hat: Role) -> StakeholderMap:
    topic = topic_of(room.pk)
    new = StakeholderMap.objects.create(
        room=room,
        version=last.version + 1 if last else 1,
        framing_version=topic.framing_version if topic else 1,
        phase=topic.phase if topic else "",
        made_by_id=actor.known_id,
        made_on=clock.today(),
    )
    if last:
        copies = [_copy(one, new) for one in Stakeholder.objects.filter(map=last)]
        Stakeholder.objects.bulk_create(copies)
        _copy_judgements(last, {one.key: one for one in copies})
    record(Action.MAP_BEGIN, new, by=actor, hat=hat, version=new.version)
    return new


def _copy(one: Stakeholder, new: StakeholderMap) -> Stakeholder:
    """The same judgement, with who judged and when, until somebody judges anew."""
    kept = {name: getattr(one, name) for name in (*FIELDS, "key", "judged_by_id", "judged_on")}
    return Stakeholder(map=new, **kept)


def _copy_judgements(last: StakeholderMap, copies: dict[str, Stakeholder]) -> None:
    """Everybody's own judgement follows, with its date, until they judge anew."""
    found = Judgement.objects.filter(stakeholder__map=last).select_related("stakeholder")
    Judgement.objects.bulk_create(
        [
            Judgement(stakeholder=copies[each.stakeholder.key], **{name: getattr(each, name) for name in JUDGED})
            for each in found
        ],
        batch_size=500,
    )


@transaction.atomic
def assess(
    *, actor: Actor, room_id: int, key: str = "", name: str, actor_kind: str, sector: str, relation: str,
    strength: int, interest: int, influence: int, attitude_now: int, attitude_wanted: int, sureness: str,
    knows: str = "", may_lose: str = "", is_user: bool = False, speaks_for_others: bool = False, arena: str = "",
    responsible_id: int | None = None, note: str = "", group: str | None = None, seen: int | None = None,
) -> Stakeholder:  # fmt: skip
    """Describes a group, organisation or role in the newest version, and puts one's own judgement of them.

    A settled version is first copied to a new draft. Which kind they are is seen from the name when it is not given.
    """
    room = lock(Room, room_id)
    hat = authorize(actor, Action.MAP_ASSESS, room, read=Action.ROOM_READ)
    values: dict[str, object] = {
        "name": name, "actor_kind": actor_kind, "sector": sector, "relation": relation,
        "attitude_wanted": attitude_wanted, "knows": knows, "may_lose": may_lose, "is_user": is_user,
        "speaks_for_others": speaks_for_others, "arena": arena, "responsible_id": responsible_id,
    }  # fmt: skip
    last = current_map(room.pk)
    values["group"] = group if group is not None else _group(last, key, values)
    no_private_person(room.pk, [name])
    no_traces({"knows": knows, "may_lose": may_lose, "arena": arena})
    _fresh(last, key, seen)
    _not_twice(last, key, name)
    draft = _draft(room, last, actor, hat)
    one = _put(draft, key, values, actor)
    record(Action.MAP_ASSESS, one, by=actor, hat=hat, version=draft.version, key=one.key)
    judged = judgements.judge(
        actor=actor, room_id=room.pk, key=one.key, strength=strength, interest=interest, influence=influence,
        attitude=attitude_now, sureness=sureness, note=note,
    )  # fmt: skip
    return judged.stakeholder


def _group(last: StakeholderMap | None, key: str, values: Mapping[str, object]) -> str:
    """The kind that the name means; a name that nothing recognises leaves it as it was."""
    name, kind, sector = (str(values[each]) for each in ("name", "actor_kind", "sector"))
    known = Stakeholder.objects.filter(map=last, key=key).first() if last and key else None
    if known and known.group and known.name == name:
        return known.group
    return recognised(name, kind, sector) or (known.group if known else "")


def _put(draft: StakeholderMap, key: str, values: dict[str, object], actor: Actor) -> Stakeholder:
    if not key:
        return Stakeholder.objects.create(map=draft, key=str(uuid.uuid4()), judged_by_id=actor.known_id, **values)
    one = Stakeholder.objects.get(map=draft, key=key)
    for field, value in values.items():
        setattr(one, field, value)
    keep(one, *values)
    return one


@transaction.atomic
def remove(*, actor: Actor, room_id: int, key: str, reason: str, seen: int | None = None) -> None:
    """Takes a stakeholder out of the map, with a reason; earlier versions keep it."""
    room = lock(Room, room_id)
    hat = authorize(actor, Action.MAP_ASSESS, room, read=Action.ROOM_READ)
    last = current_map(room.pk)
    _fresh(last, key, seen)
    draft = _draft(room, last, actor, hat)
    one = Stakeholder.objects.get(map=draft, key=key)
    record(Action.MAP_ASSESS, one, by=actor, hat=hat, reason=reason, removed=one.name, version=draft.version)
    one.delete()


@transaction.atomic
def settle(*, actor: Actor, room_id: int, seen: int | None = None) -> StakeholderMap:
    """Settles the newest version: it is not changed after this, and a gate can rest on it."""
    room = lock(Room, room_id)
    hat = authorize(actor, Action.MAP_SETTLE, room, read=Action.ROOM_READ)
    newest = current_map(room.pk)
    if newest is None:
        raise NotNow(_("There is no stakeholder map yet. Begin one first."))
    newest = lock(StakeholderMap, newest.pk, seen)
    if not Stakeholder.objects.filter(map=newest).exists():
        raise Invalid(_("Nobody stands in the map yet. Add at least one stakeholder first."))
    move(newest, MAP_FLOW, SETTLE, by=actor, hat=hat, version=newest.version)
    return newest


def _draft(room: Room, last: StakeholderMap | None, actor: Actor, hat: Role) -> StakeholderMap:
    """The version that may be changed. What is settled stays as it is."""
    if last and last.state == MapState.DRAFT:
        return last
    return _begun(room, last, actor, hat)


def _fresh(last: StakeholderMap | None, key: str, seen: int | None) -> None:
    if not key:
        return
    known = Stakeholder.objects.filter(map=last, key=key).first() if last else None
    if known is None:
        raise OutsideReach
    if seen is not None and seen != known.revision:
        raise Stale


def _not_twice(last: StakeholderMap | None, key: str, name: str) -> None:
    others = Stakeholder.objects.filter(map=last).exclude(key=key) if last else Stakeholder.objects.none()
    if name.casefold() in {other.casefold() for other in others.values_list("name", flat=True)}:
        raise Invalid(_("They stand in the map already."), field="name")
