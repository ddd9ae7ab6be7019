"""A room with 300 stakeholders, 12 versions and 500 seats asks no more of the database than a room of twenty."""

import random

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from samskap.features.people.tests.factories import give_role, make_person, top_unit
from samskap.features.rooms.models import Room
from samskap.kernel.access.roles import Role
from tools import bench_room

pytestmark = pytest.mark.django_db

SIZES = {
    "small": {"STAKEHOLDERS": 2, "VERSIONS": 2, "SEATS": 10, "MEETINGS": 1, "INTERVIEWS": 2, "OFFERS": 4},
    "middle": {"STAKEHOLDERS": 20, "VERSIONS": 3, "SEATS": 20, "MEETINGS": 5, "INTERVIEWS": 20, "OFFERS": 20},
    "large": {"STAKEHOLDERS": 300, "VERSIONS": 12, "SEATS": 500, "MEETINGS": 12, "INTERVIEWS": 60, "OFFERS": 200},
}
PAGES = [
    "stakeholders_work:room_check", "stakeholders_work:map", "stakeholders_work:compare", "stakeholders_work:judge_all",
    "stakeholders_work:places", "stakeholders_work:plan", "stakeholders_work:propose", "stakeholders_work:invite",
    "stakeholders_work:invitations", "stakeholders_work:interviews", "stakeholders_work:offers",
    "stakeholders_work:attendance", "stakeholders_work:meeting_note", "stakeholders_work:exclusions",
    "stakeholders_work:exclude", "stakeholders_work:help", "stakeholders_work:coverage", "room_home:show",
]  # fmt: skip
MOST = 30


def test_no_page_about_a_room_asks_more_of_the_database_when_the_room_is_large(client, monkeypatch):
    person = make_person("Kari Koordinator", with_account=True)
    give_role(person, Role.COORDINATOR)
    top_unit()
    client.force_login(person.account)
    counts = {name: {} for name in PAGES}
    for size, numbers in SIZES.items():
        for name, number in numbers.items():
            monkeypatch.setattr(bench_room, name, number)
        bench_room.large_room(random.Random(1))
        room = Room.objects.latest("pk")
        for name in PAGES:
            with CaptureQueriesContext(connection) as asked:
                assert client.get(reverse(name, args=[room.pk])).status_code == 200, (name, size)
            counts[name][size] = len(asked)
    # The small one may ask less: it has nobody to compare with, and lists that are empty.
    assert {name: told for name, told in counts.items() if told["large"] > max(told["middle"], told["small"])} == {}
    assert {name: told for name, told in counts.items() if max(told.values()) > MOST} == {}
