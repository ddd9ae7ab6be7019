"""The list behind the answers: what each unit has answered and owes, and the innspill that are overdue."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from samskap.across.overview.periods import Choice
from samskap.across.overview.selectors.counted import Everything, everything
from samskap.across.overview.selectors.front import rate_sentence
from samskap.across.overview.selectors.head import Head, head_of
from samskap.features.suggestions.selectors.inbox import Filters, InboxRow, inbox
from samskap.kernel.access.actor import Actor


@dataclass(frozen=True)
class AnswerLine:
    """One unit, or with an empty name what is not sorted to any."""

    key: str
    name: str
    received: int
    answered: int
    days: float | None
    owed: int
    overdue: int
    most_days_overdue: int


@dataclass(frozen=True)
class Answers:
    """Every unit's answers, and the overdue innspill that the reader reaches."""

    head: Head
    lines: list[AnswerLine]
    rate_sentence: str
    overdue: tuple[InboxRow, ...]
    overdue_here: int
    overdue_reached: int
    inbox_url: str


def answers(actor: Actor, choice: Choice, unit: str) -> Answers:
    """What is owed, the most overdue first, and the overdue ones within the reader's reach, the oldest first."""
    found = everything(choice.period)
    head = head_of(found, choice, unit)
    lines = [line for line in _lines(found) if not head.key or line.key == head.key]
    box = inbox(actor, Filters(tab="overdue", unit_id=head.unit_id))
    asked = {"tab": "overdue", **({"unit": head.key} if head.unit_id else {})}
    return Answers(
        head=head,
        lines=lines,
        rate_sentence=rate_sentence(found),
        overdue=box.rows,
        overdue_here=sum(line.overdue for line in lines),
        overdue_reached=box.count,
        inbox_url=f"{reverse('suggestions_work:inbox')}?{urlencode(asked)}",
    )


def _lines(found: Everything) -> list[AnswerLine]:
    names: dict[int | None, str] = {unit.pk: unit.name for unit in found.units} | {None: ""}
    lines = [_line(found, pk, name) for pk, name in names.items()]
    known = [line for line in lines if line.received or line.answered or line.owed]
    return sorted(known, key=lambda line: (-line.overdue, -line.owed, line.name))


def _line(found: Everything, pk: int | None, name: str) -> AnswerLine:
    figures = found.answers
    owed = figures.owed_per_unit.get(pk)
    return AnswerLine(
        key=str(pk or ""),
        name=name,
        received=figures.received_per_unit.get(pk, 0),
        answered=figures.answered_per_unit.get(pk, 0),
        days=figures.median_days_per_unit.get(pk),
        owed=owed.owed if owed else 0,
        overdue=owed.overdue if owed else 0,
        most_days_overdue=owed.most_days_overdue if owed else 0,
    )
