"""Reminding of answers that are overdue."""

from collections import defaultdict

from django.db import transaction

from samskap.features.people import selectors as people
from samskap.features.people.models import Unit
from samskap.features.suggestions.notices import SuggestionsWaiting
from samskap.features.suggestions.selectors.figures import OwedByUnit, owed_per_unit
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor, Scope
from samskap.kernel.access.decide import authorize
from samskap.kernel.base import clock
from samskap.kernel.journal.read import entries_of
from samskap.kernel.journal.write import record
from samskap.kernel.notify.tell import tell

LEADERS_AFTER = 7
"""Days overdue before the unit's leader is told too."""


@transaction.atomic
def remind(*, actor: Actor) -> int:
    """Tells coordinators, and leaders when it has lasted a week, once a day at most; returns how many are told."""
    hat = authorize(actor, Action.SUGGESTION_REMIND, Scope())
    units = {unit.pk: unit for unit in people.units()}
    top = next((unit for unit in units.values() if unit.parent_id is None), None)
    told: dict[int, list[list]] = defaultdict(list)
    for line in owed_per_unit():
        unit = units.get(line.unit_id) if line.unit_id else top
        if unit is None or not line.overdue or _reminded_today(unit, line):
            continue
        name = unit.name if line.unit_id else ""
        for person_id in _responsible(line):
            told[person_id].append([name, line.overdue, line.most_days_overdue])
        record(Action.SUGGESTION_REMIND, unit, by=actor, hat=hat, overdue=line.overdue, sorted=bool(line.unit_id))
    for person_id, lines in told.items():
        tell(SuggestionsWaiting(person_id, lines))
    return len(told)


def _responsible(line: OwedByUnit) -> list[int]:
    """Coordinators first, and the leader too when the coordinators have had a week, or there are none."""
    found = set(people.coordinators_of(line.unit_id).values_list("pk", flat=True))
    if line.most_days_overdue > LEADERS_AFTER or not found:
        found |= set(people.leaders_of(line.unit_id).values_list("pk", flat=True))
    return sorted(found)


def _reminded_today(unit: Unit, line: OwedByUnit) -> bool:
    """A job can be run twice; nobody is to have the same letter twice."""
    today = entries_of(unit).filter(action=Action.SUGGESTION_REMIND, at__date=clock.today())
    return today.filter(details__sorted=bool(line.unit_id)).exists()
