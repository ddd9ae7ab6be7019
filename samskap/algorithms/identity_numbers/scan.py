"""The scan: free text in, hits out, before the text is shown to anybody."""

from collections.abc import Iterator

from samskap.algorithms.identity_numbers.contact import emails, phones
from samskap.algorithms.identity_numbers.digits import (
    begins_with_a_date,
    is_account_number,
    is_identity_number,
)
from samskap.algorithms.identity_numbers.groups import Group, Window, groups, windows
from samskap.algorithms.identity_numbers.hits import Hit, Kind
from samskap.algorithms.identity_numbers.reading import Reading, read

_ELEVEN = 11
_ACCOUNT_SHAPES = ((11,), (4, 2, 5), (4, 7))
# Written like an identity number, whatever its digits; and like one if its digits begin with a date.
_PERSON_SHAPES = ((6, 5),)
_PERSON_SHAPES_WITH_DATE = ((11,), (2, 2, 2, 5))


def scan(text: str) -> list[Hit]:
    """Hits in the order of the text; no two overlap.

    Kinds and what makes them certain:
    - identity number: fødselsnummer, D-number or a made-up one of the test registers, with any separators of
    up to three signs; certain with right check digits, otherwise only likely by its shape (6 + 5 digits)
    - account number: eleven digits written together or 4-2-5, certain with a right check digit, else not told
    - phone number and e-mail address, as `contact` says

    Where two finds overlap the certain one stands, then the kind that stands first in this list. The work
    grows with the length of the text and no faster.
    """
    reading = read(text)
    found = groups(reading.plain)
    hits = [hit for window in windows(found, _ELEVEN) if (hit := _number(reading, found, window))]
    hits += [*emails(reading), *phones(reading)]
    order = list(Kind)
    hits.sort(key=lambda hit: (not hit.certain, order.index(hit.kind), hit.start))
    return sorted(_apart(hits), key=lambda hit: hit.start)


def has_identity_number(text: str, *, certain_only: bool = False) -> bool:
    """True when the text holds an identity number, by default also one that is only likely."""
    return any(hit.kind is Kind.IDENTITY_NUMBER and (hit.certain or not certain_only) for hit in scan(text))


def _number(reading: Reading, found: list[Group], window: Window) -> Hit | None:
    span = reading.span(found[window.first].start, found[window.last].end)
    if is_identity_number(window.digits):
        return Hit(Kind.IDENTITY_NUMBER, *span, certain=True)
    if window.shape in _ACCOUNT_SHAPES and is_account_number(window.digits):
        return Hit(Kind.ACCOUNT_NUMBER, *span, certain=True)
    looks_like_a_person = window.shape in _PERSON_SHAPES or (
        window.shape in _PERSON_SHAPES_WITH_DATE and begins_with_a_date(window.digits)
    )
    return Hit(Kind.IDENTITY_NUMBER, *span, certain=False) if looks_like_a_person else None


def _apart(hits: list[Hit]) -> Iterator[Hit]:
    """Hits in the order given, without those that touch an earlier one."""
    taken: set[int] = set()
    for hit in hits:
        places = range(hit.start, hit.end)
        if taken.isdisjoint(places):
            taken.update(places)
            yield hit
