"""Acts happen on their day, in order, and never after the moment of loading."""

from datetime import datetime, timedelta

from django.utils import timezone

from samskap.across.demonstration.timeline import Timeline, moments
from samskap.kernel.base import clock

NOW = timezone.make_aware(datetime(2026, 3, 12, 9, 30))


def test_the_oldest_comes_first_and_one_day_keeps_its_order():
    told = []
    timeline = Timeline()
    for name, days_ago in [("b", 3), ("c", 3), ("a", 40), ("d", 0)]:
        timeline.add(days_ago, lambda name=name: told.append((name, clock.today())))
    timeline.play(NOW)
    days = [NOW.date() - timedelta(days=ago) for ago in (40, 3, 3, 0)]
    assert told == list(zip("abcd", days, strict=True))


def test_a_crowded_day_ends_in_the_evening():
    found = moments(NOW, 10, 5000)
    assert found == sorted(found)
    assert {moment.date() for moment in found} == {NOW.date() - timedelta(days=10)}


def test_what_happens_today_has_happened_already():
    found = moments(NOW, 0, 50)
    assert found == sorted(found)
    assert found[0].date() == NOW.date() and found[-1] < NOW


def test_a_day_ahead_is_today():
    timeline = Timeline()
    timeline.add(-4, lambda: None)
    assert timeline.acts[0][0] == 0
