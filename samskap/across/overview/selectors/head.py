"""What every list says at its top: the stretch of time, the unit, and the ways to the others."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from samskap.across.overview.periods import PERIOD_WORDS, Choice
from samskap.across.overview.selectors.counted import Everything
from samskap.across.overview.selectors.units import OUTSIDE
from samskap.features.projects.models import Project


@dataclass(frozen=True)
class Option:
    """One choice, as a link or in a menu; count is nothing where it is not counted."""

    key: str
    label: str
    current: bool
    count: int | None = None


@dataclass(frozen=True)
class Head:
    """The top of a list. `key` is the unit asked for: its number, "utenfor", or nothing for all."""

    choice: Choice
    key: str
    name: str
    units: list[Option]
    periods: list[Option]

    @property
    def unit_id(self) -> int | None:
        return int(self.key) if self.key.isdigit() else None


def head_of(found: Everything, choice: Choice, asked: str) -> Head:
    """The unit asked for when there is such a one, otherwise the whole administration."""
    names = {str(unit.pk): unit.name for unit in found.units}
    names[OUTSIDE] = _("Led by others than the municipality")
    key = asked if asked in names else ""
    everybody = Option("", _("The whole municipality"), not key)
    return Head(
        choice=choice,
        key=key,
        name=names.get(key, ""),
        units=[everybody, *[Option(each, name, each == key) for each, name in names.items()]],
        periods=periods(choice),
    )


def periods(choice: Choice) -> list[Option]:
    """The stretches of time that can be asked for."""
    return [Option(code, str(label), code == choice.code) for code, label in PERIOD_WORDS.items()]


def of_unit(found: Everything, figure: str, head: Head) -> list[Project]:
    """The projects behind a figure: all of them, one unit's, or those led outside."""
    projects = [found.projects.projects[pk] for pk in sorted(found.projects.sets[figure])]
    return [project for project in projects if not head.key or project.unit_id == head.unit_id]
