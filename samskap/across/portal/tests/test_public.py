"""The public pages as people meet them."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from samskap.features.people.tests.factories import make_person
from samskap.features.suggestions.tests.factories import make_suggestion

TEXT = "Lekeplassen har knust glass under huskene."


def test_what_is_begun_on_the_front_page_stands_in_the_form_and_in_no_address(db):
    browser = Client(enforce_csrf_checks=True)
    method, action = re.findall(r'<form class="quick" method="(\w+)" action="([^"]+)"', _text(browser, "portal:front"))[
        0
    ]
    answer = browser.generic(method.upper(), action, "text=" + TEXT, content_type="application/x-www-form-urlencoded")
    assert method == "post" and TEXT in answer.content.decode()


def test_from_the_private_status_page_one_can_still_log_out(client, db):
    """A browser hides its origin from a page that asks for no referrer, and then no form from it is believed."""
    person = make_person(with_account=True)
    client.force_login(person.account)
    answer = client.get(reverse("portal:status", args=[make_suggestion(sender=person).token]))
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert 'name="csrfmiddlewaretoken"' in answer.content.decode()


@pytest.mark.parametrize("name", ["portal:front", "portal:challenges", "portal:find_status", "portal:privacy"])
def test_a_public_page_is_drawn_also_when_there_is_nothing_to_show(client, db, name):
    assert client.get(reverse(name)).status_code == 200


def _text(browser: Client, name: str) -> str:
    return browser.get(reverse(name)).content.decode()
