"""What the check must know about a room: its places, its stakeholders and a few dates."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date

from samskap.algorithms.room_check.codes import BRINGS, KINDS, LEVELS, RELATIONS, ROLES, SECTORS


def _one_of(what: str, code: str, allowed: Collection[str]) -> None:
    if code not in allowed:
        raise ValueError(f"{what} is {code!r}, which is none of {', '.join(allowed)}")


def _level(what: str, value: int) -> None:
    if value not in LEVELS:
        raise ValueError(f"{what} is {value!r}, which is not 0, 1, 2 or 3")


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
        _one_of("The kind of a place", self.kind, KINDS)
        _one_of("The role of a place", self.role, ROLES)
        for code in self.brings:
            _one_of("What a place brings", code, BRINGS)


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
        _one_of("The kind of a stakeholder", self.kind, KINDS)
        _one_of("The sector of a stakeholder", self.sector, SECTORS)
        _one_of("The relation of a stakeholder", self.relation, RELATIONS)
        for what in ("strength", "interest", "influence"):
            _level(f"The {what} of a stakeholder", getattr(self, what))


@dataclass(frozen=True, kw_only=True)
class RoomFacts:
    """Everything the rules look at, for one room at one moment.

    `map_version` is 0 where no stakeholder map is made. `excused` gives, per rule code ("3.front_line") or
    per rule and stakeholder ("5.stakeholder:ungdom"), the reason why it does not apply here. Raises
    ValueError when two places share an id, two stakeholders share a key, or a reason is empty.
    """

    places: tuple[Place, ...] = ()
    stakeholders: tuple[StakeholderFacts, ...] = ()
    map_version: int = 0
    map_made_on: date | None = None
    last_framed_on: date | None = None
    phase_entered_on: date | None = None
    excused: Mapping[str, str] = field(default_factory=dict)

    # Councils that the theme touches, and those that are heard or seated.
    councils_touched: frozenset[str] = frozenset()
    councils_heard: frozenset[str] = frozenset()
    # Sectors that somebody has considered and left out with a reason.
    sectors_considered: frozenset[str] = frozenset()
    # Names of people or groups, as the page may show them.
    named_never_contacted: tuple[str, ...] = ()
    invited_never_came: tuple[str, ...] = ()
    takes_part_and_decides: tuple[str, ...] = ()
    other_lead_considered_on: date | None = None

    def __post_init__(self) -> None:
        if len({place.id for place in self.places}) < len(self.places):
            raise ValueError("Two places have the same id")
        if len({one.key for one in self.stakeholders}) < len(self.stakeholders):
            raise ValueError("Two stakeholders have the same key")
        for code, reason in self.excused.items():
            if not reason.strip():
                raise ValueError(f"Rule {code} is excused without a reason")

    def filled(self) -> list[Place]:
        """The places somebody sits in, in an order that does not depend on how they were given."""
        return sorted((place for place in self.places if place.filled), key=lambda place: (place.label, place.id))

    def empty(self) -> list[Place]:
        """The places still wanted, in the same kind of order."""
        return sorted((place for place in self.places if not place.filled), key=lambda place: (place.label, place.id))

    def stakeholder_of(self, place: Place) -> StakeholderFacts | None:
        """The stakeholder a place is for, if the current map knows it."""
        return next((one for one in self.stakeholders if one.key == place.stakeholder_key), None)

    def is_seated(self, stakeholder: StakeholderFacts) -> bool:
        """True when the caller says so, or when a filled place is for this stakeholder."""
        return stakeholder.has_seat or any(
            place.filled and place.stakeholder_key == stakeholder.key for place in self.places
        )
