"""A job that is asked for is done, once for each time it was asked for."""

from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from samskap.kernel.jobs import jobs, worker
from samskap.kernel.jobs.declare import LONGEST_WAIT, enqueue
from samskap.kernel.jobs.models import JobKey, WorkerBeat
from samskap.kernel.jobs.selectors import queue_state, worker_is_alive
from samskap.kernel.jobs.tests import sample_jobs

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def empty_book():
    sample_jobs.DONE.clear()


def due_now(**which):
    DBTaskResult.objects.filter(**which).update(run_after=timezone.now() - timedelta(seconds=1))


def test_a_job_is_done_once():
    enqueue(sample_jobs.note, 7)
    assert (worker.run_due(), worker.run_due()) == (1, 0)
    assert sample_jobs.DONE == [7]


def test_a_job_for_later_waits():
    enqueue(sample_jobs.note, 7, run_after=timezone.now() + timedelta(hours=1))
    assert worker.run_due() == 0
    due_now()
    assert worker.run_due() == 1


@pytest.mark.django_db(transaction=True)
def test_a_job_of_an_act_that_was_undone_vanishes():
    with pytest.raises(RuntimeError), transaction.atomic():
        enqueue(sample_jobs.note, 7, key="note-7")
        raise RuntimeError("the act failed")
    assert worker.run_due() == 0
    assert not JobKey.objects.exists()


def test_work_with_the_same_key_is_asked_for_once():
    assert enqueue(sample_jobs.note, 1, key="a") is not None
    assert enqueue(sample_jobs.note, 1, key="a") is None
    assert enqueue(sample_jobs.note, 1, key="b") is not None
    assert worker.run_due() == 2


def test_asking_costs_one_query(django_assert_num_queries):
    with django_assert_num_queries(1):
        enqueue(sample_jobs.note, 1)


def test_a_job_that_fails_once_is_tried_again_after_its_wait():
    enqueue(sample_jobs.fail_once)
    worker.run_due()
    row = DBTaskResult.objects.get()
    assert row.status == "READY"
    assert timedelta(seconds=50) < row.run_after - timezone.now() < timedelta(seconds=70)
    due_now()
    worker.run_due()
    assert DBTaskResult.objects.get().status == "SUCCESSFUL"
    assert sample_jobs.DONE == ["tried", "tried"]


def test_a_job_that_never_goes_is_given_up_and_can_be_found():
    enqueue(sample_jobs.fail_always)
    for _ in range(5):
        worker.run_due()
        due_now(status="READY")
    assert len(sample_jobs.DONE) == 3
    assert DBTaskResult.objects.get().status == "FAILED"
    assert queue_state().failed_last_day == 1


def test_waits_double_up_to_a_day():
    assert sample_jobs.fail_always.wait_after(1) == timedelta(minutes=1)
    assert sample_jobs.fail_always.wait_after(3) == timedelta(minutes=4)
    assert sample_jobs.fail_always.wait_after(99) == LONGEST_WAIT


def test_the_log_names_the_kind_of_error_and_never_its_words(caplog):
    enqueue(sample_jobs.fail_without_retry)
    worker.run_due()
    assert "ValueError" in caplog.text
    assert "no\n" not in caplog.messages[0]


def test_a_job_whose_function_is_gone_fails_without_stopping_the_others():
    enqueue(sample_jobs.note, 1)
    DBTaskResult.objects.update(task_path="samskap.kernel.jobs.tests.sample_jobs.left")
    enqueue(sample_jobs.note, 2)
    assert worker.run_due() == 2
    assert sample_jobs.DONE == [2]
    assert DBTaskResult.objects.failed().count() == 1


def running_since(age: timedelta, worker_ids: list[str]) -> None:
    enqueue(sample_jobs.note, 1)
    DBTaskResult.objects.update(status="RUNNING", started_at=timezone.now() - age, worker_ids=worker_ids)


def test_a_job_whose_worker_died_is_given_to_another():
    running_since(timedelta(hours=1), ["gone"])
    assert worker.rescue_lost() == 1
    assert worker.run_due() == 1
    assert sample_jobs.DONE == [1]


def test_a_long_job_whose_worker_is_alive_is_left_alone():
    running_since(timedelta(hours=1), ["here"])
    worker.beat("here")
    assert worker.rescue_lost() == 0


def test_a_job_that_took_three_workers_with_it_is_given_up():
    running_since(timedelta(hours=1), ["a", "b", "c"])
    assert worker.rescue_lost() == 1
    assert DBTaskResult.objects.get().status == "FAILED"


def test_a_silent_worker_is_seen_as_such():
    assert not worker_is_alive()
    worker.beat("here")
    assert worker_is_alive()
    WorkerBeat.objects.update(seen_at=timezone.now() - timedelta(minutes=10))
    assert not worker_is_alive()


def test_finished_jobs_are_forgotten_with_their_keys():
    for number, (status, days) in enumerate([("SUCCESSFUL", 15), ("SUCCESSFUL", 1), ("FAILED", 15), ("FAILED", 91)]):
        job_id = enqueue(sample_jobs.note, number, key=str(number))
        then = timezone.now() - timedelta(days=days)
        DBTaskResult.objects.filter(pk=job_id).update(status=status, finished_at=then)
    jobs.forget_finished.call()
    assert sorted(JobKey.objects.values_list("key", flat=True)) == ["1", "2"]


def test_the_daily_look_at_the_tables_leaves_figures_for_sqlite():
    jobs.look_at_tables.call()
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("SELECT COUNT(*) FROM sqlite_stat1")
            assert cursor.fetchone()[0] > 0
