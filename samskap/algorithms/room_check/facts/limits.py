"""What every fact is held against when it is stated: closed lists, scales, numbers and keys."""

from collections.abc import Collection, Iterable

from samskap.algorithms.room_check.codes import LEVELS


def one_of(what: str, code: str, allowed: Collection[str]) -> None:
    """Raises ValueError for a code outside the closed list."""
    if code not in allowed:
        raise ValueError(f"{what} is {code!r}, which is none of {', '.join(allowed)}")


def level(what: str, value: int) -> None:
    """Raises ValueError for a judgement off the scale none, small, medium, large."""
    if value not in LEVELS:
        raise ValueError(f"{what} is {value!r}, which is not 0, 1, 2 or 3")


def at_least_none(what: str, number: int) -> None:
    """Raises ValueError for a count below nought."""
    if number < 0:
        raise ValueError(f"{what} is {number!r}, which is less than none")


def told(what: str, text: str) -> None:
    """Raises ValueError for a text that says nothing."""
    if not text.strip():
        raise ValueError(f"{what} is empty")


def all_different(what: str, keys: Iterable[str]) -> None:
    """Raises ValueError when two share a key."""
    seen = list(keys)
    if len(set(seen)) < len(seen):
        raise ValueError(f"Two {what}")
