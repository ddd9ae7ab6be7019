"""The large parts of the room check, drawn once and kept until somebody has done something."""

from dataclasses import dataclass

from django.template.loader import render_to_string

from samskap.features.stakeholders.selectors.room_page import Reader, RoomCheckPage, page_for
from samskap.features.stakeholders.views.sections import Entered
from samskap.kernel.journal.kept import kept
from samskap.kernel.ui.parts import GapLine

PARTS = "stakeholders/work/parts/"


@dataclass(frozen=True)
class DrawnCheck:
    """The page with its large parts drawn. What can be sent from is not among them: each form has its own token."""

    room: Entered
    question: str
    is_new: bool
    has_empty: bool
    can: dict[str, bool]
    missing_number: int
    excused: list[GapLine]
    met: list[str]
    missing: str
    table: str
    map: str


def drawn_check(reader: Reader) -> DrawnCheck:
    """The page as this reader sees it."""
    return kept(reader.name, lambda: _draw(page_for(reader)))


def _draw(found: RoomCheckPage) -> DrawnCheck:
    missing, table, drawn_map = (
        render_to_string(f"{PARTS}{name}.html", {"found": found}) for name in ("missing", "check_table", "check_map")
    )
    return DrawnCheck(
        room=found.room,
        question=found.question,
        is_new=found.is_new,
        has_empty=found.has_empty,
        can=dict(found.can),
        missing_number=len(found.missing),
        excused=found.excused,
        met=found.met,
        missing=missing,
        table=table,
        map=drawn_map,
    )
