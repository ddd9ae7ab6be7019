"""Whether what somebody writes points at one private person: groups, organisations and roles are judged, never they."""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from samskap.algorithms.identity_numbers.scan import scan
from samskap.features.people.models import Organisation
from samskap.features.rooms.selectors import open_seats_in
from samskap.features.stakeholders.naming import looks_like_one_person
from samskap.kernel.base.refusals import Invalid


def no_private_person(room_id: int | None, names: list[str], field: str = "name") -> None:
    """Refuses a name that is, or looks like, that of one person.

    Whether we know the person is never asked, so the answer tells nothing about who is in the system: only those who
    sit in the room are looked up, when the writer sees them anyway. Without a room, as for an invited person who has
    not come in, nobody is.
    """
    seats = open_seats_in([room_id]) if room_id is not None else ()
    known = {seat.person.name.casefold() for seat in seats} - {""}
    suspects = [name for name in names if scan(name) or name.casefold() in known or looks_like_one_person(name)]
    registered = {
        each.casefold() for each in Organisation.objects.filter(name__in=suspects).values_list("name", flat=True)
    }
    for name in suspects:
        if name.casefold() not in registered:
            raise Invalid(_looks_like_one(name), field=field)


def _looks_like_one(name: str) -> str:
    return _(
        "“%(name)s” looks like one person. Write the group, the organisation or the role instead. An organisation "
        "with such a name must stand in the register of organisations first."
    ) % {"name": name}


def no_traces(texts: Mapping[str, str]) -> None:
    """Refuses numbers and addresses that lead to one person, in the fields named."""
    for field, text in texts.items():
        if any(hit.certain for hit in scan(text)):
            raise Invalid(_("Leave out numbers and addresses that lead to one person."), field=field)
