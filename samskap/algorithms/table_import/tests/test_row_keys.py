"""The same row keeps its key, another row never gets it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samskap.algorithms.table_import.row_keys import row_key, row_keys

_rows = st.lists(st.tuples(st.sampled_from(["Benk", "Park"]), st.sampled_from(["", "i dag"])), max_size=8)


@pytest.mark.parametrize("same", ["Flere  benker\r\npå Ås ", " Flere benker på\u00a0Ås", "Flere\tbenker på A\u030as"])
def test_blanks_line_ends_and_composition_do_not_matter(same):
    assert row_key(same, "1.2.2026") == row_key("Flere benker på Ås", " 1.2.2026")


@pytest.mark.parametrize(
    "other",
    [
        ("Flere benker", "2.2.2026"),
        ("flere benker", "1.2.2026"),
        ("Flere benker", "1.2.2026", "Kari"),
        ("Flere benker",),
    ],
)
def test_another_text_date_case_or_part_gives_another_key(other):
    assert row_key(*other) != row_key("Flere benker", "1.2.2026")


@given(
    st.lists(st.text(max_size=3), min_size=2, max_size=4),
    st.lists(st.text(max_size=3), min_size=2, max_size=4),
)
def test_parts_are_never_run_together(one, other):
    def plain(parts):
        return [" ".join(unicodedata.normalize("NFC", part).split()) for part in parts]

    assert (row_key(*one) == row_key(*other)) == (plain(one) == plain(other))


@given(_rows)
def test_a_second_import_gives_the_same_keys_and_no_two_rows_share_one(rows):
    assert row_keys(rows) == row_keys(rows)
    assert len(set(row_keys(rows))) == len(rows)


@given(_rows, st.randoms())
def test_rows_in_another_order_give_the_same_set_of_keys(rows, chance):
    shuffled = list(rows)
    chance.shuffle(shuffled)
    assert set(row_keys(shuffled)) == set(row_keys(rows))


def test_a_key_is_the_same_tomorrow():
    assert row_key("Flere benker på Ås", "1.2.2026") == "5bb74b8bc14f3c6c3b36c873b285968f"
