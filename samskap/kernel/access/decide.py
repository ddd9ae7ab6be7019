"""The questions asked of the matrix: who has leave, on what grounds, and how far it reaches."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor, Scope
from samskap.kernel.access.matrix import MATRIX, Cell, is_locked
from samskap.kernel.access.roles import NEAREST_FIRST, Role

Matrix = Mapping[Action, Mapping[Role, Cell]]


class Denied(Exception):
    """No role that the actor holds gives leave. `visible` tells whether the thing lies within reach at all."""

    def __init__(self, action: Action, visible: bool):
        super().__init__(f"{action.value} refused")
        self.action, self.visible = action, visible


class HasScope(Protocol):
    def access_scope(self) -> Scope: ...


def grounds(actor: Actor, action: Action, scope: Scope, matrix: Matrix | None = None) -> Role | None:
    """The role that gives the actor leave to do this here, or nothing."""
    row = (matrix or in_force())[Action(action)]
    for role in NEAREST_FIRST:
        cell = row[role]
        if cell is Cell.YES and actor.holds(role, scope):
            return role
        if cell is Cell.OWN and _is_own(actor, scope) and role in actor.roles:
            return role
    return None


def authorize(actor: Actor, action: Action, subject: HasScope | Scope, read: Action | None = None) -> Role:
    """The role that gives leave (the hat), or Denied. `read` is the leave that makes the thing visible at all."""
    scope = subject if isinstance(subject, Scope) else subject.access_scope()
    role = grounds(actor, action, scope)
    if role is None:
        raise Denied(action, read is None or grounds(actor, read, scope) is not None)
    return role


@dataclass(frozen=True)
class Reach:
    """How far a leave goes: everywhere (but for what outsiders own), in these rooms and units, what is one's own."""

    everywhere: bool = False
    outside: bool = False
    rooms: frozenset[int] = frozenset()
    units: frozenset[int] = frozenset()
    own: int | None = None

    @property
    def is_empty(self) -> bool:
        return not (self.everywhere or self.rooms or self.units or self.own)


def reach(actor: Actor, action: Action, matrix: Matrix | None = None) -> Reach:
    """Everywhere, these rooms, these units, own: the same answer as `grounds`, turned round for lists."""
    row = (matrix or in_force())[Action(action)]
    everywhere = outside = False
    rooms: set[int] = set()
    units: set[int] = set()
    own = None
    for role, cell in row.items():
        if cell is Cell.YES:
            everywhere = everywhere or role in actor.site
            outside = outside or (role in actor.site and role not in {Role.COORDINATOR, Role.LEADER})
            rooms |= actor.rooms.get(role, frozenset())
            units |= actor.units.get(role, frozenset())
        elif cell is Cell.OWN and role in actor.roles:
            own = actor.person_id
    return Reach(everywhere, outside, frozenset(rooms), frozenset(units), own)


def may_anywhere(actor: Actor, action: Action) -> bool:
    """Whether there is any place at all where the actor has this leave."""
    return not reach(actor, action).is_empty


def anywhere(actor: Actor, action: Action) -> Scope:
    """Where the actor has this leave, for what lies nowhere in particular, such as the register of organisations."""
    found = reach(actor, action)
    return Scope() if found.everywhere or not found.units else Scope(unit_id=min(found.units))


def in_force() -> Matrix:
    """The matrix with the municipality's own changes."""
    return _in_force


def put_in_force(changes: Mapping[tuple[Action, Role], Cell]) -> None:
    """Lays the municipality's own cells over the defaults. Locked cells stay, whatever has been stored."""
    global _in_force
    merged = {action: dict(row) for action, row in MATRIX.items()}
    for (action, role), cell in changes.items():
        if not is_locked(action, role):
            merged[action][role] = cell
    _in_force = merged


def _is_own(actor: Actor, scope: Scope) -> bool:
    return actor.person_id is not None and scope.owner_id == actor.person_id


_in_force: Matrix = MATRIX
