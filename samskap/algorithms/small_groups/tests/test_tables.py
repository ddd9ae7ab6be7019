"""Whatever is shown, a hidden count from one to four is never the only one possible: checked by trying every table."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samskap.algorithms.small_groups.counts import FEWEST
from samskap.algorithms.small_groups.tables import Mark, protected


def looks_like(count, cell, told_nothing):
    if cell is Mark.FEW:
        return 0 < count < FEWEST
    if cell is Mark.WITHHELD:
        return told_nothing or not 0 < count < FEWEST
    return count == cell


def possible(table, highest):
    """Each value that each hidden cell could have, from what is shown: rows in turn, with every sum they could give."""
    told_nothing = all(cell is Mark.WITHHELD for cells in table.rows.values() for cell in cells)
    options = []
    for cells in table.rows.values():
        spans = [[count for count in range(highest + 1) if looks_like(count, cell, told_nothing)] for cell in cells]
        options.append([row for row in product(*spans) if max(row) <= row[0]])
    width = len(table.totals)
    before = [{(0,) * width}]
    for rows in options:
        before.append({added(total, row) for total in before[-1] for row in rows if max(added(total, row)) <= highest})
    good = {total for total in before[-1] if all(map(looks_like, total, table.totals, [False] * width))}
    found = [[set() for _cell in range(width)] for _row in options]
    for number in range(len(options) - 1, -1, -1):
        earlier = set()
        for row in options[number]:
            for total in good:
                rest = tuple(a - b for a, b in zip(total, row, strict=True))
                if rest in before[number]:
                    earlier.add(rest)
                    for at, count in enumerate(row):
                        found[number][at].add(count)
        good = earlier
    return found


def added(total, row):
    return tuple(a + b for a, b in zip(total, row, strict=True))


@st.composite
def tables(draw):
    rows = {}
    for key in range(draw(st.integers(2, 4))):
        asked = draw(st.integers(0, 8))
        rows[key] = (asked, draw(st.integers(0, asked)))
    return rows


@given(tables())
@settings(max_examples=120, deadline=None)
def test_no_hidden_small_count_can_be_worked_out(rows):
    totals = [sum(column) for column in zip(*rows.values(), strict=True)]
    table = protected(rows, totals)
    highest = max(totals) + 1
    for key, counts in zip(rows, possible(table, highest), strict=True):
        for at, values in enumerate(counts):
            true = rows[key][at]
            assert true in values
            if 0 < true < FEWEST:
                assert table.rows[key][at] in (Mark.FEW, Mark.WITHHELD)
                assert len(values) > 1, (table, key, at)


@given(tables())
def test_small_counts_and_small_totals_are_never_shown(rows):
    totals = [sum(column) for column in zip(*rows.values(), strict=True)]
    table = protected(rows, totals)
    shown = [cell for cells in (*table.rows.values(), table.totals) for cell in cells if not isinstance(cell, Mark)]
    assert not [cell for cell in shown if 0 < cell < FEWEST]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ({"a": (8, 7), "b": (6, 5)}, {"a": (8, 7), "b": (6, 5)}),
        ({"a": (0, 0), "b": (6, 5)}, {"a": (0, 0), "b": (6, 5)}),
        ({"a": (3, 3), "b": (9, 8)}, {"a": (Mark.FEW,) * 2, "b": (Mark.WITHHELD,) * 2}),
        ({"a": (3, 3), "b": (9, 8), "c": (20, 20)}, {"a": (Mark.FEW,) * 2, "b": (Mark.WITHHELD,) * 2, "c": (20, 20)}),
        ({"a": (1, 1), "b": (1, 1), "c": (3, 3)}, {key: (Mark.FEW,) * 2 for key in "abc"}),
        ({key: (1, 1) for key in "abcde"}, {key: (Mark.WITHHELD,) * 2 for key in "abcde"}),
    ],
)
def test_one_small_row_hides_the_smallest_other_one_too(rows, expected):
    totals = [sum(column) for column in zip(*rows.values(), strict=True)]
    assert protected(rows, totals).rows == expected


def test_five_groups_of_one_do_not_give_themselves_away_by_their_total():
    table = protected({key: (1,) for key in range(5)}, [5])
    assert table.totals == (5,) and {cell for cells in table.rows.values() for cell in cells} == {Mark.WITHHELD}


def test_a_small_total_is_hidden_with_the_only_one_it_is_made_of():
    table = protected({"a": (2,), "b": (0,)}, [2])
    assert table.totals == (Mark.FEW,) and table.rows["a"] == (Mark.FEW,)


def test_quarters_may_hold_the_same_people_so_four_hides_another_quarter_too():
    assert protected({1: (3,), 2: (9,)}).rows == {1: (Mark.FEW,), 2: (9,)}
    assert protected({1: (4,), 2: (9,)}).rows == {1: (Mark.FEW,), 2: (Mark.WITHHELD,)}
