"""Lots fall the same again, fall among those who are in, and fall evenly."""

import hashlib
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samskap.algorithms.lots.draw import winner

candidates = st.lists(st.integers(1, 10**9), min_size=1, max_size=40, unique=True)


@given(st.text(), candidates, st.randoms())
def test_the_order_they_came_in_means_nothing(seed, numbers, random):
    mixed = list(numbers)
    random.shuffle(mixed)
    assert winner(seed, numbers) == winner(seed, mixed) and winner(seed, numbers) in numbers


def test_it_can_be_redone_by_hand():
    """What a stranger works out with any SHA-256 program, from what the journal keeps."""
    number = int(hashlib.sha256(b"fr0|3,7,12").hexdigest(), 16)
    assert winner("fr0", [12, 3, 7]) == [3, 7, 12][number % 3]


def test_everybody_has_the_same_chance():
    """6,000 draws among six: each is drawn about 1,000 times. Chi-square with five degrees, far out in the tail."""
    counts = Counter(winner(f"seed {number}", [11, 22, 33, 44, 55, 66]) for number in range(6_000))
    assert sum((counts[one] - 1_000) ** 2 / 1_000 for one in (11, 22, 33, 44, 55, 66)) < 25


@pytest.mark.parametrize("numbers", [[], [4, 4]])
def test_a_draw_of_nobody_or_of_the_same_twice_is_refused(numbers):
    with pytest.raises(ValueError):
        winner("seed", numbers)
