"""The table of units as a file that a spreadsheet opens."""

import csv
import io
from collections.abc import Iterable

from django.utils.translation import gettext as _

from samskap.across.overview.selectors.units import UnitLine

DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n")


def guarded(cell: object) -> str:
    """The cell as text. What a spreadsheet would take for a formula gets an apostrophe in front."""
    text = "" if cell is None else str(cell)
    return f"'{text}" if text.startswith(DANGEROUS) else text


def table_file(lines: Iterable[UnitLine]) -> str:
    """One row for each unit, with the number of cases beside each figure; semicolons, as Norwegian Excel reads it."""
    out = io.StringIO()
    rows = csv.writer(out, delimiter=";")
    rows.writerow(guarded(title) for title in _titles())
    rows.writerows([guarded(cell) for cell in _cells(line)] for line in lines)
    return out.getvalue()


def _titles() -> list[str]:
    return [
        _("Unit"),
        _("Projects under way"),
        _("Days before a gate, median"),
        _("Gates settled"),
        _("Projects with a problem owner and a plan goal"),
        _("Per cent anchored"),
        _("Employees who have taken part"),
        _("Answers given"),
        _("Days to an answer, median"),
        _("Answers owed"),
        _("Answers overdue"),
    ]


def _cells(line: UnitLine) -> list[object]:
    share = round(line.share * 100) if line.share is not None else None
    people: object = _("too few") if line.contributors is None else line.contributors
    answers = [line.answered, line.answer_days, line.owed, line.overdue]
    return [
        line.name, line.projects, line.wait_days, line.wait_cases, line.anchored, share,
        None if line.is_outside else people, *([None] * len(answers) if line.is_outside else answers),
    ]  # fmt: skip
