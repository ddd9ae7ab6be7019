"""The pages about holding somebody out: who may read the reason, and a letter that works for the one it is to."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samskap.features.people.tests.factories import make_person
from samskap.features.stakeholders.models import Exclusion
from samskap.features.stakeholders.tests.factories import make_exclusion, make_filled, seat_of

pytestmark = pytest.mark.django_db
REASON = "Du har en søknad til behandling om det samme."


@pytest.fixture
def base(cast):
    return f"/arbeid/rom/{cast.room.pk}/utestengt/"


@pytest.fixture
def held(cast):
    return make_exclusion(cast.room, make_person("Nils Nabo"), cast.lead, reason=REASON)


@pytest.mark.parametrize("who", ["facilitator", "lead", "owner", "coordinator", "leader", "auditor"])
def test_the_reason_is_read_by_those_who_run_the_room_and_those_who_audit(cast, as_person, base, held, who):
    assert REASON in as_person(getattr(cast, who)).get(base).content.decode()


@pytest.mark.parametrize("who", ["participant", "decider", "resident", "steward"])
def test_others_do_not_even_see_the_page(cast, as_person, base, held, who):
    client = as_person(getattr(cast, who))
    assert client.get(base).status_code in (403, 404)
    assert "utestengt" not in client.get(f"/arbeid/rom/{cast.room.pk}/hvem/").content.decode()


def test_the_list_costs_the_same_for_one_and_for_twenty(cast, as_person, base, held):
    lead = as_person(cast.lead)
    lead.get(base)
    with CaptureQueriesContext(connection) as few:
        lead.get(base)
    for _number in range(20):
        make_exclusion(cast.room, by=cast.owner, state="upheld", answer="Nei.", answered_by=cast.owner)
    with CaptureQueriesContext(connection) as many:
        assert len(lead.get(base).context["found"].in_force) == 21
    assert len(many) == len(few) <= 20


def test_the_form_costs_the_same_for_one_and_for_twenty(cast, as_person, base):
    lead = as_person(cast.lead)
    lead.get(base + "ny/")
    with CaptureQueriesContext(connection) as few:
        lead.get(base + "ny/")
    for _number in range(20):
        make_filled(cast.room)
    with CaptureQueriesContext(connection) as many:
        lead.get(base + "ny/")
    assert len(many) == len(few) <= 20


def test_from_the_places_somebody_is_chosen_and_held_out(cast, as_person, base):
    place = make_filled(cast.room, make_person("Nils Nabo"), "Nabo")
    lead = as_person(cast.lead)
    link = f"{base}ny/?sete={place.seat_id}"
    assert link in lead.get(f"/arbeid/rom/{cast.room.pk}/plasser/").content.decode()
    assert f'value="{place.seat.person_id}" selected' in lead.get(link).content.decode()
    answer = lead.post(link, {"person_id": place.seat.person_id, "reason": REASON})
    assert answer.status_code == 302 and Exclusion.objects.get().label == "Nabo"
    assert seat_of(place).until_on is not None


@pytest.mark.parametrize("number", ["9" * 5000, "²", "-1", "abc", ""])
def test_an_address_that_names_no_seat_chooses_nobody(cast, as_person, base, number):
    answer = as_person(cast.lead).get(base + "ny/", {"sete": number})
    assert answer.status_code == 200 and answer.context["form"].initial["person_id"] is None


def test_the_owner_is_not_among_those_who_can_be_held_out(cast, as_person, base):
    offered = dict(as_person(cast.lead).get(base + "ny/").context["people"])
    assert cast.owner.pk not in offered and cast.lead.pk not in offered and cast.participant.pk in offered


def test_without_a_reason_nothing_is_decided_and_what_was_typed_is_kept(cast, as_person, base):
    lead = as_person(cast.lead)
    answer = lead.post(base + "ny/", {"person_id": cast.participant.pk, "reason": " "})
    assert answer.status_code == 422 and not Exclusion.objects.exists()
    answer = lead.post(base + "ny/", {"person_id": cast.participant.pk, "reason": "Ring ham på tlf 912 34 567."})
    assert f'value="{cast.participant.pk}" selected' in answer.content.decode()


def test_whoever_decided_gets_no_button_to_answer_and_a_clear_no(cast, as_person, base, held):
    Exclusion.objects.update(state="appealed", appeal="Feil.", decided_by=cast.owner)
    owner = as_person(cast.owner)
    assert f"{base}{held.pk}/svar/" not in owner.get(base).content.decode()
    answer = owner.post(f"{base}{held.pk}/svar/", {"uphold": "yes", "text": "Nei, det står.", "seen": 0})
    assert answer.status_code == 403 and "Nei, det står." in answer.content.decode()


def test_the_owner_answers_and_the_lead_lifts(cast, as_person, base, held):
    Exclusion.objects.update(state="appealed", appeal="Feil.")
    owner = as_person(cast.owner)
    assert owner.get(f"{base}{held.pk}/svar/").status_code == 200
    assert owner.post(f"{base}{held.pk}/svar/", {"text": "Fordi."}).status_code == 422
    assert owner.post(f"{base}{held.pk}/svar/", {"uphold": "yes", "text": "Fordi.", "seen": 0}).status_code == 302
    lead = as_person(cast.lead)
    assert lead.post(f"{base}{held.pk}/opphev/", {"reason": "Nå er det greit.", "seen": 0}).status_code == 409
    assert lead.post(f"{base}{held.pk}/opphev/", {"reason": "Nå er det greit."}).status_code == 302
    page = lead.get(base).content.decode()
    assert "Nå er det greit." in page and "Fordi." in page


def test_a_decision_in_another_room_is_not_found(cast, as_person, base):
    other = make_exclusion(cast.other)
    lead = as_person(cast.lead)
    for act in ("opphev/",):
        assert lead.get(f"{base}{other.pk}/{act}").status_code == 404
    assert lead.get(f"/arbeid/rom/{cast.other.pk}/utestengt/").status_code == 404


# --- the letter -------------------------------------------------------------------------------------------------


@pytest.fixture
def address(held):
    return f"/avgjorelse/{held.token}/"


def test_the_letter_is_read_and_appealed_without_log_in(client, cast, held, address):
    answer = client.get(address)
    page = answer.content.decode()
    for told in (REASON, cast.lead.name, cast.owner.name):
        assert told in page
    assert "no-store" in answer.headers["Cache-Control"] or "no-cache" in answer.headers["Cache-Control"]
    assert answer.headers["Referrer-Policy"] == "same-origin" and answer.headers["X-Robots-Tag"] == "noindex"
    assert client.post(address, {"text": " "}).status_code == 422
    assert client.post(address, {"text": "Søknaden er trukket."}).status_code == 302
    page = client.get(address).content.decode()
    assert "Søknaden er trukket." in page and '<form class="form"' not in page


def test_another_who_is_logged_in_reads_nothing_and_sends_nothing(cast, as_person, held, address):
    other = as_person(cast.participant)
    page = other.get(address)
    assert page.status_code == 200 and REASON not in page.content.decode()
    assert other.post(address, {"text": "Jeg klager."}).status_code == 403
    held.refresh_from_db()
    assert (held.state, held.appeal) == ("decided", "")


def test_a_second_and_a_late_appeal_are_answered_in_the_page(client, held, address):
    client.post(address, {"text": "Først."})
    assert client.post(address, {"text": "Igjen."}).status_code == 409
    Exclusion.objects.update(state="decided", appeal="", appeal_by="2020-01-31")
    answer = client.post(address, {"text": "Jeg har ligget på sykehus."})
    assert answer.status_code == 409 and "Jeg har ligget på sykehus." in answer.content.decode()
    assert "Lars Lead" in answer.content.decode()


@pytest.mark.parametrize(("state", "answer"), [("upheld", "Det står."), ("reversed", "Vi tok feil.")])
def test_the_answer_stands_on_the_page(client, cast, held, address, state, answer):
    Exclusion.objects.update(state=state, appeal="Feil.", answer=answer, answered_by=cast.owner)
    page = client.get(address).content.decode()
    assert answer in page and cast.owner.name in page and '<form class="form"' not in page


def test_one_who_is_held_out_finds_the_letter_on_their_day(cast, as_person):
    held = make_exclusion(cast.room, cast.participant, cast.lead)
    assert f"/avgjorelse/{held.token}/" in as_person(cast.participant).get("/arbeid/").content.decode()


def test_a_guessed_address_is_not_found(client, db):
    assert client.get("/avgjorelse/gjettet/").status_code == 404


def test_a_seat_number_without_end_names_nobody(cast, as_person, base):
    for query in (f"?sete={'9' * 5000}", f"?sete={2**63}", "?sete=-1"):
        assert as_person(cast.lead).get(f"{base}ny/{query}").context["form"].initial == {"person_id": None}, query[:30]
