"""The stakeholder map: versions, judgements, and what is settled stays as it is."""

from datetime import timedelta

import pytest

from samskap.features.people.tests.factories import make_person
from samskap.features.stakeholders import selectors
from samskap.features.stakeholders.actions import maps, topic
from samskap.features.stakeholders.models import Stakeholder, StakeholderMap
from samskap.features.stakeholders.states import MapState
from samskap.features.stakeholders.tests.factories import JUDGED, make_map, make_stakeholder
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.roles import Role
from samskap.kernel.base import clock
from samskap.kernel.base.refusals import Invalid, NotNow, OutsideReach, Stale
from samskap.kernel.journal.models import Entry

pytestmark = pytest.mark.django_db


@pytest.fixture
def lead(cast):
    return cast.actor(Role.LEAD)


def judge(lead, room, **more):
    return maps.assess(actor=lead, room_id=room.pk, **{**JUDGED, **more})


def test_the_first_version_takes_framing_and_phase_from_the_topic(cast, lead):
    topic.note_framing(actor=Actor.system(), room_id=cast.room.pk, version=3, question="Hvordan kan vi …?")
    topic.note_phase(actor=Actor.system(), room_id=cast.room.pk, phase="insight")
    begun = maps.begin(actor=lead, room_id=cast.room.pk)
    assert (begun.version, begun.framing_version, begun.phase, begun.made_on) == (1, 3, "insight", clock.today())
    assert Entry.objects.filter(action="map.begin", hat="lead", subject_id=begun.pk).exists()


def test_judging_begins_the_first_version_by_itself(cast, lead):
    one = judge(lead, cast.room)
    assert one.map.version == 1 and one.judged_by_id == lead.person_id
    assert Entry.objects.filter(action="map.assess", subject_id=one.pk).exists()


def test_a_new_version_is_a_copy_with_the_same_keys_and_judges(cast, lead):
    one = judge(lead, cast.room)
    maps.settle(actor=lead, room_id=cast.room.pk)
    second = maps.begin(actor=cast.actor(Role.OWNER), room_id=cast.room.pk)
    copy = Stakeholder.objects.get(map=second)
    assert (copy.key, copy.name, copy.judged_by_id) == (one.key, one.name, lead.person_id)
    assert second.version == 2 and second.state == MapState.DRAFT


def test_what_is_settled_stays_while_a_new_judgement_begins_a_version(cast, lead):
    one = judge(lead, cast.room)
    maps.settle(actor=lead, room_id=cast.room.pk)
    changed = judge(lead, cast.room, key=one.key, influence=3, seen=one.revision)
    one.refresh_from_db()
    assert one.influence == 0 and changed.influence == 3 and changed.map.version == 2


def test_a_draft_that_is_up_to_date_is_not_copied(cast, lead):
    maps.begin(actor=lead, room_id=cast.room.pk)
    with pytest.raises(NotNow):
        maps.begin(actor=lead, room_id=cast.room.pk)


def test_a_draft_older_than_the_last_wording_is_renewed(cast, lead):
    old = make_map(cast.room, made_on=clock.today() - timedelta(days=9))
    topic.note_framing(actor=Actor.system(), room_id=cast.room.pk, version=2)
    assert {f.rule: f.status for f in selectors.findings(cast.room.pk)}["10.map_age"] == "missing"
    assert maps.begin(actor=lead, room_id=cast.room.pk).version == old.version + 1
    assert {f.rule: f.status for f in selectors.findings(cast.room.pk)}["10.map_age"] == "met"


def test_an_empty_map_is_not_settled_and_a_settled_one_not_twice(cast, lead):
    with pytest.raises(NotNow):
        maps.settle(actor=lead, room_id=cast.room.pk)
    maps.begin(actor=lead, room_id=cast.room.pk)
    with pytest.raises(Invalid):
        maps.settle(actor=lead, room_id=cast.room.pk)
    judge(lead, cast.room)
    assert maps.settle(actor=lead, room_id=cast.room.pk).state == MapState.SETTLED


@pytest.mark.parametrize("name", ["kari@example.no", "Kari 01017012345", "Tlf 412 34 567"])
def test_a_name_that_leads_to_one_person_is_refused(cast, lead, name):
    with pytest.raises(Invalid) as refused:
        judge(lead, cast.room, name=name)
    assert refused.value.field == "name" and not StakeholderMap.objects.exists()


def test_the_name_of_somebody_we_know_is_refused(cast, lead):
    make_person("Kari Nordmann")
    with pytest.raises(Invalid):
        judge(lead, cast.room, name="kari nordmann")


def test_an_address_in_what_they_know_is_refused(cast, lead):
    with pytest.raises(Invalid) as refused:
        judge(lead, cast.room, knows="Spør kari@example.no")
    assert refused.value.field == "knows"


def test_nobody_stands_twice_in_the_map(cast, lead):
    judge(lead, cast.room)
    with pytest.raises(Invalid):
        judge(lead, cast.room, name=JUDGED["name"].upper())


def test_two_who_judge_at_once_do_not_overwrite_each_other(cast, lead):
    one = judge(lead, cast.room)
    judge(lead, cast.room, key=one.key, seen=one.revision, interest=1)
    with pytest.raises(Stale):
        judge(lead, cast.room, key=one.key, seen=one.revision, interest=3)


def test_taking_somebody_out_keeps_the_reason_and_the_earlier_version(cast, lead):
    one = judge(lead, cast.room)
    maps.settle(actor=lead, room_id=cast.room.pk)
    maps.remove(actor=lead, room_id=cast.room.pk, key=one.key, reason="Slått sammen med foreldrene.")
    assert Stakeholder.objects.filter(map__version=1).count() == 1
    assert Stakeholder.objects.filter(map__version=2).count() == 0
    assert Entry.objects.filter(action="map.assess", reason="Slått sammen med foreldrene.").exists()


def test_somebody_who_is_not_in_the_map_cannot_be_judged_by_key(cast, lead):
    make_stakeholder(make_map(cast.other), key="andres")
    with pytest.raises(OutsideReach):
        judge(lead, cast.room, key="andres")


def test_the_first_settled_map_is_a_milestone_of_a_public_room(cast, lead):
    judge(lead, cast.room)
    cast.room.is_public = True
    cast.room.save()
    assert selectors.milestones([cast.room.pk]) == []
    maps.settle(actor=lead, room_id=cast.room.pk)
    judge(lead, cast.room, name="Foreldre")
    maps.settle(actor=lead, room_id=cast.room.pk)
    assert [each.kind for each in selectors.milestones([cast.room.pk, cast.other.pk])] == ["mapped"]
