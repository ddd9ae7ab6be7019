"""How often one address may do a thing."""

from datetime import timedelta

import pytest
from django.core.cache import cache

from samskap.kernel.base import clock, pace


@pytest.fixture(autouse=True)
def _clean():
    cache.clear()


def _take(address: str = "192.0.2.7") -> None:
    pace.take("test", address, most=3, seconds=60)


def test_the_fourth_in_a_window_of_three_is_refused_and_others_are_not():
    for _time in range(3):
        _take()
    with pytest.raises(pace.TooMany):
        _take()
    _take("192.0.2.8")


def test_a_new_window_begins_anew(monkeypatch):
    for _time in range(3):
        _take()
    later = clock.now() + timedelta(seconds=61)
    monkeypatch.setattr(clock, "now", lambda: later)
    _take()


def test_the_address_itself_is_not_kept():
    _take()
    assert cache._cache and not any("192.0.2.7" in key for key in cache._cache)
