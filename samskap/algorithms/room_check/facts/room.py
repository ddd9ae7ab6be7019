"""One room at one moment, with what the rules ask for often worked out once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from samskap.algorithms.room_check.codes import INSIDE_KINDS
from samskap.algorithms.room_check.facts.followed import AbsentFacts, CouncilFacts, DeciderFacts, NamedFacts
from samskap.algorithms.room_check.facts.limits import all_different, at_least_none
from samskap.algorithms.room_check.facts.table import Place, StakeholderFacts


@dataclass(frozen=True, kw_only=True)
class RoomFacts:
    """Everything the rules look at, for one room at one moment.

    `map_version` is 0 where no stakeholder map is made. `map_framing` is the wording the map was made for, and
    `framing` the one that holds now. `councils` holds those that are touched, `absent` the
    attendance of every seat, `deciders` those with a seat who also decide. `led_outside` says that an outside
    organisation leads the room. `excused` gives, per rule code ("3.front_line") or per rule and subject
    ("5.stakeholder:ungdom"), the reason why it does not apply here. Raises ValueError when two of a sort
    share an id, or a reason is empty.
    """

    places: tuple[Place, ...] = ()
    stakeholders: tuple[StakeholderFacts, ...] = ()
    map_version: int = 0
    map_made_on: date | None = None
    map_framing: int = 0
    framing: int = 0
    last_framed_on: date | None = None
    phase_entered_on: date | None = None

    councils: tuple[CouncilFacts, ...] = ()
    named: tuple[NamedFacts, ...] = ()
    interviews_held: int = 0
    absent: tuple[AbsentFacts, ...] = ()
    deciders: tuple[DeciderFacts, ...] = ()
    other_lead_considered_on: date | None = None
    led_outside: bool = False

    excused: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        all_different("places have the same id", (place.id for place in self.places))
        all_different("stakeholders have the same key", (one.key for one in self.stakeholders))
        all_different("councils are the same", (one.code for one in self.councils))
        all_different("of those named have the same id", (one.id for one in self.named))
        all_different("attended seats have the same id", (one.id for one in self.absent))
        all_different("of those who decide have the same id", (one.id for one in self.deciders))
        at_least_none("The number of interviews", self.interviews_held)
        for code, reason in self.excused.items():
            if not reason.strip():
                raise ValueError(f"Rule {code} is excused without a reason")

    # A room may have hundreds of places and stakeholders, and a page must answer at once: what would otherwise
    # be sought once per place or per stakeholder is worked out the first time it is asked for, and kept.

    @cached_property
    def filled(self) -> tuple[Place, ...]:
        """The places somebody sits in, in an order that does not depend on how they were given."""
        return _in_order(place for place in self.places if place.filled)

    @cached_property
    def empty(self) -> tuple[Place, ...]:
        """The places still wanted, in the same kind of order."""
        return _in_order(place for place in self.places if not place.filled)

    @cached_property
    def by_key(self) -> Mapping[str, StakeholderFacts]:
        """The stakeholders under their keys, in the order of the keys."""
        return {one.key: one for one in sorted(self.stakeholders, key=lambda one: one.key)}

    @cached_property
    def _empty_by_key(self) -> Mapping[str | None, list[Place]]:
        waiting: dict[str | None, list[Place]] = {}
        for place in self.empty:
            if self._can_be_one_of_them(place):
                waiting.setdefault(place.stakeholder_key, []).append(place)
        return waiting

    @cached_property
    def _keys_seated(self) -> frozenset[str | None]:
        return frozenset(place.stakeholder_key for place in self.filled if self._can_be_one_of_them(place))

    def _can_be_one_of_them(self, place: Place) -> bool:
        """An employee at a place for the neighbours, or for the children, is not one of them."""
        one = self.stakeholder_of(place)
        return one is None or one.kind in INSIDE_KINDS or place.kind not in INSIDE_KINDS

    def stakeholder_of(self, place: Place) -> StakeholderFacts | None:
        """The stakeholder a place is for, if the current map knows it."""
        return self.by_key.get(place.stakeholder_key) if place.stakeholder_key is not None else None

    def empty_for(self, stakeholder: StakeholderFacts) -> list[Place]:
        """The places still wanted for this stakeholder, where one of them could sit."""
        return self._empty_by_key.get(stakeholder.key, [])

    def is_seated(self, stakeholder: StakeholderFacts) -> bool:
        """True when the caller says so, or when somebody who can be one of them fills a place for this stakeholder."""
        return stakeholder.has_seat or stakeholder.key in self._keys_seated


def _in_order(places: Iterable[Place]) -> tuple[Place, ...]:
    return tuple(sorted(places, key=lambda place: (place.label, place.id)))
