"""Organisation numbers are right exactly when their last digit says so, however they are spaced."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samskap.algorithms.organisation_numbers.check import Fault, check, check_digit, spaced

eights = st.text("0123456789", min_size=8, max_size=8)


@pytest.mark.parametrize("number", ["974760673", "971040238", "889640782", "974 760 673", " 974\u00a0760\u2009673\t"])
def test_numbers_in_public_use_are_right(number):
    verdict = check(number)
    assert verdict.is_right and verdict.digits == "".join(number.split())


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("", Fault.NOT_DIGITS),
        ("   ", Fault.NOT_DIGITS),
        ("97476067a", Fault.NOT_DIGITS),
        ("974.760.673", Fault.NOT_DIGITS),
        ("٩٧٤٧٦٠٦٧٣", Fault.NOT_DIGITS),
        ("²74760673", Fault.NOT_DIGITS),
        ("97476067", Fault.WRONG_LENGTH),
        ("9747606733", Fault.WRONG_LENGTH),
        ("974760674", Fault.WRONG_CHECK_DIGIT),
    ],
)
def test_what_is_wrong_is_told(written, fault):
    assert check(written).fault is fault


def test_the_right_last_digit_is_told():
    assert check("974760674").wanted == 3


def test_eight_digits_that_no_digit_fits_are_never_given():
    assert check_digit("00000004") is not None and check_digit("00000006") is None
    assert check("000000060").fault is Fault.NEVER_GIVEN


@given(eights)
def test_at_most_one_last_digit_is_right(first):
    right = [last for last in "0123456789" if check(first + last).is_right]
    wanted = check_digit(first)
    assert right == ([] if wanted is None else [str(wanted)])


@given(eights, st.integers(0, 8), st.sampled_from("0123456789"))
def test_one_wrong_digit_is_always_seen(first, place, other):
    wanted = check_digit(first)
    if wanted is None:
        return
    number = f"{first}{wanted}"
    changed = number[:place] + other + number[place + 1 :]
    assert check(changed).is_right == (changed == number)


@given(eights, st.integers(0, 7))
def test_two_neighbours_that_change_places_are_always_seen(first, place):
    wanted = check_digit(first)
    if wanted is None:
        return
    number = f"{first}{wanted}"
    swapped = number[:place] + number[place + 1] + number[place] + number[place + 2 :]
    assert check(swapped).is_right == (swapped == number)


@given(st.text())
def test_nothing_that_is_written_makes_it_fall(written):
    verdict = check(written)
    assert verdict.is_right == bool(verdict.digits)


@given(eights)
def test_a_number_printed_in_threes_reads_the_same(first):
    wanted = check_digit(first)
    if wanted is not None:
        assert check(spaced(f"{first}{wanted}")).digits == f"{first}{wanted}"
