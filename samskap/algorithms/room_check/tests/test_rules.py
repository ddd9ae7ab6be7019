"""The truth table of each rule."""

from dataclasses import replace
from datetime import timedelta

import pytest

from samskap.algorithms.room_check.check import RULE_CODES, check
from samskap.algorithms.room_check.facts import Place, RoomFacts
from samskap.algorithms.room_check.tests.rooms import SPRING, place, stakeholder, whole_room


def finding(room: RoomFacts, rule: str):
    """The only finding of a rule."""
    (found,) = [one for one in check(room) if one.rule == rule]
    return found


def test_a_room_with_everything_has_no_gap():
    assert {one.status for one in check(whole_room())} == {"met"}
    assert {one.rule for one in check(whole_room())} == set(RULE_CODES)


def test_an_empty_room_names_every_gap_and_what_to_do():
    found = {one.rule: (one.status, one.act) for one in check(RoomFacts())}
    assert found == {
        **{rule: ("missing", "add_place") for rule in RULE_CODES if rule[:2] in ("1.", "2.", "3.", "4.")},
        "5.stakeholder": ("missing", "assess"),
        "10.map_age": ("missing", "make_map"),
        "12.decides": ("met", ""),
        "13.other_lead": ("missing", "consider_lead"),
    }


@pytest.mark.parametrize(
    ("rule", "seat"),
    [
        ("1.personal_interest", place(brings=frozenset({"personal_interest"}))),
        ("1.personal_interest", place(brings=frozenset({"user"}))),
        ("1.subject_knowledge", place(brings=frozenset({"subject_knowledge"}))),
        ("1.subject_knowledge", place(kind="specialist")),
        ("1.power", place(brings=frozenset({"power"}))),
        ("1.power", place(role="decider")),
        ("1.out_of_box", place(brings=frozenset({"out_of_box"}))),
        ("1.external", place(brings=frozenset({"external"}))),
        ("1.external", place(kind="organisation")),
        ("1.internal_owner", place(kind="leadership", role="owner", internal=True)),
        ("2.users", place(brings=frozenset({"user"}))),
        ("2.affected", place(brings=frozenset({"affected"}))),
        ("3.front_line", place(kind="employee", is_front_line=True)),
        ("4.idea_makers", place(brings=frozenset({"idea_maker"}))),
        ("4.doers", place(brings=frozenset({"doer"}))),
        ("4.opponent", place(brings=frozenset({"opponent"}))),
    ],
)
def test_a_quality_is_met_by_a_filled_place_and_an_empty_one_asks_for_an_invitation(rule: str, seat: Place):
    taken = finding(RoomFacts(places=(seat,)), rule)
    wanted = finding(RoomFacts(places=(replace(seat, filled=False),)), rule)
    assert (taken.status, taken.severity, taken.values["places"]) == ("met", "ok", ["Ungdom"])
    assert (wanted.status, wanted.act, wanted.values["empty_places"]) == ("missing", "invite", ["Ungdom"])


@pytest.mark.parametrize(
    ("rule", "seat"),
    [
        ("1.external", place(kind="organisation", internal=True)),
        ("1.internal_owner", place(role="owner", internal=False)),
        ("2.users", place(kind="organisation", brings=frozenset({"user"}))),
        ("2.affected", place(kind="organisation", brings=frozenset({"affected"}))),
        ("3.front_line", place(kind="employee")),
    ],
)
def test_what_looks_like_the_quality_but_is_not_leaves_the_gap(rule: str, seat: Place):
    assert finding(RoomFacts(places=(seat,)), rule).status == "missing"


def test_an_organisation_that_speaks_for_users_is_named_but_does_not_stand_for_them():
    room = RoomFacts(
        places=(place("Røde Kors", kind="organisation", stakeholder_key="rk"),),
        stakeholders=(stakeholder("rk", kind="organisation", is_user=True, speaks_for_others=True, strength=1),),
    )
    for rule in ("2.users", "2.affected"):
        assert finding(room, rule).status == "missing"
        assert finding(room, rule).values["only_spoken_for_by"] == ["Røde Kors"]


def test_a_place_for_a_user_group_of_the_map_counts_as_users_and_affected():
    room = RoomFacts(places=(place(stakeholder_key="ungdom"),), stakeholders=(stakeholder(is_user=True, strength=2),))
    assert finding(room, "2.users").status == finding(room, "2.affected").status == "met"


def test_a_leader_whom_the_map_calls_affected_does_not_stand_for_the_affected():
    room = RoomFacts(
        places=(place("Sjef", kind="leadership", stakeholder_key="sjef"),),
        stakeholders=(stakeholder("sjef", kind="leadership", relation="both", strength=3),),
    )
    assert finding(room, "2.affected").status == "missing"


@pytest.mark.parametrize(
    ("kinds_and_sides", "status"),
    [
        ([], "missing"),
        ([("resident", False), ("kin", False), ("employee", True)], "missing"),
        ([("resident", False), ("kin", False), ("employee", True), ("specialist", True)], "met"),
        ([("employee", True), ("specialist", True), ("leadership", True), ("elected", True)], "missing"),
        ([("resident", False), ("kin", False), ("organisation", False), ("specialist", False)], "missing"),
    ],
)
def test_a_good_mix_is_four_kinds_from_both_inside_and_outside(kinds_and_sides, status):
    places = tuple(
        place(str(number), kind=kind, internal=internal) for number, (kind, internal) in enumerate(kinds_and_sides)
    )
    assert finding(RoomFacts(places=places), "1.good_mix").status == status


def test_where_the_kinds_are_enough_only_the_side_that_has_nobody_widens_the_mix():
    inside = tuple(
        place(kind, kind=kind, internal=True) for kind in ("employee", "specialist", "leadership", "elected")
    )
    vain = place("En innbygger i kommunens tjeneste", internal=True, filled=False)
    wanted = place("Elevrådet", kind="employee", filled=False)
    assert finding(RoomFacts(places=(*inside, vain, wanted)), "1.good_mix").values["empty_ids"] == ["Elevrådet"]
    assert finding(RoomFacts(places=(*inside, vain)), "1.good_mix").act == "add_place"


def test_of_two_places_with_the_same_label_the_one_that_closes_the_gap_is_named_by_its_id():
    places = (
        place("Ungdom", id="1", filled=False),
        place("Ungdom", id="2", filled=False, brings=frozenset({"opponent"})),
    )
    assert finding(RoomFacts(places=places), "4.opponent").values["empty_ids"] == ["2"]
    everybody = finding(RoomFacts(places=(*places, place("Eldre", id="3", filled=False))), "1.good_mix").values
    assert (everybody["empty_places"], everybody["empty_ids"]) == (["Eldre", "Ungdom", "Ungdom"], ["3", "1", "2"])


@pytest.mark.parametrize("seated", [True, False])
@pytest.mark.parametrize("arena", ["Ungdomshuset", " ", ""])
@pytest.mark.parametrize("responsible", [True, False])
@pytest.mark.parametrize(
    "weight", [{"strength": 3, "influence": 2}, {"influence": 3}, {"strength": 3, "relation": "affecting"}]
)
def test_a_strong_stakeholder_needs_a_seat_or_an_arena_and_a_responsible(weight, seated, arena, responsible):
    one = stakeholder("nav", has_seat=seated, arena=arena, responsible=responsible, **weight)
    found = finding(RoomFacts(stakeholders=(one,)), "5.stakeholder")
    reached = seated or arena == "Ungdomshuset"
    assert found.subject == "nav"
    assert found.status == ("met" if reached and responsible else "missing")
    if found.status == "missing":
        assert found.act == ("assign_responsible" if reached else "add_place")


@pytest.mark.parametrize("strength", range(4))
@pytest.mark.parametrize("influence", range(4))
@pytest.mark.parametrize("seated", [True, False])
@pytest.mark.parametrize("relation", ["affected", "affecting", "both"])
def test_strongly_affected_with_little_influence_and_no_seat_is_grave(strength, influence, seated, relation):
    weight = {"strength": strength, "influence": influence, "relation": relation}
    one = stakeholder(has_seat=seated, arena="Klubben", **weight)
    found = finding(RoomFacts(stakeholders=(one,)), "6.unheard")
    grave = strength == 3 and influence <= 1 and not seated and relation != "affecting"
    assert (found.status, found.severity) == (("missing", "grave") if grave else ("met", "ok"))


def test_the_gravest_gap_comes_first_and_rule_five_does_not_repeat_it():
    room = whole_room(places=whole_room().places[1:])
    findings = check(room)
    assert (findings[0].rule, findings[0].subject, findings[0].act) == ("6.unheard", "ungdom", "add_place")
    assert [one for one in findings if one.rule == "5.stakeholder"] == []


def test_a_stakeholder_with_an_empty_place_waiting_is_invited_to_it():
    first, *others = whole_room().places
    room = whole_room(places=(replace(first, filled=False), *others))
    assert finding(room, "6.unheard").act == "invite"
    assert finding(room, "6.unheard").values["empty_places"] == ["Ungdom 16"]
    assert finding(room, "6.unheard").values["empty_ids"] == ["Ungdom 16"]


@pytest.mark.parametrize(
    ("framed", "phase", "severity", "act"),
    [
        (None, None, "ok", ""),
        (-1, -1, "ok", ""),
        (0, 0, "ok", ""),
        (1, None, "outdated", "renew_map"),
        (None, 1, "outdated", "renew_map"),
        (-1, 1, "outdated", "renew_map"),
    ],
)
def test_a_map_older_than_the_framing_or_the_phase_is_outdated(framed, phase, severity, act):
    def day(offset):
        return None if offset is None else SPRING + timedelta(days=offset)

    changes = {"last_framed_on": day(framed), "phase_entered_on": day(phase)}
    room = RoomFacts(map_version=2, map_made_on=SPRING, **changes)
    found = finding(room, "10.map_age")
    assert (found.severity, found.act) == (severity, act)
    if severity == "outdated":
        assert found.values["framed_on"] == (day(framed) if framed == 1 else None)
        assert found.values["phase_on"] == (day(phase) if phase == 1 else None)


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: place(kind="politician"),
        lambda: place(role="chair"),
        lambda: place(brings=frozenset({"coffee"})),
        lambda: stakeholder(sector="church"),
        lambda: stakeholder(relation="none"),
        lambda: stakeholder(strength=4),
        lambda: stakeholder(influence=-1),
        lambda: RoomFacts(places=(place(), place())),
        lambda: RoomFacts(stakeholders=(stakeholder(), stakeholder())),
        lambda: RoomFacts(excused={"3.front_line": "  "}),
        lambda: check(RoomFacts(excused={"3.frontline": "Ingen førstelinje finnes."})),
    ],
)
def test_facts_outside_their_lists_are_refused(wrong):
    with pytest.raises(ValueError, match=r"\w"):
        wrong()


def test_an_employee_at_a_place_for_the_pupils_is_not_one_of_them():
    pupils = stakeholder("elever", strength=3, influence=0, is_user=True)
    teacher = place("Lærer", kind="employee", stakeholder_key="elever", internal=True)
    assert finding(RoomFacts(stakeholders=(pupils,), places=(teacher,)), "6.unheard").status == "missing"
    pupil = place("Elev", kind="resident", stakeholder_key="elever")
    assert finding(RoomFacts(stakeholders=(pupils,), places=(teacher, pupil)), "6.unheard").status == "met"


def test_elected_members_who_are_the_very_users_are_affected_themselves():
    council = stakeholder("rad", kind="elected", strength=3, is_user=True)
    member = place("Lederen", kind="elected", stakeholder_key="rad", internal=True)
    assert finding(RoomFacts(stakeholders=(council,), places=(member,)), "2.affected").status == "met"


def test_a_map_made_for_an_earlier_wording_is_outdated_even_on_the_same_day():
    told = {"map_made_on": SPRING, "last_framed_on": SPRING, "phase_entered_on": None}
    assert finding(whole_room(map_framing=1, framing=2, **told), "10.map_age").status == "missing"
    assert finding(whole_room(map_framing=2, framing=2, **told), "10.map_age").status == "met"
