"""What the public list, the search and the likenesses find, and what they cost."""

import pytest
from django.core.cache import cache

from samskap.features.suggestions.selectors.public import (
    Filters,
    by_token,
    headline_of,
    published,
    published_by_reference,
    published_page,
)
from samskap.features.suggestions.selectors.similar import beside, similar_to
from samskap.features.suggestions.states import Outcome, SuggestionState
from samskap.features.suggestions.tests.factories import make_published, make_suggestion
from samskap.kernel.base.refusals import OutsideReach

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_memory():
    cache.clear()


def _found(**asked) -> set[int]:
    return set(published(Filters(**asked)).values_list("pk", flat=True))


def test_only_published_innspill_are_listed_and_merged_ones_stand_with_the_other():
    shown = make_published()
    make_suggestion()
    make_published(merged_into=shown, state=SuggestionState.CLOSED)
    assert _found() == {shown.pk}


@pytest.mark.parametrize(
    ("asked", "finds"),
    [
        ("barnehage", True),
        ("barnehagane", True),
        ("BARNEHAGEN opningstid", True),
        ("hage", True),
        ("barnehage sykehjem", False),
        ("skole", False),
        ("og", True),
    ],
)
def test_search_finds_other_forms_nynorsk_and_compounds_and_wants_every_word(asked, finds):
    row = make_published("Åpningstidene i barnehagene passer ikke for dem som går skift.")
    assert (row.pk in _found(q=asked)) is finds


def test_a_short_word_is_found_at_either_end_of_a_compound_only():
    row = make_published("Sykkelveien stopper brått.")
    assert _found(q="vei") == {row.pk}


def test_a_new_word_is_found_at_once_though_the_list_of_words_is_remembered():
    make_published("Bussen går for sjelden.")
    _found(q="buss")
    row = make_published("Kinoen er stengt.")
    assert _found(q="kino") == {row.pk}


def test_a_reference_finds_its_own_innspill():
    row = make_published()
    make_published()
    assert _found(q=row.reference.lower()) == {row.pk}


def test_filters_on_theme_answer_and_outcome_hold_together():
    waiting = make_published(theme="town")
    answered = make_published(theme="town", state=SuggestionState.ANSWERED, outcome=Outcome.NOT_NOW)
    make_published(theme="health")
    assert _found(theme="town", status="waiting") == {waiting.pk}
    assert _found(theme="town", status="answered") == _found(outcome="not_now") == {answered.pk}
    assert _found(theme="finnes ikke", status="heller ikke") == _found()


def test_most_support_first():
    few, many = make_published(support_count=1), make_published(support_count=9)
    make_published()
    assert list(published(Filters(sort="supported")))[:2] == [many, few]


def test_twenty_five_a_page_and_a_page_beyond_the_last_is_the_last():
    for _time in range(27):
        make_published()
    first, beyond = published_page(Filters(), 1), published_page(Filters(), 99)
    assert (len(first.cards), first.count, first.last) == (25, 27, 2)
    assert (len(beyond.cards), beyond.number) == (2, 2)


@pytest.mark.parametrize("asked", [Filters(), Filters(q="gatelys", theme="", sort="supported")])
def test_the_list_costs_the_same_for_one_and_for_many(django_assert_num_queries, asked):
    make_published()
    cache.clear()
    expected = 4 if asked.q else 3
    with django_assert_num_queries(expected):
        published_page(asked)
    for _time in range(30):
        make_published()
    cache.clear()
    with django_assert_num_queries(expected):
        published_page(asked)


def test_an_unpublished_innspill_is_found_by_its_token_only():
    row = make_suggestion("Noe privat")
    assert by_token(row.token).text == "Noe privat"
    with pytest.raises(OutsideReach):
        published_by_reference(row.reference)
    with pytest.raises(OutsideReach):
        by_token("gjettet")


def test_a_merged_one_tells_the_answer_of_what_it_became():
    from_answer = make_published(state=SuggestionState.ANSWERED, outcome=Outcome.TAKEN_ON)
    merged = make_suggestion(merged_into=from_answer, state=SuggestionState.CLOSED)
    assert by_token(merged.token).merged_into == from_answer.reference


def test_likenesses_are_published_near_in_meaning_and_best_first():
    near = make_published("Vi trenger flere sykkelstativ ved jernbanestasjonen i sentrum.")
    make_suggestion("Vi trenger flere sykkelstativ ved jernbanestasjonen i sentrum.")
    make_published("Skolematen er blitt dårligere på ungdomsskolen.")
    make_published("Gratis sykkelparkering på sykehuset.")
    found = similar_to("Sett opp flere sykkelstativ ved jernbanestasjonen.")
    assert [card.id for card in found][:1] == [near.pk]
    assert len(found) == 1


@pytest.mark.parametrize("text", ["", "og men om", "sykkel", "a" * 5000])
def test_a_text_that_says_too_little_is_like_nothing(text):
    make_published("Vi trenger flere sykkelstativ.")
    assert similar_to(text) == []


def test_likenesses_cost_the_same_for_one_and_for_many(django_assert_max_num_queries):
    for _time in range(40):
        make_published("Vi trenger flere sykkelstativ ved stasjonen.")
        cache.clear()
        if _time in (0, 39):
            with django_assert_max_num_queries(6):
                assert similar_to("Flere sykkelstativ ved stasjonen.")


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Kort. Så mer.", "Kort."),
        ("\n\nFørste linje\nAndre linje", "Første linje"),
        ("ord " * 60, "ord " * 21 + "ord …"),
    ],
)
def test_the_headline_is_the_first_sentence_cut_between_words(text, headline):
    assert headline_of(text) == headline


def test_what_stands_beside_an_innspill_is_gone_as_soon_as_it_is_withdrawn():
    read = make_published("Vi trenger flere sykkelstativ ved stasjonen.")
    near = make_published("Flere sykkelstativ ved stasjonen.")
    assert [card.id for card in beside(read.pk, read.text)] == [near.pk]
    near.is_public = False
    near.save()
    assert beside(read.pk, read.text) == []
