"""One click logs in as one of the cast, and the municipality can be walked through; never in production."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import call_command
from django.urls import reverse

from samskap.across.demonstration.cast import members
from samskap.features.challenges.models import Challenge
from samskap.features.challenges.states import ChallengeState
from samskap.features.decisions.models import Case
from samskap.features.decisions.states import CaseState
from samskap.features.suggestions.models import Suggestion

ROOT = Path(__file__).resolve().parents[4]
CAST = json.loads((ROOT / "samskap/across/demonstration/content/cast.json").read_text(encoding="utf-8"))
KEYS = [one["role"] for one in CAST]
PUBLIC = ["/", "/innspill/", "/innspill/nytt/", "/floker/", "/vedtak/", "/lerdom/", "/status/", "/demo/"]


@pytest.mark.parametrize("key", KEYS)
def test_one_click_logs_in_and_leads_to_work(client, municipality, key):
    answer = client.get(f"/demo/inn/{key}/")
    assert (answer.status_code, answer.url) == (302, "/" if key == "resident" else "/arbeid/")
    assert int(client.session["_auth_user_id"]) == municipality.member(key).account_id


def test_nobody_is_logged_in_by_a_name_outside_the_cast(client, municipality):
    assert client.get("/demo/inn/somebody/").status_code == 404
    assert "_auth_user_id" not in client.session


def test_nobody_is_logged_in_where_the_municipality_is_not_loaded(client, db):
    assert client.get("/demo/inn/lead/").status_code == 404


def test_the_cast_is_listed_with_a_link_for_each(client, municipality):
    page = client.get("/demo/").content.decode()
    assert [one.name for one in members() if one.name not in page or one.url not in page] == []


def test_the_command_prints_one_line_for_each_role(capsys):
    call_command("demonstration_links", base="http://localhost:8123")
    lines = capsys.readouterr().out.strip().splitlines()
    assert len(lines) == len(CAST)
    for one, line in zip(CAST, lines, strict=True):
        assert one["name"] in line and one["description"] in line
        assert line.endswith(f" http://localhost:8123/demo/inn/{one['role']}/")


@pytest.mark.parametrize("address", PUBLIC)
def test_every_public_list_answers(client, municipality, address):
    assert client.get(address).status_code == 200


def test_every_public_page_answers(client, municipality):
    addresses = [
        reverse("portal:challenge", args=[slug])
        for slug in Challenge.objects.exclude(state=ChallengeState.DRAFT).values_list("slug", flat=True)
    ]
    published = Suggestion.objects.filter(is_public=True)[::12]
    addresses += [reverse("suggestions:show", args=[one.reference]) for one in published]
    addresses += [reverse("portal:status", args=[one.token]) for one in Suggestion.objects.all()[::12]]
    answers = {address: client.get(address).status_code for address in addresses}
    assert len(answers) > 30
    assert {address: code for address, code in answers.items() if code != 200} == {}


def test_the_decider_can_open_the_case_that_waits(client, municipality):
    case = Case.objects.get(state=CaseState.SUBMITTED, gate="G1")
    client.get("/demo/inn/decider/")
    assert client.get(reverse("decisions_work:show", args=[case.pk])).status_code == 200


PRODUCTION = """
import django
from django.urls import resolve, Resolver404
django.setup()
from django.conf import settings
try:
    resolve("/demo/inn/steward/")
    found = True
except Resolver404:
    found = False
print(settings.DEMONSTRATION, found)
"""


def production(*command: str) -> subprocess.CompletedProcess:
    """Production settings in a process of their own, with everything in the surroundings asking for a demonstration."""
    asking = {name: "1" for name in ("DEMONSTRATION", "SAMSKAP_DEMONSTRATION", "DJANGO_DEMONSTRATION", "DEBUG")}
    real = {
        "DJANGO_SETTINGS_MODULE": "samskap.config.settings.production",
        "SECRET_KEY": "x" * 60,
        "ALLOWED_HOSTS": "samskap.example.no",
        "BASE_URL": "https://samskap.example.no",
        "DATABASE_URL": "sqlite:///:memory:",
    }
    surroundings = {**os.environ, **asking, **real}
    return subprocess.run([sys.executable, *command], cwd=ROOT, env=surroundings, capture_output=True, text=True)


def test_production_has_neither_the_setting_nor_the_address():
    answer = production("-c", PRODUCTION)
    assert answer.stdout.split() == ["False", "False"], answer.stderr


def test_production_does_not_load_the_fictive_municipality():
    answer = production("manage.py", "load_demonstration")
    assert answer.returncode == 1
    assert "real municipality" in answer.stderr
