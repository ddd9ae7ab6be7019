"""The words in docs/words.md exist in the code, and the printed pages are the prints of the code."""

from tests.architecture import house
from tools import print_access, print_states

WORDS = (house.ROOT / "docs/words.md").read_text()


def _known():
    return set().union(*(house.names_in(path.read_text()) for path in house.sources()))


def test_each_word_in_the_table_exists_in_the_code():
    assert len(house.words_listed(WORDS)) > 50
    assert house.unknown_words(WORDS, _known()) == []


def test_a_word_that_is_gone_is_seen():
    table = "| drøm | `Dream`, `received` | what is not there |"
    assert house.unknown_words(table, {"received"}) == ["Dream"]


def test_the_access_page_is_the_print_of_the_matrix():
    assert print_access.PAGE.read_text() == print_access.page()


def test_the_states_page_is_the_print_of_the_state_tables():
    assert print_states.PAGE.read_text() == print_states.page()
    assert len(print_states.flows()) >= 8
