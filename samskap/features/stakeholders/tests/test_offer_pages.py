"""The pages of offers: for anybody who wants to contribute, and for those who look for somebody to their room."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samskap.features.people.models import Organisation
from samskap.features.people.tests.factories import make_organisation, make_person
from samskap.features.rooms.models import Room, Seat
from samskap.features.stakeholders.models import Invitation, Offer, Topic
from samskap.features.stakeholders.tests.factories import make_filled, make_place, seat_of
from samskap.features.stakeholders.tests.offer_factories import hold_out, make_offer
from samskap.kernel.base import clock
from samskap.kernel.notify.deliver import expand
from samskap.kernel.notify.models import Outbox

pytestmark = pytest.mark.django_db

TYPED = {
    "what": ["is_touched", "will_help"], "text": "Jeg bor <b>ved</b> veien.", "competence": "snekker, arabisk",
    "theme": "transport", "area": "Åsen", "name": "Kari Spurt", "email": "kari@example.no", "consent": "on",
    "once": "abc",
}  # fmt: skip


@pytest.fixture(autouse=True)
def a_quiet_hour():
    """Nothing has been sent from this network before."""
    cache.clear()


@pytest.fixture
def public(cast):
    Room.objects.filter(pk=cast.room.pk).update(is_public=True)
    Topic.objects.create(room=cast.room, question="Hvordan får vi en trygg vei?")
    return cast.room


@pytest.fixture
def lead(cast, as_person):
    return as_person(cast.lead)


def listing(room, query=""):
    return f"/arbeid/rom/{room.pk}/tilbud/{query}"


def test_the_form_says_what_it_is_about_and_what_one_agrees_to(client, public):
    place = make_place(public, "Nabo")
    page = client.get(f"/bidra/ny/?rom={public.pk}&plass={place.pk}").content.decode()
    for told in ("trygg vei", "Nabo", "twelve months", "never public", "withdraw it whenever"):
        assert told in page


def test_an_offer_goes_all_the_way_without_an_account(client, public):
    place = make_place(public, "Nabo")
    address = f"/bidra/ny/?rom={public.pk}&plass={place.pk}"
    sent = client.post(address, TYPED)
    assert sent.status_code == 302
    assert client.post(address, TYPED).url == sent.url and Offer.objects.count() == 1
    shown = client.get(sent.url)
    page = shown.content.decode()
    assert "&lt;b&gt;ved" in page and "<b>ved" not in page and shown["X-Robots-Tag"] == "noindex"
    assert shown["Referrer-Policy"] == "same-origin"
    assert client.get(sent.url + "trekk/").status_code == 200
    assert client.post(sent.url + "trekk/").status_code == 302
    assert client.post(sent.url + "trekk/").status_code == 302
    assert "Jeg bor" not in client.get(sent.url).content.decode()


def test_what_was_typed_is_kept_when_something_is_wrong(client, public):
    address = f"/bidra/ny/?rom={public.pk}"
    for more in ({"what": []}, {"consent": ""}, {"email": "kari"}, {"text": "Nr 01010000135"}, {"name": " "}):
        answer = client.post(address, {**TYPED, **more})
        assert answer.status_code == 422 and b"snekker, arabisk" in answer.content, more
    assert not Offer.objects.exists()
    refused = client.post(address, {**TYPED, "text": "Nr 01010000135"}).content.decode()
    assert "national identity number" in refused


@pytest.mark.parametrize("query", ["?rom=x", "?rom=0", "?rom=99999999999999999999999", "?rom=²", "?rom=-1"])
def test_a_room_that_is_not_there_is_not_found(client, db, query):
    assert client.get("/bidra/ny/" + query).status_code == 404


def test_a_room_that_is_not_public_cannot_be_asked(client, cast):
    assert client.get(f"/bidra/ny/?rom={cast.other.pk}").status_code == 404
    assert client.post(f"/bidra/ny/?rom={cast.other.pk}", TYPED).status_code == 404


def test_a_finished_room_and_a_taken_place_are_told_and_one_may_offer_all_the_same(client, public):
    taken = make_filled(public)
    page = client.get(f"/bidra/ny/?rom={public.pk}&plass={taken.pk}")
    assert page.context["asked"].place_is_taken and b"no longer free" in page.content
    Room.objects.filter(pk=public.pk).update(closed_at=clock.now())
    page = client.get(f"/bidra/ny/?rom={public.pk}")
    assert b"is finished" in page.content
    client.post(f"/bidra/ny/?rom={public.pk}", TYPED)
    assert Offer.objects.get().room_id is None


def test_name_and_address_are_filled_in_for_whoever_is_logged_in(cast, as_person):
    client = as_person(cast.resident)
    page = client.get("/bidra/ny/").content.decode()
    assert cast.resident.name in page and cast.resident.email in page and 'name="email"' not in page
    client.post("/bidra/ny/", {key: value for key, value in TYPED.items() if key != "email"})
    assert Offer.objects.get().person_id == cast.resident.pk


def test_much_from_one_place_is_stopped_and_kept(client, db):
    for number in range(20):
        assert client.post("/bidra/ny/", {**TYPED, "once": f"k{number}"}).status_code == 302
    answer = client.post("/bidra/ny/", {**TYPED, "once": "siste"})
    assert answer.status_code == 429 and b"Jeg bor" in answer.content


def test_every_letter_can_be_written(cast, public, client):
    place = make_place(public)
    for kind, more in (
        ("OfferReceived", {}), ("OfferTakenUp", {"by_lot": True}), ("OfferTakenUp", {"by_lot": False}),
        ("OfferDeclined", {}), ("OfferExpired", {}), ("OfferNotDrawn", {"place": "Nabo", "among": 3}),
    ):  # fmt: skip
        offer = make_offer(public, place=place, answer="Fordi.")
        outbox = Outbox.objects.create(
            kind=f"samskap.features.stakeholders.offer_notices.{kind}", values={"offer_id": offer.pk, **more}
        )
        expand(outbox.pk)
        letter = outbox.letters.get()
        assert letter.title and letter.body and letter.link == f"/bidra/{offer.token}/"


def test_the_page_shows_offers_to_the_room_first_and_no_addresses(cast, lead):
    person = make_person("Hemmelig Navn", "hemmelig@example.no")
    make_offer(person=person, name="Generell Giver", competence="rørlegger")
    make_offer(cast.room, name="Rom Giver", competence="snekker")
    make_offer(cast.other, competence="annet rom")
    make_offer(cast.room, state="withdrawn", text="")
    answer = lead.get(listing(cast.room))
    page = answer.content.decode()
    assert [row.competence for row in answer.context["found"].rows] == ["snekker", "rørlegger"]
    assert "Rom Giver" in page and "Generell Giver" not in page and "hemmelig" not in page.lower()


def test_one_box_finds_people_and_organisations(cast, lead):
    make_offer(cast.room, competence="Snekker, arabisk", area="Åsen", theme="transport")
    make_offer(text="Jeg er ØRRETFISKER")
    club = make_organisation("Fiskelaget")
    Organisation.objects.filter(pk=club.pk).update(competence="ørretfiske", themes=["culture"], area="Åsen")

    def found(query):
        context = lead.get(listing(cast.room, query)).context["found"]
        return len(context.rows), [row.name for row in context.organisations]

    assert found("") == (2, []) and found("?q=ørret") == (1, ["Fiskelaget"])
    assert found("?tema=transport") == (1, []) and found("?omrade=åsen") == (1, ["Fiskelaget"])
    assert found("?q=arabisk+snekker") == (1, []) and found("?q=finnes+ikke") == (0, [])
    assert found("?tema=tull") == (2, [])


def test_a_room_of_an_outside_organisation_sees_only_its_own(cast, as_person):
    outside = Room.objects.create(title="Ute", theme="health", organisation=make_organisation())
    Seat.objects.create(room=outside, person=cast.lead, role="lead", actor_kind="organisation")
    make_offer(competence="generell")
    mine = make_offer(outside, competence="til rommet")
    rows = as_person(cast.lead).get(listing(outside)).context["found"].rows
    assert [row.id for row in rows] == [mine.pk]


def test_the_page_costs_the_same_for_one_as_for_many(cast, lead):
    place = make_place(cast.room)

    def cost():
        with CaptureQueriesContext(connection) as caught:
            assert lead.get(listing(cast.room, "?q=a")).status_code == 200
        return len(caught)

    def furnish(count):
        for _each in range(count):
            hold_out(cast.room, make_offer(cast.room, place=place, competence="a").person)
            make_offer(competence="a")
            make_offer(cast.room, place=place, competence="a", state="declined", answered_at=clock.now())
            make_organisation(f"Lag a {make_person().pk}")

    furnish(11)
    before = cost()
    furnish(30)
    assert cost() == before


def test_taking_up_declining_and_drawing_in_the_pages(cast, lead):
    place = make_place(cast.room, "Nabo")
    one, two, three = (make_offer(cast.room, place=place) for _each in range(3))
    base = listing(cast.room)
    page = lead.get(base)
    assert page.context["found"].lots == [(place.pk, "Nabo", 3)]
    assert f"?tilbud={one.pk}&amp;plass={place.pk}" in page.content.decode()
    assert lead.get(f"{base}{one.pk}/svar-nei/").status_code == 200
    assert lead.post(f"{base}{one.pk}/svar-nei/", {"answer": ""}).status_code == 422
    assert lead.post(f"{base}{one.pk}/svar-nei/", {"answer": "Takk."}).status_code == 302
    assert lead.post(f"{base}{one.pk}/svar-nei/", {"answer": "Takk."}).status_code == 409
    draw = f"/arbeid/rom/{cast.room.pk}/plasser/{place.pk}/trekk-lodd/"
    assert lead.get(draw).context["number"] == 2 and seat_of(place) is None
    assert lead.post(draw, {"among": 3}).status_code == 409 and seat_of(place) is None
    assert lead.post(draw, {"among": 2}).status_code == 302 and seat_of(place)
    left = Offer.objects.get(pk__in=[two.pk, three.pk], state="given")
    taking = f"{base}{left.pk}/ta-opp/"
    assert b"No place is empty" in lead.get(taking).content
    other = make_place(cast.room)
    assert lead.post(taking, {"place_id": other.pk, "reason": " "}).status_code == 422
    assert lead.post(taking, {"place_id": other.pk, "reason": "Du kan dette."}).status_code == 302
    assert seat_of(other).person_id == left.person_id
    assert lead.get(base).context["found"].answered[0].answer


def test_whoever_is_held_out_is_marked_and_has_no_buttons(cast, lead):
    offer = make_offer(cast.room)
    hold_out(cast.room, offer.person)
    make_place(cast.room)
    page = lead.get(listing(cast.room)).content.decode()
    assert "Held out of the room" in page and f"tilbud/{offer.pk}/ta-opp/" not in page


def test_whoever_has_offered_is_invited_and_nobody_is_shown_the_address(cast, as_person):
    offer, place = make_offer(), make_place(cast.room)
    lead, base = as_person(cast.lead), f"/arbeid/rom/{cast.room.pk}/"
    page = lead.get(f"{base}inviter/?tilbud={offer.pk}").content.decode()
    assert offer.name in page and offer.person.email not in page and 'name="email"' not in page
    typed = {
        "place_id": place.pk,
        "offer_id": offer.pk,
        "name": offer.name,
        "reason": "Du kan det.",
        "time_needed": "To",
    }
    assert lead.post(f"{base}inviter/", typed).status_code == 302
    assert Invitation.objects.get().person_id == offer.person_id
    assert offer.person.email not in lead.get(f"{base}invitasjoner/").content.decode()


def test_an_offer_that_the_room_may_not_see_gives_no_address_to_write_to(cast, as_person):
    offer, place = make_offer(cast.other), make_place(cast.room)
    typed = {"place_id": place.pk, "offer_id": offer.pk, "name": "Noen", "reason": "Du kan det.", "time_needed": "To"}
    assert as_person(cast.lead).post(f"/arbeid/rom/{cast.room.pk}/inviter/", typed).status_code == 404
    assert not Invitation.objects.exists()


@pytest.mark.parametrize(("more", "told"), [
    ({"state": "taken_up"}, "taken up already"),
    ({"expires_on": clock.today() - timedelta(days=1)}, "older than twelve months"),
])  # fmt: skip
def test_an_offer_that_no_longer_stands_is_told_and_what_was_typed_is_kept(cast, as_person, more, told):
    offer, place = make_offer(cast.room, **more), make_place(cast.room)
    typed = {"place_id": place.pk, "offer_id": offer.pk, "name": "Noen", "reason": "Du kan det.", "time_needed": "To"}
    answer = as_person(cast.lead).post(f"/arbeid/rom/{cast.room.pk}/inviter/", typed)
    page = answer.content.decode()
    assert answer.status_code == 409 and told in page and "Du kan det." in page and not Invitation.objects.exists()


def test_an_offer_sent_once_more_after_it_was_taken_back_is_a_new_one(client, public):
    address = f"/bidra/ny/?rom={public.pk}"
    first = client.post(address, TYPED).url
    client.post(first + "trekk/")
    again = client.post(address, TYPED).url
    assert again != first and "Jeg bor" in client.get(again).content.decode()
