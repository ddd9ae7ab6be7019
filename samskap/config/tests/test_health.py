"""The health pages tell the truth about what is missing, and never more than that."""

from datetime import timedelta

import pytest
from django.db import OperationalError
from django.utils import timezone

from samskap.config import health
from samskap.kernel.jobs.models import WorkerBeat
from samskap.kernel.jobs.worker import beat


@pytest.fixture(autouse=True)
def nothing_remembered(monkeypatch):
    monkeypatch.setattr(health, "_CURRENT", [])


def test_a_process_that_answers_is_live_without_a_database(client):
    assert client.get("/health/live").json() == {"state": "ok"}


@pytest.mark.django_db
def test_with_worker_tables_and_room_the_site_is_ready(client):
    beat("here")
    answer = client.get("/health/ready")
    assert answer.status_code == 200
    assert set(answer.json().values()) == {"ok"}


@pytest.mark.django_db
def test_a_silent_worker_makes_it_not_ready(client):
    beat("here")
    WorkerBeat.objects.update(seen_at=timezone.now() - timedelta(minutes=5))
    answer = client.get("/health/ready")
    assert answer.status_code == 503
    assert answer.json()["worker"] == "failing"
    assert answer.json()["database"] == "ok"


@pytest.mark.django_db
def test_a_full_disk_makes_it_not_ready(client, monkeypatch):
    beat("here")
    monkeypatch.setattr(health, "LEAST_FREE_DISK", 10**18)
    assert client.get("/health/ready").json()["disk"] == "failing"


@pytest.mark.django_db
def test_tables_behind_the_code_make_it_not_ready(client, monkeypatch):
    beat("here")
    monkeypatch.setattr(health.MigrationExecutor, "migration_plan", lambda self, targets: ["one more"])
    assert client.get("/health/ready").json()["tables"] == "failing"


@pytest.mark.django_db
def test_a_database_that_is_away_is_said_without_its_words(client, monkeypatch):
    def away():
        raise OperationalError("password of samskap at db.internal is wrong")

    monkeypatch.setitem(health.QUESTIONS, "database", away)
    answer = client.get("/health/ready")
    assert answer.json()["database"] == "failing"
    assert "internal" not in answer.text


@pytest.mark.django_db
def test_being_ready_costs_few_queries_once_the_tables_are_known(client, django_assert_max_num_queries):
    client.get("/health/ready")
    with django_assert_max_num_queries(2):
        client.get("/health/ready")
