"""Who must be in the room: from a stale map to a gate that is passed with open eyes."""

import pytest

from samskap.features.challenges.models import Challenge
from tests.journeys.steps import (
    body,
    then_the_room_check_shows_who_is_missing,
    unit,
    when_a_benefit_is_planned,
    when_a_case_is_written_and_submitted,
    when_a_floke_is_made_of,
    when_a_member_votes,
    when_a_place_is_set,
    when_a_project_is_proposed,
    when_somebody_is_invited,
    when_the_decision_is_recorded,
    when_the_gate_is_passed,
    when_the_invited_says_yes_through_the_link,
    when_the_need_has_been_understood,
    when_the_stakeholder_map_is_made,
)
from tests.journeys.who_steps import (
    given_the_map_is_from_last_week,
    then_somebody_sits_at,
    then_the_letter_tells_why_and_how_to_appeal,
    then_the_map_is_out_of_date,
    then_the_map_is_up_to_date,
    then_the_one_who_asked_reads_why,
    then_the_person_cannot_be_invited_again,
    when_a_new_version_is_made,
    when_a_resident_offers_to_help,
    when_an_interviewed_resident_names_an_opponent,
    when_somebody_is_held_out,
    when_the_floke_is_worded_anew,
    when_the_invited_declines_with_a_reason,
    when_the_offer_is_found_by_competence_and_given_a_place,
    when_the_one_who_was_named_is_contacted,
)

LAG, OPPONENT, HELPER = "lag@example.no", "motkraft@example.no", "hjelper@example.no"


@pytest.fixture
def room(people):
    """A floke with a settled map, made by the coordinator and its problem owner."""
    slug = when_a_floke_is_made_of(
        people("coordinator"), [], "En fot innenfor", unit("Oppvekst og utdanning"), "Elin Rognskog"
    )
    number = Challenge.objects.get(slug=slug).room_id
    when_the_stakeholder_map_is_made(people("owner"), number, {"Unge uten skoleplass": "resident"})
    return number


def test_a_floke_worded_anew_makes_the_map_stale_until_there_is_a_new_version(people, room):
    owner = people("owner")
    given_the_map_is_from_last_week(room)
    when_the_floke_is_worded_anew(
        owner, Challenge.objects.get(room_id=room).slug, "Hvordan kan overgangen til arbeid bli trygg?"
    )
    then_the_map_is_out_of_date(owner, room)
    then_the_room_check_shows_who_is_missing(owner, room, "utdatert")
    when_a_new_version_is_made(owner, room, "Bedriftene", "organisation")
    then_the_map_is_up_to_date(owner, room, "Bedriftene", "Unge uten skoleplass")


def test_the_table_is_filled_by_those_invited_named_and_willing_and_one_is_held_out(people, room):
    owner = people("owner")
    lag = when_a_place_is_set(owner, room, "Et lag", "organisation", brings=["doer", "external"])
    against = when_a_place_is_set(owner, room, "Motkraft", "organisation", brings=["opponent"])
    young = when_a_place_is_set(owner, room, "En som har stått utenfor", "resident", brings=["user", "affected"])

    when_somebody_is_invited(owner, room, lag, "Ivar Lag", LAG)
    when_the_invited_says_yes_through_the_link(people(), LAG)
    then_somebody_sits_at(owner, room, "Ivar Lag")

    named = when_an_interviewed_resident_names_an_opponent(
        owner, room, "En lærling på et verksted", "Næringsforeningen"
    )
    when_the_one_who_was_named_is_contacted(owner, room, named)
    when_somebody_is_invited(owner, room, against, "Mari Motkraft", OPPONENT)
    when_the_invited_declines_with_a_reason(people(), OPPONENT)
    then_the_one_who_asked_reads_why(owner, room)

    when_a_resident_offers_to_help(people(), room, "lærling", HELPER)
    when_the_offer_is_found_by_competence_and_given_a_place(owner, room, "lærling", young)
    then_somebody_sits_at(owner, room, "Sindre Villig")

    when_somebody_is_held_out(people("coordinator"), room, "Ivar Lag")
    then_the_letter_tells_why_and_how_to_appeal(people(), LAG)
    then_the_person_cannot_be_invited_again(owner, room, lag, LAG)


def test_the_need_is_understood_with_one_gap_passed_over_in_writing(people, room):
    owner, slug = people("owner"), Challenge.objects.get(room_id=room).slug
    project = when_a_project_is_proposed(
        owner, room, "Prøveplass", "Mona Fjellvang", unit_id=unit("Oppvekst og utdanning")
    )
    when_a_place_is_set(owner, room, "Motkraft", "organisation", brings=["opponent"])
    lead = people("lead")
    case = when_a_case_is_written_and_submitted(lead, owner, room, "G1", body("Formannskapet"), "Skal vi begynne?")
    for member in ("decider", "Kjell Arne Lundhaug", "Geir Ove Myklevold", "Ole Martin Rødberg"):
        when_a_member_votes(people(member), case, "for")
    when_the_decision_is_recorded(people("Kjell Arne Lundhaug"), case)
    when_the_gate_is_passed(lead, project)
    when_the_need_has_been_understood(owner, slug, room)
    when_a_benefit_is_planned(lead, project, "Unge i arbeid", "Anne-Lise Storeide")
    when_the_gate_is_passed(owner, project)
    told = owner.open("projects_work:show", project).reads()
    assert "Vi leter videre etter dem som mangler." in told or "Vi møter dem der de er." in told
