"""The whole chain: from an innspill to a decision, to a result in use, and back to the sender."""

from samskap.features.challenges.models import Challenge
from tests.journeys.steps import (
    body,
    the_worker_has_done_its_jobs,
    then_a_member_with_a_seat_is_warned,
    then_the_gate_cannot_be_passed,
    then_the_overview_counts_it_and_leads_to_its_list,
    then_the_project_is_in_phase,
    then_the_public_page_shows,
    then_the_room_check_shows_who_is_missing,
    then_the_sender_has_been_told,
    then_the_status_page_says,
    unit,
    when_a_benefit_is_planned,
    when_a_case_is_written_and_submitted,
    when_a_council_is_heard,
    when_a_file_is_imported,
    when_a_floke_is_made_of,
    when_a_member_declares_recusal,
    when_a_member_votes,
    when_a_place_is_set,
    when_a_project_is_proposed,
    when_a_resident_sends_an_innspill,
    when_a_trial_is_carried_through,
    when_a_trial_is_planned_and_begun,
    when_alternatives_are_weighed,
    when_it_is_sorted_published_and_answered,
    when_somebody_is_appointed,
    when_somebody_is_invited,
    when_the_benefit_is_measured,
    when_the_decision_is_recorded,
    when_the_gate_is_passed,
    when_the_invited_says_yes_through_the_link,
    when_the_leader_takes_over,
    when_the_learning_sheet_is_published,
    when_the_need_has_been_understood,
    when_the_stakeholder_map_is_made,
    when_the_trial_is_concluded,
    when_the_unit_is_asked_to_take_over,
    when_those_imported_are_sorted,
)

SENDER, INVITED = "sender@example.no", "invitert@example.no"
INNSPILL = "Sønnen min går hjemme uten skoleplass, og ingen ringer ham tilbake. Kan dere finne en prøveplass?"
ANSWER = "Takk! Vi tar dette inn i et større arbeid og sier fra når noe skjer."
FLOKE, PROJECT, BENEFIT = "En fot innenfor", "Prøveplass på to uker", "Unge i arbeid etter et halvt år"
G1, G4 = "Skal vi sette i gang Prøveplass på to uker?", "Skal prøveplass bli en fast ordning?"
CONDITION = "Ungdomsrådet får se resultatene hvert halvår."
PILOT = "Kommer de fast hvis noen venter på dem?"
SHEET = "Prøveplass på to uker gir en fot innenfor"


def test_from_an_innspill_to_a_measured_result_and_back_to_the_sender(people):
    # 1. An innspill from a phone, without an account
    resident = people(on_a_phone=True)
    reference, status = when_a_resident_sends_an_innspill(resident, INNSPILL, SENDER)
    then_the_status_page_says(resident, status, reference, INNSPILL)

    # 2. and 3. Import, sorting and answering
    coordinator = people("coordinator")
    when_a_file_is_imported(coordinator, "lapper.csv")
    when_those_imported_are_sorted(coordinator, unit("Oppvekst og utdanning"), "upbringing")
    when_it_is_sorted_published_and_answered(coordinator, reference, unit("Oppvekst og utdanning"), ANSWER)
    then_the_status_page_says(resident, status, ANSWER)

    # 4. A floke
    slug = when_a_floke_is_made_of(coordinator, [reference], FLOKE, unit("Oppvekst og utdanning"), "Elin Rognskog")
    room = Challenge.objects.get(slug=slug).room_id

    # 5. Who must be in the room
    owner = people("owner")
    when_the_stakeholder_map_is_made(owner, room, {"Unge uten skoleplass": "resident", "Foreldre": "kin"})
    young = when_a_place_is_set(owner, room, "Ungdom", "resident", brings=["user", "personal_interest"])
    elected = when_a_place_is_set(owner, room, "Politiker", "elected")
    when_a_place_is_set(owner, room, "Motkraft", "organisation", brings=["opponent"])
    when_somebody_is_appointed(owner, room, elected, "Astrid Hellevik")
    when_somebody_is_invited(owner, room, young, "Nora Ny", INVITED)
    when_the_invited_says_yes_through_the_link(people(), INVITED)
    then_the_room_check_shows_who_is_missing(owner, room, "Ungdom", "Motkraft")

    # 6. and 7. A project, and the political gate that it cannot start without
    project = when_a_project_is_proposed(owner, room, PROJECT, "Mona Fjellvang", unit_id=unit("Oppvekst og utdanning"))
    lead = people("lead")
    then_the_gate_cannot_be_passed(lead, project)
    case = when_a_case_is_written_and_submitted(lead, owner, room, "G1", body("Formannskapet"), G1)
    when_a_member_declares_recusal(people("Turid Skoglia"), case)
    then_a_member_with_a_seat_is_warned(people("decider"), case)
    when_a_member_votes(people("decider"), case, "for")
    when_a_member_votes(people("Kjell Arne Lundhaug"), case, "conditions", condition=CONDITION)
    when_a_member_votes(people("Geir Ove Myklevold"), case, "conditions", condition=CONDITION)
    when_a_member_votes(people("Ole Martin Rødberg"), case, "against")
    then_the_gate_cannot_be_passed(lead, project)
    when_the_decision_is_recorded(people("Kjell Arne Lundhaug"), case)
    when_the_gate_is_passed(lead, project, "go_on_with_conditions")

    # The need is understood, and solutions are tried
    when_the_need_has_been_understood(owner, slug, room)
    benefit = when_a_benefit_is_planned(lead, project, BENEFIT, "Anne-Lise Storeide")
    when_the_gate_is_passed(owner, project)
    when_alternatives_are_weighed(lead, project, unit("Helse og omsorg"))
    when_a_trial_is_carried_through(lead, project, "Kommer de den første dagen?")
    when_a_trial_is_planned_and_begun(lead, project, PILOT, is_pilot=True, criteria="Unge som møter fast: 14 av 22")
    when_the_gate_is_passed(people("Terje Brennmo"), project)

    # 8. Pilot, G4, handover, measurement and learning sheet
    when_the_trial_is_concluded(lead, project, cost="Ti dager", met_0="yes", result_0="17 av 22")
    council = body("Ungdomsrådet")
    case = when_a_case_is_written_and_submitted(
        lead, owner, room, "G4", body("Formannskapet"), G4, council_ids=[council]
    )
    when_a_council_is_heard(people("Emilie Nesvold"), case, council, "Vi vil ha dette hvert år.")
    for member in ("decider", "Kjell Arne Lundhaug", "Geir Ove Myklevold", "Ole Martin Rødberg"):
        when_a_member_votes(people(member), case, "for")
    when_the_decision_is_recorded(people("Kjell Arne Lundhaug"), case)
    when_the_gate_is_passed(lead, project)
    when_the_unit_is_asked_to_take_over(lead, project, unit("Helse og omsorg"))
    when_the_leader_takes_over(people("leader"), project)
    when_the_gate_is_passed(people("leader"), project)
    then_the_project_is_in_phase(people("leader"), project, "Ny praksis")
    when_the_benefit_is_measured(people("leader"), benefit, "17")
    when_the_learning_sheet_is_published(people("leader"), project, SHEET)

    # 9. The way back
    the_worker_has_done_its_jobs()
    then_the_status_page_says(resident, status, ANSWER, FLOKE, PROJECT, G1, PILOT, G4, "Helse og omsorg", "17", SHEET)
    then_the_sender_has_been_told(
        SENDER, "SuggestionReceived", "SuggestionAnswered", "SuggestionGathered", "ProjectStarted", "DecisionMade",
        "TrialConcluded", "HandoverAnswered", "ResultMeasured", "LearningPublished",
    )  # fmt: skip
    then_the_public_page_shows(resident, "benefits:listing", text=SHEET)
    then_the_public_page_shows(resident, "decisions:listing", text=G4)

    # 10. The chief executive's page
    then_the_overview_counts_it_and_leads_to_its_list(people("chief_executive"), PROJECT)
