"""The list behind culture: who may lead, what is shared of failures, and who takes part. Persons are never shown."""

from dataclasses import dataclass

from samskap.across.overview.periods import Choice
from samskap.across.overview.selectors.counted import everything
from samskap.across.overview.selectors.front import people_sentence, rate_sentence, sheets_sentence
from samskap.across.overview.selectors.head import Head, head_of, of_unit
from samskap.features.benefits import selectors as benefits
from samskap.features.benefits.selectors import SheetCard
from samskap.features.people.words import ACTOR_WORDS
from samskap.features.projects.selectors.counts import lines_for
from samskap.features.projects.selectors.listing import ProjectLine
from samskap.kernel.access.actor import Actor


@dataclass(frozen=True)
class Culture:
    """Projects and sheets of one unit or all; people are counted for the whole municipality. Nothing: too few."""

    head: Head
    led: list[ProjectLine]
    known: int
    sheets: list[SheetCard]
    sheets_sentence: str
    people_sentence: str
    rate_sentence: str
    by_kind: list[tuple[str, str, int | None]]
    by_unit: list[tuple[str, int | None]]
    measured: int
    reached: int


def culture(actor: Actor, choice: Choice, unit: str) -> Culture:
    """Projects led by others than managers, what was shared in the period, and how people are spread."""
    found = everything(choice.period)
    head = head_of(found, choice, unit)
    sheets = benefits.sheets_behind(choice.period)
    return Culture(
        head=head,
        led=lines_for(actor, of_unit(found, "led_by_non_managers", head)),
        known=len(of_unit(found, "with_known_lead", head)),
        sheets=[sheet for sheet in sheets if not head.key or sheet.unit_id == head.unit_id],
        sheets_sentence=sheets_sentence(found),
        people_sentence=people_sentence(found),
        rate_sentence=rate_sentence(found),
        by_kind=[(kind.value, str(ACTOR_WORDS[kind]), count) for kind, count in found.people.by_kind.items()],
        by_unit=[(each.name, found.people.by_unit.get(each.pk)) for each in found.units if each.parent_id],
        measured=found.benefits.measured,
        reached=found.benefits.reached,
    )
