"""The pages: who gets in, what is kept when an act is refused, and what is shown."""

import pytest
from django.urls import reverse

from samskap.features.decisions.states import CaseState
from samskap.features.people.tests.factories import give_role, make_organisation, make_person, make_unit, top_unit
from samskap.features.projects.models import Handover, Project, Trial
from samskap.features.projects.selectors import facts as facts_module
from samskap.features.projects.states import ImplementationStep, ProjectState
from samskap.features.projects.tests.factories import (
    complete,
    make_case,
    make_challenge,
    make_decision,
    make_pilot,
    make_project,
    make_running,
)
from samskap.features.rooms.tests.factories import make_seat
from samskap.kernel.access.roles import Role

GAP = {"rule": "front_line", "severity": "missing", "title": "Ingen fra førstelinjen", "text": "Spør dem."}


@pytest.fixture(autouse=True)
def gaps(db, monkeypatch):
    found = []
    monkeypatch.setattr(facts_module.stakeholders, "whole_check", lambda room_id: {"findings": found})
    return found


@pytest.fixture
def project(cast):
    make_challenge(cast.room)
    return make_running(cast.room)


def _url(name, *args):
    return reverse(f"projects_work:{name}", args=args)


PAGES = {
    "listing": lambda project: _url("listing"),
    "show": lambda project: _url("show", project.pk),
    "edit": lambda project: _url("edit", project.pk),
    "gate": lambda project: _url("gate", project.pk),
    "back": lambda project: _url("back", project.pk),
    "trial_plan": lambda project: _url("trial_plan", project.pk),
    "handover_propose": lambda project: _url("handover_propose", project.pk),
}


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("role", [Role.LEAD, Role.OWNER])
def test_those_who_run_the_work_get_every_page(cast, as_person, project, name, role):
    response = as_person(cast.people[role]).get(PAGES[name](project))
    assert response.status_code == 200


@pytest.mark.parametrize("name", PAGES)
def test_a_stranger_is_asked_to_log_in(client, project, name):
    assert client.get(PAGES[name](project)).status_code == 302


@pytest.mark.parametrize("name", ["edit", "gate", "trial_plan", "handover_propose"])
def test_those_who_only_take_part_see_the_project_and_no_forms(cast, as_person, project, name):
    client = as_person(cast.participant)
    shown = client.get(_url("show", project.pk))
    assert shown.status_code == 200 and _url("edit", project.pk) not in shown.content.decode()
    assert client.get(PAGES[name](project)).status_code == 403


def test_a_project_outside_one_s_reach_is_not_there(cast, as_person, project):
    make_challenge(cast.other)
    elsewhere = make_running(cast.other)
    for name in PAGES:
        if name != "listing":
            assert as_person(cast.lead).get(PAGES[name](elsewhere)).status_code == 404


def test_the_gate_says_what_is_missing_and_who_is_missing(cast, as_person, project, gaps):
    gaps.append(GAP)
    page = as_person(cast.owner).get(_url("gate", project.pk)).content.decode()
    assert "Ingen fra førstelinjen" in page
    assert 'name="outcome"' in page and 'value="go_on"' not in page


def test_the_problem_owner_opens_the_gate(cast, as_person, project):
    complete(project)
    client = as_person(cast.owner)
    page = client.get(_url("gate", project.pk))
    sent = {"seen": page.context["form"]["seen"].value(), "gate": "G2", "outcome": "go_on", "reason": "Vi vet nok."}
    assert client.post(_url("gate", project.pk), sent).status_code == 302
    project.refresh_from_db()
    assert project.phase == "development"
    again = client.post(_url("gate", project.pk), sent)
    assert again.status_code == 409 and "Vi vet nok." in again.content.decode()


def test_a_leader_whose_gate_it_is_not_is_told_so_and_keeps_the_text(cast, as_person, project):
    complete(project)
    sent = {"outcome": "go_on", "reason": "Jeg synes det."}
    response = as_person(cast.leader).post(_url("gate", project.pk), sent)
    assert response.status_code == 403 and "Jeg synes det." in response.content.decode()


def test_those_whose_gate_it_is_not_see_what_it_asks_for_and_no_form(cast, as_person, project):
    complete(project)
    page = as_person(cast.lead).get(_url("gate", project.pk)).content.decode()
    assert 'name="outcome"' not in page
    assert 'name="outcome"' in as_person(cast.owner).get(_url("gate", project.pk)).content.decode()


def test_a_gate_that_needs_the_body_shows_the_way_to_it(cast, as_person):
    make_challenge(cast.room)
    project = complete(make_project(cast.room))
    client = as_person(cast.owner)
    assert "port=G1" in client.get(_url("show", project.pk)).content.decode()
    refused = client.post(_url("gate", project.pk), {"outcome": "go_on", "reason": "Vi starter"})
    assert refused.status_code == 409 and "Vi starter" in refused.content.decode()
    case = make_case(cast.room, "G1", CaseState.SUBMITTED, days_ago=6)
    page = client.get(_url("show", project.pk)).content.decode()
    assert reverse("decisions_work:show", args=[case.pk]) in page
    make_decision(cast.room, "G1", case=case)
    assert client.post(_url("gate", project.pk), {"outcome": "go_on", "reason": "Mandat"}).status_code == 302
    project.refresh_from_db()
    assert project.state == ProjectState.RUNNING


def test_going_on_in_spite_of_who_is_missing_asks_for_a_reason_in_the_page(cast, as_person, project, gaps):
    gaps.append(GAP)
    complete(project)
    client = as_person(cast.owner)
    refused = client.post(_url("gate", project.pk), {"outcome": "go_on", "reason": "Vi må videre"})
    assert refused.status_code == 422 and "gaps_reason" in refused.context["form"].errors
    sent = {"outcome": "go_on", "reason": "Vi må videre", "gaps_reason": "De kommer."}
    assert client.post(_url("gate", project.pk), sent).status_code == 302


def test_a_project_is_proposed_from_the_room_once(cast, as_person):
    make_challenge(cast.room)
    client = as_person(cast.coordinator)
    give_role_names = {"name": "Ung – ikke ufør", "unit_id": cast.unit.pk}
    from_room = client.get(_url("propose", cast.room.pk))
    lead_id = from_room.context["form"]["lead_id"].value()
    sent = {**give_role_names, "lead_id": lead_id}
    assert client.post(_url("propose", cast.room.pk), sent).status_code == 302
    twice = client.post(_url("propose", cast.room.pk), sent)
    assert twice.status_code == 409 and "Ung – ikke ufør" in twice.content.decode()
    assert Project.objects.count() == 1


def test_who_leads_must_be_chosen_and_what_was_typed_is_kept(cast, as_person):
    make_challenge(cast.room)
    response = as_person(cast.owner).post(
        _url("propose", cast.room.pk), {"name": "Navnet", "lead_id": cast.lead.pk, "first_benefit": "Flere med"}
    )
    assert response.status_code == 422
    assert "Navnet" in response.content.decode() and "Flere med" in response.content.decode()


def test_a_room_that_is_not_mine_takes_no_proposals(cast, as_person):
    make_challenge(cast.other)
    assert as_person(cast.owner).get(_url("propose", cast.other.pk)).status_code == 404


def test_a_far_too_long_reason_is_answered_in_the_page(cast, as_person, project):
    response = as_person(cast.owner).post(_url("gate", project.pk), {"outcome": "pause", "reason": "x" * 20_000})
    assert response.status_code == 422
    project.refresh_from_db()
    assert project.state == ProjectState.RUNNING


def test_a_pilot_goes_from_plan_to_result(cast, as_person, project):
    client = as_person(cast.lead)
    plan = {"question": "Virker det?", "is_pilot": "on", "criteria": "Unge i arbeid: 14 av 22\nVil fortsette"}
    assert client.post(_url("trial_plan", project.pk), plan).status_code == 302
    trial = Trial.objects.get()
    assert trial.criteria[0]["target"] == "14 av 22" and trial.criteria[1]["target"] == ""
    assert client.get(_url("trial_begin", project.pk, trial.pk)).status_code == 200
    assert client.post(_url("trial_begin", project.pk, trial.pk)).status_code == 302
    page = client.get(_url("trial_conclude", project.pk, trial.pk)).content.decode()
    assert "Unge i arbeid: 14 av 22" in page
    result = {"result": "17", "learning": "Mat virker", "met_0": "yes", "result_0": "17", "met_1": "no"}
    assert client.post(_url("trial_conclude", project.pk, trial.pk), result).status_code == 302
    trial.refresh_from_db()
    assert [line["met"] for line in trial.criteria] == [True, False]
    assert "Mat virker" in client.get(_url("show", project.pk)).content.decode()


def test_a_criterion_without_a_judgement_is_named(cast, as_person, project):
    pilot = make_pilot(project, state="running")
    response = as_person(cast.lead).post(
        _url("trial_conclude", project.pk, pilot.pk), {"result": "17", "learning": "Mye"}
    )
    assert response.status_code == 422 and "met_0" in response.context["form"].errors


def test_a_trial_is_reached_through_its_own_project_only(cast, as_person, project):
    make_challenge(cast.other)
    other = make_pilot(make_running(cast.other))
    assert as_person(cast.lead).get(_url("trial_conclude", project.pk, other.pk)).status_code == 404


def test_a_handover_goes_from_question_to_answer(cast, as_person, project):
    unit, receiver = make_unit(parent=top_unit()), make_person("Rita", with_account=True)
    give_role(receiver, Role.LEADER, unit)
    sent = {"to_unit_id": unit.pk, "what_moves": "Driften", "effective_on": "2026-08-01", "stop_doing": "Det gamle"}
    sent |= {f"step_{step}": "Gjort" for step in ImplementationStep}
    assert as_person(cast.lead).post(_url("handover_propose", project.pk), sent).status_code == 302
    handover = Handover.objects.get()
    where = _url("handover_accept", project.pk, handover.pk)
    client = as_person(receiver)
    assert "Driften" in client.get(where).content.decode()
    assert client.post(where, {"answer": "no"}).status_code == 422
    assert client.post(where, {"answer": "yes"}).status_code == 302
    project.refresh_from_db()
    assert project.unit == unit
    assert client.post(where, {"answer": "yes"}).status_code == 409


def test_the_list_names_what_is_led_outside(cast, as_person):
    project = make_running(make_room_led_outside(cast))
    page = as_person(cast.lead).get(_url("listing")).content.decode()
    assert project.name in page and project.organisation.name in page


def make_room_led_outside(cast):
    cast.room.unit, cast.room.organisation = None, make_organisation("Frivilligsentralen")
    cast.room.save()
    make_seat(cast.room, make_person(), Role.FACILITATOR)
    make_challenge(cast.room)
    return cast.room


def test_the_page_leads_to_the_room_the_benefits_and_to_what_is_missing_at_the_gate(cast, as_person, project):
    text = as_person(cast.lead).get(_url("show", project.pk)).content.decode()
    slug = project.challenge.slug
    for address in (
        reverse("room_home:show", args=[project.room_id]),
        reverse("benefits_work:project", args=[project.pk]),
        reverse("challenges_work:frame", args=[slug]),
        reverse("stakeholders_work:map", args=[project.room_id]),
    ):
        assert f'href="{address}"' in text
    seen_by_others = as_person(cast.participant).get(_url("show", project.pk)).content.decode()
    assert reverse("challenges_work:frame", args=[slug]) not in seen_by_others


def test_whoever_is_only_to_take_over_is_not_led_into_the_room(as_person, gaps):
    gaps.append(GAP)
    leader, unit = make_person(with_account=True), make_unit(parent=top_unit())
    give_role(leader, Role.LEADER, unit)
    project = make_project(receiving_unit=unit)
    text = as_person(leader).get(_url("show", project.pk)).content.decode()
    assert "1 thing is missing in the room." in text and reverse("room_home:show", args=[project.room_id]) not in text
