"""Who stands in a version of the map, as plain values: light enough for hundreds at a time."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from samskap.features.stakeholders.models import Stakeholder
from samskap.features.stakeholders.process import Assessment

COLUMNS = (
    "map_id", "key", "name", "actor_kind", "sector", "relation", "strength", "interest", "influence", "attitude_now",
    "attitude_wanted", "is_user", "speaks_for_others", "arena", "responsible__name", "judged_on", "sureness",
)  # fmt: skip


class Assessed(NamedTuple):
    """One stakeholder as it is judged in one version."""

    key: str
    name: str
    actor_kind: str
    sector: str
    relation: str
    strength: int
    interest: int
    influence: int
    attitude_now: int
    attitude_wanted: int
    is_user: bool
    speaks_for_others: bool
    arena: str
    responsible: str | None
    judged_on: date
    sureness: str

    @property
    def assessment(self) -> Assessment:
        return Assessment(
            self.actor_kind, self.relation, self.strength, self.influence, self.attitude_now, self.is_user,
            self.speaks_for_others, self.arena,
        )  # fmt: skip


def assessed_on(map_ids: Iterable[int]) -> dict[int, list[Assessed]]:
    """Who stands in these versions, the most affected first, from one query."""
    wanted = set(map_ids)
    found: dict[int, list[Assessed]] = {map_id: [] for map_id in wanted}
    if wanted:
        for map_id, *values in Stakeholder.objects.filter(map_id__in=wanted).values_list(*COLUMNS):
            found[map_id].append(Assessed._make(values))
    return found


def as_assessed(one: Stakeholder) -> Assessed:
    """The same from a row already fetched with its responsible person."""
    responsible = one.responsible.name if one.responsible else None
    return Assessed(
        one.key, one.name, one.actor_kind, one.sector, one.relation, one.strength, one.interest, one.influence,
        one.attitude_now, one.attitude_wanted, one.is_user, one.speaks_for_others, one.arena, responsible,
        one.judged_on, one.sureness,
    )  # fmt: skip
