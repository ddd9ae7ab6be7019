"""A project that an organisation leads: the municipality takes part, decides at the political gate, and does not lead."""

from samskap.features.challenges.models import Challenge
from samskap.features.projects.models import Project
from samskap.kernel.access.roles import Role
from tests.journeys.steps import (
    body,
    organisation,
    then_the_gate_cannot_be_passed,
    unit,
    when_a_case_is_written_and_submitted,
    when_a_floke_is_made_of,
    when_a_member_votes,
    when_a_place_is_set,
    when_a_project_is_proposed,
    when_the_decision_is_recorded,
    when_the_gate_is_passed,
    when_the_stakeholder_map_is_made,
)

QUESTION = "Skal kommunen være med når Frivilligsentralen leder Følgevenn?"


def test_an_organisation_leads_and_the_municipality_takes_part(people):
    slug = when_a_floke_is_made_of(people("coordinator"), [], "Følgevenn", unit("Helse og omsorg"), "Grete Sandmo")
    room = Challenge.objects.get(slug=slug).room_id
    owner = people("Grete Sandmo")
    when_the_stakeholder_map_is_made(owner, room, {"Eldre som bor alene": "resident"})
    when_a_place_is_set(owner, room, "En som bor alene", "resident", brings=["affected"])

    when_a_project_is_proposed(
        owner, room, "Følgevenn", "Berit Ålvikmo", organisation_id=organisation("Lauvsund frivilligsentral"),
        municipality_role="Hjemmetjenesten deltar med to timer i uka.",
    )  # fmt: skip
    project = Project.objects.get(name="Følgevenn", room_id=room)
    lead = people("outside_lead")
    assert "Lauvsund frivilligsentral" in lead.open("projects_work:show", project.pk).reads()
    then_the_gate_cannot_be_passed(lead, project.pk)

    case = when_a_case_is_written_and_submitted(lead, owner, room, "G1", body("Formannskapet"), QUESTION)
    for member in ("decider", "Kjell Arne Lundhaug", "Geir Ove Myklevold", "Ole Martin Rødberg"):
        when_a_member_votes(people(member), case, "for")
    when_the_decision_is_recorded(people("Kjell Arne Lundhaug"), case)
    when_the_gate_is_passed(lead, project.pk)

    project.refresh_from_db()
    assert (project.state, project.phase) == ("running", "insight")
    assert project.room.seats.get(role=Role.LEAD, until_on=None).person.name == "Berit Ålvikmo"
    then_a_leader_of_a_unit_cannot_steer_it(people("leader"), project.pk)


def then_a_leader_of_a_unit_cannot_steer_it(leader, project: int) -> None:
    """Rights follow the seat, not the line: what an organisation owns lies outside a unit leader's reach."""
    answer = leader.page.goto(f"{leader.base}/arbeid/prosjekter/{project}/endre/")
    assert answer.status in (403, 404)
