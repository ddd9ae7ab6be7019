"""Attendance: who came is noted and corrected, and whoever never came is found and followed up."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samskap.features.people.tests.factories import make_person
from samskap.features.rooms.models import Seat
from samskap.features.rooms.tests.factories import make_seat
from samskap.features.stakeholders.actions import meetings
from samskap.features.stakeholders.models import Attendance, FollowUp, Meeting
from samskap.features.stakeholders.selectors.meetings import absent
from samskap.features.stakeholders.tests.factories import make_filled
from samskap.kernel.access.decide import Denied
from samskap.kernel.access.roles import Role
from samskap.kernel.base import clock
from samskap.kernel.base.refusals import Invalid, NotNow, Stale
from samskap.kernel.notify.models import Outbox

pytestmark = pytest.mark.django_db


@pytest.fixture
def lead(cast):
    """The lead, in a room where all have sat for a month."""
    Seat.objects.filter(room=cast.room).update(from_on=clock.today() - timedelta(days=30))
    return cast.actor(Role.LEAD)


def seat_ids(room):
    return list(Seat.objects.filter(room=room).order_by("pk").values_list("pk", flat=True))


def note(lead, room, came, days_ago=1, what="Møte"):
    day = clock.today() - timedelta(days=days_ago)
    return meetings.note(actor=lead, room_id=room.pk, what=what, held_on=day, came=came)


def test_everybody_who_sat_in_the_room_that_day_is_noted_as_there_or_not(cast, lead):
    ids = seat_ids(cast.room)
    make_seat(cast.room, make_person())  # from today: had no seat yesterday
    meeting = note(lead, cast.room, ids[:2])
    assert dict(Attendance.objects.filter(meeting=meeting).values_list("seat_id", "came")) == {
        pk: pk in ids[:2] for pk in ids
    }


def test_whoever_has_two_seats_came_in_both(cast, lead):
    first = Seat.objects.get(room=cast.room, person=cast.lead)
    other = make_seat(cast.room, cast.lead, Role.FACILITATOR, from_on=first.from_on)
    meeting = note(lead, cast.room, [first.pk])
    assert Attendance.objects.get(meeting=meeting, seat=other).came


@pytest.mark.parametrize(("days_ago", "field"), [(-1, "held_on"), (400, "held_on")])
def test_a_meeting_is_not_noted_before_it_is_held_or_before_anybody_sat_there(cast, lead, days_ago, field):
    with pytest.raises(Invalid) as refused:
        note(lead, cast.room, [], days_ago)
    assert refused.value.field == field and not Meeting.objects.exists()


def test_the_same_meeting_is_noted_once(cast, lead):
    note(lead, cast.room, [])
    with pytest.raises(Invalid):
        note(lead, cast.room, [])
    assert Meeting.objects.count() == 1


def test_nobody_is_ticked_who_did_not_sit_there(cast, lead):
    with pytest.raises(Invalid):
        note(lead, cast.room, [make_seat(cast.other, make_person()).pk])
    assert not Meeting.objects.exists()


def test_a_correction_replaces_what_was_noted_and_an_old_page_is_refused(cast, lead):
    ids = seat_ids(cast.room)
    meeting = note(lead, cast.room, ids)
    told = {"what": "Møte", "held_on": meeting.held_on}
    meetings.change(actor=lead, meeting_id=meeting.pk, came=ids[:1], seen=0, **told)
    assert Attendance.objects.filter(meeting=meeting, came=True).count() == 1
    with pytest.raises(Stale):
        meetings.change(actor=lead, meeting_id=meeting.pk, came=[], seen=0, **told)


def test_a_participant_can_neither_note_nor_follow_up(cast, lead):
    actor = cast.actor(Role.PARTICIPANT)
    with pytest.raises(Denied):
        note(actor, cast.room, [])
    with pytest.raises(Denied):
        meetings.follow_up(actor=actor, seat_id=seat_ids(cast.room)[0], text="Ringt.")


def test_whoever_never_came_is_found_until_something_is_done_after_the_last_meeting(cast, lead):
    ids = seat_ids(cast.room)
    note(lead, cast.room, ids[1:], 5, "Første")
    note(lead, cast.room, ids[2:], 3, "Andre")
    [missed] = absent(cast.room.pk)
    assert (missed.seat_id, missed.meetings, missed.waits) == (ids[0], 2, True)
    meetings.follow_up(actor=lead, seat_id=ids[0], text="Ringt, flyttet møtet.", is_told=True)
    [missed] = absent(cast.room.pk)
    assert missed.followed_up_on == clock.today() and not missed.waits
    assert Outbox.objects.filter(kind__endswith="SeatMissed").count() == 1


def test_nobody_who_has_come_is_followed_up(cast, lead):
    ids = seat_ids(cast.room)
    note(lead, cast.room, ids[:1])
    with pytest.raises(NotNow):
        meetings.follow_up(actor=lead, seat_id=ids[0], text="Ringt.")
    with pytest.raises(Invalid):
        meetings.follow_up(actor=lead, seat_id=ids[1], text="Ringt.", done_on=clock.today() + timedelta(days=1))
    assert not FollowUp.objects.exists()


# --- the pages


def test_a_meeting_is_noted_corrected_and_followed_up_on_the_pages(cast, lead, as_person):
    page, base = as_person(cast.lead), f"/arbeid/rom/{cast.room.pk}/oppmote/"
    ids, day = seat_ids(cast.room), (clock.today() - timedelta(days=2)).isoformat()
    assert page.get(base).status_code == 200
    sent = {"what": "Første møte", "held_on": day, "listed_for": day, "came": ids[1:]}
    assert page.post(base + "ny/", sent).status_code == 302
    meeting = Meeting.objects.get()
    form = page.get(f"{base}mote/{meeting.pk}/").context["form"]
    assert set(form.initial["came"]) == set(ids[1:])
    assert page.get(base).context["found"].never[0].seat_id == ids[0]
    follow = f"{base}{ids[0]}/folg-opp/"
    assert page.post(follow, {"text": " ", "done_on": day}).status_code == 422
    assert page.post(follow, {"text": "Ringt.", "done_on": day}).status_code == 302
    assert page.post(f"{base}mote/{meeting.pk}/", {**sent, "came": ids, "seen": 0}).status_code == 302
    assert page.get(base).context["found"].never == []


def test_a_changed_day_shows_the_list_anew_before_anything_is_saved(cast, lead, as_person):
    ids, today = seat_ids(cast.room), clock.today()
    make_seat(cast.room, make_person("Ny Nesten"))
    sent = {"what": "Møte", "held_on": (today - timedelta(days=2)).isoformat(), "listed_for": today.isoformat()}
    answer = as_person(cast.lead).post(f"/arbeid/rom/{cast.room.pk}/oppmote/ny/", {**sent, "came": ids})
    assert answer.status_code == 422 and not Meeting.objects.exists()
    assert b"Ny Nesten" not in answer.content and b'value="M\xc3\xb8te"' in answer.content


@pytest.mark.parametrize("day", ["", "i går", "2026-02-31", "99999-01-01", "\x00"])
def test_a_day_that_is_none_is_told_in_the_page(cast, lead, as_person, day):
    answer = as_person(cast.lead).post(
        f"/arbeid/rom/{cast.room.pk}/oppmote/ny/", {"what": "Møte", "held_on": day, "came": []}
    )
    assert answer.status_code == 422 and not Meeting.objects.exists()


def test_attendance_costs_the_same_for_one_and_for_twenty(cast, lead, as_person):
    page, costs = as_person(cast.lead), []
    for count in (1, 20):
        for number in range(count):
            make_filled(cast.room)
            note(lead, cast.room, seat_ids(cast.room)[:2], 1, f"Møte {count}-{number}")
        with CaptureQueriesContext(connection) as asked:
            assert page.get(f"/arbeid/rom/{cast.room.pk}/oppmote/").status_code == 200
        costs.append(len(asked))
    assert costs[0] == costs[1]


def test_only_those_who_may_end_a_seat_are_shown_the_way_to_it(cast, lead, as_person):
    seat_id = seat_ids(cast.room)[0]
    address = f"/arbeid/rom/{cast.room.pk}/oppmote/{seat_id}/folg-opp/"
    way = f"/arbeid/rom/{cast.room.pk}/plass/{seat_id}/avslutt/"
    assert way in as_person(cast.lead).get(address).content.decode()
    assert way not in as_person(cast.facilitator).get(address).content.decode()
