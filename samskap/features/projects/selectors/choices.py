"""Who can be chosen in the forms: leads, sponsors, units and organisations."""

from django.db.models import Q

from samskap.features.challenges.models import Challenge
from samskap.features.people import selectors as people
from samskap.features.people.models import Affiliation
from samskap.features.people.states import AffiliationKind
from samskap.features.rooms import selectors as rooms
from samskap.features.rooms.models import Room, Seat
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.roles import Role
from samskap.kernel.base import clock
from samskap.kernel.base.refusals import OutsideReach

Choices = list[tuple[int, str]]

AT_WORK = (
    AffiliationKind.EMPLOYEE_FRONT_LINE,
    AffiliationKind.EMPLOYEE_SPECIALIST,
    AffiliationKind.EMPLOYEE_LEADER,
    AffiliationKind.LEADERSHIP,
)


def challenge_room(actor: Actor, room_id: int) -> tuple[Room, Challenge]:
    """The room and its floke, when the actor may enter it."""
    room = rooms.room_for(actor, room_id)
    challenge = Challenge.objects.filter(room=room).first()
    if challenge is None:
        raise OutsideReach
    return room, challenge


def possible_leads(room_id: int) -> Choices:
    """Those who can lead: who has a seat in the room, who works in the municipality, who speaks for an organisation."""
    seated = {(seat.person_id, seat.person.name) for seat in rooms.open_seats(room_id)}
    return _by_name(seated | _affiliated(AT_WORK) | _affiliated((AffiliationKind.REPRESENTATIVE,)))


def possible_sponsors() -> Choices:
    """Those who can stand behind the work in the municipality."""
    return _by_name(_affiliated((AffiliationKind.EMPLOYEE_LEADER, AffiliationKind.LEADERSHIP)))


def units() -> Choices:
    return [(unit.pk, unit.name) for unit in people.units()]


def organisations() -> Choices:
    return [(organisation.pk, organisation.name) for organisation in people.organisations()]


def current_lead(room_id: int) -> int | None:
    """Who leads in the room today."""
    seats = Seat.objects.filter(room_id=room_id, role=Role.LEAD, until_on=None)
    return seats.values_list("person_id", flat=True).first()


def _affiliated(kinds: tuple[AffiliationKind, ...]) -> set[tuple[int, str]]:
    today = clock.today()
    held = Affiliation.objects.filter(Q(until_on=None) | Q(until_on__gte=today), kind__in=kinds)
    return set(held.values_list("person_id", "person__name"))


def _by_name(found: set[tuple[int, str]]) -> Choices:
    return sorted(found, key=lambda pair: pair[1])
