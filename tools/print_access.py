#!/usr/bin/env python
"""Prints the matrix as docs/access.md; with --check says whether the page is the print of the matrix."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from samskap.kernel.access.actions import Action  # noqa: E402
from samskap.kernel.access.matrix import MATRIX, Cell, is_locked  # noqa: E402
from samskap.kernel.access.roles import Role  # noqa: E402

PAGE = ROOT / "docs/access.md"
SIGNS = {Cell.YES: "yes", Cell.OWN: "own", Cell.NO: ""}
HEAD = """# Who may do what

Printed from `samskap/kernel/access/matrix.py` by `tools/print_access.py`; do not edit by hand.

**yes**: wherever the role is held. **own**: only what one made or was given oneself. Empty: no. A cell with a lock (🔒) is
fixed by law or for safety; the others may be changed by the municipality. A role is always held somewhere: on the site, in
a unit (with the units below it), or in a room. A decider is a member of a body that decides, or is heard, in the room.
"""


def page() -> str:
    """The whole page."""
    lines = [HEAD]
    for thing in dict.fromkeys(action.value.split(".")[0] for action in Action):
        lines += _table(thing)
    return "\n".join(lines)


def _table(thing: str) -> list[str]:
    lines = [f"## {thing}", "", "| | " + " | ".join(role.value for role in Role) + " |", "|---" * (len(Role) + 1) + "|"]
    for action in Action:
        if action.value.split(".")[0] == thing:
            lines.append(f"| {action.value.split('.')[1]} | " + " | ".join(_cell(action, role) for role in Role) + " |")
    return [*lines, ""]


def _cell(action: Action, role: Role) -> str:
    return (SIGNS[MATRIX[action][role]] + (" 🔒" if is_locked(action, role) else "")).strip()


if __name__ == "__main__":
    if "--check" in sys.argv:
        sys.exit(0 if PAGE.read_text() == page() else "docs/access.md is not the print of the matrix: run make printed")
    PAGE.write_text(page())
