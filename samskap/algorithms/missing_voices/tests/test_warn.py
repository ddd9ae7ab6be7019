"""Every remark is made when it is true, and not when it is not."""

from samskap.algorithms.missing_voices.facts import Topic
from samskap.algorithms.missing_voices.tests.topics import facet, there, voice
from samskap.algorithms.missing_voices.warn import warnings

TOPIC = Topic((facet("youth", weight=3, demand=2), facet("politics")))
TEEN = voice("teen", youth=1)
COUNCIL = voice("council", "elected", speaks_for_others=True, youth=0.7)
MAYOR = voice("mayor", "elected", politics=1)
EVERYBODY = [TEEN, COUNCIL, MAYOR]


def said(present, candidates=EVERYBODY, topic=TOPIC):
    return {(remark.code, remark.facet): remark for remark in warnings(topic, candidates, present)}


def test_an_empty_room_lacks_every_facet_and_nothing_is_said_of_the_room():
    assert set(said([])) == {("nobody", "youth"), ("nobody", "politics")}


def test_a_facet_nobody_could_speak_for_is_told_apart():
    assert ("no_candidate", "politics") in said([], candidates=[TEEN])


def test_one_voice_where_two_are_wanted():
    assert said(there(TEEN, MAYOR))[("one_voice", "youth")].voices == ("teen-0",)
    assert ("one_voice", "youth") not in said(there(TEEN, TEEN, MAYOR))


def test_only_those_who_speak_for_others_is_no_own_voice():
    assert said(there(COUNCIL, MAYOR))[("only_proxies", "youth")].voices == ("council-0",)
    assert ("only_proxies", "youth") not in said(there(COUNCIL, TEEN, MAYOR))


def test_staff_who_know_the_young_by_their_work_are_no_own_voice():
    worker = voice("worker", "employee", youth=0.3)
    assert ("only_proxies", "youth") in said(there(worker))
    assert ("only_proxies", "politics") not in said(there(worker, voice("clerk", "employee", politics=0.2)))


def test_power_without_those_it_touches_and_the_reverse():
    assert ("power_without_affected", "") in said(there(MAYOR))
    assert ("affected_without_power", "") in said(there(TEEN))
    whole = said(there(TEEN, MAYOR))
    assert not {("power_without_affected", ""), ("affected_without_power", "")} & set(whole)


def test_one_organisation_that_much_would_fall_without():
    club = voice("club", "organisation", youth=1)
    found = said(there(club, MAYOR, voice("x", nature=1)))
    assert found[("covers_too_much", "")].voices == ("club-0",)
    assert found[("covers_too_much", "")].share == 0.75
    assert ("covers_too_much", "") not in said(there(club, TEEN, TEEN, MAYOR))


def test_shares_are_told_only_where_there_are_enough_to_share():
    expert = voice("expert", "specialist")
    assert ("many_specialists", "") not in said(there(expert, expert))
    found = said(there(*[expert] * 4, TEEN, MAYOR))
    assert round(found[("many_specialists", "")].share, 2) == 0.67
    assert round(found[("few_affected", "")].share, 2) == 0.17
    assert ("few_affected", "") not in said(there(*[TEEN] * 2, *[MAYOR] * 4))


def test_the_weightiest_facet_stands_first():
    assert [remark.facet for remark in warnings(TOPIC, EVERYBODY, [])] == ["youth", "politics"]
