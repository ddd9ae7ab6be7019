"""Places at the table: planned, changed, removed, proposed from the map, filled and emptied."""

import pytest

from samskap.features.people.tests.factories import make_person
from samskap.features.rooms import actions as rooms
from samskap.features.rooms.models import Seat
from samskap.features.rooms.selectors import actor_of
from samskap.features.rooms.tests.factories import make_seat
from samskap.features.stakeholders import selectors
from samskap.features.stakeholders.actions import places, seats
from samskap.features.stakeholders.models import Place
from samskap.features.stakeholders.notices import PlaceEmptied, PlaceFilled
from samskap.features.stakeholders.tests.factories import (
    make_filled,
    make_invitation,
    make_map,
    make_place,
    make_stakeholder,
)
from samskap.kernel.access.roles import Role
from samskap.kernel.base.refusals import Invalid, NotNow, Stale
from samskap.kernel.journal.models import Entry
from samskap.kernel.notify.models import Outbox

pytestmark = pytest.mark.django_db
PLACE = {"label": "Motstemme", "actor_kind": "organisation", "role": "participant", "brings": ["opponent"]}


@pytest.fixture
def lead(cast):
    return cast.actor(Role.LEAD)


def told(notice):
    return Outbox.objects.filter(kind__endswith=notice.__name__)


def test_a_planned_place_stands_empty_at_the_table(cast, lead):
    place = places.plan(actor=lead, room_id=cast.room.pk, **PLACE, reason="Alle er enige.")
    table = selectors.table_of(cast.room.pk)
    drawn = next(each for each in table.places if each.place_id == place.pk)
    assert (drawn.label, drawn.filled, drawn.why) == ("Motstemme", False, "Alle er enige.")
    assert table.missing == 1
    assert Entry.objects.filter(action="place.plan", subject_id=place.pk, reason="Alle er enige.").exists()


def test_a_place_is_for_a_stakeholder_that_stands_in_the_map(cast, lead):
    with pytest.raises(Invalid) as refused:
        places.plan(actor=lead, room_id=cast.room.pk, **PLACE, stakeholder_key="finnes-ikke")
    assert refused.value.field == "stakeholder_key"


def test_a_place_can_be_set_for_somebody_who_sits_there_already(cast, lead):
    seat = make_seat(cast.room, make_person("Siv"), "facilitator", "specialist")
    before = selectors.table_of(cast.room.pk).wanted
    place = places.plan(actor=lead, room_id=cast.room.pk, **PLACE, seat_id=seat.pk)
    assert place.role == "facilitator"
    assert selectors.table_of(cast.room.pk).wanted == before
    with pytest.raises(NotNow):
        places.plan(actor=lead, room_id=cast.room.pk, **PLACE, seat_id=seat.pk)


def test_a_seat_in_another_room_gets_no_place_here(cast, lead):
    seat = make_seat(cast.other, make_person())
    with pytest.raises(NotNow):
        places.plan(actor=lead, room_id=cast.room.pk, **PLACE, seat_id=seat.pk)


def test_a_changed_place_is_stale_for_the_other_tab(cast, lead):
    place = make_place(cast.room)
    places.change(actor=lead, place_id=place.pk, **PLACE, seen=0)
    with pytest.raises(Stale):
        places.change(actor=lead, place_id=place.pk, **{**PLACE, "label": "Annet"}, seen=0)


def test_the_role_stands_fast_once_somebody_is_asked_or_sits_there(cast, lead):
    asked, filled = make_place(cast.room), make_filled(cast.room)
    make_invitation(asked)
    for place in (asked, filled):
        with pytest.raises(Invalid) as refused:
            places.change(actor=lead, place_id=place.pk, **{**PLACE, "role": "lead"})
        assert refused.value.field == "role"


def test_a_place_is_removed_with_a_reason_but_not_from_under_somebody(cast, lead):
    place, filled, asked = make_place(cast.room), make_filled(cast.room), make_place(cast.room)
    make_invitation(asked)
    places.remove(actor=lead, place_id=place.pk, reason="Dekket av foreldrene.")
    assert not Place.objects.filter(pk=place.pk).exists()
    assert Entry.objects.filter(action="place.plan", reason="Dekket av foreldrene.").exists()
    for each in (filled, asked):
        with pytest.raises(NotNow):
            places.remove(actor=lead, place_id=each.pk, reason="Vil ikke.")


def test_the_map_proposes_a_place_for_each_strong_stakeholder_without_one(cast, lead):
    drawn = make_map(cast.room)
    unheard = make_stakeholder(drawn, strength=3, influence=0, is_user=True, arena="Nettmøte")
    mighty = make_stakeholder(drawn, relation="affecting", strength=1, influence=3, actor_kind="organisation")
    make_stakeholder(drawn, strength=3, influence=2, arena="Ukentlig møte")
    make_stakeholder(drawn, strength=1, influence=1)
    placed = make_stakeholder(drawn, strength=3)
    make_place(cast.room, stakeholder_key=placed.key)
    made = places.propose(actor=lead, room_id=cast.room.pk)
    assert {place.stakeholder_key for place in made} == {unheard.key, mighty.key}
    brings = {place.stakeholder_key: place.brings for place in made}
    assert {"user", "affected", "personal_interest"} == set(brings[unheard.key])
    assert {"power", "external"} == set(brings[mighty.key])
    with pytest.raises(NotNow):
        places.propose(actor=lead, room_id=cast.room.pk)


def test_an_appointed_person_gets_a_seat_and_is_told(cast, lead, django_capture_on_commit_callbacks):
    place, person = make_place(cast.room, role="facilitator", actor_kind="specialist"), make_person()
    seats.fill(actor=lead, place_id=place.pk, person_id=person.pk, reason="Er vant til å lede møter.")
    seat = Seat.objects.get(person=person)
    assert (seat.role, seat.actor_kind, seat.place.pk) == ("facilitator", "specialist", place.pk)
    assert cast.room.pk in actor_of(person).rooms[Role.FACILITATOR]
    assert told(PlaceFilled).count() == 1
    assert Entry.objects.filter(action="place.fill", hat="lead", reason="Er vant til å lede møter.").count() == 2
    [recipient] = PlaceFilled(place.pk).audience()
    assert recipient.person_id == person.pk and "hvem" in recipient.link


def test_who_sits_there_already_keeps_the_seat(cast, lead):
    place = make_place(cast.room)
    seats.fill(actor=lead, place_id=place.pk, person_id=cast.participant.pk, reason="Er her alt.")
    assert Seat.objects.filter(room=cast.room, person=cast.participant).count() == 1


def test_a_place_is_filled_once_and_a_person_has_one_place(cast, lead):
    place, other, person = make_place(cast.room), make_place(cast.room), make_person()
    seats.fill(actor=lead, place_id=place.pk, person_id=person.pk, reason="Kan faget.")
    with pytest.raises(NotNow):
        seats.fill(actor=lead, place_id=place.pk, person_id=make_person().pk, reason="Kan også faget.")
    with pytest.raises(Invalid):
        seats.fill(actor=lead, place_id=other.pk, person_id=person.pk, reason="To hatter.")
    assert Seat.objects.filter(person=person).count() == 1


def test_an_emptied_place_is_missing_at_once_and_the_person_knows_why(cast, lead):
    person = make_person()
    place = make_filled(cast.room, person)
    before = selectors.table_of(cast.room.pk)
    seats.empty(actor=lead, place_id=place.pk, reason="Har flyttet.")
    after = selectors.table_of(cast.room.pk)
    assert (after.wanted, after.filled) == (before.wanted, before.filled - 1)
    assert cast.room.pk not in actor_of(person).rooms.get(Role.PARTICIPANT, ())
    assert PlaceEmptied(**told(PlaceEmptied).get().values).context()["reason"] == "Har flyttet."
    with pytest.raises(NotNow):
        seats.empty(actor=lead, place_id=place.pk, reason="Igjen.")


def test_a_seat_that_has_ended_leaves_the_place_empty(cast, lead):
    person = make_person(with_account=True)
    place = make_filled(cast.room, person, brings=["opponent"])
    assert _status(cast.room, "4.opponent") == "met"
    rooms.seat_end(actor=actor_of(person), seat_id=place.seat_id, reason="Har ikke tid.")
    assert _status(cast.room, "4.opponent") == "missing"
    drawn = next(each for each in selectors.table_of(cast.room.pk).places if each.place_id == place.pk)
    assert not drawn.filled
    seats.fill(actor=lead, place_id=place.pk, person_id=make_person().pk, reason="Tar over.")
    assert _status(cast.room, "4.opponent") == "met"


def _status(room, rule):
    return {finding.code: finding.status for finding in selectors.findings(room.pk)}[rule]


def test_names_are_for_those_inside(cast):
    make_filled(cast.room, make_person("Jonas Hestmyr"), label="Ungdom")
    inside = [place.note for place in selectors.table_of(cast.room.pk, with_names=True).places]
    outside = [place.note for place in selectors.table_of(cast.room.pk).places]
    assert "Jonas Hestmyr" in inside and "Jonas Hestmyr" not in outside


def test_tables_of_many_rooms_cost_two_queries(cast, django_assert_num_queries):
    for room in (cast.room, cast.other):
        for _number in range(10):
            make_filled(room)
    with django_assert_num_queries(2):
        tables = selectors.tables_of([cast.room.pk, cast.other.pk])
    assert tables[cast.other.pk].filled == 10


def test_a_seat_number_without_end_fills_in_nothing(cast, as_person):
    for query in (f"?sete={'9' * 5000}", f"?sete={2**63}", "?sete=-1"):
        found = as_person(cast.lead).get(f"/arbeid/rom/{cast.room.pk}/plasser/ny/{query}")
        assert found.status_code == 200 and not found.context["form"].initial.get("label"), query[:30]


@pytest.mark.parametrize(
    ("told", "field"),
    [
        ({"label": "Kari Nordmann"}, "label"),
        ({"label": "Siv Sitter"}, "label"),
        ({"label": "Ring 91 23 45 67"}, "label"),
        ({"reason": "Skriv til kari@example.no."}, "reason"),
    ],
)
def test_what_everybody_reads_of_a_place_points_at_no_single_person(cast, lead, told, field):
    make_seat(cast.room, make_person("Siv Sitter"))
    place = make_place(cast.room)
    for act in (
        lambda: places.plan(actor=lead, room_id=cast.room.pk, **{**PLACE, **told}),
        lambda: places.change(actor=lead, place_id=place.pk, **{**PLACE, **told}),
    ):
        with pytest.raises(Invalid) as refused:
            act()
        assert refused.value.field == field


def test_why_somebody_got_a_seat_does_not_become_the_public_reason_of_a_place(cast, as_person):
    seat = make_seat(cast.room, make_person("Siv"), "facilitator", "specialist", reason="Har selv vært uten hjem.")
    page = as_person(cast.lead).get(f"/arbeid/rom/{cast.room.pk}/plasser/ny/?sete={seat.pk}")
    assert page.context["form"].initial["seat_id"] == seat.pk
    assert "Har selv vært" not in page.content.decode()


def test_the_list_of_places_is_narrowed_and_paged_and_counts_all_of_them(cast, as_person):
    for number in range(30):
        make_place(cast.room, label=f"Plass {number}", actor_kind="kin" if number % 2 else "resident")
    lead, base = as_person(cast.lead), f"/arbeid/rom/{cast.room.pk}/plasser/"
    found = lead.get(base + "?vis=tomme").context["found"]
    assert (len(found.rows), found.count, found.pages.last) == (25, found.empty, 2)
    kin = lead.get(base + "?vis=tomme&slag=kin&side=99").context["found"]
    assert {row.kind for row in kin.rows} == {"kin"} and kin.count == 15 and kin.number == found.number
    seated = lead.get(base + "?vis=fylte").context["found"]
    assert seated.rows and all(row.is_filled for row in seated.rows)
    assert lead.get(base + "?vis=tull&slag=tull&side=x").context["found"].count == found.number
