"""What other features are told: milestones, figures, the way here, and who gets which letter."""

from datetime import timedelta

import pytest
from django.utils import translation

from samskap.features.decisions import selectors
from samskap.features.decisions.actions.decide import decide
from samskap.features.decisions.models import Case, Decision
from samskap.features.decisions.selectors.story import public_link, trail_of
from samskap.features.decisions.tests.factories import (
    cast_votes,
    make_council,
    make_draft,
    make_members,
    make_submitted,
    members_of,
)
from samskap.features.people.periods import last_twelve_months
from samskap.features.people.tests.factories import make_person
from samskap.features.rooms.models import Follow
from samskap.features.rooms.tests.factories import actor
from samskap.features.suggestions.tests.factories import make_suggestion
from samskap.kernel.base import clock
from samskap.kernel.notify import deliver
from samskap.kernel.notify.models import Letter, Outbox

pytestmark = pytest.mark.django_db


def _decide(case: Case) -> None:
    voters = cast_votes(case, "Rapport", "Rapport", "against")
    decide(actor=actor(voters[0]), case_id=case.pk)


def test_milestones_tell_of_cases_and_decisions_but_not_of_drafts():
    case = make_submitted()
    make_draft(case.room, case.body, case.written_by, gate="G4")
    _decide(case)
    found = selectors.milestones([case.room_id])
    assert [milestone.kind for milestone in found] == ["case_submitted", "decided"]
    assert found[1].link == public_link(case.number) and case.body.name in found[1].title


def test_milestones_of_an_exempt_case_say_nothing_of_its_content():
    case = make_submitted(exempt_basis="offentleglova § 13", question="Hemmelig?")
    _decide(case)
    told = " ".join(f"{found.title} {found.text}" for found in selectors.milestones([case.room_id]))
    assert case.number in told and "Hemmelig" not in told
    assert all(found.text == "" for found in selectors.milestones([case.room_id]))


def test_figures_count_what_is_decided_what_waits_and_conditions_not_met():
    decided, waiting = make_submitted(), make_submitted()
    Case.objects.filter(pk=decided.pk).update(submitted_at=clock.now() - timedelta(days=10))
    _decide(decided)
    found = selectors.figures(last_twelve_months())
    assert (found.decided, found.waiting, found.median_days, found.conditions_unmet) == (1, 1, 10, 1)
    assert found.decided_per_unit == {decided.room.unit_id: 1}
    assert found.waiting_per_unit == {waiting.room.unit_id: 1}


def test_the_way_here_names_earlier_decisions_in_the_room():
    first = make_submitted()
    _decide(first)
    second = make_draft(first.room, first.body, first.written_by, gate="G4")
    (step,) = trail_of(second, is_public=True)
    assert step.url == public_link(first.number) and first.body.name in step.text


def test_the_way_here_ends_with_the_decision():
    case = make_submitted()
    make_suggestion(room=case.room, received_at=clock.now() - timedelta(days=9))
    _decide(case)
    Decision.objects.update(decided_on=clock.today() - timedelta(days=5))
    make_suggestion(room=case.room)
    case = Case.objects.get(pk=case.pk)
    assert [str(step.title) for step in trail_of(case, is_public=True)] == ["1 suggestion"]


def test_cases_of_a_room_and_the_open_one():
    case = make_submitted()
    assert [found.id for found in selectors.cases_of_room(case.room_id)] == [case.pk]
    assert selectors.open_case(case.room_id, "G1").id == case.pk
    _decide(case)
    assert selectors.open_case(case.room_id, "G1") is None
    assert selectors.cases_of_room(case.room_id)[0].verdict == "adopted_with_conditions"


def test_a_member_of_the_body_does_not_see_the_room_s_drafts():
    case = make_submitted()
    draft = make_draft(case.room, case.body, case.written_by, gate="G4")
    member, writer = members_of(case)[0], case.written_by
    assert [found.id for found in selectors.cases_of_room(case.room_id, actor(member))] == [case.pk]
    assert [found.id for found in selectors.cases_of_room(case.room_id, actor(writer))] == [draft.pk, case.pk]


def test_a_case_waits_for_members_and_for_the_councils_asked():
    young = make_members(1)
    case = make_submitted(council_ids=[make_council(young).pk])
    assert [(row.id, row.task) for row in selectors.waiting_for(actor(members_of(case)[0]))] == [(case.pk, "vote")]
    assert [(row.id, row.task) for row in selectors.waiting_for(actor(young[0]))] == [(case.pk, "hear")]


def test_letters_go_to_members_councils_and_followers():
    young = make_members(1)
    case = make_submitted(council_ids=[make_council(young).pk])
    follower = make_person()
    Follow.objects.create(room=case.room, person=follower)
    _decide(case)
    for outbox in Outbox.objects.filter(kind__startswith="samskap.features.decisions."):
        deliver.expand(outbox.pk)
    told = Letter.objects.values_list("outbox__kind", "person_id")
    names = {(kind.rsplit(".", 1)[1], person) for kind, person in told}
    assert ("CaseSubmitted", members_of(case)[0].pk) in names
    assert ("CouncilAsked", young[0].pk) in names
    assert ("DecisionMade", follower.pk) in names
    letter = Letter.objects.get(person_id=follower.pk)
    assert letter.link == public_link(case.number) and "Rapport" in letter.body


def test_a_letter_about_an_exempt_case_holds_nothing_of_it():
    case = make_submitted(exempt_basis="offentleglova § 13", question="Hemmelig?")
    _decide(case)
    with translation.override("nb"):
        for outbox in Outbox.objects.filter(kind__startswith="samskap.features.decisions."):
            deliver.expand(outbox.pk)
    assert not any("Hemmelig" in f"{letter.title}{letter.body}" for letter in Letter.objects.all())
    assert not any("Rapport" in letter.body for letter in Letter.objects.all())
