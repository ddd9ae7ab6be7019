"""What goes wrong between people: each gets a clear answer in the page, keeps what was typed, and nothing is half-saved."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from samskap.algorithms.organisation_numbers.check import check_digit
from samskap.features.people.models import Organisation
from samskap.features.people.tests.factories import make_person
from samskap.features.rooms.models import Seat
from samskap.features.stakeholders.models import Exclusion, Invitation, Judgement, Offer, Topic
from samskap.features.stakeholders.tests.factories import (
    JUDGED,
    make_filled,
    make_invitation,
    make_map,
    make_place,
    make_stakeholder,
    seat_of,
)
from samskap.features.stakeholders.tests.offer_factories import make_offer
from samskap.kernel.base import clock
from samskap.kernel.journal.models import Entry
from samskap.kernel.notify.models import Outbox

pytestmark = pytest.mark.django_db

ROWS = 20_000
TYPED = "Det jeg har skrevet og ikke vil miste."


@pytest.fixture
def at_browser(db):
    """Each person at a browser of their own, so that two can have the same page open."""

    def opened(person):
        client = Client()
        client.force_login(person.account)
        return client

    return opened


@pytest.fixture
def base(cast):
    return f"/arbeid/rom/{cast.room.pk}/"


# --- a register file --------------------------------------------------------------------------------------------


def _numbers(count):
    found, first = [], 82000000
    while len(found) < count:
        first += 1
        if (last := check_digit(str(first))) is not None:
            found.append(f"{first}{last}")
    return found


def _a_bad_file():
    """Twenty thousand rows, where one number has a wrong last digit, one is too short, and one stands twice."""
    numbers = _numbers(ROWS)
    numbers[99] = f"{numbers[99][:8]}{(int(numbers[99][8]) + 1) % 10}"
    numbers[9_999] = "12345"
    numbers[-1] = numbers[0]
    rows = "".join(f"Lag {place};{number}\n" for place, number in enumerate(numbers))
    return SimpleUploadedFile("lag.csv", f"navn;orgnr\n{rows}".encode(), content_type="text/csv")


def test_a_file_of_twenty_thousand_rows_with_wrong_numbers_and_duplicates_tells_each_and_imports_none(cast, at_browser):
    client = at_browser(cast.coordinator)
    sent = client.post("/arbeid/register/import/", {"file": _a_bad_file(), "kind": "voluntary"})
    assert sent.status_code == 302
    shown = client.get(sent.url)
    wrong = {line.where: line.why for line in shown.context["found"].wrong}
    assert set(wrong) == {"Line 101", "Line 10001", "Line 20001"}, "the first line holds the headings"
    assert "5 digits" in wrong["Line 10001"] and "line 2" in wrong["Line 20001"]
    assert all(why in shown.content.decode() for why in wrong)
    pressed = client.post(sent.url)
    assert pressed.status_code in (409, 422) and not Organisation.objects.filter(name__startswith="Lag ").exists()


# --- two who assess ---------------------------------------------------------------------------------------------


def test_of_two_who_assess_the_same_at_once_the_second_is_told_and_keeps_what_was_typed(cast, at_browser, base):
    one = make_stakeholder(make_map(cast.room, by=cast.lead), name="Unge uten skoleplass")
    address = f"{base}interessenter/endre/{one.key}/"
    first, second = at_browser(cast.lead), at_browser(cast.owner)
    seen = [each.get(address).context["form"]["seen"].value() for each in (first, second)]
    assert first.post(address, {**JUDGED, "arena": "Ungdomsklubben", "seen": seen[0]}).status_code == 302
    refused = second.post(address, {**JUDGED, "knows": TYPED, "influence": 3, "seen": seen[1]})
    page = refused.content.decode()
    assert refused.status_code == 409 and TYPED in page and 'role="alert"' in page
    one.refresh_from_db()
    assert (one.arena, one.knows, one.influence) == ("Ungdomsklubben", "", 0)
    assert not Judgement.objects.filter(person=cast.owner).exists()


# --- an invitation ----------------------------------------------------------------------------------------------


@pytest.fixture
def asked(cast):
    Topic.objects.create(room=cast.room, question="Hvordan kan vi hindre at unge faller ut?")
    return make_invitation(make_place(cast.room, "Motstemme"), by=cast.lead)


def test_an_invitation_opened_in_two_windows_is_answered_once(client, asked):
    address = f"/invitasjon/{asked.token}/"
    for _window in range(2):
        assert b'name="accept"' in client.get(address).content
    assert client.post(address, {"accept": "yes", "text": ""}).status_code == 302
    letters = Outbox.objects.count()
    again = client.post(address, {"accept": "no", "text": TYPED})
    assert again.status_code == 409 and again.context["asked"].is_accepted
    asked.refresh_from_db()
    assert (asked.state, asked.reply) == ("accepted", "") and seat_of(asked.place).person_id == asked.person_id
    assert Outbox.objects.count() == letters


def test_a_late_answer_is_taken_while_the_place_is_empty_and_the_page_says_that_it_is_late(client, asked):
    Invitation.objects.update(answer_by=clock.today() - timedelta(days=1))
    address = f"/invitasjon/{asked.token}/"
    assert "The last day to answer was" in client.get(address).content.decode()
    assert client.post(address, {"accept": "yes", "text": ""}).status_code == 302
    assert seat_of(asked.place).person_id == asked.person_id


def test_a_late_answer_to_a_place_that_is_taken_is_refused_and_nobody_is_moved(client, cast, asked):
    address = f"/invitasjon/{asked.token}/"
    assert client.get(address).status_code == 200
    taken = make_filled(cast.room)
    seat, taken.seat = taken.seat, None
    taken.save()
    asked.place.seat = seat
    asked.place.save()
    refused = client.post(address, {"accept": "yes", "text": ""})
    assert refused.status_code == 409 and refused.context["asked"].closed in refused.content.decode()
    assert seat_of(asked.place) == seat and not Seat.objects.filter(person=asked.person).exists()


def test_somebody_else_who_is_logged_in_neither_reads_nor_answers_the_invitation(cast, at_browser, asked):
    address, other = f"/invitasjon/{asked.token}/", at_browser(cast.resident)
    shown, sent = other.get(address), other.post(address, {"accept": "yes", "text": TYPED})
    assert (shown.status_code, sent.status_code) == (403, 403)
    assert asked.reason not in shown.content.decode() + sent.content.decode()
    assert "for somebody else" in shown.content.decode()
    asked.refresh_from_db()
    assert (asked.state, asked.reply) == ("sent", "") and seat_of(asked.place) is None


# --- an offer, and a lot ----------------------------------------------------------------------------------------


def test_an_offer_withdrawn_while_it_is_taken_up_gives_no_seat(cast, at_browser, client, base):
    place, offer = make_place(cast.room, "Nabo"), make_offer(cast.room, name="Sindre Villig")
    address, lead = f"{base}tilbud/{offer.pk}/ta-opp/", at_browser(cast.lead)
    seen = lead.get(address).context["form"]["seen"].value()
    assert client.post(f"/bidra/{offer.token}/trekk/").status_code == 302
    letters = Outbox.objects.count()
    refused = lead.post(address, {"place_id": place.pk, "reason": TYPED, "seen": seen})
    page = refused.content.decode()
    assert refused.status_code in (404, 409) and "Sindre Villig" not in page
    assert refused.status_code == 404 or TYPED in page
    offer.refresh_from_db()
    assert (offer.state, offer.answer, offer.place_id) == ("withdrawn", "", None)
    assert seat_of(place) is None and not Seat.objects.filter(person=offer.person).exists()
    assert Outbox.objects.count() == letters


def test_a_lot_drawn_by_two_at_once_is_drawn_once(cast, at_browser, base):
    place = make_place(cast.room, "Nabo")
    for _each in range(3):
        make_offer(cast.room, place=place)
    address, first, second = f"{base}plasser/{place.pk}/trekk-lodd/", at_browser(cast.lead), at_browser(cast.owner)
    shown = [each.get(address).context["number"] for each in (first, second)]
    assert first.post(address, {"among": shown[0]}).status_code == 302
    drawn, letters = seat_of(place), Outbox.objects.count()
    refused = second.post(address, {"among": shown[1]})
    assert refused.status_code == 409 and "Somebody already sits at this place." in refused.content.decode()
    assert seat_of(place) == drawn and Offer.objects.filter(state="taken_up").count() == 1
    assert Entry.objects.filter(action="place.draw", subject_kind="stakeholders.place").count() == 1
    assert Outbox.objects.count() == letters


# --- held out ---------------------------------------------------------------------------------------------------


def test_two_who_hold_out_the_same_person_make_one_decision_and_one_letter(cast, at_browser, base):
    place = make_filled(cast.room, make_person("Nils Nabo"), "Nabo")
    person, address = place.seat.person, f"{base}utestengt/ny/?sete={place.seat_id}"
    first, second = at_browser(cast.lead), at_browser(cast.coordinator)
    for each in (first, second):
        assert f'value="{person.pk}" selected' in each.get(address).content.decode()
    assert first.post(address, {"person_id": person.pk, "reason": "Du har en sak til behandling."}).status_code == 302
    letters = Outbox.objects.count()
    refused = second.post(address, {"person_id": person.pk, "reason": TYPED})
    assert refused.status_code in (409, 422) and TYPED in refused.content.decode()
    assert Exclusion.objects.get().reason == "Du har en sak til behandling."
    assert Outbox.objects.count() == letters
