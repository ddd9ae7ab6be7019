"""Lots for a place: everybody who asks and may is in it, it can be drawn again from the journal, and all are told."""

import pytest

from samskap.algorithms.lots.draw import winner
from samskap.features.people.tests.factories import make_person
from samskap.features.stakeholders.actions.draw import draw
from samskap.features.stakeholders.models import Offer
from samskap.features.stakeholders.selectors.offers import drawable
from samskap.features.stakeholders.tests.factories import make_filled, make_place, seat_of
from samskap.features.stakeholders.tests.offer_factories import hold_out, make_offer
from samskap.kernel.access.decide import Denied
from samskap.kernel.access.roles import Role
from samskap.kernel.base.refusals import NotNow, Stale
from samskap.kernel.journal.models import Entry
from samskap.kernel.notify.models import Outbox

pytestmark = pytest.mark.django_db


@pytest.fixture
def place(cast):
    return make_place(cast.room)


def test_the_draw_can_be_redone_from_the_journal(cast, place):
    offers = [make_offer(cast.room, place=place) for _each in range(5)]
    taken = draw(actor=cast.actor(Role.LEAD), place_id=place.pk, among=5)
    kept = Entry.objects.get(action="place.draw", subject_kind="stakeholders.place").details
    assert kept["offers"] == [offer.pk for offer in offers] and kept["among"] == 5
    assert winner(kept["seed"], kept["offers"]) == kept["drawn"] == taken.pk
    assert seat_of(place).person_id == taken.person_id
    assert Offer.objects.filter(state="given").count() == 4


def test_the_one_who_is_drawn_and_the_others_are_told(cast, place):
    offers = [make_offer(cast.room, place=place) for _each in range(3)]
    taken = draw(actor=cast.actor(Role.OWNER), place_id=place.pk)
    told = [(row.kind.rpartition(".")[2], row.values["offer_id"]) for row in Outbox.objects.order_by("pk")]
    assert told[0] == ("OfferTakenUp", taken.pk)
    assert sorted(told[1:]) == [("OfferNotDrawn", each.pk) for each in offers if each.pk != taken.pk]


def test_only_those_are_in_it_who_ask_for_the_place_and_may_have_it(cast, place):
    asks = make_offer(cast.room, place=place)
    make_offer(cast.room)
    make_offer()
    make_offer(cast.room, place=place, state="declined")
    make_offer(cast.room, asks.person, place=place)
    make_offer(cast.room, make_filled(cast.room).seat.person, place=place)
    held = make_offer(cast.room, place=place)
    hold_out(cast.room, held.person)
    assert [each.pk for each in drawable(place)] == [asks.pk]
    with pytest.raises(NotNow):
        draw(actor=cast.actor(Role.LEAD), place_id=place.pk)
    assert seat_of(place) is None and not Entry.objects.filter(action="place.draw").exists()


def test_two_addresses_of_one_account_are_one_lot(cast, place):
    make_offer(cast.room, cast.resident, place=place)
    make_offer(cast.room, make_person(email=cast.resident.email), place=place)
    assert len(drawable(place)) == 1


def test_another_number_than_the_page_told_stops_the_draw(cast, place):
    for _each in range(3):
        make_offer(cast.room, place=place)
    with pytest.raises(Stale):
        draw(actor=cast.actor(Role.LEAD), place_id=place.pk, among=2)
    assert seat_of(place) is None


def test_a_place_is_drawn_once(cast, place):
    for _each in range(3):
        make_offer(cast.room, place=place)
    draw(actor=cast.actor(Role.LEAD), place_id=place.pk)
    with pytest.raises(NotNow):
        draw(actor=cast.actor(Role.LEAD), place_id=place.pk)


def test_only_those_who_fill_places_draw(cast):
    for role in Role:
        place = make_place(cast.room)
        for _each in range(2):
            make_offer(cast.room, place=place)
        if role in (Role.LEAD, Role.OWNER, Role.COORDINATOR):
            draw(actor=cast.actor(role), place_id=place.pk)
        else:
            with pytest.raises(Denied):
                draw(actor=cast.actor(role), place_id=place.pk)
