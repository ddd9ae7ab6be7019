"""The clock can be set for a while, and goes back."""

from datetime import UTC, date, datetime

import pytest

from samskap.kernel.base import clock

LONG_AGO = datetime(2020, 6, 1, 23, 30, tzinfo=UTC)


def test_inside_it_is_that_moment_and_that_day_here():
    with clock.at(LONG_AGO):
        assert clock.now() == LONG_AGO
        assert clock.today() == date(2020, 6, 2)
    assert clock.now() > LONG_AGO


def test_it_goes_back_when_something_goes_wrong():
    with pytest.raises(ValueError, match="wrong"), clock.at(LONG_AGO):
        raise ValueError("wrong")
    assert clock.now() != LONG_AGO
