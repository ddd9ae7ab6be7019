"""Whom the room should consider: what the search for missing voices is told about it, and what it finds."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from django.db.models import Exists, OuterRef

from samskap.algorithms.missing_voices.earlier import likeness
from samskap.algorithms.missing_voices.facts import EarlierRoom
from samskap.algorithms.missing_voices.facts import Topic as Matter
from samskap.algorithms.missing_voices.propose import Proposal, propose
from samskap.algorithms.missing_voices.warn import Remark, warnings
from samskap.algorithms.text_terms.terms import terms
from samskap.features.rooms.models import Room
from samskap.features.stakeholders.knowledge import topics
from samskap.features.stakeholders.models import Consideration, Stakeholder, StakeholderMap, Topic
from samskap.features.stakeholders.states import ConsiderationState, MapState
from samskap.kernel.journal.kept import kept

MOST_ROOMS = 200
# A room with hardly a word or a group in common says nothing about this one.
LIKE_ENOUGH = 0.1


@dataclass(frozen=True)
class Earlier:
    """Another room that has settled its map: what it is like, and the newest settled map."""

    room_id: int
    map_id: int
    like: EarlierRoom


@dataclass(frozen=True)
class Found:
    """The proposals, best first, and what is thin about those who stand in the map."""

    proposals: list[Proposal]
    remarks: list[Remark]


def matter_of(room: Room, topic: Topic | None, assessed: Iterable[Stakeholder]) -> Matter:
    """What the room is about, as the search asks for it; those who stand in the map tell of it as well."""
    level, question = (topic.level, topic.question) if topic else ("", "")
    return topics.topic_for(room.theme, level, question, [one.group for one in assessed if one.group])


def found_for(room: Room, topic: Topic | None, assessed: Iterable[Stakeholder], limit: int) -> Found:
    """At most `limit` kinds that neither stand in the map nor are put aside, and the remarks about the map."""
    there = list(assessed)
    return kept(f"voices:{room.pk}:{limit}", lambda: _found(room, topic, there, limit))


def _found(room: Room, topic: Topic | None, there: list[Stakeholder], limit: int) -> Found:
    matter = matter_of(room, topic, there)
    present = topics.present_of((one.key, one.group) for one in there)
    aside = put_aside(room.pk)
    could = [each for each in topics.candidates() if each.code not in aside]
    earlier = [each.like for each in earlier_rooms(room.pk)]
    return Found(
        proposals=propose(matter, could, present, earlier, limit=limit),
        remarks=warnings(matter, topics.candidates(), present) if present else [],
    )


def put_aside(room_id: int) -> set[str]:
    """The kinds that somebody has considered and put aside in this room."""
    found = Consideration.objects.filter(room_id=room_id, state=ConsiderationState.DISMISSED)
    return set(found.values_list("group", flat=True))


def earlier_rooms(room_id: int) -> list[Earlier]:
    """The other rooms with a settled map, the newest maps first: two queries."""
    later = StakeholderMap.objects.filter(
        room=OuterRef("room"), state=MapState.SETTLED, version__gt=OuterRef("version")
    )
    settled = StakeholderMap.objects.filter(~Exists(later), state=MapState.SETTLED).exclude(room_id=room_id)
    maps = list(settled.select_related("room", "room__topic").order_by("-pk")[:MOST_ROOMS])
    groups: dict[int, set[str]] = {}
    known = Stakeholder.objects.filter(map__in=[each.pk for each in maps]).exclude(group="").order_by()
    for map_id, group in known.values_list("map_id", "group").distinct():
        groups.setdefault(map_id, set()).add(group)
    return [_earlier(each, groups.get(each.pk, set())) for each in maps]


def _earlier(each: StakeholderMap, groups: set[str]) -> Earlier:
    topic = getattr(each.room, "topic", None)
    level, question = (topic.level, topic.question) if topic else ("", "")
    like = EarlierRoom(str(each.room_id), each.room.theme, level, _terms(question), frozenset(groups))
    return Earlier(each.room_id, each.pk, like)


@lru_cache(maxsize=2048)
def _terms(question: str) -> frozenset[str]:
    return frozenset(terms(question))


def most_alike(room: Room, topic: Topic | None, assessed: Iterable[Stakeholder], most: int) -> list[Earlier]:
    """The earlier rooms most like this one, leaving out those that are hardly alike."""
    there = [one for one in assessed if one.group]
    matter, present = matter_of(room, topic, there), frozenset(one.group for one in there)
    near = [(likeness(matter, present, each.like), each) for each in earlier_rooms(room.pk)]
    kept_near = sorted((pair for pair in near if pair[0] >= LIKE_ENOUGH), key=lambda pair: (-pair[0], pair[1].room_id))
    return [each for _like, each in kept_near[:most]]
