"""Several people at the same moment, each with a connection of their own."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from samskap.features.stakeholders.actions import exclusions, interviews, judgements, maps, offers
from samskap.features.stakeholders.models import Interview, Judgement, Mention, Named
from samskap.features.stakeholders.selectors.held_out import is_held_out, seats_to_end
from samskap.features.stakeholders.tests.factories import JUDGED, make_place
from samskap.features.stakeholders.tests.offer_factories import make_offer
from samskap.kernel.access.roles import Role
from samskap.kernel.base import clock

pytestmark = pytest.mark.django_db(transaction=True)


def _at_once(*acts):
    """Runs the acts in a thread each from the same moment; gives results and refusals in order."""
    ready = Barrier(len(acts))

    def run(act):
        try:
            ready.wait(timeout=20)
            return act()
        except Exception as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def test_three_who_judge_and_one_who_describes_at_once_are_all_kept(cast):
    lead, room_id = cast.actor(Role.LEAD), cast.room.pk
    one = maps.assess(actor=lead, room_id=room_id, **JUDGED)

    def judge(role, influence):
        asker = cast.actor(role)
        told = {"strength": 3, "interest": 2, "influence": influence, "attitude": 0, "sureness": "high"}
        return lambda: judgements.judge(actor=asker, room_id=room_id, key=one.key, **told)

    described = {**JUDGED, "arena": "Ungdomsklubben", "seen": one.revision}
    found = _at_once(
        judge(Role.PARTICIPANT, 3),
        judge(Role.FACILITATOR, 3),
        judge(Role.OWNER, 2),
        lambda: maps.assess(actor=lead, room_id=room_id, key=one.key, **described),
    )
    assert [each for each in found if isinstance(each, Exception)] == []
    one.refresh_from_db()
    assert Judgement.objects.filter(stakeholder=one).count() == 4
    assert (one.arena, one.influence) == ("Ungdomsklubben", 3), "the middle of 0, 2, 3 and 3, rounded up"


def test_two_talks_that_name_the_same_at_once_name_one(cast):
    asker = cast.actor(Role.LEAD)

    def note(who):
        told = {"who": who, "held_on": clock.today(), "names": "Naboer"}
        return lambda: interviews.note(actor=asker, room_id=cast.room.pk, **told)

    found = _at_once(note("En lærer"), note("En forelder"), note("En forelder"))
    assert [each for each in found if isinstance(each, Exception)] == []
    assert (Interview.objects.count(), Named.objects.count(), Mention.objects.count()) == (2, 1, 2)


def test_somebody_held_out_and_given_a_place_in_the_same_moment_does_not_sit_there(cast):
    lead, owner, room_id = cast.actor(Role.LEAD), cast.actor(Role.OWNER), cast.room.pk
    for _round in range(5):
        offer, place = make_offer(cast.room), make_place(cast.room)
        told = {"room_id": room_id, "offer_id": offer.pk, "place_id": place.pk, "reason": "Du kan det."}
        found = _at_once(
            lambda told=told: offers.take_up(actor=lead, **told),
            lambda person_id=offer.person_id: exclusions.decide(
                actor=owner, room_id=room_id, person_id=person_id, reason="Har truet andre."
            ),
        )
        assert not isinstance(found[1], Exception), found
        assert is_held_out(room_id, offer.person_id) and seats_to_end(room_id, offer.person_id) == []
