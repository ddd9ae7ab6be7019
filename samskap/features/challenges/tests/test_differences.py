"""The difference between two wordings: nothing of the new text is lost, and nothing unchanged is marked."""

from hypothesis import given
from hypothesis import strategies as st

from samskap.features.challenges.differences import pieces

texts = st.text(alphabet="ab \nøå.", max_size=60)


@given(texts, texts)
def test_the_same_and_the_added_are_the_new_text(old, new):
    assert "".join(piece.text for piece in pieces(old, new) if piece.kind != "removed") == new


@given(texts, texts)
def test_the_same_and_the_removed_are_the_old_text(old, new):
    assert "".join(piece.text for piece in pieces(old, new) if piece.kind != "added") == old


@given(texts)
def test_an_unchanged_text_has_no_marks(text):
    assert {piece.kind for piece in pieces(text, text)} <= {"same"}


def test_a_changed_word_is_marked_and_its_neighbours_are_not():
    found = [(piece.kind, piece.text) for piece in pieces("unge mangler lyst", "unge mangler bro")]
    assert found == [("same", "unge mangler "), ("removed", "lyst"), ("added", "bro")]
