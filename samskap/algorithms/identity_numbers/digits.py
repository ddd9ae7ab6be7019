"""Check digits, and the dates an identity number may begin with."""

from collections.abc import Sequence

_FIRST_WEIGHTS = (3, 7, 6, 1, 8, 9, 4, 5, 2, 1)
_SECOND_WEIGHTS = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
_ACCOUNT_WEIGHTS = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

# Added to the day in a D-number; added to the month in made-up numbers for testing (40 by Nav, 65 by the
# health
# network, 80 by the tax administration). A made-up number may belong to a real test register, and looks like
# any other.
_DAY_SERIES = (0, 40)
_MONTH_SERIES = (0, 40, 65, 80)


def _sum(digits: str, weights: Sequence[int]) -> int:
    return sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=False))


def is_identity_number(digits: str) -> bool:
    """True for eleven digits that begin with a possible date and end with two right check digits.

    Source: Skatteetaten's description of the fødselsnummer: modulus 11, weights 3 7 6 1 8 9 4 5 2 and 5 4 3 2
    7 6 5 4 3 2, each sum with its check digit divisible by 11. Numbers given out from 2032 may break the
    first rule and are then told as likely by their shape.
    """
    return (
        begins_with_a_date(digits)
        and _sum(digits, _FIRST_WEIGHTS) % 11 == 0
        and _sum(digits, _SECOND_WEIGHTS) % 11 == 0
    )


def begins_with_a_date(digits: str) -> bool:
    """True when the first six digits can be a birth date in any series; 29 February only in a leap year."""
    day, month, year = int(digits[:2]), int(digits[2:4]), int(digits[4:6])
    return any(
        _is_date(day - more_days, month - more_months, year)
        for more_days in _DAY_SERIES
        for more_months in _MONTH_SERIES
    )


def _is_date(day: int, month: int, year: int) -> bool:
    # The century is not known, and the year 00 may be 2000, which was a leap year.
    leap_is_well = (day, month) != (29, 2) or year % 4 == 0
    return 1 <= month <= 12 and 1 <= day <= _DAYS[month - 1] and leap_is_well


def is_account_number(digits: str) -> bool:
    """True for eleven digits, not all zero, whose last is the modulus 11 check digit of an account."""
    return digits.strip("0") != "" and _sum(digits, _ACCOUNT_WEIGHTS) % 11 == 0
