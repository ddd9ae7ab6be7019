"""The picture of interest and influence: nothing touches anything else, and nothing falls outside."""

import random

import pytest

from samskap.features.stakeholders.process import WISHES, wish_to_mix
from samskap.features.stakeholders.selectors.matrix import BARE, WIDE, Item, matrix
from samskap.kernel.ui.lettering import LINE_HEIGHT, SIZE, text_width

NAMES = ["Unge uten skoleplass eller jobb", "NAV", "Oppfølgingstjenesten", "Foreldre til unge uten plass", "Rådet",
         "Bedrifter som kan ta lærlinger i løpet av våren", "Helsesykepleierne på ungdomsskolen"]  # fmt: skip


def items(count, seed):
    chance = random.Random(seed)
    return [
        Item(f"I{n}", "I", "resident", chance.choice(NAMES), chance.randrange(4), chance.randrange(4), n % 5 == 0, "↗")
        for n in range(1, count + 1)
    ]


def boxes(picture):
    """What is drawn for each stakeholder: the dot and each line of its label, as left, top, right, bottom."""
    for dot in picture.dots:
        r = picture.radius
        yield dot, (dot.x - r, dot.y - r, dot.x + r, dot.y + r)
        for y, line in dot.lines:
            width = text_width(line, bold=dot.item.is_missing)
            yield dot, (dot.label_x, y - SIZE + 3, dot.label_x + width, y + LINE_HEIGHT - SIZE)


def touch(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@pytest.mark.parametrize("shape", [WIDE, BARE])
@pytest.mark.parametrize("count", [0, 1, 7, 20, 60])
def test_dots_and_labels_do_not_touch_each_other(shape, count):
    for seed in range(5):
        picture = matrix(items(count, seed), shape)
        drawn = list(boxes(picture))
        assert len(picture.dots) == count
        for number, (dot, box) in enumerate(drawn):
            assert not [other for other, there in drawn[number + 1 :] if other is not dot and touch(box, there)]


@pytest.mark.parametrize("shape", [WIDE, BARE])
def test_everything_stands_in_its_own_cell(shape):
    for seed in range(5):
        picture = matrix(items(40, seed), shape)
        for dot, (left, top, right, bottom) in boxes(picture):
            start = shape.left + dot.item.interest * shape.column
            assert start <= left and right <= start + shape.column
            assert top >= 0 and bottom <= picture.bottom
            assert (dot.y < picture.middle_y) == (dot.item.influence >= 2)


def test_the_words_of_the_quadrants_have_their_own_line():
    picture = matrix(items(40, 1), WIDE)
    for corner in picture.corners:
        assert not [dot for dot in picture.dots if corner.y - 12 < dot.y - picture.radius < corner.y]


def test_a_narrow_mix_is_widened_from_the_side_that_is_missing():
    kinds = ("resident", "kin", "employee", "specialist")
    assert wish_to_mix(kinds, inside=3, outside=0).kind == "resident"
    assert wish_to_mix(kinds, inside=0, outside=2).kind == "employee"
    assert wish_to_mix((), inside=1, outside=1) == WISHES["1.good_mix"]
