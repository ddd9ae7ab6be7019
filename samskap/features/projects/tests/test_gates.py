"""The one act at a gate: who, when, and what follows."""

import pytest

from samskap.features.decisions.states import CaseState, Verdict
from samskap.features.people.tests.factories import give_role, make_organisation, make_person, make_unit, top_unit
from samskap.features.projects.actions import pass_gate, propose, return_to_phase
from samskap.features.projects.models import GateReview, PhaseStay, ProcessTemplate, Project
from samskap.features.projects.selectors import facts as facts_module
from samskap.features.projects.states import GateOutcome, ProjectState
from samskap.features.projects.tests.factories import (
    complete,
    make_case,
    make_challenge,
    make_decision,
    make_project,
    make_running,
)
from samskap.features.rooms.models import RoomBody
from samskap.features.rooms.tests.factories import actor, make_room, make_seat
from samskap.features.stakeholders.models import Topic
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import Denied
from samskap.kernel.access.roles import Role
from samskap.kernel.base.refusals import Invalid, NotNow, OutsideReach, Stale
from samskap.kernel.flow import IllegalStep
from samskap.kernel.journal.read import entries_of
from samskap.kernel.notify.models import Outbox

GO_ON, CONDITIONS = GateOutcome.GO_ON, GateOutcome.GO_ON_WITH_CONDITIONS
GAP = {"rule": "front_line", "severity": "missing", "title": "Ingen fra førstelinjen", "text": ""}


@pytest.fixture
def no_gaps(db, monkeypatch):
    """What the room check finds is the room check's own matter; here it finds nothing."""
    monkeypatch.setattr(facts_module.stakeholders, "whole_check", lambda room_id: {"findings": []})


@pytest.fixture
def gaps(monkeypatch):
    monkeypatch.setattr(facts_module.stakeholders, "whole_check", lambda room_id: {"findings": [GAP]})


@pytest.fixture
def lead(db):
    return make_person("Leder av arbeidet")


@pytest.fixture
def owner(db):
    return make_person("Problemeier")


@pytest.fixture
def room(lead, owner):
    room = make_room(unit=make_unit(parent=top_unit()), is_public=True)
    make_seat(room, lead, Role.LEAD)
    make_seat(room, owner, Role.OWNER)
    make_challenge(room)
    return room


def _pass(person, project, outcome=GO_ON, **more):
    asking = person if isinstance(person, Actor) else actor(person)
    return pass_gate(actor=asking, project_id=project.pk, outcome=outcome, reason="Fordi", **more)


# --- the mandate -------------------------------------------------------------------------------------------


def test_a_project_cannot_start_without_a_decision(room, owner, lead, no_gaps):
    project = complete(make_project(room))
    for person in (owner, lead):
        with pytest.raises(NotNow, match="politisk organ|political body"):
            _pass(person, project)
    project.refresh_from_db()
    assert project.state == ProjectState.PROPOSED and not GateReview.objects.exists()


@pytest.mark.parametrize("state", [CaseState.DRAFT, CaseState.SUBMITTED, CaseState.WITHDRAWN])
def test_a_case_that_is_not_decided_opens_nothing(room, owner, no_gaps, state):
    project = complete(make_project(room))
    make_case(room, "G1", state)
    with pytest.raises(NotNow):
        _pass(owner, project)


def test_a_no_from_the_body_opens_nothing_but_another_round_pause_or_stop(room, owner, no_gaps):
    project = complete(make_project(room))
    make_decision(room, "G1", Verdict.REJECTED)
    for outcome in (GO_ON, CONDITIONS):
        with pytest.raises(NotNow):
            _pass(owner, project, outcome)
    _pass(owner, project, GateOutcome.STOP_WITH_LEARNING)
    project.refresh_from_db()
    assert project.state == ProjectState.STOPPED


@pytest.mark.parametrize(("gate", "elsewhere"), [("G4", False), ("G1", True)])
def test_a_decision_about_another_gate_or_another_room_opens_nothing(room, owner, no_gaps, gate, elsewhere):
    project = complete(make_project(room))
    make_decision(make_room() if elsewhere else room, gate)
    with pytest.raises(NotNow):
        _pass(owner, project)


def test_with_the_mandate_the_project_starts_and_those_who_follow_are_told(room, owner, no_gaps):
    project = complete(make_project(room))
    decision = make_decision(room, "G1")
    review = _pass(owner, project)
    project.refresh_from_db()
    assert (project.state, project.phase) == (ProjectState.RUNNING, "insight")
    assert review.case == decision.case
    assert [stay.phase for stay in project.stays.all()] == ["anchoring", "insight"]
    assert PhaseStay.objects.get(project=project, left_on=None).phase == "insight"
    assert Topic.objects.get(room=room).phase == "insight"
    entry = entries_of(project).get(to_state="running")
    assert (entry.hat, entry.action, entry.person_id) == (Role.OWNER, "gate.pass", owner.pk)
    assert Outbox.objects.get().kind.endswith("ProjectStarted")


def test_the_conditions_of_the_body_follow_the_project(room, owner, no_gaps):
    project = complete(make_project(room))
    make_decision(room, "G1", Verdict.ADOPTED_WITH_CONDITIONS, ("Hør ungdomsrådet.", "Tall innen ett år."))
    with pytest.raises(NotNow):
        _pass(owner, project, GO_ON)
    review = _pass(owner, project, CONDITIONS, conditions="Noe annet")
    assert review.conditions == "Hør ungdomsrådet.\nTall innen ett år."


def test_one_decision_opens_the_gate_once(room, owner, lead, no_gaps):
    project = complete(make_project(room))
    make_decision(room, "G1")
    _pass(owner, project)
    return_to_phase(actor=actor(lead), project_id=project.pk, phase="anchoring", reason="Ny ledelse")
    with pytest.raises(NotNow):
        _pass(owner, project)


def test_the_mandate_of_a_stopped_project_does_not_start_the_next(room, owner, no_gaps):
    first = complete(make_project(room))
    make_decision(room, "G1", Verdict.REJECTED)
    _pass(owner, first, GateOutcome.STOP_WITH_LEARNING)
    Project.objects.filter(pk=first.pk).update(state="stopped")
    second = make_project(room, first_benefit="Noe")
    with pytest.raises(NotNow, match="(?i)political body|politisk organ"):
        _pass(owner, second)


# --- papers and gaps ---------------------------------------------------------------------------------------


def test_what_is_missing_is_named_and_the_gate_stays_shut(room, owner, no_gaps):
    project = make_project(room)
    make_decision(room, "G1")
    with pytest.raises(NotNow) as refused:
        _pass(owner, project)
    assert "benefit" in str(refused.value) or "gevinst" in str(refused.value)


def test_going_on_although_somebody_is_missing_needs_a_reason_that_is_kept(room, owner, gaps):
    project = complete(make_project(room))
    make_decision(room, "G1")
    with pytest.raises(Invalid) as refused:
        _pass(owner, project)
    assert refused.value.field == "gaps_reason"
    review = _pass(owner, project, gaps_reason="De kommer i neste fase.")
    assert review.gaps == [GAP] and review.gaps_reason == "De kommer i neste fase."


def test_another_round_needs_no_reason_for_who_is_missing(room, owner, gaps):
    project = make_running(room)
    review = _pass(owner, project, GateOutcome.ANOTHER_ROUND)
    project.refresh_from_db()
    assert (review.gaps, project.phase, project.state) == ([GAP], "insight", ProjectState.RUNNING)


# --- who decides -------------------------------------------------------------------------------------------


def test_the_need_is_declared_understood_by_the_problem_owner_and_nobody_else(room, owner, lead, no_gaps):
    project = complete(make_running(room))
    leader = make_person()
    give_role(leader, Role.LEADER, room.unit)
    for person in (lead, leader):
        with pytest.raises(Denied):
            _pass(person, project)
    _pass(owner, project)
    project.refresh_from_db()
    assert project.phase == "development"


def test_the_pilot_is_chosen_by_the_leader_of_the_unit(room, owner, lead, no_gaps):
    project = complete(make_running(room, "development"))
    leader, other = make_person(), make_person()
    give_role(leader, Role.LEADER, room.unit)
    give_role(other, Role.LEADER, make_unit(parent=top_unit()))
    for person in (owner, lead, other):
        with pytest.raises(Denied):
            _pass(person, project)
    review = _pass(leader, project, CONDITIONS, conditions="Ingen flere oppgaver til hjemmetjenesten")
    assert review.conditions and entries_of(project).last().hat == Role.LEADER


def test_the_chief_executive_leads_every_unit(room, no_gaps):
    project = complete(make_running(room, "development"))
    chief = make_person()
    give_role(chief, Role.LEADER, top_unit())
    _pass(chief, project)
    project.refresh_from_db()
    assert project.phase == "pilot"


def test_what_is_handed_over_is_received_by_the_leader_who_takes_over(room, owner, no_gaps):
    receiving = make_unit(parent=top_unit())
    project = complete(make_running(room, "transition", receiving_unit=receiving))
    _handed_over(project, receiving)
    giver, receiver = make_person(), make_person()
    give_role(giver, Role.LEADER, room.unit)
    give_role(receiver, Role.LEADER, receiving)
    for person in (owner, giver):
        with pytest.raises(Denied):
            _pass(person, project)
    _pass(receiver, project, GateOutcome.HAND_OVER)
    project.refresh_from_db()
    assert project.phase == "practice"


@pytest.mark.parametrize("role", [Role.PARTICIPANT, Role.FACILITATOR])
def test_those_who_take_part_do_not_decide(room, no_gaps, role):
    project = make_running(room)
    person = make_person()
    make_seat(room, person, role)
    with pytest.raises(Denied) as refused:
        _pass(person, project, GateOutcome.PAUSE)
    assert refused.value.visible


def test_those_who_vote_in_the_body_do_not_act_at_the_gate_themselves(cast, no_gaps):
    make_challenge(cast.room)
    project = make_project(cast.room)
    for role in (Role.DECIDER, Role.COORDINATOR, Role.AUDITOR, Role.STEWARD, Role.RESIDENT):
        with pytest.raises(Denied):
            _pass(cast.actor(role), project, GateOutcome.PAUSE)


# --- led by an organisation --------------------------------------------------------------------------------


def test_the_municipality_s_staff_can_do_nothing_without_a_seat_in_a_project_that_others_lead(no_gaps):
    organisation = make_organisation()
    room = make_room(organisation=organisation)
    project = complete(make_running(room, "development", receiving_unit=None))
    chief, coordinator = make_person(), make_person()
    give_role(chief, Role.LEADER, top_unit())
    give_role(coordinator, Role.COORDINATOR, top_unit())
    for person in (chief, coordinator):
        with pytest.raises(Denied) as refused:
            _pass(person, project)
        assert not refused.value.visible
    outside_lead = make_person()
    make_seat(room, outside_lead, Role.LEAD, "organisation")
    _pass(outside_lead, project)
    project.refresh_from_db()
    assert project.phase == "pilot"


def test_the_body_decides_also_when_others_lead(no_gaps):
    room = make_room(organisation=make_organisation())
    outside_lead, owner = make_person(), make_person()
    make_seat(room, outside_lead, Role.LEAD, "organisation")
    make_seat(room, owner, Role.OWNER)
    project = complete(make_project(room))
    with pytest.raises(NotNow):
        _pass(outside_lead, project)
    make_decision(room, "G1")
    _pass(outside_lead, project)
    project.refresh_from_db()
    assert project.state == ProjectState.RUNNING


# --- pause, stop, end, back --------------------------------------------------------------------------------


def test_a_pause_ends_at_the_same_gate(room, owner, no_gaps):
    project = complete(make_running(room))
    _pass(owner, project, GateOutcome.PAUSE)
    project.refresh_from_db()
    assert project.state == ProjectState.PAUSED
    _pass(owner, project, GO_ON)
    project.refresh_from_db()
    assert (project.state, project.phase) == (ProjectState.RUNNING, "development")


def test_a_pause_before_the_mandate_does_not_become_a_start(room, owner, no_gaps):
    project = make_project(room)
    _pass(owner, project, GateOutcome.PAUSE)
    _pass(owner, project, GateOutcome.ANOTHER_ROUND)
    project.refresh_from_db()
    assert project.state == ProjectState.PROPOSED


def test_stopping_with_learning_is_an_end_with_reason_and_date(room, owner, no_gaps):
    project = make_running(room)
    _pass(owner, project, GateOutcome.STOP_WITH_LEARNING)
    project.refresh_from_db()
    assert project.state == ProjectState.STOPPED
    assert project.ended_on and project.end_reason == "Fordi"
    assert not PhaseStay.objects.filter(project=project, left_on=None).exists()
    assert Outbox.objects.get().kind.endswith("ProjectStopped")
    with pytest.raises(IllegalStep):
        _pass(owner, project)


def test_a_pilot_is_not_stopped_in_the_body_s_place(room, owner, no_gaps):
    project = make_running(room, "pilot")
    with pytest.raises(NotNow):
        _pass(owner, project, GateOutcome.STOP_WITH_LEARNING)


def test_the_pilot_needs_the_body_a_heard_council_and_a_result_for_every_criterion(room, owner, no_gaps):
    project = complete(make_running(room, "pilot"))
    case = project.room.cases.get(gate="G4")
    make_decision(room, "G4", case=case)
    _pass(owner, project)
    project.refresh_from_db()
    assert project.phase == "transition"


def test_a_case_that_heard_nobody_leaves_the_paper_missing(room, owner, no_gaps):
    project = complete(make_running(room, "pilot"))
    case = project.room.cases.get(gate="G4")
    case.statements.all().delete()
    make_decision(room, "G4", case=case)
    with pytest.raises(NotNow):
        _pass(owner, project)


def test_after_the_follow_up_the_project_is_finished(room, owner, no_gaps):
    project = complete(make_running(room, "practice"))
    _pass(owner, project)
    project.refresh_from_db()
    assert project.state == ProjectState.FINISHED and project.ended_on


def test_going_back_is_a_new_stay_with_its_reason(room, lead, no_gaps):
    project = make_running(room, "pilot")
    return_to_phase(actor=actor(lead), project_id=project.pk, phase="insight", reason="Behovet er et annet")
    project.refresh_from_db()
    assert project.phase == "insight"
    assert project.stays.last().reason == "Behovet er et annet"
    assert entries_of(project).last().details == {"left": "pilot", "entered": "insight"}


@pytest.mark.parametrize("phase", ["practice", "pilot", "nowhere"])
def test_one_cannot_go_back_to_where_one_has_not_been(room, lead, phase):
    project = make_running(room, "pilot")
    with pytest.raises(Invalid):
        return_to_phase(actor=actor(lead), project_id=project.pk, phase=phase, reason="Hopp")


# --- twice, and out of date --------------------------------------------------------------------------------


def test_two_who_settle_the_same_gate_do_not_settle_two(room, owner, no_gaps):
    project = complete(make_running(room))
    seen = project.revision
    _pass(owner, project, seen=seen)
    with pytest.raises(Stale):
        _pass(owner, project, seen=seen)
    assert GateReview.objects.filter(gate="G2").count() == 1


def test_a_page_that_shows_an_earlier_gate_is_told_so(room, owner, no_gaps):
    project = complete(make_running(room))
    _pass(owner, project, gate="G2")
    with pytest.raises(NotNow):
        _pass(owner, project, gate="G2")


def test_an_unknown_outcome_is_refused(room, owner):
    with pytest.raises(Invalid):
        _pass(owner, make_running(room), "celebrate")


def test_a_project_that_is_not_there_is_not_there(room, owner):
    with pytest.raises(OutsideReach):
        pass_gate(actor=actor(owner), project_id=999, outcome=GO_ON, reason="x")


# --- proposing ---------------------------------------------------------------------------------------------


def _propose(person, room, lead, **more):
    known = {"name": "Ung", "lead_id": lead.pk, "unit_id": room.unit_id}
    return propose(actor=actor(person), room_id=room.pk, **{**known, **more})


def test_a_proposed_project_follows_the_newest_version_and_keeps_it(room, owner, lead):
    project = _propose(owner, room, lead)
    newer = ProcessTemplate.objects.create(
        code=project.template.code, version=2, name="SLIK", process=project.template.process
    )
    project.refresh_from_db()
    assert project.template.version == 1
    Project.objects.filter(pk=project.pk).update(state="stopped")
    assert _propose(owner, room, lead).template == newer


def test_there_is_one_live_project_in_a_room(room, owner, lead):
    _propose(owner, room, lead)
    with pytest.raises(NotNow):
        _propose(owner, room, lead)
    assert Project.objects.count() == 1


def test_a_new_lead_takes_the_seat_from_the_old_one(room, owner, lead):
    new_lead = make_person()
    _propose(owner, room, new_lead)
    assert actor(new_lead).holds(Role.LEAD, room.access_scope())
    assert not actor(lead).holds(Role.LEAD, room.access_scope())


def test_when_an_organisation_leads_the_room_is_its_own_and_the_proposer_takes_part(room, lead):
    coordinator, outside = make_person(), make_person()
    give_role(coordinator, Role.COORDINATOR, room.unit)
    organisation = make_organisation()
    project = _propose(
        coordinator, room, outside, unit_id=None, organisation_id=organisation.pk, municipality_role="Vi deltar."
    )
    room.refresh_from_db()
    assert (room.unit, room.organisation, project.unit) == (None, organisation, None)
    assert actor(outside).holds(Role.LEAD, project.access_scope())
    assert not actor(coordinator).holds(Role.COORDINATOR, project.access_scope())
    assert actor(coordinator).holds(Role.PARTICIPANT, project.access_scope())


@pytest.mark.parametrize("both", [True, False])
def test_one_and_only_one_leads(room, owner, lead, both):
    organisation_id = make_organisation().pk if both else None
    unit_id = room.unit_id if both else None
    with pytest.raises(Invalid):
        _propose(owner, room, lead, unit_id=unit_id, organisation_id=organisation_id, municipality_role="x")
    assert not Project.objects.exists()


def test_when_others_lead_the_municipality_s_part_is_written(room, owner, lead):
    with pytest.raises(Invalid) as refused:
        _propose(owner, room, lead, unit_id=None, organisation_id=make_organisation().pk)
    assert refused.value.field == "municipality_role"


def test_nobody_without_a_part_in_the_room_proposes(room, lead):
    with pytest.raises(Denied):
        _propose(make_person(), room, lead)


def test_the_body_s_members_see_the_project_but_do_not_propose(cast):
    make_challenge(cast.room)
    assert RoomBody.objects.filter(room=cast.room).exists()
    with pytest.raises(Denied) as refused:
        propose(actor=cast.actor(Role.DECIDER), room_id=cast.room.pk, name="X", lead_id=1, unit_id=cast.unit.pk)
    assert refused.value.visible


def _handed_over(project, unit):
    return project.handovers.create(
        to_unit=unit,
        what_moves="Alt",
        steps=[{"code": str(n), "text": "Gjort"} for n in range(8)],
        stop_doing="Det gamle",
        effective_on="2026-01-01",
        state="accepted",
        proposed_by=make_person(),
    )
