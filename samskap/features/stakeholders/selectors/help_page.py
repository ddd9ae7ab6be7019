"""The page of the starting help: who is proposed and why, who was put on the map from here, and who was put aside."""

from collections.abc import Mapping
from dataclasses import dataclass

from samskap.algorithms.missing_voices.propose import Proposal
from samskap.features.rooms.models import Room
from samskap.features.stakeholders.knowledge import read
from samskap.features.stakeholders.models import Consideration, Stakeholder, Topic
from samskap.features.stakeholders.selectors.earlier_titles import titles_known_to
from samskap.features.stakeholders.selectors.maps import assessed_in, topic_of
from samskap.features.stakeholders.selectors.visible import can_do, room_where_may
from samskap.features.stakeholders.selectors.voice_words import (
    adds_of,
    group_name,
    is_mentioned,
    remarks_told,
    rooms_of,
    why_of,
)
from samskap.features.stakeholders.selectors.voices import found_for
from samskap.features.stakeholders.states import ConsiderationState
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.base.refusals import OutsideReach

STEP = 10
MOST = 50


@dataclass(frozen=True)
class ProposalRow:
    """One kind of stakeholder to consider."""

    group: str
    name: str
    kind: str
    why: str
    adds: list[str]
    is_mentioned: bool
    rooms: str


@dataclass(frozen=True)
class Considered:
    """One that somebody has answered; `key` is theirs when they stand in the map."""

    group: str
    name: str
    reason: str
    by: str
    key: str = ""


@dataclass(frozen=True)
class HelpPage:
    room: Room
    question: str
    proposals: list[ProposalRow]
    remarks: list[str]
    taken: list[Considered]
    put_aside: list[Considered]
    more: int
    can: Mapping[str, bool]


def how_many(asked: str | None) -> int:
    """So many proposals as were asked for, in steps of ten."""
    number = int(asked) if asked and asked.isascii() and asked.isdigit() and len(asked) < 4 else STEP
    return min(MOST, max(STEP, number // STEP * STEP))


def help_page(actor: Actor, room_id: int, asked: str | None = None) -> HelpPage:
    """Whom the room should consider, for somebody who may answer the proposals."""
    room = room_where_may(actor, room_id, Action.PROPOSAL_CONSIDER)
    topic, assessed, limit = topic_of(room.pk), assessed_in(room.pk), how_many(asked)
    found = found_for(room, topic, assessed, limit)
    considered = list(Consideration.objects.filter(room=room).select_related("considered_by"))
    return HelpPage(
        room=room,
        question=topic.question if topic else "",
        proposals=_rows(actor, room, topic, found.proposals, is_first=not assessed),
        remarks=remarks_told(found.remarks, {one.key: one.name for one in assessed}),
        taken=_taken(considered, assessed),
        put_aside=[_considered(each) for each in considered if each.state == ConsiderationState.DISMISSED],
        more=limit + STEP if len(found.proposals) == limit < MOST else 0,
        can=can_do(actor, room),
    )


def _rows(
    actor: Actor, room: Room, topic: Topic | None, proposals: list[Proposal], *, is_first: bool
) -> list[ProposalRow]:
    level = topic.level if topic else ""
    titles = titles_known_to(actor, {int(room_id) for each in proposals for room_id in each.from_rooms})
    return [
        ProposalRow(
            group=each.code,
            name=group_name(each.code),
            kind=read.groups()[each.code].actor_kind,
            why=why_of(room.theme, level, each),
            adds=adds_of(each, is_first=is_first),
            is_mentioned=is_mentioned(each),
            rooms=rooms_of([int(room_id) for room_id in each.from_rooms], titles) if each.from_rooms else "",
        )
        for each in proposals
    ]


def _taken(considered: list[Consideration], assessed: list[Stakeholder]) -> list[Considered]:
    there = {one.group: one for one in assessed if one.group}
    accepted = [each for each in considered if each.state == ConsiderationState.ACCEPTED and each.group in there]
    return [_considered(each, there[each.group]) for each in accepted]


def _considered(each: Consideration, one: Stakeholder | None = None) -> Considered:
    name = one.name if one else group_name(each.group)
    return Considered(each.group, name, each.reason, each.considered_by.name, one.key if one else "")


def group_where_may(actor: Actor, room_id: int, group: str) -> Room:
    """The room, where the actor may answer a proposal of this kind of stakeholder; an unknown kind is not found."""
    room = room_where_may(actor, room_id, Action.PROPOSAL_CONSIDER)
    if group not in read.groups():
        raise OutsideReach
    return room
