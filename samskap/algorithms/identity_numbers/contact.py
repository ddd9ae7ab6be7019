"""Phone numbers and e-mail addresses in plain text."""

import re
from collections.abc import Iterator

from samskap.algorithms.identity_numbers.hits import Hit, Kind
from samskap.algorithms.identity_numbers.reading import Reading

_EMAIL = re.compile(r"(?<![\w.+%-])[\w.+%-]{1,64}@(?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,24}(?![\w-])")

# One space, dot or dash between groups, never next to another digit or such a joint.
_JOINT = r"[ \u00a0.\-\u2010-\u2015]"
_ALONE_BEFORE = rf"(?<![\d+])(?<!\d{_JOINT})"
_ALONE_AFTER = rf"(?!{_JOINT}?\d)"
_NORWEGIAN = (
    rf"[2-9]\d{{7}}|[2-9]\d{_JOINT}\d\d{_JOINT}\d\d{_JOINT}\d\d|[2-9]\d\d{_JOINT}\d\d{_JOINT}\d{{3}}"
    rf"|[2-9]\d{{3}}{_JOINT}\d{{4}}"
)
_ABROAD = re.compile(rf"(?<![\d+])(?:\+|00)[1-9]\d{{0,2}}(?:{_JOINT}?\(?\d{{1,5}}+\)?){{2,6}}(?!\d)")
_HERE = re.compile(rf"{_ALONE_BEFORE}(?:{_NORWEGIAN}){_ALONE_AFTER}")
_ASKED_TO_CALL = re.compile(
    r"\b(?:tlf|tel|telefon|telefonen|telefonnummer|mobil|mobilen|mob|ring|ringe|sms|phone|call)\b[^\w\n]{0,3}"
    r"(?:\w+[^\w\n]{1,3}){0,2}\Z",
    re.IGNORECASE,
)
_FEWEST_DIGITS_ABROAD = 8


def emails(reading: Reading) -> Iterator[Hit]:
    """Every e-mail address; always certain."""
    for match in _EMAIL.finditer(reading.plain):
        yield Hit(Kind.EMAIL_ADDRESS, *reading.span(*match.span()), certain=True)


def phones(reading: Reading) -> Iterator[Hit]:
    """Phone numbers: with a country code, or eight digits written as Norwegians write them.

    Eight digits are certain when grouped 3-2-3 as a mobile number (4 or 9 first) or when a word such as "tlf"
    stands before; otherwise they may as well be an amount, a date or a case number.
    """
    for match in _ABROAD.finditer(reading.plain):
        if sum(map(str.isdigit, match.group())) >= _FEWEST_DIGITS_ABROAD:
            plus = match.group().startswith("+")
            yield Hit(Kind.PHONE_NUMBER, *reading.span(*match.span()), certain=plus)
    for match in _HERE.finditer(reading.plain):
        mobile = match.group()[0] in "49" and re.fullmatch(rf"\d{{3}}{_JOINT}\d\d{_JOINT}\d{{3}}", match.group())
        asked = _ASKED_TO_CALL.search(reading.plain[max(0, match.start() - 40) : match.start()])
        yield Hit(Kind.PHONE_NUMBER, *reading.span(*match.span()), certain=bool(mobile or asked))
