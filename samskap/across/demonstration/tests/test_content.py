"""The content files of the fictive municipality refer only to what exists, and hold nothing real."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

CONTENT = Path(__file__).resolve().parent.parent / "content"
FILES = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in CONTENT.glob("*.json")}

MUNICIPALITY = FILES["municipality"]
PEOPLE = {one["key"]: one for one in FILES["people"]}
ORGANISATIONS = {one["key"]: one for one in FILES["organisations"]}
UNITS = {one["key"] for one in MUNICIPALITY["units"]}
BODIES = {one["key"]: [member["person"] for member in one["members"]] for one in MUNICIPALITY["bodies"]}
GOALS = {one["code"] for one in MUNICIPALITY["plan_goals"]}
THEMES = {one["code"] for one in MUNICIPALITY["themes"]}
CHALLENGES = {one["key"]: one for one in FILES["challenges"]}
ROOMS = {one["challenge"]: one for one in FILES["rooms"]}
PROJECTS = {one["challenge"]: one for one in FILES["projects"]}
SUGGESTIONS = {one["key"]: one for one in FILES["suggestions"]}
OPEN = ("received", "sorted", "published")

KINDS = {"resident", "kin", "employee", "specialist", "leadership", "elected", "organisation"}
AFFILIATIONS = {
    "resident", "service_user", "next_of_kin", "employee_front_line", "employee_specialist",
    "employee_leader", "leadership", "elected", "organisation_representative",
}  # fmt: skip
BRINGS = {
    "personal_interest", "subject_knowledge", "power", "out_of_box", "external",
    "idea_maker", "doer", "opponent", "user", "affected",
}  # fmt: skip
CAST_ROLES = {
    "resident", "participant", "facilitator", "lead", "outside_lead", "owner",
    "decider", "coordinator", "leader", "chief_executive", "auditor", "steward",
}  # fmt: skip
PHASES = ["anchoring", "insight", "development", "pilot", "transition", "practice"]
EIGHT_STEPS = ["responsible", "routine", "training", "tools", "money", "clearing", "spreading", "measuring"]
OUTCOMES = {"taken_on", "already_done", "passed_on", "not_now", "not_ours"}

# Where a person's key may stand, whatever the file.
PERSON_FIELDS = {
    "person", "leader", "secretary", "contact", "sender", "entered_by", "problem_owner", "judged_by", "lead",
    "responsible", "filled_by", "sponsor", "decided_by", "member", "owner", "accepted_by", "declined_by",
}  # fmt: skip


def texts(node: object) -> Iterator[str]:
    """Every string in a content file."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        for value in node.values():
            yield from texts(value)
    elif isinstance(node, list):
        for value in node:
            yield from texts(value)


def fields(node: object) -> Iterator[tuple[str, object]]:
    """Every name and value in a content file, at any depth."""
    if isinstance(node, dict):
        for name, value in node.items():
            yield name, value
            yield from fields(value)
    elif isinstance(node, list):
        for value in node:
            yield from fields(value)


def cases() -> list[tuple[str, dict]]:
    return [(key, case) for key, project in PROJECTS.items() for case in project["cases"]]


def waits(case: dict) -> bool:
    """Submitted, and not decided yet."""
    return case["votes"] is None and "state" not in case


def control_digits_hold(number: str) -> bool:
    digits = [int(one) for one in number]
    for weights in ((3, 7, 6, 1, 8, 9, 4, 5, 2, 1), (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)):
        if sum(a * b for a, b in zip(digits, weights, strict=False)) % 11:
            return False
    return True


def is_synthetic_or_broken(number: str) -> bool:
    """Eleven digits that no living person can have: the month is raised by 80, or the control fails."""
    return 81 <= int(number[2:4]) <= 92 or not control_digits_hold(number)


# --- nothing real ---------------------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(FILES))
def test_no_number_can_be_a_real_identity_number(name):
    found = [number for text in texts(FILES[name]) for number in re.findall(r"(?<!\d)\d{6} ?\d{5}(?!\d)", text)]
    assert [number for number in found if not is_synthetic_or_broken(number.replace(" ", ""))] == []


def test_the_check_of_identity_numbers_can_fail():
    assert not is_synthetic_or_broken("00000000000")
    assert is_synthetic_or_broken("00000000001")
    assert is_synthetic_or_broken("00810000000")


def test_one_suggestion_holds_a_synthetic_identity_number_and_is_held():
    holders = [one for one in SUGGESTIONS.values() if re.search(r"\d{11}", one["text"])]
    assert [(one["state"], one["held"], one["published"]) for one in holders] == [("received", True, False)]


@pytest.mark.parametrize("name", sorted(FILES))
def test_addresses_stay_on_the_reserved_domain(name):
    addresses = [word for text in texts(FILES[name]) for word in re.findall(r"[^\s<>]+@[^\s<>]+", text)]
    assert [one for one in addresses if not re.fullmatch(r"[a-z0-9.-]+@([a-z0-9-]+\.)*example\.no", one)] == []


@pytest.mark.parametrize("name", sorted(FILES))
def test_no_text_holds_a_telephone_number_or_an_outside_link(name):
    pattern = r"(?<!\d)(?:\+47 ?)?(?:\d{8}|\d{3} \d{2} \d{3}|\d{2}(?: \d{2}){3})(?!\d)|https?://"
    assert [text for text in texts(FILES[name]) if re.search(pattern, text)] == []


# --- references -----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(set(FILES) - {"people"}))
def test_every_person_named_by_key_exists(name):
    named = [value for field, value in fields(FILES[name]) if field in PERSON_FIELDS and value is not None]
    assert [key for key in named if key not in PEOPLE] == []


@pytest.mark.parametrize("name", ["people", "organisations", "suggestions", "challenges"])
def test_keys_are_used_once(name):
    counts = Counter(one["key"] for one in FILES[name])
    assert [key for key, count in counts.items() if count > 1] == []


def test_addresses_are_used_once():
    counts = Counter(one["email"] for one in PEOPLE.values())
    assert [email for email, count in counts.items() if count > 1] == []


def test_affiliations_point_to_what_exists():
    for one in PEOPLE.values():
        assert one["affiliations"], one["key"]
        for link in one["affiliations"]:
            assert link["kind"] in AFFILIATIONS
            assert link["unit"] is None or link["unit"] in UNITS
            assert link["organisation"] is None or link["organisation"] in ORGANISATIONS
            assert link["body"] is None or link["body"] in BODIES


def test_members_of_a_body_say_so_themselves():
    for body, members in BODIES.items():
        for key in members:
            assert body in [link["body"] for link in PEOPLE[key]["affiliations"]], (body, key)


def test_bodies_have_their_size_and_one_leader_first():
    sizes = {key: len(members) for key, members in BODIES.items()}
    councils = {"ungdomsradet": 7, "eldreradet": 7, "funksjonsradet": 7}
    assert sizes == {"kommunestyret": 25, "formannskapet": 7, **councils}
    for body in MUNICIPALITY["bodies"]:
        assert [one["role"] for one in body["members"]].count("leader") == 1
        assert body["members"][0]["role"] == "leader"
    assert set(BODIES["formannskapet"]) <= set(BODIES["kommunestyret"])


def test_the_units_make_one_tree():
    tops = [one["key"] for one in MUNICIPALITY["units"] if one["parent"] is None]
    assert tops == ["kommunedirektoren"]
    assert {one["parent"] for one in MUNICIPALITY["units"]} <= {None, "kommunedirektoren"}
    assert len(MUNICIPALITY["units"]) == 7


def test_the_cast_has_one_person_for_each_role():
    roles = [one["role"] for one in FILES["cast"]]
    assert set(roles) == CAST_ROLES
    assert len({one["person"] for one in FILES["cast"]}) == len(roles)
    for one in FILES["cast"]:
        assert one["name"] == PEOPLE[one["person"]]["name"]


def test_the_cast_has_the_seats_it_is_said_to_have():
    for one in FILES["cast"]:
        if one["held_at"]["at"] == "room":
            seats = {seat["person"]: seat["role"] for seat in ROOMS[one["held_at"]["challenge"]]["seats"]}
            assert seats[one["person"]] == one["role"].removeprefix("outside_")


def test_the_decider_has_a_seat_in_a_room_that_the_council_will_judge():
    decider = next(one["person"] for one in FILES["cast"] if one["role"] == "decider")
    waiting = [key for key, case in cases() if waits(case) and decider in BODIES[case["body"]]]
    assert any(decider in [seat["person"] for seat in ROOMS[key]["seats"]] for key in waiting)


# --- challenges and rooms -------------------------------------------------------------------------


def test_challenges_point_to_what_exists():
    assert len(CHALLENGES) >= 9
    for one in CHALLENGES.values():
        assert one["unit"] in UNITS and one["plan_goal"] in GOALS and one["theme"] in THEMES, one["key"]
        assert one["trigger"] in {"burning_platform", "known_tangle", "renewal"}
        assert one["level"] in {"unit", "sector", "municipality"}
        assert one["framings"] and one["key_figures"] and one["hypotheses"]
        assert all(key in SUGGESTIONS for key in one["suggestions"]) and one["suggestions"]
        assert all(hypothesis["would_refute"] for hypothesis in one["hypotheses"])
        ages = [framing["days_ago"] for framing in one["framings"]]
        assert ages == sorted(ages, reverse=True) and ages[0] == one["days_ago"]


def test_no_suggestion_is_gathered_twice():
    counts = Counter(key for one in CHALLENGES.values() for key in one["suggestions"])
    assert [key for key, count in counts.items() if count > 1] == []


def test_the_youth_challenge_is_worded_anew_twice_and_has_two_refuted_hypotheses():
    youth = CHALLENGES["ung-ikke-ufor"]
    assert len(youth["framings"]) == 3
    assert [one["state"] for one in youth["hypotheses"]].count("refuted") == 2


def test_every_challenge_has_a_room():
    assert set(ROOMS) == set(CHALLENGES)


@pytest.mark.parametrize("key", sorted(ROOMS))
def test_a_room_hangs_together(key):
    room = ROOMS[key]
    seats = {one["person"]: one["role"] for one in room["seats"]}
    assert len(seats) == len(room["seats"])
    assert CHALLENGES[key]["problem_owner"] in seats
    assert seats[CHALLENGES[key]["problem_owner"]] == "owner"
    stakeholders = {one["key"] for one in room["stakeholder_maps"][-1]["stakeholders"]}
    labels = [place["label"] for place in room["places"]]
    assert 8 <= len(labels) <= 14 and len(labels) == len(set(labels))
    for place in room["places"]:
        assert place["kind"] in KINDS and set(place["brings"]) <= BRINGS and place["reason"]
        assert place["filled_by"] is None or place["filled_by"] in seats
        assert place["stakeholder"] is None or place["stakeholder"] in stakeholders, place["label"]
    for one in room["invitations"]:
        assert one["place"] in labels and one["email"] == PEOPLE[one["person"]]["email"]
        assert (one["state"] == "accepted") == (one["person"] in seats), one["name"]


@pytest.mark.parametrize("key", sorted(ROOMS))
def test_a_stakeholder_map_keeps_to_its_scales(key):
    maps = ROOMS[key]["stakeholder_maps"]
    assert [one["version"] for one in maps] == list(range(1, len(maps) + 1))
    for one in maps:
        assert 1 <= one["framing_version"] <= len(CHALLENGES[key]["framings"])
        assert one["days_ago"] <= CHALLENGES[key]["framings"][one["framing_version"] - 1]["days_ago"]
        keys = [stakeholder["key"] for stakeholder in one["stakeholders"]]
        assert len(keys) == len(set(keys))
        for stakeholder in one["stakeholders"]:
            assert stakeholder["kind"] in KINDS
            assert stakeholder["sector"] in {"public", "business", "voluntary", "research", "residents"}
            assert stakeholder["relation"] in {"affected", "affecting", "both"}
            assert all(stakeholder[name] in range(4) for name in ("strength", "interest", "influence"))
            assert all(stakeholder[name] in range(-2, 3) for name in ("attitude_now", "attitude_wanted"))
            assert stakeholder["sureness"] in {"low", "medium", "high"}


def test_stakeholders_are_groups_and_never_a_named_person():
    names = {one["name"] for one in PEOPLE.values()}
    stakeholders = {
        one["name"]
        for room in ROOMS.values()
        for version in room["stakeholder_maps"]
        for one in version["stakeholders"]
    }
    assert stakeholders & names == set()


# --- projects and cases ---------------------------------------------------------------------------


def test_projects_show_every_state():
    assert {one["state"] for one in PROJECTS.values()} == {
        "proposed",
        "running",
        "paused",
        "finished",
        "stopped",
    }


def test_projects_point_to_what_exists():
    assert set(PROJECTS) <= set(CHALLENGES)
    for key, one in PROJECTS.items():
        unit, organisation = one["led_by"]["unit"], one["led_by"]["organisation"]
        assert (unit in UNITS) != (organisation in ORGANISATIONS)
        assert bool(one["municipality_role"]) == (organisation is not None)
        assert one["receiving_unit"] in UNITS
        assert {seat["person"]: seat["role"] for seat in ROOMS[key]["seats"]}[one["lead"]] == "lead"


def test_a_phase_is_entered_only_when_the_gate_before_it_is_passed():
    for key, one in PROJECTS.items():
        phases = [phase["phase"] for phase in one["phases"]]
        assert phases == PHASES[: len(phases)] and one["current_phase"] == phases[-1]
        passed = {gate["gate"]: gate["days_ago"] for gate in one["gates"] if gate["outcome"].startswith("go_on")}
        follow_up = ["follow_up"] if one["state"] == "finished" else []
        assert sorted(passed) == [f"G{number}" for number in range(1, len(phases))] + follow_up, key
        for number, phase in enumerate(one["phases"][1:], 1):
            assert phase["days_ago"] <= passed[f"G{number}"], (key, phase["phase"])


def test_a_political_gate_has_a_case_with_the_same_body_and_day():
    for key, one in PROJECTS.items():
        decided = {case["gate"]: case for case in one["cases"] if case["votes"]}
        for gate in one["gates"]:
            if gate["gate"] in ("G1", "G4"):
                case = decided[gate["gate"]]
                assert (gate["body"], gate["days_ago"]) == (case["body"], case["meeting_days_ago"]), key
            else:
                assert gate["decided_by"] and gate["body"] is None


def test_one_case_waits_at_each_political_gate():
    waiting = [case for _, case in cases() if waits(case)]
    assert sorted(case["gate"] for case in waiting) == ["G1", "G4"]
    assert all(case["meeting_days_ago"] < 0 for case in waiting)


def test_the_votes_add_up_to_the_body():
    for key, case in cases():
        votes, members = case["votes"], BODIES[case["body"]]
        if votes is None:
            continue
        against = votes["against_members"]
        recused = [one["member"] for one in votes["recused"]]
        conditions = [one["member"] for one in votes["conditions"]]
        assert votes["for"] + votes["against"] + len(recused) == len(members), (key, case["gate"])
        assert len(against) == votes["against"] and bool(against) == bool(votes["minority_reason"])
        assert {*against, *recused, *conditions} <= set(members), (key, case["gate"])
        assert len({*against, *recused, *conditions}) == len(against) + len(recused) + len(conditions)
        assert case["decision"] and case["meeting_days_ago"] > 0


def test_a_gate_passed_on_conditions_has_them_and_one_passed_freely_has_none():
    for key, one in PROJECTS.items():
        decided = {case["gate"]: case["votes"] for case in one["cases"] if case["votes"]}
        for gate in one["gates"]:
            if gate["body"] and gate["outcome"].startswith("go_on"):
                has_conditions = bool(decided[gate["gate"]]["conditions"])
                assert (gate["outcome"] == "go_on_with_conditions") == has_conditions, (key, gate["gate"])


def test_a_statutory_council_is_heard_before_it_is_decided_to_carry_on_or_stop():
    assert [
        key for key, case in cases() if case["gate"] == "G4" and not case["statements"] and case.get("state") != "draft"
    ] == []


def test_a_pilot_behind_us_is_judged_against_every_criterion():
    for key, one in PROJECTS.items():
        pilot = one["pilot"]
        assert (pilot is not None) == ("pilot" in [phase["phase"] for phase in one["phases"]]), key
        if pilot and pilot["state"] == "concluded":
            assert pilot["result"] and pilot["cost"] and pilot["learning"]
            assert all(line["met"] is not None and line["result"] for line in pilot["criteria"])


def test_council_statements_come_before_the_meeting():
    for _, case in cases():
        for one in case["statements"]:
            assert one["body"] in BODIES and one["days_ago"] > max(case["meeting_days_ago"], 0)


def test_a_handover_has_eight_steps_and_a_stop_doing_list():
    handovers = {key: one["handover"] for key, one in PROJECTS.items() if one["handover"]}
    assert {key for key, one in PROJECTS.items() if one["current_phase"] in ("transition", "practice")} == set(
        handovers
    )
    for one in handovers.values():
        assert [step["code"] for step in one["steps"]] == EIGHT_STEPS
        assert one["stop_doing"] and one["what_moves"] and one["to_unit"] in UNITS


def test_finished_work_has_measurements_and_stopped_work_a_published_sheet():
    sheets = {one["project"]: one for one in FILES["benefits"]}
    assert set(sheets) == set(PROJECTS)
    for key, one in PROJECTS.items():
        if one["state"] == "finished":
            assert all(benefit["measurements"] for benefit in sheets[key]["benefits"])
        if one["state"] == "stopped":
            assert one["state_reason"] and any(sheet["published"] for sheet in sheets[key]["learning_sheets"])


# --- suggestions ----------------------------------------------------------------------------------


def test_every_state_and_every_outcome_is_shown_by_many():
    states = Counter(one["state"] for one in SUGGESTIONS.values())
    assert set(states) == {"received", "sorted", "published", "answered", "closed", "withdrawn"}
    outcomes = Counter(one["answer"]["outcome"] for one in SUGGESTIONS.values() if one["answer"])
    assert set(outcomes) == OUTCOMES
    assert min(states.values()) >= 5 and min(outcomes.values()) >= 5
    assert 230 <= len(SUGGESTIONS) <= 270


def test_the_inbox_is_believable():
    waiting = [one for one in SUGGESTIONS.values() if one["state"] in OPEN]
    overdue = [one for one in waiting if one["days_ago"] > MUNICIPALITY["answer_deadline_days"]]
    assert 60 <= len(waiting) <= 85 and len(overdue) == 12
    assert {one["unit"] for one in overdue} <= UNITS


def test_suggestions_point_to_what_exists():
    for one in SUGGESTIONS.values():
        assert one["theme"] in THEMES and one["place"] in MUNICIPALITY["places"], one["key"]
        assert one["unit"] is None or one["unit"] in UNITS
        assert one["own_role"] is None or one["own_role"] in KINDS
        assert one["channel"] in {"web", "paper", "phone", "meeting", "email"}
        assert one["language"] in {"nb", "nn", "en"}
        assert one["unit"] or one["state"] in ("received", "withdrawn"), one["key"]


def test_an_answer_is_there_exactly_when_it_is_owed():
    for one in SUGGESTIONS.values():
        if one["merged_into"]:
            assert one["answer"] is None and SUGGESTIONS[one["merged_into"]]["answer"], one["key"]
        else:
            assert bool(one["answer"]) == (one["state"] in ("answered", "closed")), one["key"]
        if one["answer"]:
            assert one["answer"]["outcome"] in OUTCOMES and one["answer"]["reason"] and one["answer"]["text"]
            assert 0 < one["answered_days_ago"] <= one["days_ago"]
        assert bool(one["closing"]) == (one["state"] == "closed" and not one["merged_into"]), one["key"]


def test_eight_or_more_duplicates_are_merged_and_some_cross_the_two_languages():
    pairs = [(one, SUGGESTIONS[one["merged_into"]]) for one in SUGGESTIONS.values() if one["merged_into"]]
    assert len(pairs) >= 8
    assert len([1 for one, into in pairs if one["language"] != into["language"]]) >= 3
    assert all(into["merged_into"] is None for _, into in pairs)


def test_nothing_sensitive_or_held_is_published():
    shown = [one for one in SUGGESTIONS.values() if one["published"] or one["state"] == "published"]
    assert shown and not any(one["sensitive"] or one["held"] for one in shown)


# --- what fits on the page ------------------------------------------------------------------------

# The longest that each named text may be, wherever it stands.
LONGEST = {
    "question": 300, "statement": 300, "name": 120, "short_name": 120, "label": 60, "value": 60, "source": 160,
    "participants": 200, "arena": 200, "title": 120, "unit_label": 60, "place": 160, "budget_frame": 120,
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(FILES))
def test_no_text_is_longer_than_its_field(name):
    long = [
        (field, value)
        for field, value in fields(FILES[name])
        if isinstance(value, str) and len(value) > LONGEST.get(field, 2000)
    ]
    assert long == []
