"""What may happen to a case, when, and what is left behind."""

from datetime import timedelta

import pytest

from samskap.features.decisions import selectors
from samskap.features.decisions.actions.decide import decide
from samskap.features.decisions.actions.hear import hear
from samskap.features.decisions.actions.meet import meet
from samskap.features.decisions.actions.recuse import recuse
from samskap.features.decisions.actions.submit import submit
from samskap.features.decisions.actions.vote import vote
from samskap.features.decisions.actions.withdraw import withdraw
from samskap.features.decisions.actions.write import edit, write
from samskap.features.decisions.models import Case, CaseVote, Condition, Decision, Recusal
from samskap.features.decisions.states import CaseState, Choice, Verdict
from samskap.features.decisions.tests.factories import (
    TEXTS,
    cast_votes,
    make_council,
    make_draft,
    make_members,
    make_owner,
    make_submitted,
    members_of,
    seat_in_chair,
)
from samskap.features.people.models import Affiliation
from samskap.features.people.tests.factories import make_body, make_person
from samskap.features.rooms.models import RoomBody
from samskap.features.rooms.tests.factories import actor, make_room, make_seat
from samskap.features.stakeholders import selectors as stakeholders
from samskap.features.stakeholders.actions.excuses import excuse
from samskap.features.stakeholders.tests.factories import make_map, make_stakeholder
from samskap.kernel.access.roles import Role
from samskap.kernel.base import clock
from samskap.kernel.base.refusals import Invalid, NotAllowed, NotNow, Stale
from samskap.kernel.flow import IllegalStep
from samskap.kernel.journal.models import Entry
from samskap.kernel.notify.models import Outbox

pytestmark = pytest.mark.django_db
GAP = {"rule": "users", "severity": "grave", "title": "Unge mangler", "text": "Ingen unge har plass."}
OTHER = {"rule": "opponent", "severity": "missing", "title": "Ingen er uenig", "text": ""}
OWN = {"users": "De er spurt."}


@pytest.fixture
def with_gaps(monkeypatch):
    monkeypatch.setattr(stakeholders, "whole_check", lambda room_id: {"findings": [GAP, OTHER]})


def _told(name: str) -> int:
    return Outbox.objects.filter(kind__endswith=f".{name}").count()


# --- writing


def test_numbers_run_within_the_year():
    year = clock.today().year % 100
    assert [make_draft().number for _ in range(3)] == [f"{year}/001", f"{year}/002", f"{year}/003"]


def test_there_is_one_open_case_per_gate_in_a_room():
    case = make_draft()
    with pytest.raises(Invalid) as refused:
        make_draft(case.room, case.body, case.written_by)
    assert refused.value.field == "gate"
    assert make_draft(case.room, case.body, case.written_by, gate="G4").pk != case.pk


def test_a_council_that_only_is_heard_cannot_be_asked_to_decide():
    room = make_room()
    council = make_council([])
    with pytest.raises(Invalid) as refused:
        make_draft(room, council)
    assert refused.value.field == "body_id"
    assert not Case.objects.exists()


def test_only_statutory_councils_are_asked_to_be_heard():
    with pytest.raises(Invalid):
        make_draft(council_ids=[make_body("Formannskapet").pk])


def test_a_draft_changed_by_somebody_else_is_not_written_over():
    case = make_draft()
    writer = actor(case.written_by)
    fields = {"body_id": case.body_id, "gate": "G1", **TEXTS}
    edit(actor=writer, case_id=case.pk, seen=0, question="Ny ordlyd?", **fields)
    with pytest.raises(Stale):
        edit(actor=writer, case_id=case.pk, seen=0, question="Gammel fane?", **fields)
    case.refresh_from_db()
    assert case.question == "Ny ordlyd?"


def test_a_submitted_case_cannot_be_changed():
    case = make_submitted()
    with pytest.raises(NotNow):
        edit(actor=actor(case.written_by), case_id=case.pk, body_id=case.body_id, gate="G1", question="Annet?", **TEXTS)


# --- submitting


def test_submitting_ties_the_body_and_the_councils_and_tells_their_members():
    council = make_council(make_members(1))
    case = make_submitted(council_ids=[council.pk])
    tied = set(RoomBody.objects.filter(room=case.room).values_list("body_id", flat=True))
    assert tied == {case.body_id, council.pk}
    assert (_told("CaseSubmitted"), _told("CouncilAsked")) == (1, 1)
    assert Entry.objects.get(action="case.submit", subject_kind="decisions.case").to_state == CaseState.SUBMITTED


def test_a_case_with_gaps_needs_a_reason_and_keeps_both(with_gaps):
    case = make_draft()
    with pytest.raises(Invalid) as refused:
        submit(actor=actor(case.written_by), case_id=case.pk, grave_reasons=OWN)
    assert refused.value.field == "gaps_reason"
    case.refresh_from_db()
    assert case.state == CaseState.DRAFT
    submit(actor=actor(case.written_by), case_id=case.pk, gaps_reason="Egen samling.", grave_reasons=OWN)
    case.refresh_from_db()
    assert [gap["title"] for gap in case.gaps] == ["Unge mangler", "Ingen er uenig"]
    assert (case.gaps[0]["passed_over"], case.gaps_reason) == ("De er spurt.", "Egen samling.")


def test_each_grave_gap_needs_a_reason_of_its_own(with_gaps):
    case = make_draft()
    with pytest.raises(Invalid) as refused:
        submit(actor=actor(case.written_by), case_id=case.pk, gaps_reason="En felles grunn.")
    assert refused.value.field == "grave_users" and "Unge mangler" in str(refused.value)
    with pytest.raises(Invalid):
        submit(actor=actor(case.written_by), case_id=case.pk, gaps_reason="En felles.", grave_reasons={"users": "  "})


def test_the_whole_room_check_is_kept_as_it_stands_when_the_case_is_put(cast):
    drawn = make_map(cast.room)
    make_stakeholder(drawn, "unge", name="Unge uten plass", strength=3, influence=0)
    excuse(actor=cast.actor(Role.LEAD), room_id=cast.room.pk, rule="4.opponent", reason="Alle er enige.")
    case = make_draft(cast.room, owner=cast.owner)
    submit(
        actor=actor(cast.owner), case_id=case.pk, gaps_reason="Resten kommer.",
        grave_reasons={"6.unheard:unge": "De er spurt.", "3.front_line": "Regnes ikke med."},
    )  # fmt: skip
    kept = Case.objects.get(pk=case.pk).room_check
    assert kept["checked_on"] == clock.today().isoformat()
    lines = {line["rule"]: line for line in kept["findings"]}
    assert {line["status"] for line in lines.values()} == {"met", "missing", "not_applicable"}
    assert lines["4.opponent"]["reason"] == "Alle er enige." and lines["4.opponent"]["by"] == cast.lead.name
    assert lines["6.unheard:unge"]["passed_over"] == "De er spurt."
    assert "passed_over" not in lines["3.front_line"]
    drawn.delete()
    assert Case.objects.get(pk=case.pk).room_check == kept


def test_a_case_without_facts_is_not_submitted():
    case = make_draft(facts="")
    with pytest.raises(Invalid):
        submit(actor=actor(case.written_by), case_id=case.pk)
    assert not RoomBody.objects.exists()


def test_a_case_is_not_submitted_twice():
    case = make_submitted()
    with pytest.raises(IllegalStep):
        submit(actor=actor(case.written_by), case_id=case.pk)
    assert _told("CaseSubmitted") == 1


# --- hearing


def test_a_council_speaks_once_by_one_of_its_members():
    first, second = make_members(2)
    council = make_council([first, second])
    case = make_submitted(council_ids=[council.pk])
    hear(actor=actor(first), case_id=case.pk, body_id=council.pk, text="Ja, med merknad.")
    with pytest.raises(NotNow):
        hear(actor=actor(second), case_id=case.pk, body_id=council.pk, text="Noe annet.")
    assert case.statements.get().text == "Ja, med merknad."


def test_a_member_of_the_deciding_body_cannot_speak_for_a_council():
    council = make_council(make_members(1))
    case = make_submitted(council_ids=[council.pk])
    with pytest.raises(NotAllowed):
        hear(actor=actor(members_of(case)[0]), case_id=case.pk, body_id=council.pk, text="På deres vegne.")


# --- voting


def test_a_council_member_who_is_heard_cannot_vote_or_decide():
    young = make_members(1)
    council = make_council(young)
    case = make_submitted(council_ids=[council.pk])
    for act in (
        lambda: vote(actor=actor(young[0]), case_id=case.pk, choice=Choice.FOR),
        lambda: recuse(actor=actor(young[0]), case_id=case.pk, reason="Jeg er i rådet."),
        lambda: decide(actor=actor(young[0]), case_id=case.pk),
    ):
        with pytest.raises(NotAllowed):
            act()
    assert not CaseVote.objects.exists()


def test_a_vote_can_be_changed_and_is_never_counted_twice():
    case = make_submitted()
    member = members_of(case)[0]
    vote(actor=actor(member), case_id=case.pk, choice=Choice.FOR)
    vote(actor=actor(member), case_id=case.pk, choice=Choice.FOR)
    assert Entry.objects.filter(action="case.vote").count() == 1
    vote(actor=actor(member), case_id=case.pk, choice=Choice.AGAINST)
    assert CaseVote.objects.get().choice == Choice.AGAINST
    assert Entry.objects.filter(action="case.vote").count() == 2


def test_a_vote_with_conditions_needs_a_condition():
    case = make_submitted()
    with pytest.raises(Invalid) as refused:
        vote(actor=actor(members_of(case)[0]), case_id=case.pk, choice=Choice.CONDITIONS, condition=" \n ")
    assert refused.value.field == "condition"


@pytest.mark.parametrize("has_left", [False, True])
def test_a_member_who_has_or_had_a_seat_is_recorded_with_the_vote(has_left):
    case = make_submitted()
    seated, other, _third = members_of(case)
    make_seat(case.room, seated, until_on=clock.today() if has_left else None)
    for person in (seated, other):
        vote(actor=actor(person), case_id=case.pk, choice=Choice.FOR)
    assert dict(CaseVote.objects.values_list("member_id", "has_seat")) == {seated.pk: True, other.pk: False}
    assert Entry.objects.filter(action="case.vote", details__has_seat=True).get().person_id == seated.pk
    assert decide(actor=actor(other), case_id=case.pk).seated == 1


def test_nobody_votes_before_the_case_is_submitted():
    case = make_draft()
    RoomBody.objects.create(room=case.room, body=case.body)
    with pytest.raises(NotNow):
        vote(actor=actor(members_of(case)[0]), case_id=case.pk, choice=Choice.FOR)


# --- standing down


def test_a_disqualified_member_loses_the_vote_and_takes_no_more_part():
    case = make_submitted()
    (member,) = cast_votes(case, "for")
    recuse(actor=actor(member), case_id=case.pk, reason="Min søster leder prosjektet.")
    assert not CaseVote.objects.exists()
    for act in (
        lambda: vote(actor=actor(member), case_id=case.pk, choice=Choice.FOR),
        lambda: recuse(actor=actor(member), case_id=case.pk, reason="Igjen."),
        lambda: decide(actor=actor(member), case_id=case.pk),
    ):
        with pytest.raises(NotNow):
            act()
    assert Recusal.objects.get().reason == "Min søster leder prosjektet."


def test_a_disqualified_member_does_not_count_as_having_voted():
    case = make_submitted(body=make_body(members=make_members(4)))
    first, second, *_rest = members_of(case)
    vote(actor=actor(first), case_id=case.pk, choice=Choice.FOR)
    recuse(actor=actor(second), case_id=case.pk, reason="Styreleder i bedriften.")
    with pytest.raises(NotNow):
        decide(actor=actor(first), case_id=case.pk)


# --- deciding


def test_the_votes_give_the_decision_and_the_gate_can_be_asked():
    case = make_submitted(body=make_body(members=make_members(5)))
    voters = cast_votes(case, "Evaluering etter ett år", "Evaluering etter ett år", "for", "against")
    decision = decide(actor=actor(voters[0]), case_id=case.pk, minutes="Enighet om målet.")
    case.refresh_from_db()
    assert case.state == CaseState.DECIDED
    assert decision.verdict == Verdict.ADOPTED_WITH_CONDITIONS
    counted = (decision.votes_for, decision.votes_conditional, decision.votes_against, decision.members)
    assert counted == (3, 2, 1, 5)
    found = selectors.decision_for_gate(case.room_id, "G1")
    assert found.is_adopted and found.conditions == ("Evaluering etter ett år",)
    assert selectors.decision_for_gate(case.room_id, "G4") is None
    assert _told("DecisionMade") == 1
    assert Entry.objects.get(action="case.decide").hat == "decider"


def test_a_decision_waits_until_half_of_the_members_have_voted():
    case = make_submitted(body=make_body(members=make_members(4)))
    (member,) = cast_votes(case, "for")
    with pytest.raises(NotNow):
        decide(actor=actor(member), case_id=case.pk)
    case.refresh_from_db()
    assert case.state == CaseState.SUBMITTED and not Decision.objects.exists()


def test_a_tie_is_decided_by_the_chair_and_said_so():
    case = make_submitted(body=make_body(members=make_members(2)))
    seat_in_chair(case, members_of(case)[1])
    voters = cast_votes(case, "for", "against")
    decision = decide(actor=actor(voters[0]), case_id=case.pk)
    assert decision.verdict == Verdict.REJECTED and decision.by_chair


def test_when_the_chair_is_disqualified_a_tie_falls():
    case = make_submitted(body=make_body(members=make_members(3)))
    chair = members_of(case)[2]
    seat_in_chair(case, chair)
    voters = cast_votes(case, "for", "against")
    recuse(actor=actor(chair), case_id=case.pk, reason="Leder bedriften.")
    decision = decide(actor=actor(voters[0]), case_id=case.pk)
    assert decision.verdict == Verdict.REJECTED and not decision.by_chair and decision.recused == 1


def test_a_rejected_case_has_no_conditions():
    case = make_submitted()
    voters = cast_votes(case, "Rapport", "against", "against")
    decide(actor=actor(voters[0]), case_id=case.pk)
    assert not Condition.objects.exists()
    assert not selectors.decision_for_gate(case.room_id, "G1").is_adopted


def test_two_who_decide_at_once_make_one_decision():
    case = make_submitted()
    first, second, _third = cast_votes(case, "for", "for", "against")
    decide(actor=actor(first), case_id=case.pk, seen=None)
    with pytest.raises(IllegalStep):
        decide(actor=actor(second), case_id=case.pk)
    assert Decision.objects.count() == 1


def test_a_vote_given_after_the_page_was_opened_makes_the_page_stale():
    case = make_submitted()
    first, second, _third = members_of(case)
    cast_votes(case, "for", "for")
    seen = Case.objects.get().revision
    vote(actor=actor(second), case_id=case.pk, choice=Choice.AGAINST)
    with pytest.raises(Stale):
        decide(actor=actor(first), case_id=case.pk, seen=seen)


def test_a_decided_case_takes_no_more_votes():
    case = make_submitted()
    voters = cast_votes(case, "for", "for")
    decide(actor=actor(voters[0]), case_id=case.pk)
    with pytest.raises(NotNow):
        vote(actor=actor(voters[1]), case_id=case.pk, choice=Choice.AGAINST)
    with pytest.raises(NotNow):
        recuse(actor=actor(voters[1]), case_id=case.pk, reason="Kom på det nå.")


def test_who_has_left_the_body_can_neither_vote_nor_be_counted():
    case = make_submitted()
    first, second, _third = cast_votes(case, "for", "for", "against")
    yesterday = clock.today() - timedelta(days=1)
    Affiliation.objects.filter(person=first, body=case.body).update(until_on=yesterday, from_on=yesterday)
    still_tied = make_body("Råd i rommet", members=[first])
    RoomBody.objects.create(room=case.room, body=still_tied)
    with pytest.raises(NotAllowed):
        decide(actor=actor(first), case_id=case.pk)
    decision = decide(actor=actor(second), case_id=case.pk)
    assert (decision.votes_for, decision.votes_against, decision.members) == (1, 1, 2)


# --- withdrawing and meeting conditions


def test_withdrawing_tells_the_members_and_frees_the_gate():
    case = make_submitted()
    withdraw(actor=actor(case.written_by), case_id=case.pk, reason="Nye tall må inn.")
    assert _told("CaseWithdrawn") == 1
    assert selectors.open_case(case.room_id, "G1") is None
    assert make_draft(case.room, case.body, case.written_by).state == CaseState.DRAFT


def test_a_decided_case_cannot_be_withdrawn():
    case = make_submitted()
    voters = cast_votes(case, "for", "for")
    decide(actor=actor(voters[0]), case_id=case.pk)
    with pytest.raises(IllegalStep):
        withdraw(actor=actor(case.written_by), case_id=case.pk, reason="Angrer.")


def test_a_condition_is_met_once():
    room = make_room()
    owner = make_owner(room)
    case = make_submitted(room, owner=owner)
    voters = cast_votes(case, "Rapport", "Rapport")
    decide(actor=actor(voters[0]), case_id=case.pk)
    condition = Condition.objects.get()
    assert meet(actor=actor(owner), condition_id=condition.pk).met_on == clock.today()
    with pytest.raises(NotNow):
        meet(actor=actor(owner), condition_id=condition.pk)


def test_an_act_refused_leaves_nothing_behind(with_gaps):
    room, body = make_room(), make_body(members=make_members(1))
    outsider = make_person()
    before = Entry.objects.count()
    with pytest.raises(Exception, match="case.write"):
        write(actor=actor(outsider), room_id=room.pk, body_id=body.pk, gate="G1", question="?", **TEXTS)
    assert (Case.objects.count(), Entry.objects.count()) == (0, before)
