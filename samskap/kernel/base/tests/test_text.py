"""What people type is stored in one form."""

from hypothesis import given
from hypothesis import strategies as st

from samskap.kernel.base.text import clean


def test_letters_with_loose_marks_become_whole_letters() -> None:
    assert clean("A\u030as") == "Ås"


def test_control_characters_go_and_newlines_and_tabs_stay() -> None:
    assert clean("a\x00b\x07\tc\nd\x9f") == "ab\tc\nd"


def test_every_kind_of_newline_becomes_one() -> None:
    assert clean("a\r\nb\rc\u2028d\x85e") == "a\nb\nc\nd\ne"


def test_space_at_the_ends_goes() -> None:
    assert clean(" \u00a0 hei \n") == "hei"


def test_marks_that_turn_the_text_around_and_half_characters_go() -> None:
    assert clean("\u202egnp.exe\ud800") == "gnp.exe"


def test_an_emoji_made_of_several_characters_stays_whole() -> None:
    assert clean("👩‍🔧") == "👩‍🔧"


@given(st.text(st.characters(codec=None)))
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    once.encode()
