"""Who is wanted at the table, who sits there, and who is missing."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from samskap.algorithms.room_check.check import check
from samskap.algorithms.room_check.facts import Place as PlaceFacts
from samskap.algorithms.room_check.facts import RoomFacts, StakeholderFacts
from samskap.algorithms.room_check.findings import Finding
from samskap.features.people.states import ActorKind
from samskap.features.rooms.milestones import Milestone
from samskap.features.rooms.models import Seat
from samskap.features.rooms.selectors import open_seats_in
from samskap.features.stakeholders.models import Excuse, Place, Stakeholder, StakeholderMap, Topic
from samskap.features.stakeholders.words import ROLE_LABELS, finding_text, finding_title

INTERNAL_KINDS = (ActorKind.EMPLOYEE, ActorKind.SPECIALIST, ActorKind.LEADERSHIP, ActorKind.ELECTED)


@dataclass(frozen=True)
class TablePlace:
    """One place at the table: wanted and filled, wanted and empty, or taken by somebody nobody had planned for."""

    label: str
    kind: str
    filled: bool
    note: str = ""
    place_id: int | None = None
    seat_id: int | None = None


@dataclass(frozen=True)
class Table:
    """The table of one room."""

    room_id: int
    places: tuple[TablePlace, ...] = ()

    @property
    def wanted(self) -> int:
        return len(self.places)

    @property
    def filled(self) -> int:
        return sum(place.filled for place in self.places)

    @property
    def missing(self) -> int:
        return self.wanted - self.filled


def table_of(room_id: int, with_names: bool = False) -> Table:
    """The room's table. Names of those who sit there are for those inside; outside only kind and label are told."""
    return tables_of([room_id], with_names)[room_id]


def tables_of(room_ids: Iterable[int], with_names: bool = False) -> dict[int, Table]:
    """The tables of several rooms, from two queries however many they are."""
    ids = list(room_ids)
    seats = {seat.pk: seat for seat in open_seats_in(ids)}
    places: dict[int, list[TablePlace]] = defaultdict(list)
    planned: set[int] = set()
    for place in Place.objects.filter(room_id__in=ids):
        seat = seats.get(place.seat_id) if place.seat_id else None
        planned |= {place.seat_id} if seat else set()
        places[place.room_id].append(_wanted(place, seat, with_names))
    for seat in seats.values():
        if seat.pk not in planned:
            places[seat.room_id].append(_unplanned(seat, with_names))
    return {room_id: Table(room_id, tuple(places[room_id])) for room_id in ids}


def _wanted(place: Place, seat: Seat | None, with_names: bool) -> TablePlace:
    note = place.reason
    if seat is not None:
        note = _who(seat) if with_names else ""
    return TablePlace(place.label, place.actor_kind, seat is not None, note, place.pk, seat.pk if seat else None)


def _unplanned(seat: Seat, with_names: bool) -> TablePlace:
    label = seat.on_behalf_of or str(ROLE_LABELS[seat.role])
    return TablePlace(label, seat.actor_kind, True, _who(seat) if with_names else "", None, seat.pk)


def _who(seat: Seat) -> str:
    return f"{seat.person.name} ({seat.on_behalf_of})" if seat.on_behalf_of else seat.person.name


def current_map(room_id: int) -> StakeholderMap | None:
    """The newest version of the room's stakeholder map, settled or not."""
    return StakeholderMap.objects.filter(room_id=room_id).order_by("-version").first()


def topic_of(room_id: int) -> Topic | None:
    """The framing and phase that the map must keep up with."""
    return Topic.objects.filter(room_id=room_id).first()


def room_facts(room_id: int) -> RoomFacts:
    """Everything the room check looks at, as plain values."""
    current, topic = current_map(room_id), topic_of(room_id)
    table = {place.place_id for place in table_of(room_id).places if place.filled and place.place_id}
    return RoomFacts(
        places=tuple(_place_facts(place, place.pk in table) for place in Place.objects.filter(room_id=room_id))
        + tuple(_seat_facts(seat) for seat in _seats_without_place(room_id)),
        stakeholders=tuple(_stakeholder_facts(one) for one in _stakeholders(current)),
        map_version=current.version if current else 0,
        map_made_on=current.made_on if current else None,
        last_framed_on=topic.framed_on if topic else None,
        phase_entered_on=topic.phase_entered_on if topic else None,
        excused=dict(Excuse.objects.filter(room_id=room_id).values_list("rule", "reason")),
    )


def _stakeholders(current: StakeholderMap | None) -> list[Stakeholder]:
    return list(Stakeholder.objects.filter(map=current)) if current else []


def _seats_without_place(room_id: int) -> list[Seat]:
    return [seat for seat in open_seats_in([room_id]) if not hasattr(seat, "place")]


def _place_facts(place: Place, filled: bool) -> PlaceFacts:
    return PlaceFacts(
        id=f"place-{place.pk}",
        label=place.label,
        kind=place.actor_kind,
        role=place.role,
        brings=frozenset(place.brings),
        filled=filled,
        stakeholder_key=place.stakeholder_key or None,
        is_front_line=place.is_front_line or place.actor_kind == ActorKind.EMPLOYEE,
        internal=place.actor_kind in INTERNAL_KINDS,
    )


def _seat_facts(seat: Seat) -> PlaceFacts:
    return PlaceFacts(
        id=f"seat-{seat.pk}",
        label=seat.on_behalf_of or str(ROLE_LABELS[seat.role]),
        kind=seat.actor_kind,
        role=seat.role,
        filled=True,
        is_front_line=seat.actor_kind == ActorKind.EMPLOYEE,
        internal=seat.actor_kind in INTERNAL_KINDS,
    )


def _stakeholder_facts(one: Stakeholder) -> StakeholderFacts:
    return StakeholderFacts(
        key=one.key,
        name=one.name,
        kind=one.actor_kind,
        sector=one.sector,
        relation=one.relation,
        strength=one.strength,
        interest=one.interest,
        influence=one.influence,
        speaks_for_others=one.speaks_for_others,
        is_user=one.is_user,
        arena=one.arena,
        responsible=one.responsible_id is not None,
    )


def findings(room_id: int) -> list[Finding]:
    """What the room check finds, gravest first."""
    return check(room_facts(room_id))


def gaps(room_id: int) -> list[dict[str, str]]:
    """What is not met, in words, as plain values that can be kept with a case or a gate."""
    return [
        {
            "rule": finding.code,
            "severity": str(finding.severity),
            "title": finding_title(finding),
            "text": finding_text(finding),
        }
        for finding in findings(room_id)
        if finding.status == "missing"
    ]


def milestones(room_ids: Iterable[int]) -> list[Milestone]:
    """That somebody asked who must take part, in public rooms: the first settled map of each."""
    found = StakeholderMap.objects.filter(room__in=list(room_ids), room__is_public=True, version=1)
    return [Milestone(each.room_id, each.created_at, "mapped", _("We found out who must take part")) for each in found]
