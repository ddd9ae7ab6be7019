"""The clock strikes once for all workers, and a strike that was missed is owed once."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from samskap.kernel.jobs import schedule
from samskap.kernel.jobs.models import Strike
from samskap.kernel.jobs.schedule import scheduled, strike_due
from samskap.kernel.jobs.tests import sample_jobs

OSLO = ZoneInfo("Europe/Oslo")


@pytest.fixture
def hourly(monkeypatch):
    monkeypatch.setattr(schedule, "RHYTHMS", {"hourly": sample_jobs.HOURLY})


@pytest.mark.django_db
def test_an_interval_starts_at_once_and_then_keeps_its_rhythm(hourly):
    now = timezone.now()
    assert strike_due(now) == ["hourly"]
    assert strike_due(now + timedelta(minutes=59)) == []
    assert strike_due(now + timedelta(minutes=61)) == ["hourly"]


@pytest.mark.django_db
def test_after_a_long_stop_one_run_is_owed(hourly):
    now = timezone.now()
    strike_due(now)
    assert strike_due(now + timedelta(days=3)) == ["hourly"]
    assert strike_due(now + timedelta(days=3, minutes=1)) == []
    assert DBTaskResult.objects.count() == 2


@pytest.mark.django_db
def test_a_shortened_rhythm_takes_hold_without_waiting_for_the_old_one(hourly):
    now = timezone.now()
    Strike.objects.create(name="hourly", next_at=now + timedelta(days=30))
    assert strike_due(now) == []
    assert strike_due(now + timedelta(minutes=61)) == ["hourly"]


@pytest.mark.django_db
def test_a_worker_that_saw_an_old_time_does_not_strike_again(hourly):
    now = timezone.now()
    Strike.objects.create(name="hourly", next_at=now)
    assert schedule._strike("hourly", sample_jobs.HOURLY, now, now) is True
    assert schedule._strike("hourly", sample_jobs.HOURLY, now, now) is False
    assert DBTaskResult.objects.count() == 1


@pytest.mark.parametrize("day", [datetime(2026, 3, 28), datetime(2026, 10, 24), datetime(2026, 6, 1)])
def test_a_daily_job_keeps_its_local_hour_also_when_the_clocks_change(day):
    evening = day.replace(hour=20, tzinfo=OSLO)
    with timezone.override(OSLO):
        following = sample_jobs.AT_SIX.next_after(evening)
    assert following.astimezone(OSLO).time() == time(6)
    assert following.date() == (day + timedelta(days=1)).date()


def test_a_rhythm_is_either_an_interval_or_a_time_of_day():
    with pytest.raises(ValueError, match="either"):
        scheduled()
    with pytest.raises(ValueError, match="either"):
        scheduled(every=timedelta(hours=1), at=time(6))
