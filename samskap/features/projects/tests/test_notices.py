"""The letters: who gets them, and that they can be read."""

from datetime import date

import pytest
from django.utils import translation

from samskap.features.people.tests.factories import give_role, make_person, make_unit, top_unit
from samskap.features.projects.notices import (
    GatePassed,
    HandoverAnswered,
    HandoverProposed,
    ProjectStarted,
    ProjectStopped,
    TrialConcluded,
)
from samskap.features.projects.selectors.trail import milestones
from samskap.features.projects.states import TrialState
from samskap.features.projects.tests.factories import make_running, make_trial
from samskap.features.rooms.models import Follow
from samskap.features.rooms.tests.factories import make_room
from samskap.kernel.notify.deliver import expand
from samskap.kernel.notify.models import Letter
from samskap.kernel.notify.tell import tell


@pytest.fixture
def project(db):
    project = make_running(make_room(is_public=True), name="Ung – ikke ufør")
    Follow.objects.create(room=project.room, person=make_person("Fia"))
    return project


def _read(notice) -> Letter:
    with translation.override("en"):
        expand(tell(notice).pk)
    return Letter.objects.get()


@pytest.mark.parametrize("kind", [ProjectStarted, GatePassed, ProjectStopped])
def test_a_follower_can_read_what_happened_at_the_gate_and_why(project, kind):
    letter = _read(kind(project.reviews.get().pk))
    assert "Ung – ikke ufør" in letter.title and "Mandat" in letter.body
    assert letter.link == f"/floker/{project.challenge.slug}/"


def test_the_body_s_name_stands_in_the_letter_about_the_start(project):
    review = project.reviews.get()
    assert review.case.body.name in _read(ProjectStarted(review.pk)).body


def test_a_follower_can_read_what_was_learnt(project):
    trial = make_trial(project, state=TrialState.CONCLUDED, result="17 kom", learning="Mat virker & hjelper")
    assert "Mat virker & hjelper" in _read(TrialConcluded(trial.pk)).body


def _handover(project, **more):
    unit, leader = make_unit("Helse", parent=top_unit()), make_person("Rita")
    give_role(leader, "leader", unit)
    return project.handovers.create(
        to_unit=unit, what_moves="Driften", effective_on=date(2026, 8, 1), proposed_by=make_person("Mona"), **more
    )


def test_whoever_is_asked_to_take_over_gets_the_question(project):
    handover = _handover(project)
    letter = _read(HandoverProposed(handover.pk))
    assert "Driften" in letter.body and letter.link.endswith(f"/overlevering/{handover.pk}/")


def test_a_no_is_told_to_the_one_who_asked_and_to_nobody_else(project):
    handover = _handover(project, state="declined", reply="Vi har ikke folk.")
    letter = _read(HandoverAnswered(handover.pk))
    assert letter.person_id == handover.proposed_by_id and "Vi har ikke folk." in letter.body


def test_a_yes_is_told_to_those_who_follow(project):
    handover = _handover(project, state="accepted")
    told = {recipient.person_id for recipient in HandoverAnswered(handover.pk).audience()}
    assert told == {handover.proposed_by_id, Follow.objects.get().person_id}


def test_what_was_said_at_a_gate_whose_case_is_exempt_is_told_neither_in_letters_nor_in_public(project):
    review = project.reviews.get()
    review.reason, review.conditions = "Sykdom i familien", "Bare for to elever"
    review.save()
    review.case.exempt_basis = "offentleglova § 13"
    review.case.save()
    body = _read(GatePassed(review.pk)).body
    assert "Sykdom" not in body and "to elever" not in body
    assert not any("Sykdom" in each.text for each in milestones([project.room_id]))
