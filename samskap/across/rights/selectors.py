"""The matrix in force, as a table that can be read."""

from dataclasses import dataclass

from samskap.features.people import selectors as people
from samskap.features.rooms.words import ROLE_WORDS
from samskap.kernel.access.actions import Action
from samskap.kernel.access.decide import in_force
from samskap.kernel.access.matrix import MATRIX, is_locked
from samskap.kernel.access.roles import Role


@dataclass(frozen=True)
class RightsCell:
    """One cell: yes, own or no; locked; and whether it is the municipality's own."""

    cell: str
    is_locked: bool
    is_changed: bool


@dataclass(frozen=True)
class RightsRow:
    """One action with its cells, in the order of the roles."""

    action: str
    cells: tuple[RightsCell, ...]


def rights_page() -> dict[str, object]:
    """Every action by every role, and the changes made so far."""
    return {
        "roles": [ROLE_WORDS[role] for role in Role],
        "rows": [RightsRow(action.value, tuple(_cell(action, role) for role in Role)) for action in Action],
        "story": people.matrix_story(),
    }


def _cell(action: Action, role: Role) -> RightsCell:
    now = in_force()[action][role]
    return RightsCell(now.value, is_locked(action, role), now is not MATRIX[action][role])
