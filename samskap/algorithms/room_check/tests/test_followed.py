"""The truth tables of the rules about what has been done: councils, sectors, the named, the absent, power."""

from dataclasses import replace
from datetime import timedelta

import pytest

from samskap.algorithms.room_check.check import check
from samskap.algorithms.room_check.codes import COUNCILS, SECTORS
from samskap.algorithms.room_check.facts import CouncilFacts, NamedFacts, RoomFacts
from samskap.algorithms.room_check.findings import Finding
from samskap.algorithms.room_check.tests.rooms import SPRING, absent, decider, stakeholder

BEFORE = SPRING - timedelta(days=1)
AFTER = SPRING + timedelta(days=1)
REASON = "Avklart på møtet i mars."


def found(room: RoomFacts, rule: str) -> dict[str, Finding]:
    """What one rule finds, under its subjects."""
    return {one.subject: one for one in check(room) if one.rule == rule}


def told(finding: Finding) -> tuple[str, str, str]:
    return finding.status, finding.severity, finding.act


MET = ("met", "ok", "")


# --- 7 ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", COUNCILS)
@pytest.mark.parametrize(("seated", "asked"), [(False, False), (True, False), (False, True), (True, True)])
def test_a_council_that_is_touched_is_seated_or_asked(code, seated, asked):
    council = CouncilFacts(code=code, why="Temaet gjelder dem.", seated=seated, asked=asked)
    one = found(RoomFacts(councils=(council,)), "7.council")[code]
    assert told(one) == (MET if seated or asked else ("missing", "missing", "ask_council"))
    assert one.values == {"council": code, "why": "Temaet gjelder dem.", "seated": seated, "asked": asked}


def test_each_council_is_answered_for_itself_and_none_when_none_is_touched():
    both = RoomFacts(councils=(CouncilFacts(code="youth", asked=True), CouncilFacts(code="elderly")))
    assert {code: one.status for code, one in found(both, "7.council").items()} == {
        "youth": "met",
        "elderly": "missing",
    }
    assert found(RoomFacts(), "7.council") == {}


# --- 8 ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("sector", SECTORS)
def test_a_sector_is_considered_when_somebody_from_it_is_on_the_map(sector):
    room = RoomFacts(stakeholders=(stakeholder("b", sector=sector), stakeholder("a", sector=sector)))
    sectors = found(room, "8.sector")
    assert told(sectors.pop(sector)) == MET
    assert found(room, "8.sector")[sector].values == {"sector": sector, "names": ["A", "B"]}
    assert set(sectors) == set(SECTORS) - {sector}
    assert {told(one) for one in sectors.values()} == {("missing", "missing", "assess")}


def test_an_empty_map_is_told_once_and_not_once_for_each_sector():
    assert found(RoomFacts(map_version=1, map_made_on=SPRING), "8.sector") == {}


# --- 9 ------------------------------------------------------------------------------------------------------


def test_whoever_is_named_is_missing_until_contacted():
    room = RoomFacts(
        named=(NamedFacts(id="1", name="Bestemora", named_by=3), NamedFacts(id="2", name="Laget", contacted=True)),
        interviews_held=4,
    )
    assert set(found(room, "9.named")) == {"1"}
    one = found(room, "9.named")["1"]
    assert (told(one), one.values) == (("missing", "missing", "contact"), {"name": "Bestemora", "named_by": 3})


@pytest.mark.parametrize(("contacted", "interviews"), [(0, 1), (2, 1), (2, 0)])
def test_when_everybody_named_is_contacted_the_rule_is_met(contacted, interviews):
    named = tuple(NamedFacts(id=str(number), name="Laget", contacted=True) for number in range(contacted))
    one = found(RoomFacts(named=named, interviews_held=interviews), "9.named")[""]
    assert (told(one), one.values) == (MET, {"named": contacted, "interviews": interviews})


def test_before_the_first_interview_nothing_is_said_of_those_named():
    assert found(RoomFacts(), "9.named") == {}


# --- 11 -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("seat", "status"),
    [
        ({"came": 0}, "missing"),
        ({"came": 1}, "met"),
        ({"came": 0, "followed_up_on": BEFORE}, "missing"),
        ({"came": 0, "followed_up_on": SPRING}, "met"),
        ({"came": 0, "followed_up_on": AFTER}, "met"),
        ({"meetings": 1, "came": 1}, "met"),
    ],
)
def test_whoever_never_came_is_followed_up_after_the_last_meeting(seat, status):
    (one,) = found(RoomFacts(absent=(absent(**seat),)), "11.never_came").values()
    assert one.status == status
    if status == "missing":
        assert told(one) == ("missing", "missing", "follow_up")
        assert one.subject == "7"
        assert one.values == {
            "name": "Ungdom 16",
            "meetings": 2,
            "last_meeting_on": SPRING,
            "followed_up_on": seat.get("followed_up_on"),
        }


def test_only_those_who_never_came_are_named_and_the_room_is_met_once_they_are_followed_up():
    fresh = absent(id="9", meetings=0, last_meeting_on=None)
    room = RoomFacts(absent=(absent(), absent(id="8", came=2), fresh))
    assert set(found(room, "11.never_came")) == {"7"}
    mended = replace(room, absent=(absent(followed_up_on=SPRING), *room.absent[1:]))
    assert found(mended, "11.never_came")[""].values == {"seats": 2, "followed_up": 1}


def test_before_the_first_meeting_nobody_has_stayed_away():
    assert found(RoomFacts(absent=(absent(meetings=0, last_meeting_on=None),)), "11.never_came") == {}


# --- 12 and 13 ----------------------------------------------------------------------------------------------


def test_whoever_takes_part_and_decides_is_missing_until_clarified():
    room = RoomFacts(deciders=(decider(), decider(id="4", clarified=True)))
    assert set(found(room, "12.decides")) == {"3"}
    one = found(room, "12.decides")["3"]
    assert (told(one), one.values) == (
        ("missing", "missing", "clarify"),
        {"name": "Ola Nordmann", "body": "Kommunestyret"},
    )


@pytest.mark.parametrize("clarified", [0, 1])
def test_with_no_double_role_unsettled_the_rule_is_met(clarified):
    one = found(RoomFacts(deciders=(decider(clarified=True),) * clarified), "12.decides")[""]
    assert (told(one), one.values) == (MET, {"clarified": clarified})


@pytest.mark.parametrize("considered", [None, SPRING])
@pytest.mark.parametrize("outside", [True, False])
def test_another_lead_is_considered_or_already_leads(considered, outside):
    one = found(RoomFacts(other_lead_considered_on=considered, led_outside=outside), "13.other_lead")[""]
    if considered or outside:
        assert (told(one), one.values) == (MET, {"considered_on": considered, "led_outside": outside})
    else:
        assert told(one) == ("missing", "missing", "consider_lead")


# --- excuses and limits -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "code",
    ["7.council:youth", "7.council", "8.sector:research", "8.sector", "9.named:1", "9.named",
     "11.never_came:7", "11.never_came", "12.decides:3", "12.decides", "13.other_lead"],
)  # fmt: skip
def test_a_gap_is_set_aside_with_a_reason_alone_or_with_its_whole_rule(code):
    room = RoomFacts(
        stakeholders=(stakeholder(),),
        councils=(CouncilFacts(code="youth"), CouncilFacts(code="elderly")),
        named=(NamedFacts(id="1", name="Bestemora"), NamedFacts(id="2", name="Laget")),
        absent=(absent(), absent(id="8")),
        deciders=(decider(), decider(id="4")),
    )
    rule, _, subject = code.partition(":")
    for one in found(replace(room, excused={code: REASON}), rule).values():
        aside = subject in ("", one.subject)
        assert (one.status == "not_applicable", one.reason) == (aside, REASON if aside else "")


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: CouncilFacts(code="sami"),
        lambda: NamedFacts(id="1", name=" "),
        lambda: NamedFacts(id="1", name="Laget", named_by=0),
        lambda: absent(meetings=-1),
        lambda: absent(came=-1),
        lambda: absent(came=3),
        lambda: absent(last_meeting_on=None),
        lambda: decider(name=""),
        lambda: RoomFacts(councils=(CouncilFacts(code="youth"), CouncilFacts(code="youth", asked=True))),
        lambda: RoomFacts(named=(NamedFacts(id="1", name="A"), NamedFacts(id="1", name="B"))),
        lambda: RoomFacts(absent=(absent(), absent(came=1))),
        lambda: RoomFacts(deciders=(decider(), decider(body="Formannskapet"))),
        lambda: RoomFacts(interviews_held=-1),
    ],
)
def test_facts_that_cannot_be_are_refused(wrong):
    with pytest.raises(ValueError, match=r"\w"):
        wrong()
