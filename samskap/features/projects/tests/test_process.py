"""The rules of gates, from plain values alone."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samskap.features.projects import process
from samskap.features.projects.process import BadTemplate, Facts, Hindrance, Ruling
from samskap.features.projects.states import (
    ENDED,
    MOVES_ON,
    PROJECT_FLOW,
    STEP_TO,
    Decider,
    GateOutcome,
    PaperCode,
    ProjectState,
)
from samskap.kernel.access.roles import Role

SLIK = process.read(process.shipped())
ALL = frozenset(PaperCode)
GATES = [phase.gate for phase in SLIK.phases]
POLITICAL = [gate for gate in GATES if gate.is_political]

facts = st.builds(
    Facts,
    papers=st.frozensets(st.sampled_from(PaperCode)),
    people=st.integers(0, 30),
    ruling=st.sampled_from(Ruling),
    has_started=st.booleans(),
    handed_over=st.booleans(),
)


def test_the_standard_process_has_six_phases_with_a_gate_each():
    assert [phase.code for phase in SLIK.phases] == [
        "anchoring", "insight", "development", "pilot", "transition", "practice",
    ]  # fmt: skip
    assert [gate.code for gate in GATES] == ["G1", "G2", "G3", "G4", "G5", "follow_up"]
    assert [gate.code for gate in POLITICAL] == ["G1", "G4"]


@given(gate=st.sampled_from(POLITICAL), facts=facts)
def test_nothing_but_adoption_opens_a_political_gate(gate, facts):
    opens = MOVES_ON & set(process.possible(gate, facts))
    if opens:
        assert facts.ruling in (Ruling.ADOPTED, Ruling.ADOPTED_WITH_CONDITIONS)


@given(gate=st.sampled_from(POLITICAL), facts=facts)
def test_nothing_at_all_can_be_done_while_the_case_lies_with_the_body(gate, facts):
    waiting = Facts(facts.papers, facts.people, Ruling.OPEN, facts.has_started, facts.handed_over)
    assert process.possible(gate, waiting) == ()


@given(gate=st.sampled_from(GATES), facts=facts)
def test_no_gate_opens_while_a_paper_is_missing(gate, facts):
    if process.missing(gate, facts):
        assert not MOVES_ON & set(process.possible(gate, facts))


@given(gate=st.sampled_from(GATES), facts=facts)
def test_every_outcome_is_either_possible_or_has_a_reason(gate, facts):
    for outcome in GateOutcome:
        assert (outcome in process.possible(gate, facts)) == (process.hindrance(gate, outcome, facts) is None)


@given(gate=st.sampled_from(GATES), facts=facts, paper=st.sampled_from(PaperCode))
def test_one_paper_more_never_closes_a_door(gate, facts, paper):
    more = Facts(facts.papers | {paper}, facts.people, facts.ruling, facts.has_started, facts.handed_over)
    assert set(process.possible(gate, facts)) <= set(process.possible(gate, more))


def test_conditions_of_the_body_cannot_be_passed_over_or_made_up():
    gate = POLITICAL[0]
    adopted = Facts(ALL, ruling=Ruling.ADOPTED)
    conditional = Facts(ALL, ruling=Ruling.ADOPTED_WITH_CONDITIONS)
    assert process.hindrance(gate, GateOutcome.GO_ON, conditional) is Hindrance.CONDITIONS_SET
    assert process.hindrance(gate, GateOutcome.GO_ON_WITH_CONDITIONS, adopted) is Hindrance.NO_CONDITIONS_SET


def test_what_has_started_is_stopped_by_the_body_and_what_has_not_by_its_owner():
    gate = POLITICAL[0]
    stop = GateOutcome.STOP_WITH_LEARNING
    assert process.hindrance(gate, stop, Facts(has_started=False)) is None
    assert process.hindrance(gate, stop, Facts(has_started=True)) is Hindrance.NO_DECISION
    assert process.hindrance(gate, stop, Facts(has_started=True, ruling=Ruling.REJECTED)) is None


def test_a_gate_may_ask_that_enough_people_take_part():
    gate = process.Gate("X", Decider.PROBLEM_OWNER, (), (GateOutcome.GO_ON,), participation=5)
    assert process.hindrance(gate, GateOutcome.GO_ON, Facts(people=4)) is Hindrance.TOO_FEW
    assert process.possible(gate, Facts(people=5)) == (GateOutcome.GO_ON,)


def test_going_on_under_a_new_leader_needs_an_accepted_handover():
    gate = SLIK.gate_of("transition")
    assert process.hindrance(gate, GateOutcome.HAND_OVER, Facts(ALL)) is Hindrance.NOT_HANDED_OVER
    assert process.hindrance(gate, GateOutcome.HAND_OVER, Facts(ALL, handed_over=True)) is None


def test_a_project_that_only_goes_on_walks_through_every_phase_and_ends():
    phase, walked = "anchoring", ["anchoring"]
    for _step in SLIK.phases:
        place = process.after(SLIK, phase, GateOutcome.GO_ON, has_started=True)
        phase = place.phase
        walked.append(phase)
    assert walked == [p.code for p in SLIK.phases] + ["practice"]
    assert place.state is ProjectState.FINISHED


@given(
    phase=st.sampled_from([phase.code for phase in SLIK.phases]),
    outcome=st.sampled_from(GateOutcome),
    has_started=st.booleans(),
)
def test_only_what_has_passed_the_first_gate_runs(phase, outcome, has_started):
    place = process.after(SLIK, phase, outcome, has_started)
    if place.state is ProjectState.RUNNING:
        assert has_started or outcome in MOVES_ON
    if place.state in ENDED or outcome not in MOVES_ON:
        assert place.phase == phase


def test_every_state_that_an_outcome_leads_to_has_a_step_in_the_table():
    proposed, running, paused = ProjectState.PROPOSED, ProjectState.RUNNING, ProjectState.PAUSED
    standing = [(proposed, "anchoring", False), (paused, "anchoring", False)]
    standing += [(state, phase.code, True) for state in (running, paused) for phase in SLIK.phases]
    for (state, phase, has_started), outcome in itertools.product(standing, GateOutcome):
        place = process.after(SLIK, phase, outcome, has_started)
        if place.state != state:
            assert PROJECT_FLOW.after(state, STEP_TO[place.state]) == place.state


def test_each_gate_has_its_own_decider():
    assert process.deciders(Decider.PROBLEM_OWNER, False, False) == {Role.OWNER}
    assert process.deciders(Decider.LEADERSHIP, False, False) == {Role.LEADER}
    assert process.deciders(Decider.RECEIVING_LEADER, False, True) == {Role.LEADER}


def test_where_an_organisation_leads_no_leader_of_the_municipality_decides_for_it():
    assert Role.LEADER not in process.deciders(Decider.LEADERSHIP, True, False)
    assert Role.LEADER not in process.deciders(Decider.RECEIVING_LEADER, True, False)


@pytest.mark.parametrize(
    "breach",
    [
        {},
        {"phases": []},
        {"phases": [{"code": "a"}]},
        {"phases": [{"code": "a", "gate": {"code": "a", "decider": "body", "papers": [], "outcomes": []}}]},
        {"phases": [{"code": "a", "gate": {"code": "G1", "decider": "king", "papers": [], "outcomes": []}}]},
        {"phases": [{"code": "a", "gate": {"code": "G1", "decider": "body", "papers": ["gold"], "outcomes": []}}]},
        {"phases": [{"code": "a", "gate": {"code": "G1", "decider": "body", "papers": [], "outcomes": ["win"]}}]},
    ],
)
def test_a_template_that_cannot_be_used_is_refused(breach):
    with pytest.raises(BadTemplate):
        process.read(breach)
