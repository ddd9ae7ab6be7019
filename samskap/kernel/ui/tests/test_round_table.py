"""The table picture never lets labels meet each other, a place, or the edge."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samskap.kernel.ui.lettering import text_width, wrapped
from samskap.kernel.ui.round_table import MOST_LABELS, Picture, Place, picture

words = st.text(st.sampled_from("abcdefghijklmnoprstuvyæøåABKMW -,/0123"), min_size=1, max_size=60)
places = st.builds(Place, label=words, kind=st.just("resident"), letter=st.just("I"), filled=st.booleans())


def boxes(drawn: Picture) -> list[tuple[float, float, float, float]]:
    labels = [seat.label for seat in drawn.seats if seat.label]
    return [(label.left, label.top, label.left + label.width, label.top + label.height) for label in labels]


def meet(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@given(st.lists(places, min_size=1, max_size=MOST_LABELS))
def test_no_two_labels_meet(chosen: list[Place]) -> None:
    found = boxes(picture(chosen))
    assert len(found) == len(chosen)
    assert [(a, b) for i, a in enumerate(found) for b in found[i + 1 :] if meet(a, b)] == []


@given(st.lists(places, min_size=1, max_size=MOST_LABELS))
def test_no_label_leaves_the_picture_or_touches_a_place(chosen: list[Place]) -> None:
    drawn = picture(chosen)
    for left, top, right, bottom in boxes(drawn):
        assert left >= 0 and top >= 0 and right <= drawn.width and bottom <= drawn.height
        for seat in drawn.seats:
            nearest = (min(max(seat.x, left), right), min(max(seat.y, top), bottom))
            assert math.dist(nearest, (seat.x, seat.y)) >= drawn.seat_radius


@given(st.lists(places, min_size=2, max_size=60), st.booleans())
def test_places_stand_apart_and_inside(chosen: list[Place], labelled: bool) -> None:
    drawn = picture(chosen, labelled)
    for one, other in zip(drawn.seats, drawn.seats[1:], strict=False):
        assert math.dist((one.x, one.y), (other.x, other.y)) > 2 * drawn.seat_radius
    for seat in drawn.seats:
        assert drawn.seat_radius <= seat.x <= drawn.width - drawn.seat_radius
        assert drawn.seat_radius <= seat.y <= drawn.height - drawn.seat_radius
    assert drawn.seat_radius > 5


def test_above_twenty_four_the_labels_fall_away() -> None:
    crowd = [Place(f"Gruppe {number}", "kin", "P") for number in range(MOST_LABELS + 1)]
    assert all(seat.label is None for seat in picture(crowd).seats)
    assert all(seat.label for seat in picture(crowd[:-1]).seats)


def test_the_picture_counts_who_sits_and_who_is_missing() -> None:
    drawn = picture([Place("A", "kin", "P"), Place("B", "kin", "P", filled=False), Place("C", "kin", "P")])
    assert (drawn.filled, drawn.wanted, drawn.missing) == (2, 3, 1)


def test_an_empty_table_can_be_drawn() -> None:
    assert picture([]).seats == ()


@pytest.mark.parametrize("label", ["Ungdom uten skoleplass", "Helsesykepleier", "Problemeier, oppvekst"])
def test_common_names_are_shown_whole(label: str) -> None:
    row = [Place(label, "kin", "P", filled=False) for _ in range(13)]
    for seat in picture(row).seats:
        assert seat.label and " ".join(line for _, line in seat.label.lines) == label


def test_a_long_word_is_parted_where_it_was_joined() -> None:
    assert wrapped("Oppfølgingstjenesten", 120, 2) == ["Oppfølgings-", "tjenesten"]


def test_too_long_names_end_in_an_ellipsis_and_fit() -> None:
    lines = wrapped("Interkommunalt samarbeidsorgan for vannforsyning og renovasjon", 165, 2)
    assert len(lines) == 2 and lines[1].endswith("…")
    assert all(text_width(line) <= 165 for line in lines)
