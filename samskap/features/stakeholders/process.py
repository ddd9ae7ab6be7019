"""What follows from an assessment: who is strong, and which place they would need. Pure rules."""

from collections.abc import Collection
from dataclasses import dataclass

from samskap.features.people.states import ActorKind
from samskap.features.stakeholders.states import Attitude, Brings, Level, Relation
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


def needs_place(one: Assessment) -> bool:
    """A strong stakeholder needs a place, unless they are met in an arena of their own and are not left out."""
    return is_left_out(one) or (is_strong(one) and not one.arena)


def brought_by(one: Assessment) -> list[str]:
    """What somebody from this stakeholder would bring to the table."""
    touched = one.relation in (Relation.AFFECTED, Relation.BOTH) and one.strength >= Level.MEDIUM
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
