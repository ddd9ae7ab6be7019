"""Loads the fictive municipality: those who live there first, then everything that has happened, in its order."""

from django.db import transaction
from django.utils import translation

from samskap.across.demonstration import letters, town
from samskap.across.demonstration.made import Made
from samskap.across.demonstration.stories import benefits, challenges, composition, projects, rooms, suggestions
from samskap.across.demonstration.timeline import Timeline
from samskap.features.people.models import Person
from samskap.kernel.base import clock


def load() -> bool:
    """Loads everything or nothing. Where there is any person at all, nothing is done."""
    with transaction.atomic(), translation.override("nb"):
        if Person.objects.exists():
            return False
        timeline, built, made = Timeline(), town.build(), Made()
        for story in (suggestions, challenges, rooms, composition, benefits, projects):
            story.plan(timeline, built, made)
        timeline.play(clock.now())
        letters.settle()
    return True
