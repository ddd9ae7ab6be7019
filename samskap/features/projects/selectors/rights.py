"""Whose gate it is: where the right lies, and the role in which an actor may settle it."""

from samskap.features.projects import process
from samskap.features.projects.models import Project
from samskap.features.projects.process import Gate
from samskap.features.projects.states import Decider
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor, Scope
from samskap.kernel.access.decide import grounds, in_force
from samskap.kernel.access.matrix import Cell
from samskap.kernel.access.roles import NEAREST_FIRST, Role


def gate_scope(project: Project, gate: Gate) -> Scope:
    """Where the right to settle this gate lies: with the project, or with the unit that takes over."""
    own = project.access_scope()
    if gate.decider is Decider.RECEIVING_LEADER and project.receiving_unit_id:
        return Scope(room_id=own.room_id, unit_id=project.receiving_unit_id)
    return own


def may_enter_room(actor: Actor, project: Project) -> bool:
    """Whether the actor may enter the room that the project lies in, and know who sits there."""
    return bool(grounds(actor, Action.ROOM_READ, project.room.access_scope()))


def hat_at_gate(actor: Actor, project: Project, gate: Gate) -> Role | None:
    """The role in which the actor may settle this gate, or nothing: the matrix opens, and the template names who."""
    scope = gate_scope(project, gate)
    named = process.deciders(gate.decider, project.organisation_id is not None, project.receiving_unit_id is not None)
    row = in_force()[Action.GATE_PASS]
    held = (role for role in NEAREST_FIRST if role in named and row[role] is Cell.YES and actor.holds(role, scope))
    return next(held, None)
