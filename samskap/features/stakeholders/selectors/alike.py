"""Places that rooms like this one had and this one has not: proposals that a person chooses among."""

from collections.abc import Iterable
from dataclasses import dataclass

from samskap.features.rooms.models import Room
from samskap.features.stakeholders.knowledge import read
from samskap.features.stakeholders.models import Place, Stakeholder, Topic
from samskap.features.stakeholders.selectors.voices import Earlier, found_for, most_alike
from samskap.kernel.access.roles import Role

ROOMS = 10
MOST = 5
# Two rooms may be alike and yet need other people, so those who do not stand in the map must also be proposed to it.
PROPOSED = 20


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
    """The kinds that rooms like this one had a place for, and this one has none for: those in its map first.

    Of the others, only those that the starting help proposes to this room as well.
    """
    there = list(assessed)
    near = most_alike(room, topic, there, ROOMS)
    had = _groups_with_place(near)
    placed = {place.stakeholder_key for place in places}
    known = {one.group: one.key for one in there if one.group}
    proposed = [each.code for each in found_for(room, topic, there, PROPOSED).proposals] if had else []
    unplaced = [group for group, key in known.items() if key not in placed]
    order = [group for group in dict.fromkeys([*unplaced, *proposed]) if group in had and group in read.groups()]
    return [
        AlikePlace(group, read.groups()[group].actor_kind, known.get(group, ""), tuple(had[group])) for group in order
    ][:MOST]


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
