"""Free text finds its kind by head, ending and particular words, in bokmål and nynorsk."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samskap.algorithms.missing_voices.recognise import Taxonomy, mentioned, recognise

KINDS = Taxonomy.of(
    {
        "youth": ["ungdom*", "unge"],
        "youth_outside": ["ungdom uten", "unge utenfor"],
        "parents": ["foreldre*"],
        "teachers": ["lærer*", "*lærere"],
        "home_care": ["hjemmetjeneste*"],
        "staff": ["ansatte"],
        "dementia": ["demens*"],
    }
)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Foreldre til ungdom uten skoleplass", "parents"),
        ("Ungdom uten skoleplass", "youth_outside"),
        ("Ungdommar i bygda", "youth"),
        ("Kontaktlærere på ungdomstrinnet", "teachers"),
        ("Ansatte i hjemmetjenesten", "home_care"),
        ("Tilsette i heimetenesta", "home_care"),
        ("Ansatte", "staff"),
        ("Personer med demens", "dementia"),
        ("UNGDOM", "youth"),
        ("Måker", ""),
        ("", ""),
    ],
)
def test_a_name_finds_its_kind(name, code):
    assert recognise(name, KINDS) == code


@given(st.text())
def test_any_text_gives_a_known_kind_or_none(name):
    assert recognise(name, KINDS) in {"", *(code for code, _ in KINDS.patterns)}


def test_a_pattern_without_letters_is_refused():
    with pytest.raises(ValueError, match="no letters"):
        Taxonomy.of({"a": ["*"]})


def test_what_else_is_known_of_the_one_named_weighs_in():
    assert recognise("Hjemmetjeneste for ungdom", KINDS) == "home_care"
    assert recognise("Hjemmetjeneste for ungdom", KINDS, {"home_care": 0.1}) == "youth"


def test_a_sentence_mentions_every_kind_it_names_and_of_one_word_only_the_most_particular():
    found = mentioned("Hvordan kan foreldre og ansatte hjelpe ungdom uten plass?", KINDS)
    assert found == {"parents", "staff", "youth_outside"}
    assert mentioned("Hva med havna?", KINDS) == frozenset()
