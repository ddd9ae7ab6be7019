"""Councils, those named, those who never came, who decides and who leads: what is found, and what closes it."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samskap.features.people.tests.factories import make_body, make_organisation, make_person
from samskap.features.rooms.models import RoomBody
from samskap.features.rooms.tests.factories import make_room, make_seat
from samskap.features.stakeholders import selectors
from samskap.features.stakeholders.actions import conflicts, councils, leads
from samskap.features.stakeholders.models import (
    Attendance,
    Clarified,
    CouncilAsked,
    FollowUp,
    Interview,
    LeadConsidered,
    Meeting,
    Named,
)
from samskap.features.stakeholders.process import councils_touched
from samskap.features.stakeholders.selectors.checks import told_now
from samskap.features.stakeholders.selectors.room_page import room_check_page
from samskap.features.stakeholders.selectors.sentences import finding_text, finding_title, public_text, public_title
from samskap.features.stakeholders.tests.factories import make_filled, make_map, make_stakeholder
from samskap.kernel.access.decide import Denied
from samskap.kernel.access.roles import Role
from samskap.kernel.base import clock
from samskap.kernel.base.refusals import Invalid, NotNow
from samskap.kernel.journal.models import Entry
from samskap.kernel.notify.models import Outbox

pytestmark = pytest.mark.django_db


def found(room, rule):
    """The findings of one rule, by subject."""
    return {each.subject: each for each in selectors.findings(room.pk) if each.rule == rule}


# --- councils


@pytest.mark.parametrize(
    ("theme", "groups", "wanted"),
    [
        ("upbringing", [], ["youth", "disability"]),
        ("environment", [], ["youth"]),
        ("administration", [], []),
        ("administration", ["Unge uten skoleplass", "Eldre som bor alene"], ["youth", "elderly"]),
        ("administration", ["Folk som bruker rullestol"], ["disability"]),
        ("administration", ["Trafikanter i tunge kjøretøy", "Bunadstilvirkere", "Leverandører"], []),
    ],
)
def test_the_councils_follow_from_theme_and_groups(theme, groups, wanted):
    assert list(councils_touched(theme, groups)) == wanted


def test_a_council_that_the_theme_touches_is_missed_until_it_is_asked_or_sits_there(cast):
    member = make_person()
    council = make_body("Ungdomsrådet", "youth", [member])
    assert found(cast.room, "7.council")["youth"].status == "missing"
    seat = make_seat(cast.room, member)
    assert found(cast.room, "7.council")["youth"].status == "met"
    seat.delete()
    councils.ask(actor=cast.actor(Role.LEAD), room_id=cast.room.pk, body_id=council.pk, reason="Det gjelder dere.")
    assert found(cast.room, "7.council")["youth"].status == "met"
    assert RoomBody.objects.filter(room=cast.room, body=council).exists()
    assert Entry.objects.filter(action="council.ask").count() == 2
    assert Outbox.objects.filter(kind__endswith=".CouncilDrawnIn").count() == 1


def test_a_council_that_the_municipality_does_not_have_is_not_asked_for(cast):
    assert found(cast.room, "7.council") == {}


def test_a_council_is_asked_once_with_a_reason_and_only_a_council(cast):
    lead, council = cast.actor(Role.LEAD), make_body("Ungdomsrådet", "youth")
    with pytest.raises(Invalid):
        councils.ask(actor=lead, room_id=cast.room.pk, body_id=make_body().pk, reason="Hei.")
    with pytest.raises(Invalid):
        councils.ask(actor=lead, room_id=cast.room.pk, body_id=council.pk, reason="")
    councils.ask(actor=lead, room_id=cast.room.pk, body_id=council.pk, reason="Hei.")
    with pytest.raises(NotNow):
        councils.ask(actor=lead, room_id=cast.room.pk, body_id=council.pk, reason="Hei.")
    assert CouncilAsked.objects.count() == 1


def test_a_group_on_the_map_draws_in_its_council_and_the_page_says_why(cast):
    make_body("Eldrerådet", "elderly")
    make_stakeholder(make_map(cast.room), name="Eldre som bor alene", strength=2)
    assert "Eldre som bor alene" in finding_text(found(cast.room, "7.council")["elderly"])


# --- sectors


def test_each_sector_that_nobody_is_assessed_from_is_a_gap_that_leads_to_the_form(cast, as_person):
    assert found(cast.room, "8.sector") == {}
    make_stakeholder(make_map(cast.room), sector="residents")
    sectors = found(cast.room, "8.sector")
    assert {code for code, each in sectors.items() if each.status == "missing"} == {
        "public", "business", "voluntary", "research",
    }  # fmt: skip
    line = next(
        each
        for each in room_check_page(cast.actor(Role.LEAD), cast.room.pk).missing
        if "sektor=business" in each.act.url
    )
    form = as_person(cast.lead).get(line.act.url).context["form"]
    assert (form["sector"].value(), form["actor_kind"].value()) == ("business", "organisation")


# --- named


def test_somebody_named_is_missed_until_contacted_or_put_aside(cast):
    assert found(cast.room, "9.named") == {}
    Interview.objects.create(room=cast.room, who="En helsesykepleier", held_by=cast.lead)
    assert found(cast.room, "9.named")[""].status == "met"
    named = Named.objects.create(room=cast.room, name="Vaktmesteren", spelt="vaktmesteren")
    gap = found(cast.room, "9.named")[str(named.pk)]
    assert "Vaktmesteren" in finding_title(gap) and "Vaktmesteren" not in public_title(gap) + public_text(gap)
    for state in ("contacted", "set_aside"):
        Named.objects.update(state=state)
        assert found(cast.room, "9.named")[""].status == "met"


# --- never came


def test_somebody_who_never_came_is_missed_until_followed_up_after_the_last_meeting(cast):
    place = make_filled(cast.room, label="Ungdom")
    assert found(cast.room, "11.never_came") == {}
    day = clock.today() - timedelta(days=10)
    for number in range(2):
        held = Meeting.objects.create(
            room=cast.room, what=f"Samling {number}", held_on=day + timedelta(days=number), noted_by=cast.lead
        )
        Attendance.objects.create(meeting=held, seat=place.seat, came=False)
    gap = found(cast.room, "11.never_came")[str(place.seat_id)]
    assert finding_title(gap) == "Has never come: Ungdom"
    FollowUp.objects.create(seat=place.seat, done_on=day, text="Ringte.", done_by=cast.lead)
    assert found(cast.room, "11.never_came")[str(place.seat_id)].status == "missing"
    FollowUp.objects.create(seat=place.seat, done_on=clock.today(), text="Ringte igjen.", done_by=cast.lead)
    assert found(cast.room, "11.never_came")[""].status == "met"


def test_coming_once_is_enough_and_those_who_have_left_are_not_missed(cast):
    place = make_filled(cast.room)
    held = Meeting.objects.create(room=cast.room, what="Samling", held_on=clock.today(), noted_by=cast.lead)
    row = Attendance.objects.create(meeting=held, seat=place.seat, came=True)
    assert found(cast.room, "11.never_came")[""].status == "met"
    Attendance.objects.filter(pk=row.pk).update(came=False)
    place.seat.until_on = clock.today()
    place.seat.save()
    assert found(cast.room, "11.never_came") == {}


# --- takes part and decides


@pytest.fixture
def double(cast):
    """The participant sits in the body that decides as well."""
    RoomBody.objects.create(room=cast.room, body=make_body("Utvalget", members=[cast.participant]))
    return cast.participant


def clarify(actor, cast, person, how="steps_aside"):
    return conflicts.clarify(actor=actor, room_id=cast.room.pk, person_id=person.pk, how=how, reason="Meldt.")


def test_a_double_role_is_a_gap_until_it_is_settled_and_the_person_is_told(cast, double):
    gap = found(cast.room, "12.decides")[str(double.pk)]
    assert double.name in finding_title(gap) and "Utvalget" in finding_text(gap)
    assert double.name not in public_title(gap) + public_text(gap)
    clarify(cast.actor(Role.LEAD), cast, double)
    assert found(cast.room, "12.decides")[""].status == "met"
    assert Outbox.objects.filter(kind__endswith=".ConflictSettled").count() == 1


def test_one_may_settle_ones_own_double_role_and_is_given_the_button(cast, double):
    page = room_check_page(cast.actor(Role.PARTICIPANT), cast.room.pk)
    assert [line.act.url for line in page.missing if line.act] == [
        f"/arbeid/rom/{cast.room.pk}/hvem/habilitet/{double.pk}/"
    ]
    clarify(cast.actor(Role.PARTICIPANT), cast, double)
    assert not Outbox.objects.filter(kind__endswith=".ConflictSettled").exists()
    with pytest.raises(Denied):
        clarify(cast.actor(Role.FACILITATOR), cast, double)


def test_whoever_is_to_leave_leaves_at_once_and_a_new_seat_asks_again(cast, double):
    clarify(cast.actor(Role.LEAD), cast, double, "leaves")
    assert not cast.room.seats.filter(person=double, until_on=None).exists()
    assert found(cast.room, "12.decides")[""].status == "met"
    make_seat(cast.room, double)
    assert found(cast.room, "12.decides")[str(double.pk)].status == "missing"
    clarify(cast.actor(Role.LEAD), cast, double)
    assert Clarified.objects.get().how == "steps_aside"


def test_a_double_role_that_nobody_has_cannot_be_settled(cast):
    with pytest.raises(NotNow):
        clarify(cast.actor(Role.LEAD), cast, cast.participant)


def test_a_statutory_council_that_is_heard_decides_nothing(cast):
    RoomBody.objects.create(room=cast.room, body=make_body("Ungdomsrådet", "youth", [cast.participant]))
    assert found(cast.room, "12.decides")[""].status == "met"


# --- who leads


def test_who_should_lead_is_asked_until_somebody_has_thought_it_through(cast):
    assert found(cast.room, "13.other_lead")[""].status == "missing"
    with pytest.raises(Invalid):
        leads.consider(actor=cast.actor(Role.LEAD), room_id=cast.room.pk, conclusion="other", reason="")
    leads.consider(actor=cast.actor(Role.LEAD), room_id=cast.room.pk, conclusion="other", reason="Laget er nærmere.")
    leads.consider(actor=cast.actor(Role.OWNER), room_id=cast.room.pk, conclusion="municipality", reason="De vil ikke.")
    assert found(cast.room, "13.other_lead")[""].status == "met" and LeadConsidered.objects.count() == 2


def test_a_room_that_an_organisation_leads_is_not_asked_who_leads():
    assert found(make_room(organisation=make_organisation()), "13.other_lead")[""].status == "met"


def test_what_was_considered_before_is_shown(cast, as_person):
    leads.consider(
        actor=cast.actor(Role.LEAD), room_id=cast.room.pk, conclusion="municipality", reason="Loven sier det."
    )
    page = as_person(cast.lead).get(f"/arbeid/rom/{cast.room.pk}/hvem/leder/").content.decode()
    assert "Loven sier det." in page and cast.lead.name in page


# --- the pages


@pytest.mark.parametrize(
    ("address", "sent"),
    [
        ("rad/youth/", {"reason": "  "}),
        ("leder/", {"conclusion": "municipality", "reason": " "}),
        ("leder/", {"conclusion": "tullball", "reason": "Det står her."}),
        ("leder/", {"conclusion": "municipality", "reason": "x" * 5000}),
    ],
)
def test_bad_input_is_told_in_the_page_and_nothing_is_saved(cast, as_person, address, sent):
    make_body("Ungdomsrådet", "youth")
    answer = as_person(cast.lead).post(f"/arbeid/rom/{cast.room.pk}/hvem/{address}", sent)
    assert answer.status_code == 422 and answer.context["form"].errors
    assert not CouncilAsked.objects.exists() and not LeadConsidered.objects.exists()


def test_asking_costs_the_same_for_one_and_for_many(cast):
    def cost():
        with CaptureQueriesContext(connection) as asked:
            selectors.gaps(cast.room.pk)
        return len(asked)

    few = cost()
    body = make_body("Utvalget")
    RoomBody.objects.create(room=cast.room, body=body)
    held = Meeting.objects.create(room=cast.room, what="Samling", held_on=clock.today(), noted_by=cast.lead)
    for number in range(20):
        place = make_filled(cast.room)
        Attendance.objects.create(meeting=held, seat=place.seat, came=False)
        Named.objects.create(room=cast.room, name=f"Rolle {number}", spelt=f"rolle {number}")
        make_body(members=[place.seat.person])
    assert cost() == few <= 18


def test_what_is_set_aside_says_why_who_and_when(cast, as_person):
    client = as_person(cast.lead)
    client.post(f"/arbeid/rom/{cast.room.pk}/hvem/13.other_lead/gjelder-ikke/", {"reason": "Loven gir oss ansvaret."})
    line = room_check_page(cast.actor(Role.PARTICIPANT), cast.room.pk).excused[0]
    assert (
        "Loven gir oss ansvaret." in line.text and cast.lead.name in line.text and str(clock.today().year) in line.text
    )


# --- the page is drawn once and kept


def test_a_page_that_is_kept_shows_each_reader_what_they_may_do_and_is_made_anew_after_an_act(cast, as_person, keeping):
    address = f"/arbeid/rom/{cast.room.pk}/hvem/"
    leading = as_person(cast.lead).get(address).content.decode()
    assert "/hvem/leder/" in leading
    assert "/hvem/leder/" not in as_person(cast.participant).get(address).content.decode()
    assert as_person(cast.lead).get(address).content.decode().count("gap-act") == leading.count("gap-act")
    leads.consider(actor=cast.actor(Role.LEAD), room_id=cast.room.pk, conclusion="municipality", reason="Vi eier det.")
    assert "/hvem/leder/" not in as_person(cast.lead).get(address).content.decode()


def test_a_double_role_of_ones_own_is_kept_for_nobody_else(cast, double, as_person, keeping):
    address = f"/arbeid/rom/{cast.room.pk}/hvem/"
    other = make_person(with_account=True)
    make_seat(cast.room, other)
    assert "/habilitet/" in as_person(double).get(address).content.decode()
    assert "/habilitet/" not in as_person(other).get(address).content.decode()


def test_the_public_reads_nothing_that_was_written_by_a_rule_that_is_gone():
    kept = [{"rule": "99.gone", "title": "Kari Nordmann mangler", "text": "Kari", "severity": "missing"}]
    told = str([(line["title"], line["text"]) for line in told_now(kept, is_public=True)])
    assert "Kari" not in told and "Kari" in str(told_now(kept))
