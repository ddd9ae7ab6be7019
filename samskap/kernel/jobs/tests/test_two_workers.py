"""Several workers at once, each with its own connection: every job and every strike goes to one of them."""

import threading
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from samskap.kernel.jobs import schedule, worker
from samskap.kernel.jobs.declare import enqueue
from samskap.kernel.jobs.models import Strike, WorkerBeat
from samskap.kernel.jobs.tests import sample_jobs


def at_the_same_time(act, count=3):
    """Run `act(number)` in several threads that set off together, and return what they gave back."""
    gate, given = threading.Barrier(count), []

    def one(number):
        try:
            gate.wait()
            given.append(act(number))
        finally:
            connection.close()

    threads = [threading.Thread(target=one, args=(number,)) for number in range(count)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    return given


@pytest.fixture(autouse=True)
def empty_book():
    sample_jobs.DONE.clear()


@pytest.mark.django_db(transaction=True)
def test_each_job_is_done_by_one_worker():
    for number in range(30):
        enqueue(sample_jobs.note, number)
    done = at_the_same_time(lambda number: worker.run_due(f"worker-{number}"))
    assert sum(done) == 30
    assert sorted(sample_jobs.DONE) == list(range(30))


@pytest.mark.django_db(transaction=True)
def test_the_clock_strikes_for_one_worker(monkeypatch):
    monkeypatch.setattr(schedule, "RHYTHMS", {"hourly": sample_jobs.HOURLY})
    for _ in range(5):
        Strike.objects.update_or_create(name="hourly", defaults={"next_at": timezone.now() - timedelta(hours=1)})
        struck = at_the_same_time(lambda number: schedule.strike_due())
        assert sorted(struck) == [[], [], ["hourly"]]
    assert DBTaskResult.objects.count() == 5


@pytest.mark.django_db(transaction=True)
def test_two_who_ask_with_one_key_get_one_job():
    asked = at_the_same_time(lambda number: enqueue(sample_jobs.note, number, key="same"))
    assert sorted(given is None for given in asked) == [False, True, True]
    assert DBTaskResult.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_a_worker_beats_works_and_stops_when_told():
    enqueue(sample_jobs.note, 1)
    stop = threading.Event()

    def one_day():
        worker.work("day", stop, interval=0.05)
        connection.close()

    day = threading.Thread(target=one_day)
    day.start()
    for _ in range(200):
        if sample_jobs.DONE and WorkerBeat.objects.filter(pk="day").exists():
            break
        stop.wait(0.05)
    stop.set()
    day.join(timeout=10)
    assert not day.is_alive()
    assert sample_jobs.DONE == [1]
    assert WorkerBeat.objects.filter(pk="day").exists()
