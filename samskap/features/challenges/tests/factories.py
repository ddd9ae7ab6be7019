"""Floker for tests."""

import itertools

from samskap.features.challenges.models import Challenge, Framing, Hypothesis
from samskap.features.challenges.states import Breadth, Trigger
from samskap.features.people.tests.factories import make_person
from samskap.features.rooms.tests.factories import make_room

_count = itertools.count(1)


def make_challenge(room=None, question: str = "Hvordan kan vi få det til?", public: bool = False, **more) -> Challenge:
    room = room or make_room(is_public=public)
    if public and not room.is_public:
        room.is_public = True
        room.save()
    more = {"trigger": Trigger.KNOWN_TANGLE, "breadth": Breadth.UNIT, "slug": f"floke-{next(_count)}", **more}
    challenge = Challenge.objects.create(room=room, **more)
    Framing.objects.create(
        challenge=challenge, version=1, question=question, understanding="Slik er det.", framed_by=make_person()
    )
    return challenge


def make_hypothesis(challenge: Challenge, **more) -> Hypothesis:
    more = {"statement": "De vet ikke om tilbudet.", "would_refute": "De fleste kjenner det.", **more}
    return Hypothesis.objects.create(challenge=challenge, **more)
