"""Who must be in the room: from a stale map to a gate that is passed with open eyes."""

import pytest

from samskap.features.challenges.models import Challenge
from samskap.features.stakeholders.models import Place
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
    when_the_decision_is_recorded,
    when_the_gate_is_passed,
    when_the_hypothesis_is_refuted,
    when_the_invited_says_yes_through_the_link,
    when_the_stakeholder_map_is_made,
)
from tests.journeys.who_steps import (
    given_an_organisation_in_the_register,
    then_somebody_sits_at,
    then_the_letter_tells_why_and_how_to_appeal,
    then_the_map_is_out_of_date,
    then_the_map_is_up_to_date,
    then_the_one_who_asked_reads_why,
    then_the_only_gap_is,
    then_the_person_cannot_be_invited_again,
    then_the_project_page_tells_what_was_passed_over,
    then_those_who_decide_read_in_the_case,
    when_a_new_version_is_made,
    when_a_place_is_set_from_the_gap,
    when_a_resident_offers_to_help,
    when_an_interviewed_resident_names_an_opponent,
    when_every_gap_is_closed_by_its_button_but,
    when_somebody_is_held_out,
    when_the_floke_is_worded_anew,
    when_the_gate_is_passed_with_open_eyes,
    when_the_invited_declines_and_names_another,
    when_the_map_is_settled,
    when_the_offer_is_found_by_competence_and_given_a_place,
    when_the_one_who_was_named_is_invited,
    when_the_organisation_is_found_and_invited,
)

OPPONENT, HELPER, REGISTERED_AT = "motkraft@example.no", "hjelper@example.no", "post@verkstedlaget.example"
REGISTERED, NAMED, NAMED_NEXT = "Verkstedlaget", "Næringsforeningen", "Verkstedeierne"
LEFT = "Ingen motstemme"
QUESTION = "Hvordan kan overgangen til arbeid bli trygg?"
MEMBERS = ("decider", "Kjell Arne Lundhaug", "Geir Ove Myklevold", "Ole Martin Rødberg")


@pytest.fixture
def room(people):
    """A floke with a settled map, made by the coordinator and its problem owner."""
    slug = when_a_floke_is_made_of(
        people("coordinator"), [], "En fot innenfor", unit("Oppvekst og utdanning"), "Elin Rognskog"
    )
    number = Challenge.objects.get(slug=slug).room_id
    when_the_stakeholder_map_is_made(people("owner"), number, {"Unge uten skoleplass": "resident"})
    return number


@pytest.fixture
def project(people, room):
    """A project that the politicians have let begin, and that has all the next gate asks for but a new wording."""
    owner, lead = people("owner"), people("lead")
    number = when_a_project_is_proposed(
        owner, room, "Prøveplass", "Mona Fjellvang", unit_id=unit("Oppvekst og utdanning")
    )
    when_a_place_is_set(owner, room, "En som har stått utenfor", "resident", brings=["user", "affected"])
    case = when_a_case_is_written_and_submitted(lead, owner, room, "G1", body("Formannskapet"), "Skal vi begynne?")
    for member in MEMBERS:
        when_a_member_votes(people(member), case, "for")
    when_the_decision_is_recorded(people("Kjell Arne Lundhaug"), case)
    when_the_gate_is_passed(lead, number)
    when_the_hypothesis_is_refuted(owner, Challenge.objects.get(room_id=room).slug)
    when_a_benefit_is_planned(lead, number, "Unge i arbeid", "Anne-Lise Storeide")
    return number


def test_from_a_stale_map_to_a_gate_that_is_passed_with_one_gap_in_writing(people, room, project):
    owner, invited = people("owner"), people()
    young = Place.objects.get(room_id=room, label="En som har stått utenfor").pk

    # 1. A new wording makes the map stale, and a new version makes it fresh
    when_the_floke_is_worded_anew(owner, Challenge.objects.get(room_id=room).slug, QUESTION)
    then_the_map_is_out_of_date(owner, room)
    then_the_room_check_shows_who_is_missing(owner, room, "utdatert", LEFT)
    when_a_new_version_is_made(owner, room, "Bedriftene", "organisation")
    then_the_map_is_up_to_date(owner, room, "Bedriftene", "Unge uten skoleplass")

    # 2. A resident who offers help is found by competence, and an organisation in the register
    when_a_resident_offers_to_help(people(on_a_phone=True), room, "lærling", HELPER)
    when_the_offer_is_found_by_competence_and_given_a_place(owner, room, "lærling", young)
    then_somebody_sits_at(owner, room, "Sindre Villig")
    group = when_a_place_is_set(owner, room, "Et lag", "organisation", brings=["doer", "external"])
    given_an_organisation_in_the_register(people("coordinator"), REGISTERED, "verksted, sveising", REGISTERED_AT)
    when_the_organisation_is_found_and_invited(owner, room, "sveising", group)
    when_the_invited_says_yes_through_the_link(invited, REGISTERED_AT)
    then_somebody_sits_at(owner, room, REGISTERED)

    # 3. An opponent, named by somebody who is interviewed, says no, and names another
    named = when_an_interviewed_resident_names_an_opponent(owner, room, "En lærling på et verksted", NAMED)
    against = when_a_place_is_set_from_the_gap(owner, room, LEFT)
    when_the_one_who_was_named_is_invited(owner, room, named, against, OPPONENT)
    when_the_invited_declines_and_names_another(invited, OPPONENT, NAMED_NEXT)
    then_the_one_who_asked_reads_why(owner, room, NAMED_NEXT)

    # 4. Every gap but that one is closed by its own button
    came = when_every_gap_is_closed_by_its_button_but(owner, room, LEFT, invited)
    then_the_only_gap_is(owner, room, LEFT)

    # 5. One is held out, decently; the gap that opens is closed again
    out = came[0]
    when_somebody_is_held_out(people("coordinator"), room, out.name)
    then_the_letter_tells_why_and_how_to_appeal(invited, out.email)
    then_the_person_cannot_be_invited_again(owner, room, against, out.email)
    when_every_gap_is_closed_by_its_button_but(owner, room, LEFT, invited)
    then_the_only_gap_is(owner, room, LEFT)
    when_the_map_is_settled(owner, room)

    # 6. The gate is passed over the gap that is left, in writing, and those who decide read it
    when_the_gate_is_passed_with_open_eyes(owner, project, LEFT)
    then_the_project_page_tells_what_was_passed_over(people("lead"), project, LEFT)
    case = when_a_case_is_written_and_submitted(
        people("lead"), owner, room, "G4", body("Formannskapet"), "Skal prøveplass bli fast?"
    )
    then_those_who_decide_read_in_the_case(people("decider"), case, LEFT, "Saken haster, og rommet fylles underveis.")
