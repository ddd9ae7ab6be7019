"""Small groups are hidden, and cannot be worked out."""

import pytest

from samskap.algorithms.small_groups.counts import without_few


@pytest.mark.parametrize(
    ("counts", "shown"),
    [
        ({"a": 5, "b": 6}, {"a": 5, "b": 6}),
        ({"a": 4, "b": 6, "c": 9}, {"a": None, "b": None, "c": 9}),
        ({"a": 4, "b": 3, "c": 9}, {"a": None, "b": None, "c": 9}),
        ({"a": 0, "b": 1, "c": 9, "d": 20}, {"a": None, "b": None, "c": None, "d": 20}),
        ({"a": 0}, {"a": None}),
        ({}, {}),
    ],
)
def test_what_is_shown_never_tells_a_group_under_five(counts, shown):
    assert without_few(counts) == shown


def test_those_hidden_hold_five_or_more_between_them():
    for first in range(8):
        for second in range(8):
            counts = {"a": first, "b": second, "c": 30, "d": 40}
            hidden = [key for key, count in without_few(counts).items() if count is None]
            assert not hidden or (len(hidden) > 1 and sum(counts[key] for key in hidden) >= 5)
