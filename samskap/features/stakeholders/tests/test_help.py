"""Starting help: kinds of stakeholders proposed with why, put on the map or put aside by a person."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override

from samskap.features.rooms.models import Room
from samskap.features.rooms.tests.factories import make_room
from samskap.features.stakeholders.actions import considerations, maps, topic
from samskap.features.stakeholders.knowledge import read
from samskap.features.stakeholders.models import Consideration, Judgement, Stakeholder, StakeholderMap, Topic
from samskap.features.stakeholders.naming import looks_like_one_person
from samskap.features.stakeholders.selectors.help_page import help_page, how_many
from samskap.features.stakeholders.selectors.voices import earlier_rooms
from samskap.features.stakeholders.tests.factories import JUDGED, make_map, make_stakeholder
from samskap.kernel.access.decide import Denied
from samskap.kernel.access.roles import Role
from samskap.kernel.base.refusals import Invalid, NotNow, OutsideReach
from samskap.kernel.journal.models import Entry

pytestmark = pytest.mark.django_db
PUPILS = "pupils"


@pytest.fixture
def lead(cast):
    return cast.actor(Role.LEAD)


@pytest.fixture
def base(cast):
    return f"/arbeid/rom/{cast.room.pk}/hvem/forslag/"


def settled_room(title="Skolefravær", groups=("librarians", PUPILS), **more):
    """A room of the same theme that has settled its map."""
    room = make_room(title, **more)
    drawn = make_map(room, state="settled")
    for group in groups:
        make_stakeholder(drawn, group=group)
    return room


def proposed(actor, room):
    return {row.group: row for row in help_page(actor, room.pk, "50").proposals}


def test_ten_are_proposed_each_with_why(cast, lead):
    found = help_page(lead, cast.room.pk)
    assert len(found.proposals) == 10 and found.more == 20
    assert all(row.why and (row.adds or row.rooms) for row in found.proposals)


@pytest.mark.parametrize(
    ("asked", "given"), [(None, 10), ("20", 20), ("25", 20), ("999", 50), ("-3", 10), ("²", 10), ("9" * 40, 10)]
)
def test_more_are_given_on_request_within_bounds(asked, given):
    assert how_many(asked) == given


def test_who_stands_in_the_map_is_not_proposed(cast, lead):
    assert PUPILS in proposed(lead, cast.room)
    make_stakeholder(make_map(cast.room), group=PUPILS)
    maps.assess(actor=lead, room_id=cast.room.pk, **{**JUDGED, "name": "Noen andre"})
    assert PUPILS not in proposed(lead, cast.room)


def test_somebody_entered_by_hand_is_known_by_the_name(cast, lead):
    maps.assess(actor=lead, room_id=cast.room.pk, **{**JUDGED, "name": "Elever i grunnskolen"})
    assert Stakeholder.objects.get().group == PUPILS
    assert PUPILS not in proposed(lead, cast.room)


def test_the_kind_follows_a_new_name_and_stays_when_nothing_recognises_it(cast, lead):
    one = maps.assess(actor=lead, room_id=cast.room.pk, **{**JUDGED, "name": "Elever i grunnskolen"})
    maps.assess(actor=lead, room_id=cast.room.pk, key=one.key, **{**JUDGED, "name": "Qwxz"})
    assert Stakeholder.objects.get().group == PUPILS
    maps.assess(actor=lead, room_id=cast.room.pk, key=one.key, **{**JUDGED, "name": "Foreldre og foresatte"})
    assert Stakeholder.objects.get().group == "parents"


def test_accepting_puts_them_on_a_map_that_is_begun_in_the_middle_and_unsure(cast, lead):
    with override("nb"):
        considerations.accept(actor=lead, room_id=cast.room.pk, group=PUPILS)
    one = Stakeholder.objects.get()
    assert (one.name, one.group, one.map.version) == ("Elever i grunnskolen", PUPILS, 1)
    assert (one.strength, one.influence, one.sureness) == (2, 1, "low")
    assert Judgement.objects.get().person == cast.lead
    assert Consideration.objects.get().state == "accepted"
    assert Entry.objects.filter(action="proposal.consider").count() == 1


def test_a_settled_map_is_left_as_it_is_and_the_accepted_goes_into_a_new_draft(cast, lead):
    make_stakeholder(make_map(cast.room, state="settled"), group="parents")
    considerations.accept(actor=lead, room_id=cast.room.pk, group=PUPILS)
    first, second = StakeholderMap.objects.order_by("version")
    assert (first.stakeholders.count(), second.stakeholders.count(), second.state) == (1, 2, "draft")


def test_accepting_twice_is_done_once(cast, lead):
    first = considerations.accept(actor=lead, room_id=cast.room.pk, group=PUPILS)
    assert considerations.accept(actor=lead, room_id=cast.room.pk, group=PUPILS) == first
    assert Stakeholder.objects.count() == 1 and Entry.objects.filter(action="proposal.consider").count() == 1


def test_who_is_on_the_map_by_hand_is_not_put_there_once_more(cast, lead):
    make_stakeholder(make_map(cast.room), group=PUPILS)
    with pytest.raises(NotNow):
        considerations.accept(actor=lead, room_id=cast.room.pk, group=PUPILS)


def test_putting_aside_keeps_the_reason_and_ends_the_proposal(cast, lead):
    considerations.dismiss(actor=lead, room_id=cast.room.pk, group=PUPILS, reason="De er hørt i elevrådet.")
    found = help_page(lead, cast.room.pk, "50")
    assert PUPILS not in {row.group for row in found.proposals}
    assert [(row.group, row.reason, row.by) for row in found.put_aside] == [
        (PUPILS, "De er hørt i elevrådet.", cast.lead.name)
    ]


def test_taking_back_lets_them_be_proposed_again_and_twice_does_nothing_more(cast, lead):
    considerations.dismiss(actor=lead, room_id=cast.room.pk, group=PUPILS, reason="Nei.")
    considerations.take_back(actor=lead, room_id=cast.room.pk, group=PUPILS)
    considerations.take_back(actor=lead, room_id=cast.room.pk, group=PUPILS)
    assert PUPILS in proposed(lead, cast.room)
    assert Entry.objects.filter(action="proposal.consider").count() == 2


def test_the_same_reason_twice_is_once_and_another_reason_is_not_lost_in_silence(cast, lead):
    owner = cast.actor(Role.OWNER)
    considerations.dismiss(actor=lead, room_id=cast.room.pk, group=PUPILS, reason="Nei.")
    considerations.dismiss(actor=lead, room_id=cast.room.pk, group=PUPILS, reason="Nei.")
    with pytest.raises(NotNow):
        considerations.dismiss(actor=owner, room_id=cast.room.pk, group=PUPILS, reason="Ikke nå.")
    assert Consideration.objects.get().reason == "Nei."


def test_what_is_put_aside_can_still_be_accepted(cast, lead):
    considerations.dismiss(actor=lead, room_id=cast.room.pk, group=PUPILS, reason="Nei.")
    considerations.accept(actor=lead, room_id=cast.room.pk, group=PUPILS)
    kept = Consideration.objects.get()
    assert (kept.state, kept.reason) == ("accepted", "")
    with pytest.raises(NotNow):
        considerations.dismiss(actor=lead, room_id=cast.room.pk, group=PUPILS, reason="Likevel ikke.")


def test_a_reason_must_be_written_and_leads_to_no_person(cast, lead):
    for reason in ("", "Ring 11057712345 eller kari@example.no"):
        with pytest.raises(Invalid):
            considerations.dismiss(actor=lead, room_id=cast.room.pk, group=PUPILS, reason=reason)
    assert not Consideration.objects.exists()


def test_an_unknown_kind_is_not_found(cast, lead):
    for act in (considerations.accept, considerations.take_back):
        with pytest.raises(OutsideReach):
            act(actor=lead, room_id=cast.room.pk, group="nonsense")
    with pytest.raises(OutsideReach):
        considerations.dismiss(actor=lead, room_id=cast.room.pk, group="nonsense", reason="Nei.")


@pytest.mark.parametrize("role", [Role.PARTICIPANT, Role.DECIDER, Role.LEADER, Role.AUDITOR, Role.RESIDENT])
def test_only_those_who_run_the_room_answer_proposals(cast, role):
    actor = cast.actor(role)
    for act in (considerations.accept, considerations.take_back):
        with pytest.raises(Denied):
            act(actor=actor, room_id=cast.room.pk, group=PUPILS)
    with pytest.raises(Denied):
        considerations.dismiss(actor=actor, room_id=cast.room.pk, group=PUPILS, reason="Nei.")


def test_an_earlier_room_is_named_only_to_those_who_may_know_of_it(cast, lead):
    settled_room("Hemmelig rom", groups=[PUPILS], unit=cast.other_unit)
    assert proposed(lead, cast.room)[PUPILS].rooms == "On the map in an earlier room."
    Room.objects.filter(title="Hemmelig rom").update(is_public=True)
    assert proposed(lead, cast.room)[PUPILS].rooms == "On the map in “Hemmelig rom”."


def test_only_the_newest_settled_map_of_each_other_room_counts(cast):
    room = settled_room(groups=["parents"])
    make_stakeholder(make_map(room, 2, state="settled"), group=PUPILS)
    make_stakeholder(make_map(room, 3), group="youth")
    make_stakeholder(make_map(cast.room, state="settled"), group="police")
    assert [each.like.groups for each in earlier_rooms(cast.room.pk)] == [frozenset([PUPILS])]


def test_what_the_floke_reaches_is_told_by_the_challenge(cast):
    topic.note_framing(actor=cast.actor(Role.SYSTEM), room_id=cast.room.pk, version=1, question="Hva?", level="unit")
    topic.note_framing(actor=cast.actor(Role.SYSTEM), room_id=cast.room.pk, version=2, question="Hvem?")
    assert Topic.objects.get(room=cast.room).level == "unit"
    topic.note_level(actor=cast.actor(Role.SYSTEM), room_id=cast.room.pk, level="municipality")
    assert Topic.objects.get(room=cast.room).level == "municipality"


def test_the_map_is_warned_about_in_words_and_an_empty_one_is_not(cast, lead):
    assert help_page(lead, cast.room.pk).remarks == []
    considerations.accept(actor=lead, room_id=cast.room.pk, group="teachers")
    remarks = help_page(lead, cast.room.pk).remarks
    assert any(text.startswith("Nobody on the map speaks for:") for text in remarks)
    assert any(text.startswith("Only others speak for") for text in remarks)


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_every_kind_can_be_put_on_a_map_by_its_own_name(language):
    for kind in read.groups().values():
        name = kind.name.within(language)
        assert not looks_like_one_person(name) and len(name) <= 120, name


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_pages_are_drawn_in_every_language(cast, as_person, lead, base, language):
    considerations.accept(actor=lead, room_id=cast.room.pk, group="teachers")
    considerations.dismiss(actor=lead, room_id=cast.room.pk, group="parents", reason="De er med.")
    settled_room()
    client = as_person(cast.lead)
    for rest in ("", "pupils/ta-med/", "pupils/legg-bort/", "parents/angre/"):
        answer = client.get(base + rest, headers={"accept-language": language})
        assert answer.status_code == 200 and answer.content.count(b"<h1") == 1, rest


def test_the_page_costs_the_same_for_one_earlier_room_and_for_twenty(cast, as_person, base):
    client = as_person(cast.lead)
    settled_room()
    client.get(base)
    with CaptureQueriesContext(connection) as few:
        client.get(base + "?antall=20")
    for number in range(20):
        settled_room(f"Rom {number}")
        Consideration.objects.create(room=cast.room, group=f"g{number}", state="dismissed", considered_by=cast.lead)
    with CaptureQueriesContext(connection) as many:
        client.get(base + "?antall=30")
    assert len(many) == len(few) <= 20


def test_from_the_page_somebody_is_accepted_put_aside_and_taken_back(cast, as_person, base):
    client = as_person(cast.lead)
    assert f"{base}pupils/ta-med/" in client.get(base + "?antall=50").content.decode()
    for _twice in range(2):
        assert client.post(f"{base}pupils/ta-med/").status_code == 302
    assert Stakeholder.objects.filter(group=PUPILS).count() == 1
    assert [row.group for row in client.get(base).context["found"].taken] == [PUPILS]
    empty = client.post(f"{base}parents/legg-bort/", {"reason": "  "})
    assert empty.status_code == 422 and not Consideration.objects.filter(group="parents").exists()
    kept = client.post(f"{base}parents/legg-bort/", {"reason": "Skriv til kari@example.no"})
    assert kept.status_code == 422 and "Skriv til kari@example.no" in kept.content.decode()
    for _twice in range(2):
        assert client.post(f"{base}parents/legg-bort/", {"reason": "De er hørt."}).status_code == 302
    assert "De er hørt." in client.get(base).content.decode()
    for _twice in range(2):
        assert client.post(f"{base}parents/angre/").status_code == 302
    assert not Consideration.objects.filter(group="parents").exists()
    assert client.post(f"{base}nonsense/ta-med/").status_code == 404


def test_when_all_are_put_aside_the_page_says_so(cast, as_person, base):
    Consideration.objects.bulk_create(
        [
            Consideration(room=cast.room, group=code, state="dismissed", reason="Nei.", considered_by=cast.lead)
            for code in read.groups()
        ]
    )
    answer = as_person(cast.lead).get(base)
    assert not answer.context["found"].proposals and "Everybody we know of is considered" in answer.content.decode()


def test_those_who_may_not_put_on_the_map_are_not_offered_the_button(cast, as_person, base):
    assert as_person(cast.participant).get(base).status_code == 403
    assert base not in as_person(cast.participant).get(f"/arbeid/rom/{cast.room.pk}/hvem/").content.decode()
    assert base in as_person(cast.lead).get(f"/arbeid/rom/{cast.room.pk}/hvem/").content.decode()
