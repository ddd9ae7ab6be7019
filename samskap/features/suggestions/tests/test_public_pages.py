"""The public pages: sending, bad input, reading, and what a repeat costs."""

import re

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from samskap.features.people.tests.factories import make_person
from samskap.features.suggestions.forms.submit import SIGNER
from samskap.features.suggestions.models import Answer, Suggestion, Support
from samskap.features.suggestions.states import Outcome, SuggestionState
from samskap.features.suggestions.tests.factories import make_published, make_suggestion
from samskap.features.suggestions.views import sending
from samskap.kernel.base import clock
from samskap.kernel.files.tests.pictures import picture

pytestmark = pytest.mark.django_db

NEW = "/innspill/nytt/"
TEXT = "Lyset i undergangen har vært borte siden jul."


@pytest.fixture(autouse=True)
def _clean(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    cache.clear()


def _opened(seconds_ago: int = 60) -> str:
    return SIGNER.sign(str(int(clock.now().timestamp()) - seconds_ago))


def _typed(**more) -> dict:
    return {"text": TEXT, "language": "nb", "once": "key-1", "opened": _opened(), **more}


def _send(client, **more):
    return client.post(NEW, _typed(**more))


def _kept(response, text: str = TEXT) -> bool:
    return text in response.content.decode()


def test_a_visitor_sends_and_gets_a_receipt_with_a_private_link(client):
    response = _send(client, email="kari@example.no", theme="transport", place="Undergangen", photo=picture())
    sent = Suggestion.objects.get()
    assert response.headers["Location"] == f"/innspill/kvittering/{sent.token}/"
    receipt = client.get(response.headers["Location"])
    assert sent.reference in receipt.content.decode() and f"/status/{sent.token}/" in receipt.content.decode()
    assert "no-store" in receipt.headers["Cache-Control"]
    assert (sent.theme, sent.place, sent.photo.media_type) == ("transport", "Undergangen", "image/jpeg")


def test_what_was_begun_on_the_front_page_is_carried_over_without_a_token_and_without_being_saved():
    response = Client(enforce_csrf_checks=True).post(NEW, {"text": TEXT})
    assert response.status_code == 200 and _kept(response)
    assert not Suggestion.objects.exists()


def test_a_stale_tab_keeps_the_text_and_saves_nothing():
    response = Client(enforce_csrf_checks=True).post(NEW, _typed(csrfmiddlewaretoken="gammelt"))
    assert response.status_code == 403 and _kept(response)
    assert not Suggestion.objects.exists()


def test_our_own_form_with_its_token_goes_through():
    client = Client(enforce_csrf_checks=True)
    page = client.get(NEW).content.decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)[1]
    assert client.post(NEW, _typed(csrfmiddlewaretoken=token)).status_code == 302


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ({"text": ""}, 422),
        ({"text": "  \x00 "}, 422),
        ({"text": "for lang " * 600}, 422),
        ({"text": "m\ufffdrkt"}, 422),
        ({"email": "kari@"}, 422),
        ({"theme": "finnes ikke"}, 422),
        ({"website": "https://kjop.example"}, 422),
        ({"opened": "tull"}, 422),
        ({"opened": ""}, 422),
    ],
)
def test_what_is_filled_in_wrongly_is_told_in_the_page_and_nothing_is_saved(client, typed, code):
    response = _send(client, place="Storgata 1", **typed)
    page = response.content.decode()
    assert response.status_code == code
    assert "ds-error-summary" in page and "Storgata 1" in page
    assert typed.get("text", TEXT).strip(" \x00") in page
    assert not Suggestion.objects.exists()


def test_a_text_in_another_encoding_is_told_and_kept(client):
    body = b"language=nb&once=k&opened=" + _opened().encode() + b"&text=M%F8rkt i gata"
    response = client.post(NEW, body, content_type="application/x-www-form-urlencoded")
    assert response.status_code == 422 and "rkt i gata" in response.content.decode()


def test_a_body_that_says_it_is_in_another_encoding_is_told(client):
    response = client.post(NEW, b"text=hei&once=k", content_type="application/x-www-form-urlencoded; charset=latin-1")
    assert response.status_code == 413 and not Suggestion.objects.exists()


@pytest.mark.parametrize("content_type", ["application/x-www-form-urlencoded", None])
def test_a_ten_megabyte_text_gets_a_readable_answer(client, content_type):
    text = "a" * 10_000_000
    ordinary = {"data": "once=k&text=" + text, "content_type": content_type}
    response = client.post(NEW, **(ordinary if content_type else {"data": _typed(text=text)}))
    assert response.status_code == 413
    assert 'role="alert"' in response.content.decode() and "<form" in response.content.decode()
    assert not Suggestion.objects.exists()


def test_a_null_sign_in_the_text_is_left_out(client):
    _send(client, text="Hei\x00 der")
    assert Suggestion.objects.get().text == "Hei der"


def test_an_executable_named_as_a_picture_is_refused_and_the_text_kept(client):
    response = _send(client, photo=SimpleUploadedFile("ferie.jpg", b"MZ\x90\x00" * 100, content_type="image/jpeg"))
    assert response.status_code == 422 and _kept(response)
    assert not Suggestion.objects.exists()


def test_sending_twice_gives_the_same_receipt(client):
    first, second = _send(client), _send(client)
    assert first.headers["Location"] == second.headers["Location"]
    assert Suggestion.objects.count() == 1


def test_whoever_is_quicker_than_a_person_is_asked_to_wait(client):
    response = _send(client, opened=_opened(0))
    assert response.status_code == 422 and _kept(response)


def test_whoever_was_taken_for_a_machine_only_has_to_send_once_more(client):
    page = _send(client, website="fylt av nettleseren").content.decode()
    assert 'name="website" id="id_website" value=""' in page
    old = _send(client, opened="gammelt").content.decode()
    renewed = re.search(r'name="opened" value="([^"]+)"', old)[1]
    assert SIGNER.unsign(renewed)


def test_too_many_from_one_address_are_asked_to_wait_and_the_text_is_kept(client, monkeypatch):
    monkeypatch.setattr(sending, "SENT_AN_HOUR", 1)
    _send(client)
    response = _send(client, once="key-2")
    assert response.status_code == 429 and _kept(response)
    assert Suggestion.objects.count() == 1


def test_an_identity_number_is_pointed_out_and_can_be_sent_all_the_same(client):
    text = "Jeg har fødselsnummer 010190 12345."
    asked = _send(client, text=text)
    assert asked.status_code == 422 and 'name="keep_numbers"' in asked.content.decode()
    assert not Suggestion.objects.exists()
    _send(client, text=text, keep_numbers="on")
    assert Suggestion.objects.get().held_for == "identity_number"


def test_without_script_a_button_shows_likenesses_and_keeps_the_text(client):
    near = make_published("Lyset i undergangen er borte, og har vært det siden jul.")
    response = _send(client, similar="1", email="halvferdig@")
    page = response.content.decode()
    assert response.status_code == 200 and _kept(response) and "halvferdig@" in page
    assert near.reference in page
    assert Suggestion.objects.count() == 1


def test_the_script_gets_the_list_alone_and_nothing_is_read_from_the_address(client):
    near = make_published("Lyset i undergangen er borte, og har vært det siden jul.")
    part = client.post("/innspill/like/", {"text": TEXT})
    assert near.reference in part.content.decode() and "<html" not in part.content.decode()
    assert client.get("/innspill/like/?text=x").status_code == 405


def test_whoever_is_logged_in_is_not_asked_for_an_address(client):
    client.force_login(make_person(with_account=True).account)
    assert 'name="email"' not in client.get(NEW).content.decode()


def test_the_list_and_the_page_are_answered_with_304_when_nothing_has_changed(client):
    row = make_published()
    for address in ("/innspill/", f"/innspill/{row.reference}/"):
        first = client.get(address)
        assert not first.cookies and "csrfmiddlewaretoken" not in first.content.decode()
        again = client.get(address, headers={"If-None-Match": first.headers["ETag"]})
        assert again.status_code == 304


@pytest.mark.parametrize(
    "query",
    [
        "side=0",
        "side=-4",
        "side=%F0%9F%98%80",
        "side=99",
        "sort=x&theme=y&q=%00",
        "q=" + "a" * 900,
        "side=" + "9" * 5000,
    ],
)
def test_nonsense_in_the_address_still_shows_the_list(client, query):
    make_published("Et innspill om noe")
    assert client.get(f"/innspill/?{query}").status_code == 200


def test_the_page_shows_the_answer_its_outcome_and_the_reason(client):
    row = make_published(state=SuggestionState.ANSWERED, outcome=Outcome.NOT_OURS)
    Answer.objects.create(
        suggestion=row, text="Det er fylkesveg.", outcome=Outcome.NOT_OURS, reason="Fylket eier vegen.",
        answered_by=make_person(),
    )  # fmt: skip
    page = client.get(f"/innspill/{row.reference}/").content.decode()
    assert "Det er fylkesveg." in page and "Fylket eier vegen." in page


def test_what_is_not_published_is_not_there(client):
    row = make_suggestion()
    assert client.get(f"/innspill/{row.reference}/").status_code == 404
    assert client.get("/innspill/kvittering/gjettet/").status_code == 404
    assert client.get("/innspill/trekk/gjettet/").status_code == 404


def test_text_is_shown_as_text(client):
    row = make_published("<script>alert(1)</script> & mer")
    for address in ("/innspill/", f"/innspill/{row.reference}/"):
        assert "<script>alert" not in client.get(address).content.decode()


def test_a_page_costs_the_same_for_one_and_for_many(client, django_assert_max_num_queries):
    for count in (1, 30):
        while Suggestion.objects.count() < count:
            make_published("Lyset i undergangen er borte, og har vært det siden jul.")
        cache.clear()
        with django_assert_max_num_queries(3):
            client.get("/innspill/")
        cache.clear()
        with django_assert_max_num_queries(10):
            client.get(f"/innspill/{Suggestion.objects.first().reference}/")


def test_taking_back_asks_first_and_then_hides(client):
    row = make_published()
    address = f"/innspill/trekk/{row.token}/"
    assert client.get(address).status_code == 200
    row.refresh_from_db()
    assert row.is_public
    assert client.post(address).status_code == 302
    assert client.get(f"/innspill/{row.reference}/").status_code == 404
    assert client.post(address).status_code == 409


def test_supporting_asks_a_stranger_to_log_in_and_counts_a_resident(client):
    row = make_published()
    address = f"/innspill/{row.reference}/stotte/"
    assert client.get(address).status_code == 302
    kari = make_person(with_account=True)
    client.force_login(kari.account)
    assert client.get(address).status_code == 200
    assert client.post(address).headers["Location"] == f"/innspill/{row.reference}/"
    assert Support.objects.get().person == kari


def test_an_account_claims_from_the_private_address_and_finds_it_among_its_own(client):
    row = make_suggestion("Et tidligere innspill om brøyting")
    client.force_login(make_person(with_account=True).account)
    assert client.get(f"/innspill/mine/{row.token}/").status_code == 200
    client.post(f"/innspill/mine/{row.token}/")
    assert "Et tidligere innspill om brøyting" in client.get("/innspill/mine/").content.decode()


def test_an_account_takes_over_what_was_sent_with_its_address(client):
    make_suggestion("Sendt før kontoen", sender=make_person(email="kari@example.no"))
    kari = make_person(email="kari@example.no", with_account=True)
    client.force_login(kari.account)
    assert "Sendt før kontoen" not in client.get("/innspill/mine/").content.decode()
    client.post("/innspill/mine/")
    assert "Sendt før kontoen" in client.get("/innspill/mine/").content.decode()
