"""Invitations over time: reminded by a person and by the clock, late, taken back when the place is filled."""

from datetime import timedelta

import pytest

from samskap.features.people.tests.factories import make_organisation, make_person
from samskap.features.rooms.tests.factories import make_seat
from samskap.features.stakeholders.actions import invitations, reminders, seats
from samskap.features.stakeholders.models import Exclusion, Invitation, Mention, Named
from samskap.features.stakeholders.process import reminder_is_due
from samskap.features.stakeholders.tests.factories import make_invitation, make_place, seat_of
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import Denied
from samskap.kernel.access.roles import Role
from samskap.kernel.base import clock
from samskap.kernel.base.refusals import Invalid, NotAllowed, NotNow
from samskap.kernel.journal.models import Entry
from samskap.kernel.notify import deliver
from samskap.kernel.notify.models import Letter, Outbox

pytestmark = pytest.mark.django_db
ASKED = {"email": "kari@example.no", "name": "Kari Nes", "reason": "Du har ringt fem kontorer."}


@pytest.fixture
def lead(cast):
    return cast.actor(Role.LEAD)


@pytest.fixture
def place(cast):
    return make_place(cast.room, "Forelder", actor_kind="kin")


@pytest.fixture
def asked(lead, place):
    return invitations.send(actor=lead, place_id=place.pk, **ASKED)


def told(name):
    found = Outbox.objects.filter(kind__endswith=f".{name}")
    return list(Letter.objects.filter(pk__in=[pk for each in found for pk in deliver.expand(each.pk)]))


def days_from_now(days):
    return clock.at(clock.now() + timedelta(days=days))


def test_two_weeks_are_given_when_no_day_is_named(asked):
    assert asked.answer_by == clock.today() + timedelta(days=14)


@pytest.mark.parametrize("days", [-1, 0, 366])
def test_the_last_day_must_lie_ahead_and_within_a_year(lead, place, days):
    with pytest.raises(Invalid) as refused:
        invitations.send(actor=lead, place_id=place.pk, answer_by=clock.today() + timedelta(days=days), **ASKED)
    assert refused.value.field == "answer_by" and not Invitation.objects.exists()


def test_a_person_reminds_once_and_not_again_within_three_days(asked, lead):
    reminders.remind(actor=lead, invitation_id=asked.pk)
    with pytest.raises(NotNow):
        reminders.remind(actor=lead, invitation_id=asked.pk)
    [letter] = told("InvitationReminder")
    assert letter.address == "kari@example.no" and letter.link.endswith(f"{asked.token}/")
    with days_from_now(4):
        reminders.remind(actor=lead, invitation_id=asked.pk)
    assert Outbox.objects.filter(kind__endswith="InvitationReminder").count() == 2


def test_what_is_answered_is_not_reminded_of(asked, lead):
    invitations.reply(actor=Actor.visitor(), token=asked.token, accept=False, text="Nei.")
    with pytest.raises(NotNow):
        reminders.remind(actor=lead, invitation_id=asked.pk)


def test_a_participant_cannot_remind(cast, asked):
    with pytest.raises(Denied):
        reminders.remind(actor=cast.actor(Role.PARTICIPANT), invitation_id=asked.pk)


def test_the_clock_reminds_once_three_days_before(asked):
    system = Actor.system()
    assert reminders.remind_due(actor=system) == 0
    for day, expected in ((10, 0), (11, 1), (12, 0), (14, 0)):
        with days_from_now(day):
            assert reminders.remind_due(actor=system) == expected, day
    assert Entry.objects.filter(action="invitation.remind", hat="system").count() == 1


def test_whoever_asked_hears_once_that_the_day_has_passed(asked, lead):
    for day, expected in ((15, 1), (16, 0), (15, 0)):
        with days_from_now(day):
            assert reminders.remind_due(actor=Actor.system()) == expected, day
    [letter] = told("InvitationOverdue")
    assert letter.person_id == lead.person_id and "Kari Nes" in letter.title


def test_somebody_just_asked_or_just_reminded_is_left_in_peace():
    today = clock.today()

    def due(sent, last, reminded=None):
        reminded_on = None if reminded is None else today - timedelta(days=reminded)
        return reminder_is_due(
            sent_on=today - timedelta(days=sent), answer_by=today + timedelta(days=last), reminded_on=reminded_on,
            today=today,
        )  # fmt: skip

    assert due(5, 3) and due(5, 0) and not due(5, 4) and not due(5, -1)
    assert not due(1, 2) and not due(9, 3, reminded=2) and due(9, 3, reminded=4) and not due(9, 0, reminded=3)


def test_an_answer_that_came_after_the_list_was_made_is_not_nagged_about(asked, monkeypatch):
    invitations.reply(actor=Actor.visitor(), token=asked.token, accept=False, text="Har ikke tid.")
    for name in ("due_for_reminder", "newly_overdue"):
        monkeypatch.setattr(reminders, name, lambda: [asked.pk])
    with days_from_now(12):
        assert reminders.remind_due(actor=Actor.system()) == 0
    assert not Entry.objects.filter(action="invitation.remind").exists()


def test_when_the_place_is_filled_the_others_are_taken_back_and_told(asked, lead, place):
    other = invitations.send(actor=lead, place_id=place.pk, **{**ASKED, "email": "to@example.no"})
    seats.fill(actor=lead, place_id=place.pk, person_id=make_person().pk, reason="Kunne straks.")
    assert set(Invitation.objects.values_list("state", flat=True)) == {"withdrawn"}
    assert {letter.address for letter in told("InvitationOvertaken")} == {"kari@example.no", "to@example.no"}
    assert Entry.objects.filter(action="invitation.withdraw", hat="system", subject_id=other.pk).exists()


def test_whoever_says_yes_is_not_told_that_somebody_else_has_the_place(asked, lead, place):
    invitations.send(actor=lead, place_id=place.pk, **{**ASKED, "email": "to@example.no"})
    invitations.reply(actor=Actor.visitor(), token=asked.token, accept=True)
    assert [letter.address for letter in told("InvitationOvertaken")] == ["to@example.no"]


def test_an_answer_after_the_day_is_taken_while_the_place_is_empty(asked, place):
    with days_from_now(20):
        invitations.reply(actor=Actor.visitor(), token=asked.token, accept=True)
    assert seat_of(place).person_id == asked.person_id


def test_somebody_logged_in_as_another_cannot_answer(cast, asked, place):
    with pytest.raises(NotAllowed):
        invitations.reply(actor=cast.actor(Role.RESIDENT), token=asked.token, accept=True)
    assert seat_of(place) is None


def test_whoever_was_asked_answers_logged_in_too(cast, lead, place):
    asked = invitations.send(actor=lead, place_id=place.pk, **{**ASKED, "email": cast.resident.email})
    invitations.reply(actor=cast.actor(Role.RESIDENT), token=asked.token, accept=True)
    assert seat_of(place).person_id == cast.resident.pk


def test_an_invited_person_cannot_find_out_who_sits_in_the_room_by_naming_them(cast, asked):
    make_seat(cast.room, make_person("Xylia Zorn"))
    invitations.reply(actor=Actor.visitor(), token=asked.token, accept=False, names_next="Xylia Zorn")
    assert Named.objects.filter(name="Xylia Zorn").exists()


def test_whom_to_ask_instead_is_kept_and_is_no_in_itself(cast, asked):
    said = "Velforeningen på Nes\nHelsesykepleierne - de ser det først"
    invitations.reply(actor=Actor.visitor(), token=asked.token, accept=False, names_next=said)
    assert set(Named.objects.values_list("name", flat=True)) == {"Velforeningen på Nes", "Helsesykepleierne"}
    assert Mention.objects.filter(invitation=asked).count() == 2
    assert not Entry.objects.filter(details__icontains="Velforeningen").exists()


def test_a_private_person_named_instead_is_refused_and_nothing_is_saved(asked):
    with pytest.raises(Invalid) as refused:
        invitations.reply(
            actor=Actor.visitor(), token=asked.token, accept=False, text="Nei.", names_next="Ring 912 34 567"
        )
    assert refused.value.field == "names_next"
    asked.refresh_from_db()
    assert (asked.state, asked.reply) == ("sent", "") and not Named.objects.exists()


def test_somebody_held_out_cannot_be_asked_nor_answer(cast, lead, place, asked):
    Exclusion.objects.create(
        room=cast.room, person=asked.person, label="Forelder", reason="Har en sak.", token="t", decided_by=cast.owner,
        appeal_by=clock.today(),
    )  # fmt: skip
    with pytest.raises(NotNow):
        invitations.reply(actor=Actor.visitor(), token=asked.token, accept=True)
    with pytest.raises(Invalid) as refused:
        invitations.send(actor=lead, place_id=make_place(cast.room).pk, **ASKED)
    assert refused.value.field == "email"


def test_inviting_somebody_who_was_named_counts_as_contact(cast, lead, place):
    named = Named.objects.create(room=cast.room, name="Velforeningen", spelt="velforening")
    invitations.send(actor=lead, place_id=place.pk, named_id=named.pk, **ASKED)
    named.refresh_from_db()
    assert named.state == "contacted" and named.contacted_on == clock.today()


# --- the pages


def test_the_list_marks_the_late_and_filters(cast, as_person):
    place, by = make_place(cast.room), cast.lead
    make_invitation(place, by=by, name="Sen Svarer", answer_by=clock.today() - timedelta(days=1))
    make_invitation(place, by=by, name="Har Svart", state="declined", reply="Nei.")
    make_invitation(place, by=by, name="Trukket", state="withdrawn")
    page = as_person(cast.lead)
    found = page.get(f"/arbeid/rom/{cast.room.pk}/invitasjoner/").context["found"]
    assert (found.asked, found.answered, found.late, len(found.rows)) == (2, 1, 1, 3)
    for asked, names in (("late", ["Sen Svarer"]), ("declined", ["Har Svart"]), ("tull", None)):
        rows = page.get(f"/arbeid/rom/{cast.room.pk}/invitasjoner/?tilstand={asked}").context["found"].rows
        assert names is None or [row.name for row in rows] == names
        assert names or len(rows) == 3


def test_the_list_is_paged(cast, as_person):
    for _number in range(27):
        make_invitation(make_place(cast.room), by=cast.lead)
    address = f"/arbeid/rom/{cast.room.pk}/invitasjoner/"
    assert len(as_person(cast.lead).get(address).context["found"].rows) == 25
    assert len(as_person(cast.lead).get(address + "?side=2").context["found"].rows) == 2


def test_the_form_fills_in_name_and_address_without_telling_them_in_the_address(cast, as_person):
    make_place(cast.room)
    organisation = make_organisation("Turlaget")
    organisation.email = "post@turlaget.example"
    organisation.save()
    named = Named.objects.create(room=cast.room, name="Turlaget", spelt="turlag", organisation=organisation)
    elsewhere = Named.objects.create(room=cast.other, name="Hemmelig", spelt="hemmelig")
    page = as_person(cast.lead)
    base = f"/arbeid/rom/{cast.room.pk}/inviter/"
    for query in (f"?nevnt={named.pk}", f"?organisasjon={organisation.pk}"):
        start = page.get(base + query).context["form"].initial
        assert (start["name"], start["email"]) == ("Turlaget", "post@turlaget.example")
    for query in (f"?nevnt={elsewhere.pk}", "?nevnt=x", "?tilbud=99999999", "?organisasjon=٣"):
        assert "name" not in page.get(base + query).context["form"].initial


def test_a_second_press_on_remind_is_told_and_sends_nothing(cast, as_person):
    asked = make_invitation(make_place(cast.room), by=cast.lead)
    address = f"/arbeid/rom/{cast.room.pk}/invitasjoner/{asked.pk}/paminn/"
    page = as_person(cast.lead)
    assert page.get(address).status_code == 405
    assert page.post(address).status_code == 302
    assert page.post(address).status_code == 409
    assert Outbox.objects.filter(kind__endswith="InvitationReminder").count() == 1
