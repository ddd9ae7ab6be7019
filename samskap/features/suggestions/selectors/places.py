"""Where somebody may enter or import innspill: units, and for those who work in rooms only, rooms."""

from samskap.features.people import selectors as people
from samskap.features.rooms.models import Room
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import reach


def units_for(actor: Actor, action: Action) -> list[tuple[int, str]]:
    """The units that the actor has this leave in."""
    found = reach(actor, action)
    units = people.working_units() if found.everywhere else people.units().filter(pk__in=found.units)
    return list(units.values_list("pk", "name"))


def rooms_for(actor: Actor, action: Action) -> list[tuple[int, str]]:
    """The rooms that the actor has this leave in, for those who have it in no unit."""
    found = reach(actor, action)
    if found.everywhere or found.units:
        return []
    return list(Room.objects.filter(pk__in=found.rooms, closed_at=None).values_list("pk", "title"))


def reaches_everywhere(actor: Actor, action: Action) -> bool:
    """Whether the leave is for the whole municipality."""
    return reach(actor, action).everywhere
