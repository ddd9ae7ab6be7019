"""Trials, handovers, and papers noted from above."""

from datetime import date

import pytest

from samskap.features.people.tests.factories import give_role, make_organisation, make_person, make_unit, top_unit
from samskap.features.projects.actions import (
    accept_handover,
    begin_trial,
    conclude_trial,
    decline_handover,
    edit,
    note_paper,
    plan_trial,
    propose_handover,
)
from samskap.features.projects.models import Handover, Paper, Trial
from samskap.features.projects.notices import HandoverAnswered, HandoverProposed, TrialConcluded
from samskap.features.projects.states import HandoverState, ImplementationStep, PaperCode, TrialState
from samskap.features.projects.tests.factories import make_pilot, make_project, make_running, make_trial
from samskap.features.rooms.models import Follow
from samskap.features.rooms.tests.factories import actor, make_room, make_seat
from samskap.kernel.access.decide import Denied
from samskap.kernel.access.roles import Role
from samskap.kernel.base.refusals import Invalid, NotNow, Stale
from samskap.kernel.flow import IllegalStep
from samskap.kernel.journal.read import entries_of
from samskap.kernel.notify.models import Outbox

STEPS = [{"code": str(step), "text": "Gjort"} for step in ImplementationStep]
DAY = date(2026, 8, 1)


@pytest.fixture
def lead(db):
    return make_person("Lars")


@pytest.fixture
def room(lead):
    room = make_room(unit=make_unit(parent=top_unit()), is_public=True)
    make_seat(room, lead, Role.LEAD)
    return room


@pytest.fixture
def receiver(db):
    unit = make_unit(parent=top_unit())
    person = make_person("Rita")
    give_role(person, Role.LEADER, unit)
    return person, unit


# --- trials ------------------------------------------------------------------------------------------------


def _plan(person, project, **more):
    return plan_trial(actor=actor(person), project_id=project.pk, **{"question": "Kommer de?", **more})


def test_a_pilot_is_not_planned_without_something_to_judge_it_by(room, lead):
    project = make_running(room, "development")
    with pytest.raises(Invalid) as refused:
        _plan(lead, project, is_pilot=True)
    assert refused.value.field == "criteria" and not Trial.objects.exists()


def test_a_pilot_is_judged_by_what_was_set_before_it_began(room, lead):
    project = make_running(room, "development")
    pilot = _plan(lead, project, is_pilot=True, criteria=[{"what": "I arbeid", "target": "14"}, {"what": "Vil igjen"}])
    judged = [{"met": True, "result": "17"}, {"met": False, "result": "Nei"}]
    with pytest.raises(NotNow):
        _conclude(lead, pilot, criteria=judged)
    begin_trial(actor=actor(lead), trial_id=pilot.pk)
    with pytest.raises(Invalid):
        _conclude(lead, pilot, criteria=judged[:1])
    _conclude(lead, pilot, criteria=judged)
    pilot.refresh_from_db()
    assert pilot.state == TrialState.CONCLUDED
    assert [(line["what"], line["target"], line["met"]) for line in pilot.criteria] == [
        ("I arbeid", "14", True), ("Vil igjen", "", False),
    ]  # fmt: skip


def _conclude(person, trial, **more):
    return conclude_trial(actor=actor(person), trial_id=trial.pk, result="17 kom", learning="De kom", **more)


def test_a_concluded_trial_is_told_to_those_who_follow_and_is_not_concluded_again(room, lead):
    follower = make_person("Fia")
    Follow.objects.create(room=room, person=follower)
    trial = make_trial(make_running(room))
    _conclude(lead, trial)
    notice = TrialConcluded(**Outbox.objects.get().values)
    links = {recipient.person_id: recipient.link for recipient in notice.audience()}
    assert links[lead.pk].startswith("/arbeid/prosjekter/") and links[follower.pk].startswith("/floker/")
    with pytest.raises(IllegalStep):
        _conclude(lead, trial)


def test_where_the_room_is_closed_only_those_who_sit_there_are_told(lead):
    room = make_room(is_public=False)
    make_seat(room, lead, Role.LEAD)
    Follow.objects.create(room=room, person=make_person())
    trial = make_trial(make_running(room))
    assert [recipient.person_id for recipient in TrialConcluded(trial.pk).audience()] == [lead.pk]


def test_the_same_plan_sent_twice_is_one_trial(room, lead):
    project = make_running(room)
    seen = project.revision
    _plan(lead, project, seen=seen)
    with pytest.raises(Stale):
        _plan(lead, project, seen=seen)
    assert Trial.objects.count() == 1


def test_those_who_only_take_part_do_not_plan_trials(room):
    person = make_person()
    make_seat(room, person, Role.PARTICIPANT)
    with pytest.raises(Denied):
        _plan(person, make_running(room))


def test_nothing_new_is_tried_in_a_project_that_is_over(room, lead):
    with pytest.raises(NotNow):
        _plan(lead, make_project(room, state="stopped"))


# --- handovers ---------------------------------------------------------------------------------------------


def _ask(person, project, **more):
    known = {"what_moves": "Drift og penger", "effective_on": DAY}
    return propose_handover(actor=actor(person), project_id=project.pk, **{**known, **more})


def test_nothing_moves_before_the_receiver_says_yes(room, lead, receiver):
    person, unit = receiver
    project = make_running(room, "pilot")
    handover = _ask(lead, project, to_unit_id=unit.pk)
    project.refresh_from_db()
    assert project.unit == room.unit
    assert [r.person_id for r in HandoverProposed(handover.pk).audience()] == [person.pk]
    accept_handover(actor=actor(person), handover_id=handover.pk)
    project.refresh_from_db()
    room.refresh_from_db()
    assert (project.unit, project.receiving_unit, room.unit) == (unit, unit, unit)
    assert actor(person).holds(Role.LEAD, room.access_scope())
    assert not actor(lead).holds(Role.LEAD, room.access_scope())
    assert entries_of(handover).last().hat == Role.LEADER
    assert HandoverAnswered(handover.pk).context()["receiver"] == unit


def test_only_the_leader_who_is_to_take_over_says_yes(room, lead, receiver):
    _person, unit = receiver
    giver = make_person()
    give_role(giver, Role.LEADER, room.unit)
    handover = _ask(lead, make_running(room, "pilot"), to_unit_id=unit.pk)
    for other in (lead, giver):
        with pytest.raises(Denied):
            accept_handover(actor=actor(other), handover_id=handover.pk)
    handover.refresh_from_db()
    assert handover.state == HandoverState.PROPOSED


def test_a_no_has_a_reason_and_changes_nothing(room, lead, receiver):
    person, unit = receiver
    project = make_running(room, "pilot")
    handover = _ask(lead, project, to_unit_id=unit.pk)
    with pytest.raises(Invalid):
        decline_handover(actor=actor(person), handover_id=handover.pk, reply="")
    decline_handover(actor=actor(person), handover_id=handover.pk, reply="Vi har ikke folk.")
    project.refresh_from_db()
    assert project.unit == room.unit
    with pytest.raises(IllegalStep):
        accept_handover(actor=actor(person), handover_id=handover.pk)


def test_an_organisation_takes_over_through_the_one_who_will_lead(room, lead):
    organisation, outside = make_organisation(), make_person("Berit")
    chief = make_person()
    give_role(chief, Role.LEADER, top_unit())
    project = make_running(room, "insight")
    handover = _ask(
        lead, project, to_organisation_id=organisation.pk, to_person_id=outside.pk, municipality_role="Vi deltar."
    )
    for other in (chief, lead):
        with pytest.raises(Denied):
            accept_handover(actor=actor(other), handover_id=handover.pk)
    accept_handover(actor=actor(outside), handover_id=handover.pk)
    project.refresh_from_db()
    room.refresh_from_db()
    assert (project.organisation, project.unit, room.organisation) == (organisation, None, organisation)
    assert project.municipality_role == "Vi deltar."
    assert actor(outside).holds(Role.LEAD, project.access_scope())
    assert not actor(chief).holds(Role.LEADER, project.access_scope())


def test_on_the_way_into_operation_the_eight_steps_and_the_stop_list_come_along(room, lead, receiver):
    _person, unit = receiver
    project = make_running(room, "transition")
    for more in ({"steps": STEPS[:7], "stop_doing": "Alt"}, {"steps": STEPS, "stop_doing": ""}):
        with pytest.raises(Invalid):
            _ask(lead, project, to_unit_id=unit.pk, **more)
    assert _ask(lead, project, to_unit_id=unit.pk, steps=STEPS, stop_doing="Det gamle").steps == STEPS


def test_one_is_asked_at_a_time(room, lead, receiver):
    _person, unit = receiver
    project = make_running(room, "pilot")
    _ask(lead, project, to_unit_id=unit.pk)
    with pytest.raises(NotNow):
        _ask(lead, project, to_unit_id=unit.pk)
    assert Handover.objects.count() == 1


def test_what_has_not_started_is_not_handed_over(room, lead, receiver):
    with pytest.raises(NotNow):
        _ask(lead, make_project(room), to_unit_id=receiver[1].pk)


@pytest.mark.parametrize("wrong", [{}, {"to_organisation_id": 0}, {"review_on": date(2026, 1, 1)}])
def test_a_handover_that_does_not_hang_together_is_refused(room, lead, receiver, wrong):
    known = {"to_unit_id": receiver[1].pk} if "review_on" in wrong else {}
    with pytest.raises(Invalid):
        _ask(lead, make_running(room, "pilot"), **known, **wrong)


# --- papers and facts --------------------------------------------------------------------------------------


def test_a_paper_noted_twice_stands_once(room, lead):
    project = make_running(room)
    for _time in range(2):
        note_paper(actor=actor(lead), project_id=project.pk, paper=PaperCode.BASELINE)
    assert Paper.objects.count() == 1 and entries_of(project).count() == 1


def test_a_benefit_s_own_owner_may_note_that_it_is_measured(room):
    project, person = make_running(room), make_person()
    with pytest.raises(Denied):
        note_paper(actor=actor(person), project_id=project.pk, paper=PaperCode.MEASUREMENT)
    note_paper(actor=actor(person), project_id=project.pk, paper=PaperCode.MEASUREMENT, owner_id=person.pk)
    assert Paper.objects.get().code == PaperCode.MEASUREMENT


def test_what_the_project_finds_itself_is_not_noted_from_above(room, lead):
    with pytest.raises(Invalid):
        note_paper(actor=actor(lead), project_id=make_running(room).pk, paper=PaperCode.PROBLEM_OWNER)


def test_what_is_said_about_a_project_is_corrected_until_it_is_over(room, lead):
    project = make_running(room)
    edit(actor=actor(lead), project_id=project.pk, name="Nytt navn", aim="Bedre", first_benefit="Flere")
    project.refresh_from_db()
    assert (project.name, project.first_benefit) == ("Nytt navn", "Flere")
    make_pilot(project)
    project.state = "finished"
    project.save()
    with pytest.raises(NotNow):
        edit(actor=actor(lead), project_id=project.pk, name="For sent", aim="", first_benefit="")
