"""What follows from an assessment: who is strong, which place they would need, and whom the law asks about. Pure rules."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from samskap.features.people.states import ActorKind, BodyKind
from samskap.features.stakeholders.knowledge.topics import councils_of
from samskap.features.stakeholders.states import Attitude, Brings, Level, Relation, Sureness
from samskap.kernel.access.roles import Role

INTERNAL_KINDS = (ActorKind.EMPLOYEE, ActorKind.SPECIALIST, ActorKind.LEADERSHIP, ActorKind.ELECTED)


@dataclass(frozen=True)
class Assessment:
    """How one stakeholder is judged."""

    kind: str
    relation: str
    strength: int
    influence: int
    attitude: int
    is_user: bool
    speaks_for_others: bool
    arena: str


@dataclass(frozen=True)
class PlaceWish:
    """A place that would close a gap: what it is, and what whoever sits there brings."""

    kind: str
    brings: tuple[str, ...] = ()
    role: str = Role.PARTICIPANT
    is_front_line: bool = False


# One wish for each rule about the room as a whole; rules 5 and 6 wish for the stakeholder itself.
WISHES = {
    "1.personal_interest": PlaceWish(ActorKind.RESIDENT, (Brings.PERSONAL_INTEREST,)),
    "1.subject_knowledge": PlaceWish(ActorKind.SPECIALIST, (Brings.SUBJECT_KNOWLEDGE,)),
    "1.power": PlaceWish(ActorKind.LEADERSHIP, (Brings.POWER,)),
    "1.out_of_box": PlaceWish(ActorKind.ORGANISATION, (Brings.OUT_OF_BOX,)),
    "1.external": PlaceWish(ActorKind.ORGANISATION, (Brings.EXTERNAL,)),
    "1.good_mix": PlaceWish(ActorKind.ORGANISATION, (Brings.EXTERNAL,)),
    "1.internal_owner": PlaceWish(ActorKind.LEADERSHIP, (Brings.POWER,), role=Role.OWNER),
    "2.users": PlaceWish(ActorKind.RESIDENT, (Brings.USER,)),
    "2.affected": PlaceWish(ActorKind.RESIDENT, (Brings.AFFECTED,)),
    "3.front_line": PlaceWish(ActorKind.EMPLOYEE, is_front_line=True),
    "4.idea_makers": PlaceWish(ActorKind.RESIDENT, (Brings.IDEA_MAKER,)),
    "4.doers": PlaceWish(ActorKind.EMPLOYEE, (Brings.DOER,)),
    "4.opponent": PlaceWish(ActorKind.ORGANISATION, (Brings.OPPONENT,)),
}


def wish_to_mix(missing_kinds: Collection[str], inside: int, outside: int) -> PlaceWish:
    """The kind that would widen the mix: one from the side that has nobody, or else the first that is missing."""
    order = [kind.value for kind in ActorKind if kind in missing_kinds]
    internal = [kind for kind in order if kind in INTERNAL_KINDS]
    external = [kind for kind in order if kind not in INTERNAL_KINDS]
    if inside and not outside:
        order = external or order
    elif outside and not inside:
        order = internal or order
    return PlaceWish(order[0]) if order else WISHES["1.good_mix"]


def is_strong(one: Assessment) -> bool:
    """Strongly affected, or with large influence."""
    return one.strength >= Level.LARGE or one.influence >= Level.LARGE


def is_left_out(one: Assessment) -> bool:
    """Strongly affected with little influence: an arena elsewhere is not enough for them."""
    touched = one.relation in (Relation.AFFECTED, Relation.BOTH)
    return touched and one.strength >= Level.LARGE and one.influence <= Level.SMALL


def first_judgement(kind: str) -> dict[str, int | str]:
    """How somebody is put on the map before anybody has thought it through: in the middle, and unsure."""
    touched = kind in (ActorKind.RESIDENT, ActorKind.KIN)
    return {
        "relation": (Relation.AFFECTED if touched else Relation.BOTH).value,
        "strength": Level.MEDIUM.value,
        "interest": Level.MEDIUM.value,
        "influence": (Level.SMALL if touched else Level.MEDIUM).value,
        "attitude_now": Attitude.NEUTRAL.value,
        "attitude_wanted": Attitude.SUPPORTIVE.value,
        "sureness": Sureness.LOW.value,
    }


def needs_place(one: Assessment) -> bool:
    """A strong stakeholder needs a place, unless they are met in an arena of their own and are not left out."""
    return is_left_out(one) or (is_strong(one) and not one.arena)


def brought_by(one: Assessment) -> list[str]:
    """What somebody from this stakeholder would bring to the table."""
    touched = is_touched(one)
    told = (
        (Brings.PERSONAL_INTEREST, touched and not one.speaks_for_others and one.kind not in INTERNAL_KINDS),
        (Brings.SUBJECT_KNOWLEDGE, one.kind == ActorKind.SPECIALIST),
        (Brings.POWER, one.influence >= Level.LARGE),
        (Brings.EXTERNAL, one.kind == ActorKind.ORGANISATION),
        (Brings.OPPONENT, one.attitude <= Attitude.SCEPTICAL),
        (Brings.USER, one.is_user),
        (Brings.AFFECTED, touched and one.kind not in INTERNAL_KINDS),
    )
    return [code.value for code, holds in told if holds]


def middle(values: Collection[int]) -> int:
    """What those who judged have in common: the median. Between two in the middle it is their mean, halves rounded up.

    So that one extreme judgement moves nothing, and a tie is taken to be the stronger: better one looked after too
    many than one too few. Raises ValueError when nobody has judged.
    """
    ordered = sorted(values)
    if not ordered:
        raise ValueError("Nobody has judged")
    low, high = ordered[(len(ordered) - 1) // 2], ordered[len(ordered) // 2]
    return (low + high + 1) // 2


FAR_APART = 2
"""Steps on a scale: one step is how differently people use the words, two is that they see different things."""


def disagrees(values: Collection[int]) -> bool:
    """Whether those who judged see different things."""
    return bool(values) and max(values) - min(values) >= FAR_APART


ENOUGH_TALKS = 3
QUIET_TALKS = 2


def nobody_is_left_to_ask(talks: int, quiet: int, waiting: int) -> bool:
    """Whether the questions "whom should we also talk with?" have come to an end.

    `talks` is how many interviews are held, `quiet` how many of the last in a row named nobody new, and `waiting`
    how many are named but not contacted. Three talks is the least that can show anything, and two quiet ones in a
    row say more than one: a single person may simply know nobody.
    """
    return talks >= ENOUGH_TALKS and quiet >= QUIET_TALKS and not waiting


COUNCILS = YOUTH, ELDERLY, DISABILITY = BodyKind.YOUTH, BodyKind.ELDERLY, BodyKind.DISABILITY

# Beginnings of words in the name or kind of a group, which tell whom it is about.
GROUP_WORDS: dict[BodyKind, re.Pattern[str]] = {
    YOUTH: re.compile(r"\b(ung|barn|elev|lærling|skoleungdom|born|youth|young|child|pupil|student)", re.IGNORECASE),
    ELDERLY: re.compile(r"\b(eldre|pensjonist|sykehjem|sjukeheim|demen|senior|elder|older)", re.IGNORECASE),
    DISABILITY: re.compile(
        r"\b(funksjons|rullestol|utviklingshem|synshem|hørselshem|høyrselshem|blind|døv|nedsatt|disab|wheelchair)",
        re.IGNORECASE,
    ),
}


def councils_touched(theme: str, groups: Iterable[str]) -> dict[str, str]:
    """The councils that the theme or the groups on the map touch, each with why: "theme:…" or "group:…".

    Kommuneloven § 5-12 and its regulation give each of the three a right to be heard in what concerns those they
    speak for; which themes do stands with the knowledge of the theme, where a municipality can argue with it.
    """
    touched = {council: f"theme:{theme}" for council in councils_of(theme)}
    named = sorted(groups)
    for council, words in GROUP_WORDS.items():
        group = next((name for name in named if words.search(name)), None)
        if group is not None:
            touched.setdefault(str(council), f"group:{group}")
    return {str(council): touched[council] for council in GROUP_WORDS if council in touched}


def is_touched(one: Assessment) -> bool:
    """Affected enough that those who speak for them by law should know of it."""
    return one.relation in (Relation.AFFECTED, Relation.BOTH) and one.strength >= Level.MEDIUM


REMINDED_BEFORE = timedelta(days=3)
"""How long before the last day somebody who has not answered is reminded, and left in peace after a reminder."""

JUST_SENT = timedelta(days=2)


def reminder_is_due(*, sent_on: date, answer_by: date, reminded_on: date | None, today: date) -> bool:
    """Once in the last three days; not to somebody who has just been asked, or has just been reminded by a person."""
    if not today <= answer_by <= today + REMINDED_BEFORE or today - sent_on < JUST_SENT:
        return False
    if reminded_on is None:
        return True
    return reminded_on < answer_by - REMINDED_BEFORE and today - reminded_on >= REMINDED_BEFORE
