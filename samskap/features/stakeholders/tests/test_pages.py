"""The pages: drawn dry for those who may, at a cost that does not grow, and every fault told with what was typed kept."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samskap.features.people.models import Affiliation
from samskap.features.people.states import AffiliationKind
from samskap.features.people.tests.factories import make_person
from samskap.features.stakeholders.models import Excuse, Invitation, Place, Stakeholder
from samskap.features.stakeholders.tests.factories import (
    JUDGED,
    make_filled,
    make_invitation,
    make_map,
    make_place,
    make_stakeholder,
    seat_of,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def lead(cast, as_person):
    return as_person(cast.lead)


def furnish(room, count):
    """So many stakeholders, empty places, filled places and invitations, in two versions of the map."""
    for version in (1, 2):
        drawn = make_map(room, version, state="settled" if version == 1 else "draft")
        for number in range(count):
            make_stakeholder(drawn, key=f"k{number}", name=f"Gruppe {number}", strength=3, influence=version)
    for number in range(count):
        make_invitation(make_place(room, brings=["doer"], stakeholder_key=f"k{number}"))
        make_filled(room)


def addresses(room):
    place, filled = Place.objects.filter(room=room, seat=None).first(), Place.objects.exclude(seat=None).first()
    asked = Invitation.objects.filter(place__room=room).first()
    base = f"/arbeid/rom/{room.pk}/"
    return [
        base + each
        for each in (
            "hvem/", "hvem/3.front_line/gjelder-ikke/", "interessenter/", "interessenter/1/", "interessenter/begynn/",
            "interessenter/fastsett/", "interessenter/ny/", "interessenter/endre/k0/", "interessenter/fjern/k0/",
            "plasser/", "plasser/ny/", "plasser/foresla/", f"plasser/{place.pk}/", f"plasser/{place.pk}/fjern/",
            f"plasser/{place.pk}/oppnevn/", f"plasser/{filled.pk}/tom/", "inviter/", "invitasjoner/",
            f"invitasjoner/{asked.pk}/trekk/",
        )
    ]  # fmt: skip


def test_every_page_is_drawn_for_the_lead(cast, lead):
    furnish(cast.room, 3)
    for address in addresses(cast.room):
        answer = lead.get(address)
        assert answer.status_code == 200, address
        assert answer.content.count(b"<h1") == 1, address


def test_another_room_is_not_found_and_the_wrong_role_is_refused(cast, as_person):
    furnish(cast.room, 2)
    furnish(cast.other, 2)
    inside = as_person(cast.participant)
    for address in addresses(cast.room):
        assert inside.get(address).status_code in (200, 403), address
    assert inside.get(f"/arbeid/rom/{cast.room.pk}/hvem/").status_code == 200
    outside = as_person(cast.lead)
    other = cast.other.pk
    for rest in (
        "hvem/",
        "interessenter/",
        "interessenter/ny/",
        "plasser/",
        "plasser/ny/",
        "inviter/",
        "invitasjoner/",
    ):
        assert outside.get(f"/arbeid/rom/{other}/{rest}").status_code == 404, rest


def test_a_place_is_found_only_through_its_own_room(cast, lead):
    place = make_place(cast.other)
    assert lead.get(f"/arbeid/rom/{cast.room.pk}/plasser/{place.pk}/").status_code == 404


def test_a_stranger_is_asked_to_log_in(cast, client):
    answer = client.get(f"/arbeid/rom/{cast.room.pk}/hvem/")
    assert answer.status_code == 302 and "next=" in answer.url


@pytest.mark.parametrize("page", ["hvem/", "interessenter/", "plasser/", "invitasjoner/"])
def test_a_page_costs_the_same_for_one_and_for_twenty(cast, lead, page):
    furnish(cast.room, 1)
    address = f"/arbeid/rom/{cast.room.pk}/{page}"
    lead.get(address)
    with CaptureQueriesContext(
        connection,
    ) as few:
        lead.get(address)
    Place.objects.all().delete()
    cast.room.maps.all().delete()
    furnish(cast.room, 20)
    with CaptureQueriesContext(connection) as many:
        lead.get(address)
    assert len(many) == len(few) <= 25


def test_an_empty_room_says_what_to_do_first(cast, lead):
    answer = lead.get(f"/arbeid/rom/{cast.room.pk}/hvem/")
    assert answer.context["found"].is_new
    assert f"/arbeid/rom/{cast.room.pk}/interessenter/ny/" in answer.content.decode()


def test_a_refused_judgement_keeps_what_was_typed(cast, lead):
    sent = {**JUDGED, "name": "kari@example.no", "knows": "Mye."}
    answer = lead.post(f"/arbeid/rom/{cast.room.pk}/interessenter/ny/", sent)
    assert answer.status_code == 422 and "Mye." in answer.content.decode()
    assert "name" in answer.context["form"].errors and not Stakeholder.objects.exists()


def test_far_too_long_a_name_is_refused_in_the_page(cast, lead):
    answer = lead.post(f"/arbeid/rom/{cast.room.pk}/interessenter/ny/", {**JUDGED, "name": "a" * 5000})
    assert answer.status_code == 422 and not Stakeholder.objects.exists()


def test_a_stale_tab_is_told_so(cast, lead):
    one = make_stakeholder(make_map(cast.room), "a", revision=3)
    answer = lead.post(f"/arbeid/rom/{cast.room.pk}/interessenter/endre/a/", {**JUDGED, "seen": 1})
    one.refresh_from_db()
    assert answer.status_code == 409 and one.name != JUDGED["name"]


def test_an_excuse_without_a_reason_is_not_made(cast, lead):
    address = f"/arbeid/rom/{cast.room.pk}/hvem/3.front_line/gjelder-ikke/"
    assert lead.post(address, {"reason": "  "}).status_code == 422
    assert not Excuse.objects.exists()
    assert lead.post(address, {"reason": "Ingen førstelinje."}).status_code == 302
    assert lead.post(f"/arbeid/rom/{cast.room.pk}/hvem/3.front_line/gjelder/").status_code == 302
    assert not Excuse.objects.exists()
    assert lead.get(f"/arbeid/rom/{cast.room.pk}/hvem/finnes-ikke/gjelder-ikke/").status_code == 404


def test_nothing_changes_by_looking(cast, lead):
    furnish(cast.room, 1)
    assert lead.get(f"/arbeid/rom/{cast.room.pk}/hvem/3.front_line/gjelder/").status_code == 405


def test_the_map_sets_the_places_it_proposes(cast, lead):
    one = make_stakeholder(make_map(cast.room), strength=3, influence=0)
    address = f"/arbeid/rom/{cast.room.pk}/plasser/foresla/"
    assert lead.post(address, {"from_map": [f"kart:{one.key}"]}).status_code == 302 and Place.objects.count() == 1
    assert lead.post(address).status_code == 422 and Place.objects.count() == 1


def test_a_person_is_found_by_name_and_appointed(cast, lead):
    person = make_person("Åse Birkeåsen")
    Affiliation.objects.create(person=person, kind=AffiliationKind.EMPLOYEE_SPECIALIST, unit=cast.unit, title="Lege")
    make_person("Åse Ukjent")
    place = make_place(cast.room)
    address = f"/arbeid/rom/{cast.room.pk}/plasser/{place.pk}/oppnevn/?sok=åse"
    assert [name for _pk, name in lead.get(address).context["people"] if "Åse" in name] == [
        "Åse Birkeåsen, Lege, Oppvekst"
    ]
    answer = lead.post(address, {"person_id": person.pk, "reason": "Kan faget.", "seen": 0})
    assert answer.status_code == 302 and seat_of(place).person_id == person.pk


def test_a_resident_cannot_be_looked_up_or_appointed_unasked(cast, lead):
    resident = make_person("Bo Beboer", with_account=True)
    Affiliation.objects.create(person=resident, kind=AffiliationKind.RESIDENT)
    place = make_place(cast.room)
    address = f"/arbeid/rom/{cast.room.pk}/plasser/{place.pk}/oppnevn/?sok=bo"
    assert resident.pk not in dict(lead.get(address).context["people"])
    assert lead.post(address, {"person_id": resident.pk, "reason": "Uspurt."}).status_code == 422
    assert seat_of(place) is None


def test_an_invitation_to_a_place_in_another_room_is_refused(cast, lead):
    place, own = make_place(cast.other), make_place(cast.room)
    sent = {"place_id": place.pk, "name": "Kari", "email": "a@b.no", "reason": "Fordi.", "time_needed": "Kort."}
    address = f"/arbeid/rom/{cast.room.pk}/inviter/"
    assert lead.post(address, sent).status_code == 422
    assert lead.post(address, {**sent, "place_id": own.pk}).status_code == 302
    assert lead.post(address, {**sent, "place_id": own.pk}).status_code == 422
    assert Invitation.objects.count() == 1
