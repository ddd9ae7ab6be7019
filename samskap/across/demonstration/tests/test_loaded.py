"""The loaded municipality shows every state and outcome, lies in the past, and leaves nothing for the worker."""

import json
from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.management import call_command
from django_tasks_db.models import DBTaskResult

from samskap.across.demonstration.load import load
from samskap.features.benefits.models import Benefit, LearningSheet, Measurement
from samskap.features.challenges.models import Challenge, Hypothesis
from samskap.features.challenges.states import FLOW as CHALLENGE_FLOW
from samskap.features.challenges.states import HYPOTHESIS_FLOW
from samskap.features.decisions.models import Case, CaseVote, CouncilStatement, Decision, Recusal
from samskap.features.decisions.states import FLOW as CASE_FLOW
from samskap.features.decisions.states import CaseState, Choice, Verdict
from samskap.features.people.models import Body, Organisation, Person, Unit
from samskap.features.projects.models import GateReview, Handover, Project, Trial
from samskap.features.projects.states import (
    HANDOVER_FLOW,
    PROJECT_FLOW,
    TRIAL_FLOW,
    GateOutcome,
    HandoverState,
    ProjectState,
)
from samskap.features.rooms.models import Room, Seat
from samskap.features.stakeholders import selectors as stakeholders
from samskap.features.stakeholders.models import (
    Exclusion,
    Interview,
    Invitation,
    Meeting,
    Named,
    Offer,
    Place,
    StakeholderMap,
)
from samskap.features.stakeholders.states import EXCLUSION_FLOW, INVITATION_FLOW, MAP_FLOW, NAMED_FLOW, OFFER_FLOW
from samskap.features.suggestions.models import Answer, Suggestion
from samskap.features.suggestions.states import FLOW as SUGGESTION_FLOW
from samskap.features.suggestions.states import Outcome
from samskap.kernel.accounts.models import Account
from samskap.kernel.base import clock
from samskap.kernel.journal.models import Entry
from samskap.kernel.notify.models import Letter, Outbox

pytestmark = pytest.mark.usefixtures("municipality")

CONTENT = Path(__file__).resolve().parent.parent / "content"


def content(name):
    return json.loads((CONTENT / f"{name}.json").read_text(encoding="utf-8"))


# --- what is there ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("model", "flow", "absent"),
    [
        (Suggestion, SUGGESTION_FLOW, set()),
        (Challenge, CHALLENGE_FLOW, set()),
        (Hypothesis, HYPOTHESIS_FLOW, set()),
        (StakeholderMap, MAP_FLOW, set()),
        (Invitation, INVITATION_FLOW, set()),
        (Named, NAMED_FLOW, set()),
        (Offer, OFFER_FLOW, set()),
        (Exclusion, EXCLUSION_FLOW, set()),
        (Case, CASE_FLOW, set()),
        (Project, PROJECT_FLOW, set()),
        (Trial, TRIAL_FLOW, set()),
        # Every handover of the stories has had its answer.
        (Handover, HANDOVER_FLOW, {HandoverState.PROPOSED}),
    ],
)
def test_every_state_of_every_lifecycle_can_be_seen(model, flow, absent):
    assert set(model.objects.values_list("state", flat=True)) == flow.states - absent


def test_every_outcome_is_given_to_some_innspill():
    assert set(Answer.objects.values_list("outcome", flat=True)) == set(Outcome)


def test_gates_have_had_every_outcome_but_handing_over_in_the_middle():
    outcomes = set(GateReview.objects.values_list("outcome", flat=True))
    assert outcomes == set(GateOutcome) - {GateOutcome.HAND_OVER}


def test_bodies_have_adopted_with_and_without_conditions_and_rejected_nothing():
    assert set(Decision.objects.values_list("verdict", flat=True)) == set(Verdict) - {Verdict.REJECTED}
    assert set(CaseVote.objects.values_list("choice", flat=True)) == set(Choice)
    assert Recusal.objects.count() == 2


def test_the_numbers_are_those_of_the_content():
    counts = {
        Unit: len(content("municipality")["units"]),
        Body: len(content("municipality")["bodies"]),
        # Whoever offers something of their own becomes known by the address they gave.
        Person: len(content("people")) + len(content("offers")),
        Offer: len(content("offers")),
        Exclusion: sum(len(one["exclusions"]) for one in content("composition")),
        Meeting: sum(len(one["meetings"]) for one in content("composition")),
        Interview: sum(len(one["interviews"]) for one in content("challenges")),
        Organisation: len(content("organisations")),
        Suggestion: len(content("suggestions")),
        Answer: sum(1 for one in content("suggestions") if one["answer"]),
        Challenge: len(content("challenges")),
        Place: sum(len(one["places"]) for one in content("rooms")),
        Invitation: sum(len(one["invitations"]) for one in content("rooms")),
        Seat: sum(len(one["seats"]) for one in content("rooms"))
        + sum(one["state"] == "taken_up" for one in content("offers")),
        StakeholderMap: sum(len(one["stakeholder_maps"]) for one in content("rooms")),
        Project: len(content("projects")),
        GateReview: sum(len(one["gates"]) for one in content("projects")),
        Case: sum(len(one["cases"]) for one in content("projects")),
        CouncilStatement: sum(len(case["statements"]) for one in content("projects") for case in one["cases"]),
        Benefit: sum(len(one["benefits"]) for one in content("benefits")),
        Measurement: sum(len(each["measurements"]) for one in content("benefits") for each in one["benefits"]),
        LearningSheet: sum(len(one["learning_sheets"]) for one in content("benefits")),
    }
    assert {model.__name__: model.objects.count() for model in counts} == {
        model.__name__: count for model, count in counts.items()
    }


def test_suggestions_end_where_their_story_says():
    told = Counter((one["state"], bool(one["published"])) for one in content("suggestions"))
    assert Counter(Suggestion.objects.values_list("state", "is_public")) == told
    assert Suggestion.objects.exclude(held_for="").count() == 1


def test_projects_stand_in_the_phase_their_story_says():
    told = {one["name"]: (one["current_phase"], one["state"]) for one in content("projects")}
    assert {row.name: (row.phase, row.state) for row in Project.objects.all()} == told


def test_nine_floker_are_worked_on_and_one_is_led_by_an_organisation():
    assert Challenge.objects.count() >= 8
    led_outside = Project.objects.filter(organisation__isnull=False)
    assert [project.room.unit for project in led_outside] == [None]


def test_one_project_was_stopped_and_what_was_learnt_is_published():
    stopped = Project.objects.get(state=ProjectState.STOPPED)
    assert stopped.end_reason
    assert stopped.learning_sheets.filter(published_at__isnull=False).exists()


def test_one_case_waits_at_each_political_gate():
    waiting = Case.objects.filter(state=CaseState.SUBMITTED)
    assert sorted(waiting.values_list("gate", flat=True)) == ["G1", "G4"]
    assert all(case.meeting_on > clock.today() for case in waiting)


@pytest.mark.parametrize("one", content("rooms"), ids=lambda one: one["challenge"])
def test_the_table_of_each_room_is_as_planned(one):
    name = next(each["short_name"] for each in content("challenges") if each["key"] == one["challenge"])
    table = stakeholders.table_of(Room.objects.get(title=name).pk)
    taken_up = [each for each in content("offers") if each["state"] == "taken_up"]
    given = {each["place"] for each in taken_up if each["challenge"] == one["challenge"]}
    filled = [place for place in one["places"] if place["filled_by"] or place["label"] in given]
    assert table.missing == len(one["places"]) - len(filled)
    assert table.filled >= len(filled)


# --- when it was ------------------------------------------------------------------------------------------


def test_the_journal_lies_in_the_past_and_in_order():
    times = list(Entry.objects.order_by("pk").values_list("at", flat=True))
    assert times == sorted(times)
    assert times[-1] <= clock.now()
    assert clock.now() - times[0] > timedelta(days=800)


def test_suggestions_were_received_and_answered_on_their_days():
    told = sorted((one["days_ago"], one["answered_days_ago"]) for one in content("suggestions") if one["answer"])
    latest = max(Suggestion.objects.values_list("received_at", flat=True))
    kept = Suggestion.objects.filter(answers__isnull=False).values_list("received_at", "answered_at")
    newest = min(one["days_ago"] for one in content("suggestions"))
    today = latest.date() + timedelta(days=newest)
    assert sorted(((today - came.date()).days, (today - went.date()).days) for came, went in kept) == told


def test_decisions_were_made_on_the_day_of_the_meeting():
    assert Decision.objects.count() > 0
    assert all(decision.decided_on == decision.case.meeting_on for decision in Decision.objects.select_related("case"))


# --- what it leaves behind --------------------------------------------------------------------------------


def test_a_second_load_changes_nothing():
    before = Entry.objects.count(), Person.objects.count()
    assert load() is False
    assert (Entry.objects.count(), Person.objects.count()) == before


def test_the_command_says_that_there_are_people_already(capsys):
    call_command("load_demonstration")
    assert "nothing was loaded" in capsys.readouterr().out


def test_no_letter_waits_to_be_sent_and_no_job_waits_to_be_done(mailoutbox):
    assert Letter.objects.filter(sent_at=None).count() == 0
    assert Outbox.objects.filter(expanded_at=None).count() == 0
    assert DBTaskResult.objects.count() == 0
    assert mailoutbox == []


def test_there_are_letters_of_the_last_months_to_read_and_all_go_to_reserved_addresses():
    assert Letter.objects.filter(read_at=None).exists()
    assert Letter.objects.filter(created_at__lt=clock.now() - timedelta(days=76)).count() == 0
    assert [each for each in Letter.objects.values_list("address", flat=True) if not each.endswith("example.no")] == []


def test_only_the_cast_can_log_in():
    assert Account.objects.count() == len(content("cast"))
    assert not any(account.has_usable_password() for account in Account.objects.all())
