"""The pictures of the map, read from their own numbers: nothing touches, nothing falls outside, nothing is left out."""

import random
import re

import pytest
from django.utils import translation
from hypothesis import given, settings
from hypothesis import strategies as st

from samskap.features.stakeholders.process import WISHES, wish_to_mix
from samskap.features.stakeholders.selectors.dots import GONE, MANY_MOVES, MOVED, NEW, WAS, Item
from samskap.features.stakeholders.selectors.map_pictures import both_matrices, both_rainbows
from samskap.features.stakeholders.tests.drawn import collisions, read
from samskap.kernel.ui.words import KIND_LETTERS

NAMES = ["Unge uten skoleplass eller jobb", "NAV", "Oppfølgingstjenesten", "Foreldre til unge uten plass", "Rådet",
         "Bedrifter som kan ta lærlinger i løpet av våren", "Helsesykepleierne på ungdomsskolen", "<b>&\"'",
         "Interkommunaltsamarbeidsorganforvannforsyningogrenovasjon", "W" * 120]  # fmt: skip
KINDS = list(KIND_LETTERS)
RELATIONS = ["affected", "both", "affecting"]
SHEETS = {"matrix": both_matrices, "rainbow": both_rainbows}


def make(kind, seed, count, skew=0):
    """So many items from one seed; with a skew they crowd together in one corner."""
    chance = random.Random(seed)

    def level():
        return 3 if chance.random() < skew else chance.randrange(4)

    def place():
        return level(), level(), level(), "affected" if chance.random() < skew else chance.choice(RELATIONS)

    items = []
    for number in range(1, count + 1):
        actor, name = chance.choice(KINDS), chance.choice(NAMES)
        code, link = f"{KIND_LETTERS[actor]}{number}", f"#i{number}"
        mark = "" if kind == "version" else chance.choice(["", NEW, GONE, MOVED])
        interest, influence, strength, relation = place()
        item = Item(code, actor, name, interest, influence, strength, relation, link, mark=mark)
        if kind == "version":
            item = item._replace(is_missing=chance.random() < 0.2, arrow=chance.choice(["", "↗"]))
        items.append(item)
        if mark == MOVED:
            interest, influence, strength, relation = place()
            items.append(Item(code, actor, name, interest, influence, strength, relation, "", mark=WAS))
    return items


made = st.builds(
    make,
    st.sampled_from(["version", "difference"]),
    st.integers(0, 10_000),
    st.integers(0, 300),
    st.sampled_from([0, 0.5, 0.9, 1]),
)


def told(mark):
    """How many stakeholders a mark stands for."""
    return int(mark.code) if "is-more" in mark.css else 1


@pytest.mark.parametrize("sheet", SHEETS)
@settings(max_examples=40, deadline=None)
@given(items=made, language=st.sampled_from(["en", "nb", "nn"]))
def test_nothing_touches_and_nothing_falls_outside(sheet, items, language):
    with translation.override(language):
        pictures = read(SHEETS[sheet](items, "Tittel", "Forklart", {}))
    assert len(pictures) == 2
    for picture in pictures:
        assert collisions(picture.boxes()) == []
        for (left, top, right, bottom), _corner in picture.boxes():
            assert left >= -0.5 and top >= -0.5 and right <= picture.width + 0.5 and bottom <= picture.height + 0.5
        for x1, y1, x2, y2 in picture.moves:
            assert 0 <= min(x1, x2) <= max(x1, x2) <= picture.width
            assert 0 <= min(y1, y2) <= max(y1, y2) <= picture.height


@pytest.mark.parametrize("sheet", SHEETS)
@settings(max_examples=20, deadline=None)
@given(items=made)
def test_everybody_is_drawn_or_counted(sheet, items):
    moves = sum(item.mark == WAS for item in items)
    wanted = len(items) - (moves if moves > MANY_MOVES else 0)
    for picture in read(SHEETS[sheet](items, "Tittel", "Forklart", {})):
        assert sum(told(mark) for mark in picture.marks) == wanted


@pytest.mark.parametrize("sheet", SHEETS)
def test_three_hundred_spread_out_are_all_drawn_where_there_is_width(sheet):
    wide, _bare = read(SHEETS[sheet](make("version", 3, 300), "Tittel", "Forklart", {}))
    assert len([mark for mark in wide.marks if "is-more" not in mark.css]) == 300


def test_a_dot_stands_in_its_own_cell():
    items = make("version", 4, 60)
    for picture in read(both_matrices(items, "T", "F", {})):
        by_code = {mark.title.split()[0]: mark.box for mark in picture.marks if "is-more" not in mark.css}
        for axis, low, high, grows in (("interest", 0, 2, True), ("influence", 1, 3, False)):
            for level in range(3):
                here = [by_code[item.code] for item in items if getattr(item, axis) == level]
                above = [by_code[item.code] for item in items if getattr(item, axis) == level + 1]
                first, second = (here, above) if grows else (above, here)
                assert max(box[high] for box in first) <= min(box[low] for box in second)


def test_the_more_affected_stand_nearer_the_middle_of_the_rainbow():
    items = make("version", 5, 100)
    for picture, middle in zip(read(both_rainbows(items, "T", "F", {})), [(570, 614), (34, 312)], strict=True):
        far = {}
        by_code = {mark.title.split()[0]: mark for mark in picture.marks if "is-more" not in mark.css}
        for item in items:
            if item.code in by_code:
                left, top, right, bottom = by_code[item.code].box
                away = (((left + right) / 2 - middle[0]) ** 2 + ((top + bottom) / 2 - middle[1]) ** 2) ** 0.5
                far.setdefault(item.strength, []).append(away)
        assert max(far[3]) < min(far[2]) and max(far[2]) < min(far[1]) and max(far[1]) < min(far[0])


def test_few_in_a_cell_have_their_names_and_many_have_codes_only():
    few = [Item(f"I{n}", "resident", "Unge", 1, 1, 1, "both", f"#i{n}") for n in range(1, 6)]
    many = [*few, Item("I6", "resident", "Unge", 1, 1, 1, "both", "#i6")]
    assert all(mark.labels for mark in read(both_matrices(few, "T", "F", {}))[0].marks)
    assert not any(mark.labels for mark in read(both_matrices(many, "T", "F", {}))[0].marks)


def test_new_gone_and_moved_are_told_without_colour():
    def item(code, mark, interest=0):
        return Item(code, "kin", "Foreldre", interest, 0, interest, "both", "#i1", mark=mark)

    items = [item("P1", NEW), item("P2", GONE), item("P3", WAS), item("P3", MOVED, 3)]
    for sheet in SHEETS.values():
        wide, bare = read(sheet(items, "T", "F", {}))
        for picture in (wide, bare):
            by_css = {mark.css.split()[-1]: mark for mark in picture.marks}
            assert by_css["is-gone"].has_strike and not by_css["is-new"].has_strike
            (x1, y1, _x, _y), was = picture.moves[0], by_css["was-here"].box
            assert was[0] - 12 <= x1 <= was[2] + 12 and was[1] - 12 <= y1 <= was[3] + 12
        assert {mark.code for mark in wide.marks} == {"+P1", "P2", "P3"}


@pytest.mark.parametrize("moves", [6, 7])
def test_names_give_way_when_many_arrows_would_cross_them(moves):
    pairs = [
        Item(f"P{n}", "kin", "Foreldre", i, n % 4, 1, "both", mark=m)
        for n in range(moves)
        for m, i in ((WAS, 0), (MOVED, 3))
    ]
    wide = read(both_matrices(pairs, "T", "F", {}))[0]
    assert len(wide.moves) == moves and any(mark.labels for mark in wide.marks) == (moves == 6)


def test_a_crowd_of_moves_is_drawn_as_one_arrow_for_each_pair_of_cells():
    count = MANY_MOVES + 1
    pairs = [
        Item(f"P{n}", "kin", "Foreldre", i, 1, 1, "both", mark=m)
        for n in range(count)
        for m, i in ((WAS, 0), (MOVED, 3))
    ]
    for picture in read(both_matrices(pairs, "T", "F", {})):
        assert len(picture.moves) == 1 and sum(told(mark) for mark in picture.marks) == count


def test_a_name_cannot_break_out_of_the_picture():
    drawn = both_matrices(
        [Item("I1", "resident", "</title><script>x</script>", 1, 1, 1, "both", '"#><b>')], "<T>", "F", {}
    )
    assert "<script" not in drawn and "<b>" not in drawn and "<T>" not in drawn


def test_the_picture_has_a_name_and_its_links_can_be_reached():
    items = [Item("I1", "resident", "Unge", 1, 1, 1, "both", "#i1")]
    for sheet in SHEETS.values():
        drawn = sheet(items, "Tittel", "Forklart", {})
        ids = re.findall(r' id="([^"]+)"', drawn)
        assert len(ids) == len(set(ids)) == 4
        for picture in read(drawn):
            assert (picture.role, picture.title) == ("group", "Tittel")
            assert [(mark.href, mark.title) for mark in picture.marks] == [("#i1", "I1 Unge")]


def test_a_narrow_mix_is_widened_from_the_side_that_is_missing():
    kinds = ("resident", "kin", "employee", "specialist")
    assert wish_to_mix(kinds, inside=3, outside=0).kind == "resident"
    assert wish_to_mix(kinds, inside=0, outside=2).kind == "employee"
    assert wish_to_mix((), inside=1, outside=1) == WISHES["1.good_mix"]
