"""The picture of a crowd: labels keep clear of each other and of the ring, and the arcs go once around."""

import math
import re

from hypothesis import given
from hypothesis import strategies as st

from samskap.kernel.ui.crowded_table import RING, THICK, Crowd, Group, by_kind, crowd
from samskap.kernel.ui.round_table import Place
from samskap.kernel.ui.words import KIND_LETTERS, KIND_WORDS

counts = st.tuples(st.integers(0, 200), st.integers(0, 200)).filter(lambda pair: sum(pair) > 0)


def groups_of(numbers: dict[str, tuple[int, int]]) -> list[Group]:
    return [Group(kind, KIND_LETTERS[kind], filled, filled + missing) for kind, (filled, missing) in numbers.items()]


def said(groups: list[Group]) -> list[str]:
    return [f"{KIND_WORDS[group.kind]}: {group.filled} of {group.wanted}" for group in groups]


chosen = st.dictionaries(st.sampled_from(list(KIND_LETTERS)), counts, min_size=1).map(groups_of)


def boxes(drawn: Crowd) -> list[tuple[float, float, float, float]]:
    labels = [arc.label for arc in drawn.arcs if arc.label]
    return [(label.left, label.top, label.left + label.width, label.top + label.height) for label in labels]


@given(chosen)
def test_labels_keep_clear_of_each_other_of_the_ring_and_of_the_edge(groups: list[Group]) -> None:
    drawn = crowd(groups, said(groups))
    found = boxes(drawn)
    assert len(found) == len(groups)
    for number, (left, top, right, bottom) in enumerate(found):
        assert left >= 0 and top >= 0 and right <= drawn.width and bottom <= drawn.height
        nearest = (min(max(drawn.x, left), right), min(max(drawn.y, top), bottom))
        assert math.dist(nearest, (drawn.x, drawn.y)) >= RING + THICK
        for other in found[number + 1 :]:
            assert right <= other[0] or other[2] <= left or bottom <= other[1] or other[3] <= top


@given(chosen, st.booleans())
def test_the_ring_stays_inside_and_everybody_is_counted(groups: list[Group], labelled: bool) -> None:
    drawn = crowd(groups, said(groups) if labelled else ())
    assert drawn.wanted == sum(group.wanted for group in groups)
    for arc in drawn.arcs:
        assert bool(arc.filled) == (arc.group.filled > 0) and bool(arc.missing) == (arc.group.missing > 0)
        for part in (arc.filled, arc.missing):
            for x, y in re.findall(r"(?:M|L|[01] )(\d+\.\d) (\d+\.\d)(?=[ALZ])", part.path if part else ""):
                assert 0 <= float(x) <= drawn.width and 0 <= float(y) <= drawn.height


def test_a_large_kind_has_a_longer_arc_than_a_small_one() -> None:
    large, small = crowd(groups_of({"resident": (100, 0), "kin": (5, 0)})).arcs
    assert large.filled and small.filled and " 1 1 " in large.filled.path and " 0 1 " in small.filled.path


def test_places_are_counted_by_kind_in_the_order_of_the_letters() -> None:
    row = [Place("A", "kin", "P"), Place("B", "resident", "I", False), Place("C", "kin", "P", False)]
    assert by_kind(row, KIND_LETTERS) == [Group("resident", "I", 0, 1), Group("kin", "P", 1, 2)]
