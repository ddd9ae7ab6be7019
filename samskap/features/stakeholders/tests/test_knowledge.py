"""The shipped knowledge is whole: every theme, three languages, codes that resolve, and no person's name."""

import re

import pytest

from samskap.algorithms.missing_voices.propose import propose
from samskap.algorithms.missing_voices.warn import CLEAR
from samskap.features.rooms.states import Theme
from samskap.features.stakeholders.knowledge import read, topics
from samskap.features.stakeholders.knowledge.mixing import closeness

# Capital letters inside a sentence: institutions, laws and products, never people.
NAMES = """Nav FAU KFU SFO IKT HR BUP DPS NVE Kystverket KS Digdir IMDi UDI IMDi Husbanken BankID Kors Red Cross Kors
Sivilforsvaret Sámi Government Planning Act Local Housing Bank Public Roads Administration LGBT Norwegian Sunday
Tuesday State Statsforvalteren Vegvesenet Fylket ICT Nav's""".split()
CAPITAL = re.compile(r"(?<=[\w,:] )[A-ZÆØÅ][\w]+")


def _texts(words):
    return (words.nb, words.nn, words.en)


def _sentences():
    for theme, template in read.templates().items():
        for listed in template.groups:
            yield from ((f"{theme} {listed.group}", text) for text in _texts(listed.why))


def test_every_theme_has_a_template_with_at_least_ten_groups():
    assert set(read.templates()) == {theme.value for theme in Theme}
    assert len(read.templates()) >= 12
    assert [theme for theme, template in read.templates().items() if len(template.groups) < 10] == []


@pytest.mark.parametrize("theme", [theme.value for theme in Theme])
def test_a_theme_wants_people_power_and_opposition_and_names_nothing_twice(theme):
    template = read.templates()[theme]
    facets = {each.facet: read.facets()[each.facet].nature for each in template.facets}
    assert len(facets) == len(template.facets)
    assert len({each.group for each in template.groups}) == len(template.groups)
    assert {"people", "power", "knowledge"} <= set(facets.values()) and "counterforce" in facets
    assert all(each.weight in (1, 2, 3) and each.demand in (1, 2, 3) for each in template.facets)
    assert all(each.weight in (1, 2, 3) and each.levels for each in template.groups)


@pytest.mark.parametrize("theme", [theme.value for theme in Theme])
def test_a_theme_lists_groups_from_inside_and_outside_the_municipality(theme):
    kinds = {read.groups()[each.group].actor_kind for each in read.templates()[theme].groups}
    sectors = {read.groups()[each.group].sector for each in read.templates()[theme].groups}
    assert {"resident", "employee", "organisation"} <= kinds
    assert {"public", "residents"} <= sectors and len(sectors) >= 3


def test_every_reason_is_one_whole_sentence_and_no_reason_is_used_twice():
    sentences = list(_sentences())
    assert [where for where, text in sentences if not text.endswith(".") or not 20 <= len(text) <= 160] == []
    for language in range(3):
        texts = [text for _, text in sentences][language::3]
        assert len(set(texts)) == len(texts)


def test_nynorsk_is_not_bokmal_with_another_name():
    same = [
        listed.group
        for template in read.templates().values()
        for listed in template.groups
        if listed.why.nb == listed.why.nn
    ]
    assert same == []


def test_every_facet_has_a_candidate_who_speaks_clearly_for_it():
    spoken = {code for group in read.groups().values() for code, degree in group.covers.items() if degree >= CLEAR}
    assert set(read.facets()) - spoken == set()


def test_every_group_is_listed_by_a_theme_and_covers_something_there():
    listed = {each.group for template in read.templates().values() for each in template.groups}
    assert set(read.groups()) - listed == set()
    for theme, template in read.templates().items():
        facets = {each.facet for each in template.facets}
        silent = [each.group for each in template.groups if not facets & set(read.groups()[each.group].covers)]
        assert silent == [], theme


def test_every_group_is_recognised_by_its_own_name_in_each_language():
    wrong = {
        text: topics.recognised(text)
        for code, group in read.groups().items()
        for text in _texts(group.name)
        if topics.recognised(text) != code
    }
    assert wrong == {}


def test_groups_are_groups_and_no_text_holds_a_persons_name():
    texts = [text for group in read.groups().values() for text in _texts(group.name)]
    texts += [text for _, text in _sentences()]
    assert [word for text in texts for word in CAPITAL.findall(text) if word not in NAMES] == []


def test_the_search_for_names_finds_one():
    assert CAPITAL.findall("Spør Kari Nordmann om det.") == ["Kari", "Nordmann"]


def test_a_question_lifts_the_facets_it_is_about():
    lifts = topics.lifts_of("Hvordan kan personer med demens bo trygt hjemme?")
    assert lifts["carers"] == 2 and "road_users" not in lifts
    assert topics.lifts_of("Korleis får ungdommar læreplass?")["school_to_work"] == 2
    assert topics.lifts_of("") == {}


def test_a_lifted_facet_weighs_more_in_the_topic_and_a_new_one_is_added():
    plain = {facet.code: facet.weight for facet in topics.topic_for("town", "unit", "").facets}
    lifted = {facet.code: facet.weight for facet in topics.topic_for("town", "unit", "Gratis parkering?").facets}
    assert lifted["road_users"] == plain["road_users"] + 2
    assert "carers" not in plain
    assert "carers" in {facet.code for facet in topics.topic_for("town", "unit", "Pårørende i byen").facets}


def test_groups_on_the_map_draw_in_the_templates_they_belong_to():
    plain = topics.topic_for("work", "unit", "Hvordan lage en bedre turnus?")
    care = topics.topic_for("work", "unit", "Hvordan lage en bedre turnus?", ["patients", "carers", "home_care_staff"])
    assert "gps" not in plain.listed and care.listed["gps"] > 0
    assert "older_people" in {facet.code for facet in care.facets} - {facet.code for facet in plain.facets}
    assert closeness(read.templates()["health"], ["patients", "carers"]) > 0
    assert closeness(read.templates()["town"], ["patients", "no_such_group"]) == 0


def test_kind_and_sector_help_to_recognise_a_name():
    assert topics.recognised("De som venter på hjemmetjenesten", "resident", "residents") == "patients"
    assert topics.recognised("Ansatte i hjemmetjenesten", "employee", "public") == "home_care_staff"


def test_the_list_and_the_reasons_follow_the_level():
    assert topics.why("health", "unit", "hospital") is None
    assert "samme dag" in topics.why("health", "sector", "hospital").within("nb")
    assert "same dag" in topics.why("health", "", "hospital").within("nn")
    assert "hospital" not in topics.topic_for("health", "unit", "").listed
    assert "hospital" in topics.topic_for("health", "municipality", "").listed


def test_a_theme_we_know_nothing_of_still_gives_a_topic():
    topic = topics.topic_for("unheard", "unit", "Hva med havna?")
    assert len(topic.facets) == len(read.facets()) and not topic.listed
    assert topics.councils_of("unheard") == () and topics.why("unheard", "", "youth") is None
    assert propose(topic, topics.candidates(), [])


def test_statutory_councils_follow_the_theme():
    assert topics.councils_of("upbringing") == ("youth", "disability")
    assert set(topics.councils_of("planning")) == {"youth", "elderly", "disability"}


def test_an_unknown_group_on_the_map_speaks_for_nothing_but_does_no_harm():
    present = topics.present_of([("a", "youth"), ("b", "no_such_group")])
    assert [dict(one.group.covers) == {} for one in present] == [False, True]


@pytest.mark.parametrize("theme", [theme.value for theme in Theme])
def test_an_empty_room_is_offered_those_touched_and_those_who_do_the_work(theme):
    proposals = propose(topics.topic_for(theme, "sector", ""), topics.candidates(), [], limit=8)
    kinds = [read.groups()[proposal.code].actor_kind for proposal in proposals]
    assert len(proposals) == 8 and {"resident", "kin"} & set(kinds) and len(set(kinds)) >= 3
    assert all(topics.why(theme, "sector", proposal.code) or proposal.facets for proposal in proposals)


def test_a_fault_in_a_file_is_told_with_the_files_name(tmp_path, monkeypatch):
    (tmp_path / "facets.json").write_text("[{]")
    monkeypatch.setattr(read, "FOLDER", tmp_path)
    with pytest.raises(ValueError, match=r"facets\.json is not JSON"):
        read.facets.__wrapped__()
