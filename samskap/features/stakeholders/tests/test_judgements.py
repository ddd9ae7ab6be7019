"""Several people judge: each for themselves, the middle is common, and nobody leans on the others."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samskap.features.people.models import Organisation
from samskap.features.people.tests.factories import make_person
from samskap.features.rooms.tests.factories import make_seat
from samskap.features.stakeholders.actions import judgements, maps
from samskap.features.stakeholders.models import Judgement, Stakeholder, StakeholderMap
from samskap.features.stakeholders.naming import looks_like_one_person
from samskap.features.stakeholders.process import disagrees, middle
from samskap.features.stakeholders.selectors.spread import spread_of, spreads_in
from samskap.features.stakeholders.tests.factories import JUDGED, make_map, make_stakeholder
from samskap.kernel.access.roles import Role
from samskap.kernel.base.refusals import Invalid, NotNow, OutsideReach, Stale
from samskap.kernel.journal.models import Entry

pytestmark = pytest.mark.django_db
SEEN = {"strength": 1, "interest": 1, "influence": 1, "attitude": -1, "sureness": "high"}
TYPED = {key: str(value) for key, value in SEEN.items()}


@pytest.fixture
def lead(cast):
    return cast.actor(Role.LEAD)


@pytest.fixture
def one(cast, lead):
    """Unge uten skoleplass, described and judged by the lead: strongly affected, no influence."""
    return maps.assess(actor=lead, room_id=cast.room.pk, **JUDGED)


def judge(cast, one, role=Role.PARTICIPANT, **more):
    return judgements.judge(actor=cast.actor(role), room_id=cast.room.pk, key=one.key, **{**SEEN, **more})


def address(cast, key=""):
    return f"/arbeid/rom/{cast.room.pk}/interessenter/vurder/" + (f"{key}/" if key else "")


@pytest.mark.parametrize(
    ("values", "common"),
    [([2], 2), ([0, 3], 2), ([1, 2], 2), ([0, 0, 3], 0), ([3, 1, 2], 2), ([-2, -1], -1), ([-1, 0, 2, 2], 1)],
)
def test_the_common_value_is_the_median_with_halves_rounded_up(values, common):
    assert middle(values) == common


def test_nobody_has_nothing_in_common():
    with pytest.raises(ValueError, match="judged"):
        middle([])


def test_one_step_apart_is_no_disagreement_and_two_is():
    assert not disagrees([1, 2, 2]) and disagrees([1, 3]) and not disagrees([])


def test_whoever_describes_judges_too(one, lead):
    own = Judgement.objects.get(stakeholder=one)
    assert (own.person_id, own.strength, own.attitude) == (lead.person_id, 3, 0)
    assert Entry.objects.filter(action="map.judge", subject_id=one.pk).exists()


def test_a_participant_judges_and_the_middle_is_kept(cast, one):
    judge(cast, one)
    judge(cast, one, Role.OWNER, influence=3, sureness="low")
    one.refresh_from_db()
    assert (one.strength, one.influence, one.attitude_now, one.sureness) == (1, 1, -1, "medium")
    assert one.judged_by_id == cast.owner.pk and Judgement.objects.count() == 3


def test_judging_anew_replaces_ones_own_and_nobody_elses(cast, one):
    judge(cast, one)
    judge(cast, one, strength=0, note="Jeg tok feil.")
    assert list(one.judgements.values_list("strength", "note")) == [(3, ""), (0, "Jeg tok feil.")]


def test_judging_does_not_overtake_somebody_who_describes(cast, one, lead):
    judge(cast, one, strength=1)
    changed = maps.assess(
        actor=lead, room_id=cast.room.pk, key=one.key, seen=one.revision, **{**JUDGED, "arena": "Ungdomsklubben"}
    )
    assert changed.arena == "Ungdomsklubben" and changed.judgements.count() == 2


def test_a_describer_with_an_old_form_is_told_and_the_judgements_stay(cast, one, lead, as_person):
    judge(cast, one)
    maps.assess(actor=lead, room_id=cast.room.pk, key=one.key, seen=one.revision, **JUDGED)
    with pytest.raises(Stale):
        maps.assess(actor=lead, room_id=cast.room.pk, key=one.key, seen=one.revision, **JUDGED)
    typed = {**JUDGED, "knows": "Det jeg skrev.", "seen": one.revision}
    answer = as_person(cast.owner).post(f"/arbeid/rom/{cast.room.pk}/interessenter/endre/{one.key}/", typed)
    assert answer.status_code == 409 and "Det jeg skrev." in answer.content.decode()
    assert Judgement.objects.filter(person_id=cast.participant.pk, strength=1).exists()
    assert not Judgement.objects.filter(person_id=cast.owner.pk).exists()


def test_a_settled_version_is_not_judged_and_no_version_is_begun(cast, one, lead, as_person):
    maps.settle(actor=lead, room_id=cast.room.pk)
    with pytest.raises(NotNow):
        judge(cast, one)
    answer = as_person(cast.participant).post(address(cast, one.key), TYPED)
    assert answer.status_code == 409 and StakeholderMap.objects.count() == 1
    assert Judgement.objects.count() == 1


def test_the_way_out_of_a_settled_version_is_shown_to_those_who_can_take_it(cast, one, lead, as_person):
    maps.settle(actor=lead, room_id=cast.room.pk)
    begin = f"/arbeid/rom/{cast.room.pk}/interessenter/begynn/"
    assert begin in as_person(cast.lead).get(address(cast, one.key)).content.decode()
    shown = as_person(cast.participant).get(address(cast, one.key)).content.decode()
    assert begin not in shown and 'name="strength"' not in shown


def test_a_new_version_takes_everybodys_judgements_along(cast, one, lead):
    judge(cast, one, note="Fordi.")
    maps.settle(actor=lead, room_id=cast.room.pk)
    second = maps.begin(actor=lead, room_id=cast.room.pk)
    copied = Judgement.objects.filter(stakeholder__map=second).order_by("pk")
    assert [(each.person_id, each.strength, each.note) for each in copied] == [
        (lead.person_id, 3, ""),
        (cast.participant.pk, 1, "Fordi."),
    ]
    judge(cast, one, strength=2)
    assert Judgement.objects.filter(stakeholder=one, strength=1).exists(), "the earlier version stays as it was"


def test_copying_costs_the_same_for_many(cast, lead):
    def cost(count):
        cast.room.maps.all().delete()
        drawn = make_map(cast.room, state="settled")
        for _number in range(count):
            each = make_stakeholder(drawn)
            Judgement.objects.create(stakeholder=each, person=cast.lead, strength=1, interest=1, influence=1)
        with CaptureQueriesContext(connection) as asked:
            maps.begin(actor=lead, room_id=cast.room.pk)
        return len(asked)

    assert cost(1) == cost(20)


def test_a_telephone_number_in_the_note_is_refused(cast, one):
    with pytest.raises(Invalid) as refused:
        judge(cast, one, note="Ring 412 34 567")
    assert refused.value.field == "note" and Judgement.objects.count() == 1


def test_somebody_in_another_room_cannot_be_judged_by_key(cast, one):
    make_stakeholder(make_map(cast.other), key="andres")
    with pytest.raises(OutsideReach):
        judgements.judge(actor=cast.actor(Role.LEAD), room_id=cast.room.pk, key="andres", **SEEN)


def test_the_spread_says_who_and_how_far_apart(cast, one):
    judge(cast, one)
    judge(cast, one, Role.OWNER, strength=3, influence=3, interest=2, attitude=0)
    told = spread_of(list(one.judgements.select_related("person")), cast.owner.pk)
    assert told.count == 3 and told.is_far
    assert "influence: from none to large" in told.text and "how strongly affected: from small to large" in told.text
    assert "interest" not in told.text
    assert [each.name for each in told.judged if each.is_you] == ["Oda Owner"]


def test_those_who_are_near_are_said_to_be_near(cast, one):
    same = {**SEEN, "strength": 3, "interest": 2, "influence": 0, "attitude": 0}
    judge(cast, one, **same)
    assert "They agree." in spread_of(list(one.judgements.select_related("person"))).text
    judge(cast, one, **{**same, "interest": 3})
    assert "close to each other" in spread_of(list(one.judgements.select_related("person"))).text


def test_what_others_say_is_kept_back_until_one_has_judged(cast, one, as_person):
    maps.assess(actor=cast.actor(Role.LEAD), room_id=cast.room.pk, key=one.key, **{**JUDGED, "note": "Lars sin grunn"})
    inside = as_person(cast.participant)
    before = inside.get(address(cast, one.key))
    assert "Lars sin grunn" not in before.content.decode() and before.context["found"].spread.is_hidden
    assert not before.context["form"].initial
    inside.post(address(cast, one.key), TYPED)
    after = inside.get(address(cast, one.key))
    assert "Lars sin grunn" in after.content.decode() and not after.context["found"].spread.is_hidden


def test_the_table_keeps_it_back_too_and_costs_one_query(cast, one, django_assert_num_queries):
    with django_assert_num_queries(1):
        hidden = spreads_in(one.map_id, cast.participant.pk, hides=True)[one.pk]
    assert hidden.is_hidden and hidden.count == 1 and not hidden.judged
    assert spreads_in(one.map_id, cast.auditor.pk, hides=False)[one.pk].judged


def test_one_goes_through_them_all_and_is_told_when_done(cast, one, as_person):
    make_stakeholder(one.map, "b", name="Voksne")
    inside = as_person(cast.participant)
    assert [row.name for row in inside.get(address(cast)).context["found"].left] == [JUDGED["name"], "Voksne"]
    answer = inside.post(address(cast, one.key), {**TYPED, "next": "1"})
    assert answer.url == address(cast, "b")
    answer = inside.post(address(cast, "b"), {**TYPED, "next": "1"})
    assert answer.url == address(cast) and not inside.get(address(cast)).context["found"].left


def test_without_asking_for_the_next_one_sees_what_others_said(cast, one, as_person):
    assert as_person(cast.participant).post(address(cast, one.key), TYPED).url == address(cast, one.key)


def test_a_judgement_with_something_left_out_is_not_saved(cast, one, as_person):
    inside = as_person(cast.participant)
    for broken in ({"strength": ""}, {"influence": "9"}, {"attitude": "x"}, {"note": "a" * 5000}, {"sureness": "\x00"}):
        answer = inside.post(address(cast, one.key), {**TYPED, "note": "Grunn", **broken})
        assert answer.status_code == 422, broken
    assert Judgement.objects.count() == 1


@pytest.mark.parametrize("many", [1, 30])
def test_the_pages_cost_the_same_for_one_and_for_many(cast, one, as_person, many):
    for number in range(many):
        each = make_stakeholder(one.map, f"k{number}")
        Judgement.objects.create(stakeholder=each, person=cast.lead, strength=1, interest=1, influence=1)
        other = make_person()
        make_seat(cast.room, other)
        Judgement.objects.create(stakeholder=one, person=other, strength=1, interest=1, influence=1)
    inside = as_person(cast.participant)
    for path in (address(cast), address(cast, one.key)):
        inside.get(path)
        with CaptureQueriesContext(connection) as asked:
            assert inside.get(path).status_code == 200
        assert len(asked) <= 14, path


def test_a_describer_who_has_not_judged_starts_with_empty_scales(cast, one, as_person):
    path = f"/arbeid/rom/{cast.room.pk}/interessenter/endre/{one.key}/"
    assert as_person(cast.owner).get(path).context["form"].initial["strength"] is None
    assert as_person(cast.lead).get(path).context["form"].initial["strength"] == 3


@pytest.mark.parametrize(
    "name",
    ["Kari Nordmann", "kari nordmann", "KARI NORDMANN", "Ole Petter Nes", "Anne-Lise Berg", "Kari Nes, rektor",
     "Kari Nes (mor)", " Kari  Nes "],
)  # fmt: skip
def test_what_looks_like_one_person_is_seen(name):
    assert looks_like_one_person(name)


@pytest.mark.parametrize(
    "name",
    ["Unge uten skoleplass", "Liv og helse", "Ola Nes AS", "Kari", "NAV Fjordvik", "liv laga", "Ungdomsrådet", "",
     "Foreldre til Kari på skolen", "Mor til barn", "Pårørende"],
)  # fmt: skip
def test_groups_and_organisations_are_let_through(name):
    assert not looks_like_one_person(name)


def test_an_organisation_in_the_register_may_be_called_as_a_person(cast, lead):
    with pytest.raises(Invalid):
        maps.assess(actor=lead, room_id=cast.room.pk, **{**JUDGED, "name": "Ole Vig"})
    Organisation.objects.create(name="Ole Vig", kind="voluntary")
    assert maps.assess(actor=lead, room_id=cast.room.pk, **{**JUDGED, "name": "Ole Vig"}).pk


def test_the_refusal_does_not_tell_who_is_known(cast, lead):
    """Somebody in the system, elsewhere, with a rare name: let through like anybody else with such a name."""
    make_person("Bjørghildur Xander")
    answers = []
    for name in ("Kari Nordmann", "Kari Ukjentsen"):
        with pytest.raises(Invalid) as refused:
            maps.assess(actor=lead, room_id=cast.room.pk, **{**JUDGED, "name": name})
        answers.append(str(refused.value).replace(name, ""))
    assert answers[0] == answers[1]
    assert maps.assess(actor=lead, room_id=cast.room.pk, **{**JUDGED, "name": "Bjørghildur Xander"}).pk


def test_whoever_sits_in_the_room_is_not_judged_by_name(cast, lead):
    seated = make_person("Xiomara Quist")
    make_seat(cast.room, seated)
    with pytest.raises(Invalid):
        maps.assess(actor=lead, room_id=cast.room.pk, **{**JUDGED, "name": "xiomara quist"})
    assert not Stakeholder.objects.exists()
