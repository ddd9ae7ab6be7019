"""Tables of people, with small groups hidden together with what would give them away.

The rule. A count of one to four is shown as FEW. Then every FEW must be safe: there must be another table, shown in
just the same way, with another count in that cell. Such a table is found by moving one person (with all that the
person is counted as) between two hidden rows, for that keeps every total. While some FEW is not safe, the smallest row
that is still shown is hidden too: its counts are WITHHELD. If hiding every row is not enough, no row is told at all.
"""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain, combinations
from typing import Generic, TypeVar

from samskap.algorithms.small_groups.counts import FEWEST

K = TypeVar("K", bound=Hashable)


class Mark(StrEnum):
    """What stands where a count is hidden: from one to four, or a count hidden for another's sake."""

    FEW = "few"
    WITHHELD = "withheld"


Cell = int | Mark
Counts = tuple[int, ...]


@dataclass(frozen=True)
class Table(Generic[K]):
    """What may be shown: each row's cells and the totals, in the order of the columns."""

    rows: dict[K, tuple[Cell, ...]]
    totals: tuple[Cell, ...]


def protected(rows: Mapping[K, Sequence[int]], totals: Sequence[int] = (), *, nested: bool = True) -> Table[K]:
    """The table as it may be shown.

    With totals, the rows add up to them: nobody stands in two. Without, people may stand in several rows, such as
    quarters, and how many they are together may be known from elsewhere. `nested` says that the first column holds
    everybody in the others, such as those asked among whom some came.
    """
    plain = {key: tuple(counts) for key, counts in rows.items()}
    hidden = {key for key, counts in plain.items() if any(is_few(count) for count in counts)}
    spare = sorted(plain.keys() - hidden, key=lambda key: (not any(plain[key]), sum(plain[key])))
    while not _is_safe(plain, hidden, totals, nested):
        if not spare:
            return Table({key: (Mark.WITHHELD,) * len(counts) for key, counts in plain.items()}, _told(totals))
        hidden.add(spare.pop(0))
    shown = {key: _hidden(counts) if key in hidden else counts for key, counts in plain.items()}
    return Table(shown, _told(totals))


def is_few(count: int) -> bool:
    return 0 < count < FEWEST


def _told(counts: Sequence[int]) -> tuple[Cell, ...]:
    return tuple(Mark.FEW if is_few(count) else count for count in counts)


def _hidden(counts: Counts) -> tuple[Cell, ...]:
    return tuple(Mark.FEW if is_few(count) else Mark.WITHHELD for count in counts)


def _is_safe(plain: Mapping[K, Counts], hidden: set[K], totals: Sequence[int], nested: bool) -> bool:
    few = [(key, at) for key in hidden for at, count in enumerate(plain[key]) if is_few(count)]
    return all(_could_differ(plain, hidden, totals, nested, key, at) for key, at in few)


def _could_differ(
    plain: Mapping[K, Counts], hidden: set[K], totals: Sequence[int], nested: bool, key: K, at: int
) -> bool:
    """Whether another table with another count here would be shown in just the same way."""
    for columns in _patterns(len(plain[key]), at, nested):
        for step in (1, -1):
            here = _moved(plain[key], columns, step)
            if not _looks_alike(plain[key], here, nested):
                continue
            if _alone(totals, columns, step):
                return True
            others = (plain[other] for other in hidden if other != key)
            if any(_looks_alike(other, _moved(other, columns, -step), nested) for other in others):
                return True
    return False


def _patterns(width: int, at: int, nested: bool) -> list[tuple[int, ...]]:
    """What one person can be counted as, in this column among others."""
    if not nested:
        return [(at,)]
    rest = [column for column in range(1, width) if column != at]
    more = chain.from_iterable(combinations(rest, size) for size in range(len(rest) + 1))
    return [tuple({0, at, *some}) for some in more] + [(at,)]


def _moved(counts: Counts, columns: Sequence[int], step: int) -> Counts:
    return tuple(count + step if at in columns else count for at, count in enumerate(counts))


def _looks_alike(before: Counts, after: Counts, nested: bool) -> bool:
    """Whether a hidden row with these counts instead is possible, and shown with the same marks."""
    if min(after) < 0 or (nested and max(after) > after[0]):
        return False
    return _hidden(before) == _hidden(after)


def _alone(totals: Sequence[int], columns: Sequence[int], step: int) -> bool:
    """Whether one more or less can pass without anybody else being moved: the totals are hidden, or there are none
    (then one more is always possible, for people may stand in several rows)."""
    if not totals:
        return step > 0
    return all(is_few(totals[at]) and is_few(totals[at] + step) for at in columns)
