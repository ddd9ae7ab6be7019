"""What is found, what is left alone, and what may not hide a number."""

import unicodedata
from time import process_time

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from samskap.algorithms.identity_numbers.digits import is_account_number, is_identity_number
from samskap.algorithms.identity_numbers.scan import has_identity_number, scan

FIRST = (3, 7, 6, 1, 8, 9, 4, 5, 2)
SECOND = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)


def check_digit(digits: str, weights) -> int:
    """The modulus 11 check digit, worked out apart from the code under test; 10 means there is none."""
    return (11 - sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True)) % 11) % 11


def with_checks(nine: str) -> str | None:
    """Nine digits made whole, where they can be."""
    first = check_digit(nine, FIRST)
    if first == 10:
        return None
    second = check_digit(f"{nine}{first}", SECOND)
    return None if second == 10 else f"{nine}{first}{second}"


@st.composite
def identity_numbers(draw) -> str:
    """Any valid number: ordinary, D-number, or made up with 40, 65 or 80 added to the month."""
    born = draw(st.dates())
    day = born.day + draw(st.sampled_from([0, 40]))
    month = born.month + draw(st.sampled_from([0, 40, 65, 80]))
    assume((born.day, born.month) != (29, 2) or born.year % 400 != 100)
    assume((born.day, born.month) != (29, 2) or born.year % 4 == 0)
    number = with_checks(f"{day:02}{month:02}{born.year % 100:02}{draw(st.integers(0, 999)):03}")
    assume(number is not None)
    return number


separators = st.text(alphabet=" .-‐–—/_:,|\u00a0\u202f\t\n", max_size=3)
hidden = st.text(alphabet="\u200b\u200c\u200d\u2060\ufeff\u00ad\u034f\ufe0f\u20e3\u3164", max_size=2)


def kinds(text: str) -> list[tuple[str, str, bool]]:
    """Kind, the stretch itself and certainty, for each hit."""
    return [(hit.kind.value, text[hit.start : hit.end], hit.certain) for hit in scan(text)]


@given(identity_numbers(), st.lists(separators, min_size=10, max_size=10))
def test_a_valid_number_is_found_with_any_separators(number, between):
    written = "".join(digit + gap for digit, gap in zip(number, [*between, ""], strict=True))
    text = f"Jeg heter Kari, {written} er mitt."
    assert ("identity_number", written, True) in kinds(text)


@given(identity_numbers(), st.lists(hidden, min_size=10, max_size=10), st.sampled_from("٠۰०０𝟎𝟘᠐"))
def test_other_digits_and_invisible_signs_do_not_hide_a_number(number, between, zero):
    digits = [chr(ord(zero) + int(digit)) for digit in number]
    written = "".join(digit + gap for digit, gap in zip(digits, [*between, ""], strict=True))
    assert ("identity_number", written, True) in kinds(f"Nr {written}!")


@given(identity_numbers(), st.text(alphabet="abc æ.\n", max_size=10), st.text(alphabet="abc æ.\n", max_size=10))
def test_words_around_a_number_do_not_hide_it(number, before, after):
    assert has_identity_number(f"{before}{number}{after}", certain_only=True)


@given(identity_numbers(), st.integers(1, 99999))
def test_a_number_beside_another_number_is_found(number, other):
    assert has_identity_number(f"{other}. {number[:6]} {number[6:]}", certain_only=True)


@given(identity_numbers(), st.integers(0, 10), st.integers(1, 9))
def test_one_wrong_digit_leaves_a_weaker_hit_or_none_but_never_a_certain_one(number, place, more):
    wrong = number[:place] + str((int(number[place]) + more) % 10) + number[place + 1 :]
    assert not is_identity_number(wrong)
    assert [hit.certain for hit in scan(f"{wrong[:6]} {wrong[6:]}")] == [False]


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("010190 12345", [("identity_number", "010190 12345", False)]),
        ("01.01.90 12345", [("identity_number", "01.01.90 12345", False)]),
        ("01019012345", [("identity_number", "01019012345", False)]),
        ("123456 78901", [("identity_number", "123456 78901", False)]),
        (
            "kari.nordmann+x@eksempel.kommune.no.",
            [("email_address", "kari.nordmann+x@eksempel.kommune.no", True)],
        ),
        ("kari＠eksempel．no", [("email_address", "kari＠eksempel．no", True)]),
        ("Ring meg på 22 33 44 55 i kveld", [("phone_number", "22 33 44 55", True)]),
        ("Tlf.: 22334455", [("phone_number", "22334455", True)]),
        ("412 34 567", [("phone_number", "412 34 567", True)]),
        ("+47 412 34 567", [("phone_number", "+47 412 34 567", True)]),
        ("+44 (20) 7946 0958", [("phone_number", "+44 (20) 7946 0958", True)]),
        ("004741234567", [("phone_number", "004741234567", False)]),
        ("Sak 20180213", [("phone_number", "20180213", False)]),
        ("010190x12345", []),
        ("01019012345@eksempel.no", [("email_address", "01019012345@eksempel.no", True)]),
        ("", []),
        ("@ . 1 - +", []),
    ],
)
def test_each_kind_is_told_with_its_place(text, hits):
    assert kinds(text) == hits


@given(st.integers(10**9, 10**10 - 1), st.sampled_from(["", ".", " ", "-"]))
def test_an_account_number_is_found_by_its_check_digit(ten, joint):
    last = check_digit(str(ten), SECOND)
    assume(last != 10)
    number = f"{ten}{last}"
    assume(is_account_number(number) and not is_identity_number(number))
    written = joint.join((number[:4], number[4:6], number[6:]))
    assert ("account_number", written, True) in kinds(f"Betal til {written} nå")


@pytest.mark.parametrize("wrong", ["1503.27.94520", "0000.00.00000", "1503 27 945"])
def test_an_account_number_with_a_wrong_check_digit_is_not_one(wrong):
    assert all(kind != "account_number" for kind, _, _ in kinds(wrong))


numbers_of_prose = st.one_of(
    st.dates().map(lambda day: f"{day.day}.{day.month}.{day.year}"),
    st.dates().map(lambda day: day.isoformat()),
    st.integers(0, 9999).map(lambda code: f"{code:04} Storby"),
    st.integers(1800, 2100).map(str),
    st.integers(1, 10**9).map(lambda sum_: f"kr {sum_:,}".replace(",", " ")),
    st.floats(0, 10**6).map(lambda sum_: f"{sum_:.2f} kr".replace(".", ",")),
    st.integers(10**9, 10**10).map(lambda matter: f"sak {matter}"),
    st.tuples(st.integers(0, 23), st.integers(0, 59)).map(lambda at: f"kl. {at[0]:02}.{at[1]:02}"),
)


@given(st.lists(numbers_of_prose, max_size=6))
@example(["1 000 000", "2 000 000", "12.03.2018"])
@example(["1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12"])
def test_the_numbers_of_ordinary_prose_are_never_certain(numbers):
    text = " og ".join(numbers)
    assert [hit for hit in scan(text) if hit.certain] == []
    assert not has_identity_number(text)


@given(st.text(max_size=80))
@example("⒈½²㊿ﬁ\u3164")
def test_any_text_can_be_scanned_and_hits_stand_apart_inside_it(text):
    end = 0
    for hit in scan(text):
        assert end <= hit.start < hit.end <= len(text)
        end = hit.end


def test_the_made_up_digits_of_this_test_are_what_unicode_says():
    assert [unicodedata.digit(zero) for zero in "٠۰०０𝟎𝟘᠐"] == [0] * 7


@pytest.mark.parametrize(
    "part",
    ["1 ", "12-", "a@", "a.", "+47 ", "\u200b1", "ring ", "123456 ", "+" + "1" * 40 + " ", "00", "+1 (2) "],
)
def test_a_text_made_to_be_slow_is_scanned_in_steps_that_follow_its_length(part):
    start = process_time()
    scan(part * (200_000 // len(part)))
    # Half a second on a slow machine; with work that grows by the square it would be minutes.
    assert process_time() - start < 10
