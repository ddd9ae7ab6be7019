"""Every row that the room's composition rests on, fetched once."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, TypedDict

from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from samskap.features.rooms.models import Seat
from samskap.features.rooms.selectors import open_seats
from samskap.features.stakeholders.models import Excuse, Invitation, Place, Stakeholder, StakeholderMap, Topic
from samskap.features.stakeholders.states import InvitationState
from samskap.features.stakeholders.words import ROLE_LABELS

JUDGED = (
    "map_id", "key", "group", "name", "actor_kind", "sector", "relation", "strength", "interest", "influence",
    "attitude_now", "is_user", "speaks_for_others", "arena", "responsible_id",
)  # fmt: skip
"""The columns of a stakeholder that the check and the wishes for places look at."""


SEATED = ("room_id", "person_id", "role", "actor_kind", "on_behalf_of", "reason")
"""The columns of a seat that the table and the check look at."""


class Asked(TypedDict):
    """What a place is fetched with: whether an invitation waits for an answer."""

    is_asked: bool


if TYPE_CHECKING:
    from django_stubs_ext import WithAnnotations

    AskedPlace = WithAnnotations[Place, Asked]
else:
    AskedPlace = Place


@dataclass(frozen=True)
class Excused:
    """Why a rule does not apply in the room, who said so, and when."""

    reason: str
    by: str
    on: date


@dataclass(frozen=True)
class Rows:
    """One room: wanted places, who sits there today, versions of the map (newest first) and the two last in full."""

    room_id: int
    places: list[AskedPlace]
    seats: dict[int, Seat]
    maps: list[StakeholderMap] = field(default_factory=list)
    stakeholders: dict[int, list[Stakeholder]] = field(default_factory=dict)
    topic: Topic | None = None
    excused: dict[str, Excused] = field(default_factory=dict)

    @property
    def excuses(self) -> dict[str, str]:
        """The reasons alone, by rule."""
        return {rule: excused.reason for rule, excused in self.excused.items()}

    @property
    def newest(self) -> StakeholderMap | None:
        return self.maps[0] if self.maps else None

    def assessed(self, version: int | None = None) -> list[Stakeholder]:
        """Who stands in a version; in the newest when none is named."""
        for each in self.maps:
            if version is None or each.version == version:
                return self.stakeholders.get(each.pk, [])
        return []

    def seat_of(self, place: Place) -> Seat | None:
        """Whoever sits at the place today. A seat that has ended leaves the place empty."""
        return self.seats.get(place.seat_id) if place.seat_id else None

    @cached_property
    def place_at(self) -> dict[int, AskedPlace]:
        """The place of each seat that one is set for."""
        return {place.seat_id: place for place in self.places if place.seat_id}

    def unplanned(self) -> list[Seat]:
        """Those who sit in the room without a place set for them."""
        return [seat for seat in self.seats.values() if seat.pk not in self.place_at]

    def label_of(self, seat: Seat) -> str:
        """What the seat is called: as its place, or else by whom it speaks for, or by its role."""
        place = self.place_at.get(seat.pk)
        return place.label if place else seat.on_behalf_of or str(ROLE_LABELS[seat.role])


def places_in(room_ids: Iterable[int]) -> QuerySet[AskedPlace]:
    """The places, each with `is_asked`: whether an invitation waits for an answer."""
    waiting = Invitation.objects.filter(place=OuterRef("pk"), state=InvitationState.SENT)
    found = Place.objects.filter(room_id__in=list(room_ids)).annotate(is_asked=Exists(waiting))
    return found.defer("created_at", "revision")


def rows_to_check(room_id: int) -> Rows:
    """What the check looks at, and no more: of the maps only the newest, of the stakeholders no names of people."""
    newest = list(StakeholderMap.objects.filter(room_id=room_id).order_by("-version")[:1])
    judged = Stakeholder.objects.filter(map__in=newest).only(*JUDGED)
    return _rows(room_id, newest, {each.pk: list(judged) for each in newest})


def rows_of(room_id: int, version: int | None = None) -> Rows:
    """All rows of one room, from six queries. `version` names the map version that is read, with the one before."""
    maps = list(StakeholderMap.objects.filter(room_id=room_id).select_related("made_by").order_by("-version"))
    last = next((number for number, each in enumerate(maps) if version in (None, each.version)), 0)
    wanted = {each.pk for each in [*maps[:1], *maps[last : last + 2]]}
    stakeholders: dict[int, list[Stakeholder]] = {}
    for one in Stakeholder.objects.filter(map_id__in=wanted).select_related("responsible"):
        stakeholders.setdefault(one.map_id, []).append(one)
    return _rows(room_id, maps, stakeholders)


def _rows(room_id: int, maps: list[StakeholderMap], stakeholders: dict[int, list[Stakeholder]]) -> Rows:
    return Rows(
        room_id=room_id,
        places=list(places_in([room_id])),
        seats=_seats(room_id),
        maps=maps,
        stakeholders=stakeholders,
        topic=Topic.objects.filter(room_id=room_id).first(),
        excused=_excused(room_id),
    )


def _seats(room_id: int) -> dict[int, Seat]:
    return {seat.pk: seat for seat in open_seats(room_id).only(*SEATED, "person__name")}


def _excused(room_id: int) -> dict[str, Excused]:
    found = Excuse.objects.filter(room_id=room_id).values_list("rule", "reason", "excused_by__name", "created_at")
    return {rule: Excused(reason, by, timezone.localdate(at)) for rule, reason, by, at in found}
