"""Lists, phases, the public trail and figures; the number of questions to the database stays the same."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from samskap.features.challenges.models import PlanGoal
from samskap.features.decisions.states import CaseState
from samskap.features.people.periods import Period
from samskap.features.people.tests.factories import give_role, make_organisation, make_person, make_unit, top_unit
from samskap.features.projects import selectors
from samskap.features.projects.models import GateReview, PhaseStay
from samskap.features.projects.selectors.listing import listing
from samskap.features.projects.selectors.page import project_page
from samskap.features.projects.states import ProjectState, TrialState
from samskap.features.projects.tests.factories import (
    make_case,
    make_decision,
    make_project,
    make_running,
    make_trial,
)
from samskap.features.rooms.tests.factories import actor, make_room, make_seat
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.roles import Role
from samskap.kernel.base.refusals import OutsideReach

YEAR = Period(date.today() - timedelta(days=364), date.today())


@pytest.fixture
def chief(db):
    person = make_person()
    give_role(person, Role.LEADER, top_unit())
    return person


def _queries(ask):
    with CaptureQueriesContext(connection) as asked:
        ask()
    return len(asked)


def _full_project():
    room = make_room(is_public=True)
    make_seat(room, make_person(), Role.LEAD)
    make_seat(room, make_person(), Role.OWNER)
    project = make_running(room)
    make_case(room, "G2", CaseState.SUBMITTED, days_ago=4)
    make_trial(project, state=TrialState.CONCLUDED, learning="De kom")
    return project


@pytest.mark.parametrize(
    "ask",
    [
        lambda who, rooms: listing(who, "all", 1),
        lambda who, rooms: selectors.phases_of_rooms(rooms),
        lambda who, rooms: selectors.milestones(rooms),
        lambda who, rooms: selectors.figures(YEAR),
        lambda who, rooms: selectors.behind(who, "active", YEAR),
    ],
    ids=["listing", "phases_of_rooms", "milestones", "figures", "behind"],
)
def test_a_list_costs_the_same_for_one_and_twenty(chief, ask):
    who = actor(chief)
    rooms = [_full_project().room_id]
    for_one = _queries(lambda: ask(who, rooms))
    rooms += [_full_project().room_id for _more in range(19)]
    assert _queries(lambda: ask(who, rooms)) == for_one


def test_the_phases_of_many_rooms_cost_one_question(db):
    rooms = [_full_project().room_id for _some in range(3)]
    assert _queries(lambda: selectors.phases_of_rooms(rooms)) == 1


def test_a_page_costs_the_same_however_much_has_happened(chief):
    project = _full_project()
    who = actor(chief)
    for_little = _queries(lambda: project_page(who, project.pk))
    for _more in range(10):
        make_trial(project)
        PhaseStay.objects.create(project=project, phase="insight", left_on=date.today())
        GateReview.objects.create(
            project=project, gate="G2", phase="insight", outcome="another_round", reason="x", reviewed_by=make_person()
        )
    assert _queries(lambda: project_page(who, project.pk)) == for_little


# --- what one sees -----------------------------------------------------------------------------------------


def test_one_sees_the_projects_of_one_s_rooms_and_units_and_no_others(db):
    mine, unit = make_person(), make_unit(parent=top_unit())
    seated, led = make_running(make_room()), make_running(make_room(unit=unit))
    make_running(make_room())
    make_seat(seated.room, mine)
    give_role(mine, Role.LEADER, unit)
    assert set(selectors.projects_visible_to(actor(mine))) == {seated, led}


def test_what_outsiders_lead_is_seen_by_those_who_sit_there_only(chief):
    outside = make_running(make_room(organisation=make_organisation()))
    with pytest.raises(OutsideReach):
        selectors.project_for(actor(chief), outside.pk)
    make_seat(outside.room, chief)
    assert selectors.project_for(actor(chief), outside.pk) == outside


def test_the_leader_who_is_to_take_over_sees_what_is_coming(db):
    unit, leader = make_unit(parent=top_unit()), make_person()
    give_role(leader, Role.LEADER, unit)
    project = make_running(make_room())
    assert not selectors.projects_visible_to(actor(leader)).exists()
    project.handovers.create(to_unit=unit, what_moves="Alt", effective_on=date.today(), proposed_by=make_person())
    assert selectors.project_for(actor(leader), project.pk) == project


def test_a_stranger_sees_no_project(db):
    project = make_running()
    assert not selectors.projects_visible_to(Actor.visitor()).exists()
    with pytest.raises(OutsideReach):
        selectors.project_for(actor(make_person()), project.pk)


def test_the_list_says_how_long_a_case_has_waited_and_stops_when_the_gate_is_passed(chief):
    project = make_project()
    make_case(project.room, "G1", CaseState.SUBMITTED, days_ago=12)
    make_case(project.room, "G4", CaseState.SUBMITTED, days_ago=40)
    assert [line.days_waiting for line in listing(actor(chief), "", 1).lines] == [12]
    passed = make_running()
    lines = {line.id: line for line in listing(actor(chief), "", 1).lines}
    assert lines[passed.pk].days_waiting is None


def test_the_ended_projects_have_their_own_list(chief):
    live, ended = make_running(), make_project(state=ProjectState.STOPPED, ended_on=date.today())
    assert [line.id for line in listing(actor(chief), "", 1).lines] == [live.pk]
    assert [line.id for line in listing(actor(chief), "ended", 1).lines] == [ended.pk]
    assert listing(actor(chief), "nonsense", "99").total == 1


# --- phases ------------------------------------------------------------------------------------------------


def test_the_phases_show_what_is_done_now_and_next(db):
    phases = selectors.phases_of(make_running(phase="development"))
    assert [phase.state for phase in phases] == ["done", "done", "now", "next", "next", "next"]


def test_a_finished_project_has_all_phases_behind_it(db):
    phases = selectors.phases_of(_finished())
    assert {phase.state for phase in phases} == {"done"}


def _finished():
    return make_project(phase="practice", state=ProjectState.FINISHED, ended_on=date.today())


def test_the_project_of_a_room_is_the_live_one(db):
    room = make_room()
    make_project(room, state=ProjectState.STOPPED)
    live = make_project(room)
    assert selectors.project_of_room(room.pk) == live
    assert selectors.project_of_room(make_room().pk) is None


# --- the public trail --------------------------------------------------------------------------------------


def test_the_public_trail_tells_what_happened_and_nothing_of_closed_rooms(db):
    open_project, closed = _full_project(), make_running(make_room(is_public=False))
    told = selectors.milestones([open_project.room_id, closed.room_id])
    assert {milestone.room_id for milestone in told} == {open_project.room_id}
    assert [milestone.kind for milestone in told] == ["project_proposed", "project_started", "trial_concluded"]


def test_a_planned_trial_is_nobody_else_s_business(db):
    project = make_project(make_room(is_public=True))
    make_trial(project)
    assert [milestone.kind for milestone in selectors.milestones([project.room_id])] == ["project_proposed"]


# --- figures -----------------------------------------------------------------------------------------------


def test_the_figures_count_what_the_period_saw(db):
    running = make_running()
    long_ago = make_running()
    long_ago.reviews.update(reviewed_on=date.today() - timedelta(days=800))
    make_project()
    make_project(state=ProjectState.STOPPED, ended_on=date.today())
    make_project(state=ProjectState.STOPPED, ended_on=date.today() - timedelta(days=500))
    make_project(state=ProjectState.FINISHED, ended_on=date.today() - timedelta(days=30))
    found = selectors.figures(YEAR)
    assert (found.active, found.started, found.proposed) == (2, 1, 1)
    assert (found.stopped, found.finished) == (1, 1)
    assert found.active_per_unit == {running.unit_id: 1, long_ago.unit_id: 1}


def test_days_come_with_the_number_of_cases_behind_them(db):
    project = make_running()
    for days in (10, 20, 90):
        entered = date.today() - timedelta(days=days)
        PhaseStay.objects.create(project=project, phase="pilot", entered_on=entered, left_on=date.today())
    found = selectors.figures(YEAR)
    assert (found.days_per_phase["pilot"].median, found.days_per_phase["pilot"].count) == (20.0, 3)
    assert (found.days_before_gate.median, found.days_before_gate.count) == (3.0, 1)
    assert selectors.figures(Period(date(2001, 1, 1), date(2001, 12, 31))).days_before_gate.median is None


def test_anchoring_is_counted_over_the_active(db):
    lead, manager = make_person(), make_person()
    give_role(manager, Role.LEADER, make_unit(parent=top_unit()))
    anchored, bare = make_running(), make_running()
    make_seat(anchored.room, lead, Role.LEAD)
    make_seat(anchored.room, make_person(), Role.OWNER)
    make_seat(bare.room, manager, Role.LEAD)
    anchored.sponsor, anchored.receiving_unit = manager, make_unit()
    anchored.save()
    anchored.challenge.plan_goal = PlanGoal.objects.create(code="3.2", title="Flere i arbeid", plan="Samfunnsdelen")
    anchored.challenge.save()
    found = selectors.figures(YEAR)
    assert (found.with_problem_owner, found.with_sponsor, found.with_plan_goal, found.with_receiver) == (1, 1, 1, 1)
    assert (found.with_decision, found.led_by_non_managers, found.with_known_lead) == (2, 1, 2)


@pytest.mark.parametrize("figure", ["active", "started", "stopped", "finished", "proposed", "with_decision"])
def test_each_figure_leads_to_a_list_as_long_as_the_figure(chief, figure):
    make_running()
    make_running(make_room(organisation=make_organisation()))
    make_project()
    make_project(state=ProjectState.STOPPED, ended_on=date.today())
    assert len(selectors.behind(actor(chief), figure, YEAR)) == getattr(selectors.figures(YEAR), figure)


def test_what_one_may_not_open_stands_in_the_list_without_a_link(chief):
    make_running(make_room(organisation=make_organisation()))
    (line,) = selectors.behind(actor(chief), "active", YEAR)
    assert line.url == "" and line.led_outside


def test_an_unknown_figure_has_nothing_behind_it(chief):
    make_running()
    assert selectors.behind(actor(chief), "gold", YEAR) == []


def test_a_decision_that_is_used_is_not_waited_for(chief):
    project = make_project()
    case = make_decision(project.room, "G1").case
    assert listing(actor(chief), "", 1).lines[0].days_waiting == 3
    GateReview.objects.create(
        project=project, gate="G1", phase="anchoring", outcome="go_on", reason="x", reviewed_by=make_person(),
        case=case, reviewed_on=timezone.localdate(),
    )  # fmt: skip
    assert listing(actor(chief), "", 1).lines[0].days_waiting is None
