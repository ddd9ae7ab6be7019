"""Who takes part: how many people, of which kind and from which units. Small groups are hidden; nobody is named."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from django.db.models import Q

from samskap.algorithms.small_groups.counts import FEWEST, without_few
from samskap.features.people.models import Affiliation
from samskap.features.people.periods import Period
from samskap.features.people.states import ACTOR_KIND_OF, ActorKind, AffiliationKind
from samskap.features.rooms.models import Seat
from samskap.features.suggestions.models import Suggestion


@dataclass(frozen=True)
class Contributors:
    """Counts of people; nothing stands for too few. By unit are those employed there."""

    total: int | None
    by_kind: dict[ActorKind, int | None]
    by_unit: dict[int, int | None]


def contributors(period: Period) -> Contributors:
    """Those who had a seat in a room, or sent an innspill under their name, in the period; each counted once."""
    seated = _seated(period)
    people = seated.keys() | _senders(period)
    placed = _affiliations(period)
    kinds: Counter[ActorKind] = Counter({kind: 0 for kind in ActorKind})
    units: dict[int, set[int]] = defaultdict(set)
    for person in people:
        mine = placed.get(person, [])
        kinds[seated.get(person) or next((kind for kind, _unit in mine), ActorKind.RESIDENT)] += 1
        for _kind, unit_id in mine:
            if unit_id:
                units[unit_id].add(person)
    return Contributors(
        total=len(people) if len(people) >= FEWEST else None,
        by_kind=without_few(kinds),
        by_unit=without_few({unit_id: len(them) for unit_id, them in units.items()}),
    )


def _seated(period: Period) -> dict[int, ActorKind]:
    """The kind that each person sat as, the newest seat last."""
    not_over = Q(until_on=None) | Q(until_on__gte=period.start)
    seats = Seat.objects.filter(not_over, from_on__lte=period.end).order_by("pk")
    return {person: ActorKind(kind) for person, kind in seats.values_list("person_id", "actor_kind")}


def _senders(period: Period) -> set[int]:
    first, after = period.moments
    came = Suggestion.objects.filter(received_at__gte=first, received_at__lt=after)
    return set(came.filter(sender__isnull=False).order_by().values_list("sender_id", flat=True).distinct())


def _affiliations(period: Period) -> dict[int, list[tuple[ActorKind, int | None]]]:
    not_over = Q(until_on=None) | Q(until_on__gte=period.start)
    held = Affiliation.objects.filter(not_over, from_on__lte=period.end).order_by("pk")
    found: dict[int, list[tuple[ActorKind, int | None]]] = defaultdict(list)
    for person, kind, unit_id in held.values_list("person_id", "kind", "unit_id"):
        found[person].append((ACTOR_KIND_OF[AffiliationKind(kind)], unit_id))
    return found
