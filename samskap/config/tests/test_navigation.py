"""Which entry of the navigation a page stands under."""

import pytest
from django.test import RequestFactory

from samskap.config.context import page
from samskap.features.people.tests.factories import give_role, make_person
from samskap.features.rooms.selectors import actor_of


@pytest.mark.parametrize(
    ("path", "current"),
    [
        ("/arbeid/", ["/arbeid/"]),
        ("/arbeid/innspill/IN-1/", ["/arbeid/innspill/"]),
        ("/arbeid/prosjekter/1/", []),
    ],
)
def test_only_the_day_itself_stands_under_my_day(db, path, current):
    person = make_person()
    give_role(person, "coordinator")
    request = RequestFactory().get(path)
    request.actor = actor_of(person)
    assert [door["url"] for door in page(request)["work_nav"] if door["current"]] == current
