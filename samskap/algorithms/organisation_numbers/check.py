"""A number as somebody has written it, to its nine digits or to what is wrong with it."""

import re
from dataclasses import dataclass
from enum import StrEnum

LENGTH = 9
_WEIGHTS = (3, 2, 7, 6, 5, 4, 3, 2)
_NINE = re.compile(r"[0-9]{9}")
_DIGITS = re.compile(r"[0-9]+")


class Fault(StrEnum):
    """Why it is no organisation number."""

    NOT_DIGITS = "not_digits"
    WRONG_LENGTH = "wrong_length"
    WRONG_CHECK_DIGIT = "wrong_check_digit"
    NEVER_GIVEN = "never_given"


@dataclass(frozen=True)
class Verdict:
    """The nine digits when nothing is wrong; else the fault, how many digits there were, and the last digit that the
    first eight would have asked for (None when no digit would do)."""

    digits: str = ""
    fault: Fault | None = None
    length: int = 0
    wanted: int | None = None

    @property
    def is_right(self) -> bool:
        return self.fault is None


def check_digit(first_eight: str) -> int | None:
    """The ninth digit that belongs to eight digits, or None: then no such number is given out.

    Source: Brønnøysundregistrene, "Om organisasjonsnummeret" (organisasjonsnummeret, modulus 11): weights
    3 2 7 6 5 4 3 2 from the left; the check digit is 11 minus the remainder, 0 when the remainder is 0, and a
    remainder of 1 gives no number.
    """
    rest = sum(int(digit) * weight for digit, weight in zip(first_eight, _WEIGHTS, strict=True)) % 11
    if rest == 1:
        return None
    return (11 - rest) % 11


def check(written: str) -> Verdict:
    """Reads a number; spaces of any kind may stand anywhere in it, and nothing else."""
    digits = "".join(written.split())
    if not _DIGITS.fullmatch(digits):
        return Verdict(fault=Fault.NOT_DIGITS)
    if not _NINE.fullmatch(digits):
        return Verdict(fault=Fault.WRONG_LENGTH, length=len(digits))
    wanted = check_digit(digits[:8])
    if wanted is None:
        return Verdict(fault=Fault.NEVER_GIVEN, length=LENGTH)
    if wanted != int(digits[8]):
        return Verdict(fault=Fault.WRONG_CHECK_DIGIT, length=LENGTH, wanted=wanted)
    return Verdict(digits, length=LENGTH)


def spaced(digits: str) -> str:
    """Nine digits as they are printed: in threes."""
    return f"{digits[:3]} {digits[3:6]} {digits[6:]}" if len(digits) == LENGTH else digits
