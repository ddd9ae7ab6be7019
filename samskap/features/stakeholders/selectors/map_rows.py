"""The table of the map: which rows a page shows, and what each of them says."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from samskap.features.stakeholders.process import is_strong, needs_place
from samskap.features.stakeholders.selectors.assessed import Assessed
from samskap.features.stakeholders.selectors.spread import NOBODY, Spread
from samskap.features.stakeholders.states import Attitude, Level, Relation, Sector, Sureness
from samskap.features.stakeholders.words import (
    ATTITUDE_WORDS,
    LEVEL_WORDS,
    RELATION_WORDS,
    SECTOR_WORDS,
    SURENESS_WORDS,
)
from samskap.kernel.ui.parts import Status
from samskap.kernel.ui.words import KIND_LETTERS, KIND_WORDS

PER_PAGE = 25
CELL_FIELDS = {"interesse": "interest", "innflytelse": "influence", "styrke": "strength", "forhold": "relation"}


class Coded(NamedTuple):
    """A stakeholder with its code in this version, how it stands to the table, and which way it has moved."""

    number: int
    code: str
    one: Assessed
    standing: Status
    moved: str = ""

    @property
    def is_missing(self) -> bool:
        return self.standing.colour == "danger"


@dataclass(frozen=True)
class StakeholderRow:
    """One line of the table. `standing` tells whether somebody from them sits at the table."""

    number: int
    key: str
    code: str
    kind: str
    kind_word: str
    name: str
    sector: str
    relation: str
    strength: str
    interest: str
    influence: str
    attitude: str
    standing: Status
    arena: str
    responsible: str
    sureness: str
    judged_on: str
    judged_iso: str
    moved: str
    spread: Spread = NOBODY


@dataclass(frozen=True)
class Seats:
    """Which stakeholders a place is set for, and at which of these somebody sits."""

    planned: Collection[str] = field(default_factory=set)
    seated: Collection[str] = field(default_factory=set)


def coded(assessed: Iterable[Assessed], seats: Seats, moved: Mapping[str, str]) -> list[Coded]:
    """Everybody in the version with a code: the letter of the kind, and the number in the table."""
    states = _states()
    return [
        Coded(
            number, f"{KIND_LETTERS[one.actor_kind]}{number}", one, states[_state(one, seats)], moved.get(one.key, "")
        )
        for number, one in enumerate(assessed, start=1)
    ]


def _states() -> dict[str, Status]:
    return {
        "seated": Status(_("Has a place"), "success"),
        "empty": Status(_("The place is empty"), "warning"),
        "empty_needed": Status(_("The place is empty"), "danger"),
        "none": Status(_("No place"), "danger"),
        "arena": Status(_("Met in an arena of their own"), "info"),
        "not_needed": Status(_("No place needed"), "neutral"),
    }


def _state(one: Assessed, seats: Seats) -> str:
    """Whether they sit at the table, wait for somebody, are met elsewhere, or are missing."""
    if one.key in seats.seated:
        return "seated"
    judged = one.assessment
    if one.key in seats.planned:
        return "empty_needed" if needs_place(judged) else "empty"
    if needs_place(judged):
        return "none"
    return "arena" if is_strong(judged) and one.arena else "not_needed"


def chosen(everybody: list[Coded], wishes: Mapping[str, Any]) -> list[Coded]:
    """Those that the filters ask for, by name, kind, missing, and cell of a picture."""
    found = everybody
    if text := str(wishes.get("sok") or "").casefold():
        found = [each for each in found if text in each.one.name.casefold()]
    if kind := wishes.get("slag"):
        found = [each for each in found if each.one.actor_kind == kind]
    if wishes.get("mangler"):
        found = [each for each in found if each.is_missing]
    for name, column in CELL_FIELDS.items():
        if wishes.get(name) not in (None, ""):
            found = [each for each in found if str(getattr(each.one, column)) == str(wishes[name])]
    return found


def row_of(each: Coded) -> StakeholderRow:
    one = each.one
    now, wanted = ATTITUDE_WORDS[Attitude(one.attitude_now)], ATTITUDE_WORDS[Attitude(one.attitude_wanted)]
    return StakeholderRow(
        number=each.number,
        key=one.key,
        code=each.code,
        kind=one.actor_kind,
        kind_word=str(KIND_WORDS[one.actor_kind]),
        name=one.name,
        sector=str(SECTOR_WORDS[Sector(one.sector)]),
        relation=str(RELATION_WORDS[Relation(one.relation)]),
        strength=str(LEVEL_WORDS[Level(one.strength)]),
        interest=str(LEVEL_WORDS[Level(one.interest)]),
        influence=str(LEVEL_WORDS[Level(one.influence)]),
        attitude=str(now) if now == wanted else _attitudes(now, wanted),
        standing=each.standing,
        arena=one.arena,
        responsible=one.responsible or "",
        sureness=str(SURENESS_WORDS[Sureness(one.sureness)]),
        judged_on=date_format(one.judged_on, "SHORT_DATE_FORMAT"),
        judged_iso=one.judged_on.isoformat(),
        moved=each.moved,
    )


def _attitudes(now: object, wanted: object) -> str:
    return _("%(now)s, we wish for “%(wanted)s”") % {"now": now, "wanted": wanted}
