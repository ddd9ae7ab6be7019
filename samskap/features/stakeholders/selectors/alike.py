"""Places that rooms like this one had and this one has not: proposals that a person chooses among."""

from collections.abc import Iterable
from dataclasses import dataclass

from samskap.features.rooms.models import Room
from samskap.features.stakeholders.knowledge import read
from samskap.features.stakeholders.models import Place, Stakeholder, Topic
from samskap.features.stakeholders.selectors.voices import Earlier, most_alike, put_aside
from samskap.kernel.access.roles import Role

ROOMS = 5
MOST = 5


@dataclass(frozen=True)
class AlikePlace:
    """A kind of stakeholder with a place in rooms like this; `key` is theirs when they stand in this room's map."""

    group: str
    kind: str
    key: str
    rooms: tuple[int, ...]


def alike_places(
    room: Room, topic: Topic | None, assessed: Iterable[Stakeholder], places: Iterable[Place]
) -> list[AlikePlace]:
    """The kinds that most of the rooms most like this one had a place for, and this one has none for."""
    there = list(assessed)
    near = most_alike(room, topic, there, ROOMS)
    had = _groups_with_place(near)
    placed = {place.stakeholder_key for place in places}
    known = {one.group: one.key for one in there if one.group}
    settled = {group for group, key in known.items() if key in placed} | put_aside(room.pk)
    found = [
        AlikePlace(group, read.groups()[group].actor_kind, known.get(group, ""), tuple(room_ids))
        for group, room_ids in had.items()
        if group not in settled and group in read.groups()
    ]
    return sorted(found, key=lambda each: (-len(each.rooms), each.group))[:MOST]


def _groups_with_place(near: list[Earlier]) -> dict[str, list[int]]:
    """Per kind: the rooms that had a place for somebody from them, the most alike first. Two queries."""
    room_ids = [each.room_id for each in near]
    wanted = Place.objects.filter(room__in=room_ids, role=Role.PARTICIPANT).exclude(stakeholder_key="").order_by()
    keys = set(wanted.values_list("stakeholder_key", flat=True).distinct()) if room_ids else set()
    if not keys:
        return {}
    maps = [each.map_id for each in near]
    held = Stakeholder.objects.filter(map__in=maps, key__in=keys).exclude(group="").order_by()
    had: dict[str, set[int]] = {}
    for group, room_id in held.values_list("group", "map__room_id"):
        had.setdefault(group, set()).add(room_id)
    return {group: [each for each in room_ids if each in ids] for group, ids in had.items()}
