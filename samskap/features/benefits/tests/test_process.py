"""How a value is judged, also when less is better."""

from decimal import Decimal as D

import pytest

from samskap.features.benefits.process import Standing, Trend, share_of_way, standing, trend


@pytest.mark.parametrize(
    ("baseline", "target", "value", "expected"),
    [
        (8, 14, None, Standing.NOT_MEASURED),
        (8, 14, 14, Standing.REACHED),
        (8, 14, 20, Standing.REACHED),
        (8, 14, 9, Standing.ON_THE_WAY),
        (8, 14, 8, Standing.NO_CHANGE),
        (8, 14, 7, Standing.WORSE),
        (40, 10, 9, Standing.REACHED),
        (40, 10, 30, Standing.ON_THE_WAY),
        (40, 10, 41, Standing.WORSE),
    ],
)
def test_a_value_is_judged_by_the_target_set_beforehand(baseline, target, value, expected):
    assert standing(D(baseline), D(target), None if value is None else D(value)) is expected


@pytest.mark.parametrize(
    ("baseline", "target", "values", "expected"),
    [
        (8, 14, [], None),
        (8, 14, [9], Trend.BETTER),
        (8, 14, [12, 10], Trend.WORSE),
        (8, 14, [12, 12], Trend.SAME),
        (40, 10, [30, 20], Trend.BETTER),
        (40, 10, [45], Trend.WORSE),
    ],
)
def test_the_trend_compares_with_the_value_before(baseline, target, values, expected):
    assert trend(D(baseline), D(target), [D(v) for v in values]) is expected


def test_half_way_is_half_way_in_both_directions():
    assert share_of_way(D(8), D(14), D(11)) == share_of_way(D(40), D(10), D(25)) == 0.5
