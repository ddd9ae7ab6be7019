"""Offers and exclusions for tests."""

import itertools
from datetime import timedelta

from samskap.features.people.models import Person
from samskap.features.people.tests.factories import make_person
from samskap.features.rooms.models import Room
from samskap.features.stakeholders.models import Exclusion, Offer
from samskap.kernel.base import clock

_count = itertools.count(1)


def make_offer(room: Room | None = None, person: Person | None = None, **more) -> Offer:
    number = next(_count)
    values = {
        "name": f"Tilbyder {number}", "text": "Jeg har kjent dette på kroppen.", "is_touched": True,
        "token": f"offer-{number}", "consented_at": clock.now(), "expires_on": clock.today() + timedelta(days=365),
    }  # fmt: skip
    return Offer.objects.create(room=room, person=person or make_person(), **{**values, **more})


def hold_out(room: Room, person: Person, **more) -> Exclusion:
    number = next(_count)
    values = {
        "label": "Deltaker",
        "reason": "Habil er han ikke.",
        "token": f"out-{number}",
        "decided_by": make_person(),
    }
    return Exclusion.objects.create(room=room, person=person, appeal_by=clock.today(), **{**values, **more})
