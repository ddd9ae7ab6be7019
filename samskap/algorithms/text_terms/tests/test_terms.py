"""Words that must find each other, words that must not, and what holds for any text."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from samskap.algorithms.text_terms.forms import LINES
from samskap.algorithms.text_terms.nynorsk import PAIRS
from samskap.algorithms.text_terms.stems import BOKMAL_STEMS, FORMS, stem
from samskap.algorithms.text_terms.terms import terms
from samskap.algorithms.text_terms.tokens import LONGEST, tokens


@pytest.mark.parametrize(
    "words",
    [
        "barnehage barnehagen barnehager barnehagene barnehagar barnehagane",
        "skole skolen skoler skolene skule skulen skular skulane",
        "innbygger innbyggere innbyggerne innbyggjar innbyggjarar innbyggjarane",
        "bruker brukere brukerne brukarar brukarane",
        "hjem hjemmet hjemme heim heimen heime",
        "ungdom ungdommer ungdommene ungdomar ungdomane",
        "vei veien veier veiene veg vegen vegar vegane",
        "by byen byer byene byar byane",
        "høring høringen høringer høyring høyringar",
        "løsning løsninger løysing løysingar løysingane",
        "tjeneste tjenesten tjenester teneste tenester tenestene",
        "bolig boliger boligen bustad bustader bustadane",
        "møte møter møtet møta møtene",
        "voksen voksne vaksne",
        "ensomhet einsemd ensom einsam",
        "sykkelvei sykkelveg",
        "ønske ønsker ynskje ønskjer",
        "uke uker veke veker",
        "road roads",
        "library librarys",
    ],
)
def test_forms_of_one_word_give_one_term(words):
    assert len({stem(word) for word in words.split()}) == 1


@pytest.mark.parametrize(
    "pair",
    [
        "skole skog",
        "vei vern",
        "bolig bolle",
        "leder ledig",
        "hjem hjelp",
        "bad bånd",
        "sti sted",
        "uke ukraina",
    ],
)
def test_different_words_stay_apart(pair):
    one, other = pair.split()
    assert stem(one) != stem(other)


def test_terms_keep_order_and_repeats_and_drop_stop_words():
    assert terms("Skolene og skulane har ikkje nok plass på trinn 7!") == [
        "skol",
        "skol",
        "plass",
        "trinn",
        "7",
    ]


def test_the_same_wish_in_both_languages_gives_the_same_terms():
    bokmal = terms("Vi ønsker flere boliger og tryggere skoleveier for barna hjemme i byen.")
    nynorsk = terms("Vi ynskjer fleire bustader og tryggare skulevegar for borna heime i byen.")
    assert set(bokmal) == set(nynorsk)


def test_english_falls_through_with_its_words_in_place():
    assert terms("We need more bike lanes on the roads.") == ["need", "bik", "lan", "road"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Gjør ÅRET bra", ["gjør", "året", "bra"]),
        ("A\u030aret", ["året"]),
        ("kom\u00admu\u200bne", ["kommune"]),
        ("e-post, NAV/Helse", ["e", "post", "nav", "helse"]),
        ("sti_navn 2018 3,5", ["sti", "navn", "2018", "3", "5"]),
        ("İstanbul", ["i̇stanbul"]),
        ("x" * 500, ["x" * LONGEST]),
        ("", []),
        (" \n?! ", []),
    ],
)
def test_text_becomes_lower_case_composed_tokens(text, words):
    assert tokens(text) == words


@pytest.mark.parametrize("text", ["", "og i på", "?", "a b c"])
def test_a_text_of_nothing_but_small_words_has_no_terms(text):
    assert terms(text) == []


@given(st.text(max_size=60))
@example("erneerne")
@example("vegmmmm")
def test_the_stem_of_a_stem_is_itself(text):
    for word in tokens(text):
        assert stem(stem(word)) == stem(word)


@given(st.lists(st.sampled_from(sorted(FORMS) + [word for line in PAIRS.split("\n") for word in line.split()])))
def test_every_word_of_the_tables_reaches_a_fixed_point(words):
    for word in words:
        assert stem(stem(word)) == stem(word)


@given(st.text(max_size=200))
def test_composed_and_decomposed_text_give_the_same_terms(text):
    assert terms(unicodedata.normalize("NFD", text)) == terms(unicodedata.normalize("NFC", text))


@given(st.text(max_size=200))
def test_terms_are_short_single_words(text):
    for term in terms(text):
        assert 0 < len(term) <= LONGEST
        assert not any(character.isspace() for character in term)


def test_the_tables_hold_no_word_twice_and_no_idle_pair():
    forms = [form for line in LINES.split("\n") for form in dict.fromkeys(line.split())]
    assert sorted(forms) == sorted(set(forms))
    assert len(BOKMAL_STEMS) >= 50
    for line in filter(None, PAIRS.split("\n")):
        nynorsk, bokmal = line.split()
        assert stem(nynorsk) == stem(bokmal), line
    assert not set(BOKMAL_STEMS) & set(BOKMAL_STEMS.values())
