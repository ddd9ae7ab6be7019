"""The pages: what each reader sees, what a refusal keeps, and that lists cost the same however long."""

import pytest
from django.urls import reverse

from samskap.features.decisions.actions.decide import decide
from samskap.features.decisions.actions.hear import hear
from samskap.features.decisions.actions.recuse import recuse
from samskap.features.decisions.models import Case, CaseVote, Decision
from samskap.features.decisions.selectors.story import public_link
from samskap.features.decisions.states import CaseState
from samskap.features.decisions.tests.factories import (
    TEXTS,
    cast_votes,
    make_council,
    make_draft,
    make_members,
    make_owner,
    make_submitted,
    members_of,
)
from samskap.features.people.tests.factories import give_role, make_body, make_person
from samskap.features.rooms.models import RoomBody
from samskap.features.rooms.tests.factories import actor, make_room, make_seat
from samskap.features.stakeholders import selectors as stakeholders
from samskap.kernel.access.roles import Role

pytestmark = pytest.mark.django_db
GAP = {"rule": "users", "severity": "grave", "title": "Unge mangler", "text": "Ingen unge har plass."}


def _url(name: str, *args) -> str:
    return reverse(f"decisions_work:{name}", args=args)


def _decided(**more) -> Case:
    case = make_submitted(**more)
    voters = cast_votes(case, "Rapport etter ett år", "for", "against")
    decide(actor=actor(voters[1]), case_id=case.pk, minutes="Enighet om målet.")
    case.refresh_from_db()
    return case


# --- the case page


def test_a_member_sees_recommendation_facts_gaps_and_can_vote(as_person, monkeypatch):
    monkeypatch.setattr(stakeholders, "whole_check", lambda room_id: {"findings": [GAP]})
    case = make_submitted(grave_reasons={"users": "Egen samling i januar."})
    page = as_person(members_of(case)[0]).get(_url("show", case.pk)).content.decode()
    for text in (
        TEXTS["recommendation"],
        "6 bedrifter, 22 unge",
        "Unge mangler",
        "Egen samling i januar.",
        'value="for"',
    ):
        assert text in page
    assert 'data-color="warning"' in page


def test_a_member_with_a_seat_is_warned_before_voting(as_person):
    case = make_submitted()
    seated, other, _third = members_of(case)
    make_seat(case.room, seated)
    warned = as_person(seated).get(_url("show", case.pk)).context["case"]
    assert warned.standing.has_seat
    seen_by_seated = as_person(seated).get(_url("show", case.pk)).content
    seen_by_other = as_person(other).get(_url("show", case.pk)).content
    assert seen_by_seated.count(b"ds-alert") == seen_by_other.count(b"ds-alert") + 1


def test_one_press_votes(as_person):
    case = make_submitted()
    client = as_person(members_of(case)[0])
    assert client.post(_url("vote", case.pk), {"choice": "for"}).status_code == 302
    assert CaseVote.objects.get().choice == "for"


def test_a_vote_with_conditions_can_stand_behind_what_others_have_put(as_person):
    case = make_submitted()
    cast_votes(case, "Rapport etter ett år")
    second = members_of(case)[1]
    client = as_person(second)
    sent = {"choice": "conditions", "backed": ["Rapport etter ett år"], "condition": "Egen linje"}
    client.post(_url("vote", case.pk), sent)
    assert CaseVote.objects.get(member=second).condition == "Rapport etter ett år\nEgen linje"


def test_a_condition_left_empty_is_said_in_the_page(as_person):
    case = make_submitted()
    answer = as_person(members_of(case)[0]).post(_url("vote", case.pk), {"choice": "conditions", "condition": ""})
    assert answer.status_code == 422
    assert "condition" in answer.context["form"].errors


def test_a_council_member_gets_a_form_for_the_statement_but_none_for_the_vote(as_person):
    young = make_members(1)
    council = make_council(young)
    case = make_submitted(council_ids=[council.pk])
    client = as_person(young[0])
    page = client.get(_url("show", case.pk))
    assert page.context["case"].can == {"hear"}
    assert client.get(_url("vote", case.pk)).content.count(b'name="choice"') == 0
    assert client.post(_url("vote", case.pk), {"choice": "for"}).status_code == 403
    assert client.post(_url("hear", case.pk, council.pk), {"text": "Ja, med merknad."}).status_code == 302


def test_a_statement_that_came_second_is_kept_in_the_page(as_person):
    first, second = make_members(2)
    council = make_council([first, second])
    case = make_submitted(council_ids=[council.pk])
    hear(actor=actor(first), case_id=case.pk, body_id=council.pk, text="Først.")
    answer = as_person(second).post(_url("hear", case.pk, council.pk), {"text": "En lang og god uttalelse."})
    assert answer.status_code == 409
    assert "En lang og god uttalelse." in answer.content.decode()


def test_names_are_for_members_and_auditors_and_the_count_for_all(as_person):
    case = make_submitted()
    voter, member, _third = members_of(case)
    cast_votes(case, "for")
    auditor, owner = make_person(with_account=True), case.written_by
    give_role(auditor, Role.AUDITOR)
    for person, sees_names in ((member, True), (auditor, True), (owner, False)):
        page = as_person(person).get(_url("show", case.pk)).content.decode()
        assert (voter.name in page) is sees_names


def test_a_decision_taken_from_a_stale_page_is_refused_with_the_minutes_kept(as_person):
    case = make_submitted()
    cast_votes(case, "for", "for")
    member = members_of(case)[0]
    answer = as_person(member).post(_url("decide", case.pk), {"seen": "0", "minutes": "Lang protokoll."})
    assert answer.status_code == 409 and "Lang protokoll." in answer.content.decode()
    assert not Decision.objects.exists()
    assert answer.context["form"]["seen"].value() == Case.objects.get().revision


def test_a_decision_is_recorded_from_the_page(as_person):
    case = make_submitted()
    cast_votes(case, "for", "for")
    member, revision = members_of(case)[0], Case.objects.get().revision
    answer = as_person(member).post(_url("decide", case.pk), {"seen": revision, "minutes": ""})
    assert answer.status_code == 302 and Decision.objects.get().recorded_by == member


def test_gaps_are_shown_before_submitting_and_a_reason_is_asked_for(as_person, monkeypatch):
    monkeypatch.setattr(stakeholders, "whole_check", lambda room_id: {"findings": [GAP]})
    case = make_draft()
    client = as_person(case.written_by)
    assert "Unge mangler" in client.get(_url("submit", case.pk)).content.decode()
    assert client.post(_url("submit", case.pk), {"grave_users": " "}).status_code == 422
    assert client.post(_url("submit", case.pk), {"grave_users": "Egen samling."}).status_code == 302
    assert Case.objects.get().state == CaseState.SUBMITTED


def test_a_gap_that_came_while_somebody_wrote_is_asked_about_and_what_was_typed_is_kept(as_person, monkeypatch):
    found = [{**GAP, "rule": "old", "title": "En gammel mangel"}]
    monkeypatch.setattr(stakeholders, "whole_check", lambda room_id: {"findings": found})
    case = make_draft()
    client = as_person(case.written_by)
    client.get(_url("submit", case.pk))
    found.append(GAP)
    refused = client.post(_url("submit", case.pk), {"grave_old": "Skrevet før."})
    assert refused.status_code == 422 and "Skrevet før." in refused.content.decode()
    assert "grave_users" in refused.context["form"].errors and Case.objects.get().state == CaseState.DRAFT


def test_the_public_reads_gaps_and_reasons_without_the_names_of_people(cast, client):
    council = make_body("Formannskapet", members=[cast.participant])
    RoomBody.objects.create(room=cast.room, body=council)
    case = make_submitted(cast.room, council, cast.owner, gaps_reason="Det ordnes.")
    shown = client.get(public_link(case.number)).content.decode()
    assert "Somebody who takes part also sits in the body that decides" in shown and "Det ordnes." in shown
    assert cast.participant.name not in shown
    client.force_login(cast.owner.account)
    assert cast.participant.name in client.get(_url("show", case.pk)).content.decode()


def test_a_case_is_written_and_what_is_too_long_is_kept(as_person):
    room, body = make_room(), make_body(members=make_members(1))
    client = as_person(make_owner(room))
    sent = {"body_id": body.pk, "gate": "G1", "question": "Skal vi?" + "x" * 400, **TEXTS}
    answer = client.post(_url("write", room.pk), sent)
    assert answer.status_code == 422 and TEXTS["recommendation"] in answer.content.decode()
    assert client.post(_url("write", room.pk), {**sent, "question": "Skal vi?"}).status_code == 302
    assert Case.objects.get().question == "Skal vi?"


@pytest.mark.parametrize("name", ["edit", "submit", "withdraw", "vote", "recuse", "decide", "show"])
def test_a_case_in_another_room_is_not_found_or_refused(as_person, name):
    case = make_submitted()
    stranger = make_person(with_account=True)
    make_seat(make_room(), stranger, Role.OWNER)
    assert as_person(stranger).get(_url(name, case.pk)).status_code in {403, 404}


@pytest.mark.parametrize("name", ["edit", "submit", "withdraw"])
def test_forms_of_those_who_run_the_case_open(as_person, name):
    case = make_draft()
    assert as_person(case.written_by).get(_url(name, case.pk)).status_code == 200


@pytest.mark.parametrize("name", ["vote", "recuse", "decide"])
def test_forms_of_members_open_and_change_nothing(as_person, name):
    case = make_submitted()
    cast_votes(case, "for", "for")
    before = Case.objects.get().revision
    assert as_person(members_of(case)[0]).get(_url(name, case.pk)).status_code == 200
    assert Case.objects.get().revision == before


def test_a_draft_is_for_those_who_may_write_it_and_for_auditors(as_person):
    first = make_submitted()
    draft = make_draft(first.room, first.body, first.written_by, gate="G4")
    auditor = make_person(with_account=True)
    give_role(auditor, Role.AUDITOR)
    for person, status in ((first.written_by, 200), (auditor, 200), (members_of(first)[0], 404)):
        assert as_person(person).get(_url("show", draft.pk)).status_code == status


# --- lists


def test_the_list_begins_with_what_waits_for_the_reader(as_person):
    member = make_members(1)[0]
    body = make_body(members=[member, *make_members(2)])
    waiting, voted = make_submitted(body=body), make_submitted(body=body)
    cast_votes(voted, "for")
    listing = as_person(member).get(_url("listing")).context["listing"]
    assert [row.id for row in listing.mine] == [waiting.pk]
    assert [row.id for row in listing.waiting] == [voted.pk]


def _fill(body, number: int) -> None:
    for _unused in range(number):
        decided = make_submitted(body=body)
        cast_votes(decided, "for", "for")
        decide(actor=actor(members_of(decided)[0]), case_id=decided.pk)
        make_submitted(body=body)


@pytest.mark.parametrize("address", ["/arbeid/saker/", "/vedtak/"])
def test_lists_ask_the_database_as_often_for_twenty_as_for_one(
    client, django_assert_max_num_queries, django_assert_num_queries, address
):
    body = make_body(members=make_members(3))
    if address.startswith("/arbeid/"):
        client.force_login(body.members.first().person.account)
    _fill(body, 1)
    with django_assert_max_num_queries(16) as few:
        client.get(address)
    _fill(body, 19)
    with django_assert_num_queries(len(few)):
        client.get(address)


def test_a_case_page_costs_the_same_for_many_members(
    as_person, django_assert_num_queries, django_assert_max_num_queries
):
    small, large = make_submitted(body=make_body(members=make_members(2))), None
    client = as_person(members_of(small)[0])
    cast_votes(small, "for")
    with django_assert_max_num_queries(26) as few:
        client.get(_url("show", small.pk))
    large = make_submitted(body=make_body(members=make_members(20)))
    cast_votes(large, *["for"] * 15)
    recuse(actor=actor(members_of(large)[18]), case_id=large.pk, reason="Slektning.")
    client = as_person(members_of(large)[0])
    with django_assert_num_queries(len(few)):
        client.get(_url("show", large.pk))


# --- the public


def test_everybody_reads_a_decision_with_its_count_but_not_who_voted_what(client):
    case = _decided()
    page = client.get(public_link(case.number)).content.decode()
    for text in (case.question, "Enighet om målet.", "Rapport etter ett år", TEXTS["recommendation"]):
        assert text in page
    assert not any(person.name in page for person in members_of(case))
    assert case.question in client.get("/vedtak/").content.decode()


def test_of_an_exempt_case_only_number_body_and_legal_basis_are_shown(client):
    case = _decided(exempt_basis="offentleglova § 13", question="Skal Ola Nordmann få?")
    for address in ("/vedtak/", public_link(case.number)):
        page = client.get(address).content.decode()
        assert case.number in page and case.body.name in page and "offentleglova § 13" in page
        for secret in (case.question, "Enighet om målet.", "Rapport etter ett år", TEXTS["recommendation"]):
            assert secret not in page


def test_a_draft_is_not_public(client):
    case = make_draft()
    assert client.get(public_link(case.number)).status_code == 404
    assert case.question not in client.get("/vedtak/").content.decode()


@pytest.mark.parametrize("number", ["26-999", "26_001", "nei"])
def test_a_number_that_is_no_case_is_not_found(client, number):
    assert client.get(f"/vedtak/{number}/").status_code == 404
