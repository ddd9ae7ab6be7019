"""The places at the table, and the stakeholders of the map."""

from dataclasses import dataclass

from samskap.algorithms.room_check.codes import BRINGS, KINDS, RELATIONS, ROLES, SECTORS
from samskap.algorithms.room_check.facts.limits import level, one_of


@dataclass(frozen=True, kw_only=True)
class Place:
    """One place at the table, wanted or taken.

    `brings` holds what the person adds, as codes of `codes.BRINGS`. `internal` says that the place belongs to
    the municipality's own organisation. Raises ValueError for a code outside the closed lists.
    """

    id: str
    label: str
    kind: str
    role: str = "participant"
    brings: frozenset[str] = frozenset()
    filled: bool = False
    stakeholder_key: str | None = None
    is_front_line: bool = False
    internal: bool = False

    def __post_init__(self) -> None:
        one_of("The kind of a place", self.kind, KINDS)
        one_of("The role of a place", self.role, ROLES)
        for code in self.brings:
            one_of("What a place brings", code, BRINGS)


@dataclass(frozen=True, kw_only=True)
class StakeholderFacts:
    """One stakeholder of the current map version.

    `strength`, `interest` and `influence` are 0 none, 1 small, 2 medium, 3 large. `arena` is where they are
    met when not in the room ("" for nowhere). `has_seat` may be left out: a filled place with this key counts
    as well. Raises ValueError for a code or a level outside its scale.
    """

    key: str
    name: str
    kind: str
    sector: str
    relation: str
    strength: int = 0
    interest: int = 0
    influence: int = 0
    speaks_for_others: bool = False
    is_user: bool = False
    has_seat: bool = False
    arena: str = ""
    responsible: bool = False

    def __post_init__(self) -> None:
        one_of("The kind of a stakeholder", self.kind, KINDS)
        one_of("The sector of a stakeholder", self.sector, SECTORS)
        one_of("The relation of a stakeholder", self.relation, RELATIONS)
        for what in ("strength", "interest", "influence"):
            level(f"The {what} of a stakeholder", getattr(self, what))
