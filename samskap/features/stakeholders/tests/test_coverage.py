"""Coverage over time: wanted, asked, came and stayed, compared with the map, with small groups hidden."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samskap.features.people.tests.factories import make_person
from samskap.features.rooms.models import Seat
from samskap.features.rooms.tests.factories import make_room, make_seat
from samskap.features.stakeholders.models import Attendance, Meeting
from samskap.features.stakeholders.selectors.coverage import heard_in_rooms, last_quarters, whole_coverage
from samskap.features.stakeholders.selectors.coverage_rows import coverage_rows
from samskap.features.stakeholders.tests.factories import (
    make_filled,
    make_invitation,
    make_map,
    make_place,
    make_stakeholder,
)
from samskap.kernel.base import clock

pytestmark = pytest.mark.django_db


def held(room, came, days_ago=1, what="Møte"):
    """A meeting of all who sit in the room; these came."""
    meeting = Meeting.objects.create(
        room=room, what=what, held_on=clock.today() - timedelta(days=days_ago), noted_by=make_person()
    )
    for seat in Seat.objects.filter(room=room, from_on__lte=meeting.held_on):
        Attendance.objects.create(meeting=meeting, seat=seat, came=seat.pk in {each.pk for each in came})
    return meeting


def sat(room, kind="resident", days_ago=90):
    return make_seat(room, make_person(), actor_kind=kind, from_on=clock.today() - timedelta(days=days_ago))


def test_a_stakeholder_is_heard_when_somebody_at_its_place_has_come():
    room = make_room()
    drawn = make_map(room, 2)
    make_stakeholder(make_map(room, 1), key="gammel", strength=3)
    for key, strength in (("hørt", 3), ("spurt", 3), ("svak", 1)):
        make_stakeholder(drawn, key=key, strength=strength)
    heard = make_filled(room, stakeholder_key="hørt").seat
    Seat.objects.filter(pk=heard.pk).update(from_on=clock.today() - timedelta(days=9))
    make_filled(room, stakeholder_key="spurt")
    held(room, [heard])
    assert heard_in_rooms([room.pk]) == {room.pk: (2, 1)}


def test_asked_are_the_invited_and_the_appointed_and_came_those_who_did():
    room = make_room()
    seats = [sat(room) for _number in range(3)]
    make_invitation(make_place(room, actor_kind="kin"), state="declined")
    held(room, seats[:2])
    rows = coverage_rows([room.pk])
    assert len(rows.kind_of) == 4 and len(rows.came_on) == 2
    assert sorted(rows.kind_of.values()) == ["kin", "resident", "resident", "resident"]


def test_stayed_are_those_at_one_of_the_two_last_meetings_or_with_none_to_come_to():
    room = make_room()
    early, lately, never = sat(room), sat(room), sat(room)
    for days, came in ((40, [early, lately]), (20, [lately]), (10, [])):
        held(room, came, days, f"Møte {days}")
    new = sat(room, days_ago=2)
    assert coverage_rows([room.pk]).stayed == {lately.person_id, new.person_id}
    assert never.person_id not in coverage_rows([room.pk]).came_on


def test_small_groups_are_told_as_few_and_places_and_stakeholders_as_they_are(cast, as_person):
    room = cast.room
    for _number in range(3):
        sat(room, "kin")
    for _number in range(9):
        sat(room, "elected")
    make_place(room, actor_kind="kin")
    found = as_person(cast.lead).get(f"/arbeid/rom/{room.pk}/hvem/over-tid/").context["found"].coverage
    kin = next(line for line in found.lines if line.kind == "kin")
    assert kin.people[0] == "fewer than 5" and kin.wanted == 1 and found.has_hidden
    assert not any(cell in {"1", "2", "3", "4"} for line in found.lines for cell in line.people)


def test_the_page_of_an_empty_room_says_that_nothing_is_noted(cast, as_person):
    answer = as_person(cast.participant).get(f"/arbeid/rom/{cast.room.pk}/hvem/over-tid/")
    assert answer.status_code == 200 and answer.context["found"].coverage.stretches == []


def test_the_whole_municipality_is_told_quarter_by_quarter():
    found = whole_coverage()
    assert len(found.stretches) == 8 and len(found.heads) == 3
    assert last_quarters(date(2026, 2, 3), 3) == [date(2025, 7, 1), date(2025, 10, 1), date(2026, 1, 1)]


def test_coverage_costs_the_same_for_one_room_and_for_twenty():
    costs = []
    for count in (1, 20):
        for number in range(count):
            room = make_room()
            make_stakeholder(make_map(room), key="k", strength=3)
            held(room, [make_filled(room, stakeholder_key="k").seat], 0, f"Møte {number}")
        with CaptureQueriesContext(connection) as asked:
            whole_coverage()
        costs.append(len(asked))
    assert costs[0] == costs[1] <= 9
