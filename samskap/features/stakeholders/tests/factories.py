"""Maps, stakeholders, places and invitations for tests."""

import itertools
from datetime import timedelta

from samskap.features.people.models import Person
from samskap.features.people.tests.factories import make_person
from samskap.features.rooms.models import Room, Seat
from samskap.features.rooms.tests.factories import make_seat
from samskap.features.stakeholders.models import Exclusion, Invitation, Offer, Place, Stakeholder, StakeholderMap
from samskap.features.stakeholders.states import MapState, Relation
from samskap.kernel.base import clock

_count = itertools.count(1)

JUDGED = {
    "name": "Unge uten skoleplass", "actor_kind": "resident", "sector": "residents", "relation": "affected",
    "strength": 3, "interest": 2, "influence": 0, "attitude_now": 0, "attitude_wanted": 1, "sureness": "medium",
}  # fmt: skip


def make_map(room: Room, version: int = 1, by: Person | None = None, **more) -> StakeholderMap:
    more = {"state": MapState.DRAFT, **more}
    return StakeholderMap.objects.create(room=room, version=version, made_by=by or make_person(), **more)


def make_stakeholder(on: StakeholderMap, key: str = "", **more) -> Stakeholder:
    number = next(_count)
    values = {"relation": Relation.AFFECTED, "actor_kind": "resident", "sector": "residents", **more}
    values = {"name": f"Gruppe {number}", "judged_by": on.made_by, **values}
    return Stakeholder.objects.create(map=on, key=key or f"key-{number}", **values)


def make_place(room: Room, label: str = "", **more) -> Place:
    number = next(_count)
    more = {"actor_kind": "resident", "order": number, **more}
    return Place.objects.create(room=room, label=label or f"Plass {number}", **more)


def make_filled(room: Room, person: Person | None = None, label: str = "", **more) -> Place:
    """A place with somebody in it."""
    person = person or make_person()
    place = make_place(room, label, **more)
    place.seat = make_seat(room, person, place.role, place.actor_kind)
    place.save()
    return place


def make_invitation(place: Place, person: Person | None = None, by: Person | None = None, **more) -> Invitation:
    number = next(_count)
    more = {"name": "Kari Spurt", "token": f"token-{number}", "reason": "Du har kjent det på kroppen.", **more}
    return Invitation.objects.create(
        place=place, person=person or make_person(), invited_by=by or make_person(), **more
    )


def seat_of(place: Place) -> Seat | None:
    return Place.objects.select_related("seat").get(pk=place.pk).seat


def make_exclusion(room: Room, person: Person | None = None, by: Person | None = None, **more) -> Exclusion:
    more = {"label": "Nabo", "reason": "Du har en sak til behandling.", "token": f"utestengt-{next(_count)}", **more}
    more = {"appeal_by": clock.today() + timedelta(days=21), **more}
    return Exclusion.objects.create(room=room, person=person or make_person(), decided_by=by or make_person(), **more)


def make_offer(room: Room, person: Person | None = None, **more) -> Offer:
    more = {"name": "Ola Tilbyr", "text": "Jeg vil være med.", "token": f"tilbud-{next(_count)}", **more}
    more = {"consented_at": clock.now(), "expires_on": clock.today() + timedelta(days=365), **more}
    return Offer.objects.create(room=room, person=person or make_person(), **more)
