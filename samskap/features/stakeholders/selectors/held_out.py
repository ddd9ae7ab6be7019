"""Who is held out of a room, what part they had in it, and who could answer an appeal."""

from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Q
from django.utils.translation import gettext as _

from samskap.features.people import selectors as people
from samskap.features.people.models import Person
from samskap.features.rooms.models import Room, Seat
from samskap.features.rooms.selectors import open_seats
from samskap.features.stakeholders.models import Exclusion, Invitation, Offer
from samskap.features.stakeholders.states import IN_FORCE, OfferState
from samskap.features.stakeholders.words import ROLE_LABELS
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.roles import Role
from samskap.kernel.base.refusals import Invalid


def held_out_ids(room_id: int) -> set[int]:
    """Everybody held out of the room, also under another entry with the same e-mail address."""
    held = Exclusion.objects.filter(room_id=room_id, state__in=IN_FORCE)
    same = ~Q(email="") & Q(email__in=held.values("person__email"))
    return set(Person.objects.filter(Q(pk__in=held.values("person_id")) | same).values_list("pk", flat=True))


def is_held_out(room_id: int, person_id: int | None) -> bool:
    """Whether a decision in force keeps the person out of the room. An appeal does not lift it."""
    return person_id is not None and person_id in held_out_ids(room_id)


def refuse_if_held_out(room_id: int, person_id: int, field: str | None = None) -> None:
    """Stops an act that would let in somebody who is held out."""
    if is_held_out(room_id, person_id):
        raise Invalid(
            _("A decision holds this person out of the room. It must be lifted or reversed before they can come in."),
            field=field,
        )


def known_as(person_id: int) -> set[int]:
    """The person, with every entry that has the same e-mail address: a letter may have made one before the log-in."""
    email = Person.objects.filter(pk=person_id).values_list("email", flat=True).first()
    same = Q(email=email) if email else Q(pk__in=[])
    return set(Person.objects.filter(Q(pk=person_id) | same).values_list("pk", flat=True))


def is_somebody_else(actor: Actor, person_id: int) -> bool:
    """Whether somebody who is logged in holds a letter that is to another person."""
    return actor.person_id is not None and actor.person_id not in known_as(person_id)


def seats_to_end(room_id: int, person_id: int) -> list[Seat]:
    """What the person sits on in the room, in whatever role."""
    return list(Seat.objects.filter(room_id=room_id, person_id__in=known_as(person_id), until_on=None))


@dataclass(frozen=True)
class Part:
    """Somebody with a way into the room: what they are called, and as what they come."""

    name: str
    label: str


def part_in(room_id: int, person_id: int) -> Part | None:
    """What the person is in the room. Nothing when they have nothing to do there."""
    return parts_in(room_id).get(person_id)


def parts_in(room_id: int) -> dict[int, Part]:
    """Everybody who sits in the room, has been asked, or has offered to come, and as what. Owners are left out."""
    columns = ("person_id", "person__name", "place__label", "on_behalf_of", "role")
    seats = list(open_seats(room_id).values_list(*columns))
    owners = {person_id for person_id, *_rest, role in seats if role == Role.OWNER}
    asked = Invitation.objects.filter(place__room_id=room_id).values_list(
        "person_id", "person__name", "name", "place__label"
    )
    offered = Offer.objects.filter(room_id=room_id).exclude(state=OfferState.WITHDRAWN)
    found = [
        (person_id, Part(name, label or behalf or str(ROLE_LABELS[role])))
        for person_id, name, label, behalf, role in seats
    ]
    found += [(person_id, Part(name or called, label)) for person_id, name, called, label in asked]
    found += [
        (person_id, Part(name or called, _("Has offered to take part")))
        for person_id, name, called in offered.values_list("person_id", "person__name", "name")
    ]
    return {person_id: part for person_id, part in reversed(found) if person_id not in owners}


@dataclass(frozen=True)
class Answerers:
    """Those whom an appeal goes to, and how they are named to the one who appeals."""

    people: tuple[Person, ...] = ()
    named: str = ""


def answerers(room: Room, but: Collection[int]) -> Answerers:
    """Who may answer an appeal: the problem owner; or else the nearest leader above. Never those in `but`."""
    owners = [seat.person for seat in open_seats(room.pk).filter(role=Role.OWNER) if seat.person_id not in but]
    if owners:
        return Answerers(tuple(owners), _("%(name)s, who owns the problem") % {"name": _names(owners)})
    unit = room.unit
    while unit is not None:
        leaders = [person for person in people.leaders_of(unit.pk) if person.pk not in but]
        if leaders:
            named = _("%(name)s, who leads %(unit)s") % {"name": _names(leaders), "unit": unit.name}
            return Answerers(tuple(leaders), named)
        unit = unit.parent
    return Answerers()


def _names(found: list[Person]) -> str:
    return ", ".join(person.name for person in found)
