"""Places that are proposed: what the map asks for and what similar rooms had, chosen one by one by a person."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samskap.features.rooms.models import Room
from samskap.features.rooms.tests.factories import make_room
from samskap.features.stakeholders.models import Consideration, Place
from samskap.features.stakeholders.tests.factories import make_filled, make_map, make_place, make_stakeholder

pytestmark = pytest.mark.django_db


@pytest.fixture
def lead(cast, as_person):
    return as_person(cast.lead)


@pytest.fixture
def base(cast):
    return f"/arbeid/rom/{cast.room.pk}/plasser/"


@pytest.fixture
def one(cast):
    """A strong stakeholder of the room without a place."""
    return make_stakeholder(make_map(cast.room), "k-unge", name="Unge", group="youth", strength=3, influence=0)


def similar_room(title="Skolefravær", group="parents", role="participant", **more):
    """A room of the same theme with a settled map and a place for somebody in it."""
    room = make_room(title, **more)
    had = make_stakeholder(make_map(room, state="settled"), group=group)
    make_place(room, "Helsesykepleier", stakeholder_key=had.key, role=role)
    return room


def wishes(lead, base):
    return {wish.code: wish for wish in lead.get(base).context["found"].wishes}


def test_the_map_and_similar_rooms_propose_and_a_person_chooses(lead, base, one):
    similar_room(group="parents")
    assert set(wishes(lead, base)) == {"kart:k-unge", "rom:parents"}
    fields = lead.get(base + "foresla/").context["form"]
    assert (fields["from_map"].value(), fields["from_rooms"].value()) == (["kart:k-unge"], None)
    assert lead.post(base + "foresla/", {"from_rooms": ["rom:parents"]}).status_code == 302
    place = Place.objects.get(room__title="Ung")
    assert (place.label, place.actor_kind, place.stakeholder_key) == ("Parents and guardians", "kin", "")


def test_what_is_not_chosen_is_not_set(lead, base, one):
    make_stakeholder(one.map, "k-nabo", name="Naboer", strength=3, influence=0)
    assert lead.post(base + "foresla/", {"from_map": ["kart:k-nabo"]}).status_code == 302
    assert [place.label for place in Place.objects.all()] == ["Naboer"]


def test_choosing_nothing_is_told_and_sets_nothing(lead, base, one):
    answer = lead.post(base + "foresla/", {})
    assert answer.status_code == 422 and "Choose at least one" in answer.content.decode()
    assert not Place.objects.exists()


def test_sent_twice_sets_it_once_and_says_that_the_proposals_have_changed(lead, base, one):
    sent = {"from_map": ["kart:k-unge"]}
    assert lead.post(base + "foresla/", sent).status_code == 302
    again = lead.post(base + "foresla/", sent)
    assert again.status_code == 422 and "have changed" in again.content.decode()
    assert Place.objects.count() == 1


def test_somebody_on_the_map_gets_the_place_under_their_own_name(cast, lead, base):
    make_stakeholder(make_map(cast.room), "k-for", name="Foreldre på Fjellheim", group="parents", strength=1)
    similar_room(group="parents")
    lead.post(base + "foresla/", {"from_rooms": ["rom:parents"]})
    place = Place.objects.get(room=cast.room)
    assert (place.label, place.stakeholder_key) == ("Foreldre på Fjellheim", "k-for")
    assert "rom:parents" not in wishes(lead, base)


def test_no_place_is_proposed_for_those_put_aside_or_whom_the_map_asks_for_already(cast, lead, base, one):
    similar_room(group="youth")
    similar_room("To", group="parents")
    Consideration.objects.create(
        room=cast.room, group="parents", state="dismissed", reason="Nei.", considered_by=cast.lead
    )
    assert set(wishes(lead, base)) == {"kart:k-unge"}


def test_the_places_of_those_who_run_the_work_and_of_unlike_rooms_propose_nothing(lead, base):
    similar_room(group="parents", role="lead")
    similar_room("Brøyting", group="pupils", theme="transport")
    assert wishes(lead, base) == {}


def test_another_room_is_named_on_the_page_only_when_it_may_be_known_and_never_at_the_place(cast, lead, base):
    similar_room("Hemmelig rom", group="parents", unit=cast.other_unit)
    assert "Hemmelig rom" not in lead.get(base).content.decode()
    Room.objects.filter(title="Hemmelig rom").update(is_public=True)
    assert "Hemmelig rom" in lead.get(base).content.decode()
    lead.post(base + "foresla/", {"from_rooms": ["rom:parents"]})
    assert "Hemmelig" not in Place.objects.get(room=cast.room).reason


def test_the_table_is_summed_up_by_kind(cast, lead, base):
    make_place(cast.room, actor_kind="kin")
    make_filled(cast.room, actor_kind="kin")
    counts = {each.kind: each for each in lead.get(base).context["found"].kinds}
    assert (counts["kin"].places, counts["kin"].filled, counts["kin"].empty) == (2, 1, 1)


def test_the_form_costs_the_same_for_one_similar_room_and_for_twenty(lead, base, one):
    similar_room(group="parents")
    lead.get(base + "foresla/")
    with CaptureQueriesContext(connection) as few:
        lead.get(base + "foresla/")
    for number in range(20):
        similar_room(f"Rom {number}", group="parents")
    with CaptureQueriesContext(connection) as many:
        lead.get(base + "foresla/")
    assert len(many) == len(few) <= 20
