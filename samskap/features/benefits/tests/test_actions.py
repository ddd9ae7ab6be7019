"""The acts: who may, what is kept, who is told, what the project learns."""

from datetime import timedelta
from decimal import Decimal

import pytest

from samskap.features.benefits import actions
from samskap.features.benefits.models import Benefit, LearningSheet, Measurement
from samskap.features.benefits.notices import BenefitPlanned, LearningPublished, ResultMeasured
from samskap.features.benefits.tests.factories import make_benefit, make_project, make_sheet
from samskap.features.people.tests.factories import make_person
from samskap.features.projects.models import Paper
from samskap.features.rooms.models import Follow
from samskap.features.rooms.tests.factories import actor
from samskap.kernel.access.decide import Denied
from samskap.kernel.access.roles import Role
from samskap.kernel.base import clock
from samskap.kernel.base.refusals import Invalid, NotNow, Stale
from samskap.kernel.journal.models import Entry
from samskap.kernel.notify.models import Outbox

pytestmark = pytest.mark.django_db


def _plan(who, project, **more):
    known = {
        "name": "Unge i arbeid", "kind": "quality", "measured_in": "unge", "baseline": Decimal(8),
        "target": Decimal(14), "owner_id": make_person().pk,
    }  # fmt: skip
    return actions.plan(actor=who, project_id=project.pk, **{**known, **more})


def _papers(project) -> set[str]:
    return set(Paper.objects.filter(project=project).values_list("code", flat=True))


def _told(notice) -> int:
    return Outbox.objects.filter(kind__endswith=notice.__name__).count()


# --- planning


def test_planning_gives_the_project_a_baseline_and_an_owner_and_tells_the_owner(cast):
    project = make_project(cast.room)
    benefit = _plan(cast.actor(Role.LEAD), project)
    assert _papers(project) == {"baseline", "benefit_owner"}
    assert Entry.objects.filter(action="benefit.plan", subject_id=benefit.pk, hat="lead").exists()
    assert [each.person_id for each in BenefitPlanned(benefit.pk).audience()] == [benefit.owner_id]
    assert _told(BenefitPlanned) == 1


def test_a_target_that_equals_the_start_is_refused(cast):
    with pytest.raises(Invalid) as refused:
        _plan(cast.actor(Role.LEAD), make_project(cast.room), target=Decimal(8))
    assert refused.value.field == "target" and not Benefit.objects.exists()


def test_sending_the_plan_twice_makes_one_benefit_and_another_with_its_name_is_refused(cast):
    project, owner = make_project(cast.room), make_person()
    first = _plan(cast.actor(Role.LEAD), project, owner_id=owner.pk)
    assert _plan(cast.actor(Role.LEAD), project, owner_id=owner.pk) == first
    with pytest.raises(Invalid):
        _plan(cast.actor(Role.LEAD), project, owner_id=owner.pk, target=Decimal(20))
    assert Benefit.objects.count() == 1 and _told(BenefitPlanned) == 1


def test_nothing_is_planned_in_a_stopped_project(cast):
    with pytest.raises(NotNow):
        _plan(cast.actor(Role.LEAD), make_project(cast.room, state="stopped"))


@pytest.mark.parametrize("role", [Role.PARTICIPANT, Role.FACILITATOR, Role.COORDINATOR, Role.AUDITOR, Role.RESIDENT])
def test_only_those_who_run_the_work_plan_benefits(cast, role):
    with pytest.raises(Denied):
        _plan(cast.actor(role), make_project(cast.room))


# --- measuring


def test_measuring_keeps_the_value_tells_followers_and_shows_the_project_a_measurement(cast):
    project = make_project(cast.room)
    cast.room.is_public = True
    cast.room.save()
    sender = make_person("Ingrid Innbygger", "ingrid@example.no")
    Follow.objects.create(room=cast.room, person=sender)
    benefit = make_benefit(project, owner=cast.participant, next_on=clock.today())
    row = actions.measure(actor=cast.actor(Role.PARTICIPANT), benefit_id=benefit.pk, value=Decimal(17), note="Telt.")
    benefit.refresh_from_db()
    assert (row.value, row.measured_on, benefit.next_on) == (17, clock.today(), None)
    assert "measurement" in _papers(project)
    links = {each.person_id: each.link for each in ResultMeasured(row.pk).audience()}
    assert links[sender.pk].startswith("/floker/") and links[cast.lead.pk].startswith("/arbeid/gevinster/")


def test_the_letter_says_the_result_against_the_target(cast):
    benefit = make_benefit(make_project(cast.room))
    row = actions.measure(actor=cast.actor(Role.LEAD), benefit_id=benefit.pk, value=Decimal("12.5"))
    context = ResultMeasured(row.pk).context()
    assert (context["baseline"], context["target"]) == ("8", "14")
    assert context["value"] in {"12.5", "12,5"} and "target" in str(context["standing"])


def test_strangers_to_a_closed_room_are_not_told(cast):
    benefit = make_benefit(make_project(cast.room))
    Follow.objects.create(room=cast.room, person=make_person())
    row = actions.measure(actor=cast.actor(Role.LEAD), benefit_id=benefit.pk, value=Decimal(9))
    seated = {cast.lead.pk, cast.owner.pk, cast.participant.pk, cast.facilitator.pk}
    assert {each.person_id for each in ResultMeasured(row.pk).audience()} == seated


def test_an_owner_without_a_seat_measures_the_own_benefit_and_no_other(cast):
    project = make_project(cast.room)
    mine, other = make_benefit(project, owner=cast.resident), make_benefit(project)
    assert actions.measure(actor=cast.actor(Role.RESIDENT), benefit_id=mine.pk, value=Decimal(9)).pk
    with pytest.raises(Denied):
        actions.measure(actor=cast.actor(Role.RESIDENT), benefit_id=other.pk, value=Decimal(9))


def test_a_measurement_cannot_lie_in_the_future(cast):
    benefit = make_benefit(make_project(cast.room))
    with pytest.raises(Invalid) as refused:
        actions.measure(
            actor=cast.actor(Role.LEAD), benefit_id=benefit.pk, value=Decimal(9),
            measured_on=clock.today() + timedelta(days=1),
        )  # fmt: skip
    assert refused.value.field == "measured_on" and not Measurement.objects.exists()


def test_sending_a_measurement_twice_keeps_and_tells_it_once(cast):
    benefit = make_benefit(make_project(cast.room))
    for _time in range(2):
        actions.measure(actor=cast.actor(Role.LEAD), benefit_id=benefit.pk, value=Decimal(9))
    assert Measurement.objects.count() == 1 and _told(ResultMeasured) == 1


# --- learning sheets


def _write(who, project, **more):
    return actions.write_sheet(
        actor=who, project_id=project.pk, **{"title": "Jobbsmak", "tried": "To dager", "failed": "Bussen", **more}
    )


def test_a_participant_writes_and_the_lead_publishes(cast):
    project = make_project(cast.room)
    sheet = _write(cast.actor(Role.PARTICIPANT), project)
    assert sheet.published_at is None and "learning_sheet" not in _papers(project)
    with pytest.raises(Denied):
        actions.publish_sheet(actor=cast.actor(Role.PARTICIPANT), sheet_id=sheet.pk)
    actions.publish_sheet(actor=cast.actor(Role.LEAD), sheet_id=sheet.pk)
    sheet.refresh_from_db()
    assert sheet.published_at is not None and "learning_sheet" in _papers(project)
    told = {each.person_id: each.link for each in LearningPublished(sheet.pk).audience()}
    assert told[cast.owner.pk] == f"/lerdom/{sheet.pk}/"


def test_a_stopped_project_publishes_what_it_learnt(cast):
    sheet = _write(cast.actor(Role.LEAD), make_project(cast.room, state="stopped"))
    assert actions.publish_sheet(actor=cast.actor(Role.LEAD), sheet_id=sheet.pk).published_at


def test_a_sheet_says_something_that_worked_or_did_not(cast):
    with pytest.raises(Invalid):
        _write(cast.actor(Role.LEAD), make_project(cast.room), failed="")
    assert not LearningSheet.objects.exists()


def test_a_sheet_is_published_once(cast):
    sheet = _write(cast.actor(Role.LEAD), make_project(cast.room))
    actions.publish_sheet(actor=cast.actor(Role.LEAD), sheet_id=sheet.pk)
    with pytest.raises(NotNow):
        actions.publish_sheet(actor=cast.actor(Role.LEAD), sheet_id=sheet.pk)
    assert _told(LearningPublished) == 1


def test_a_national_identity_number_is_never_published(cast):
    sheet = make_sheet(make_project(cast.room), is_published=False, failed="Ring Ola, 130390 12345.")
    with pytest.raises(Invalid):
        actions.publish_sheet(actor=cast.actor(Role.LEAD), sheet_id=sheet.pk)


def test_a_published_sheet_is_changed_only_by_those_who_may_publish(cast):
    sheet = make_sheet(make_project(cast.room))
    said = {"title": "Ny tittel", "tried": "Mer", "worked": "Ja"}
    with pytest.raises(Denied):
        actions.rewrite_sheet(actor=cast.actor(Role.PARTICIPANT), sheet_id=sheet.pk, **said)
    assert actions.rewrite_sheet(actor=cast.actor(Role.LEAD), sheet_id=sheet.pk, **said).title == "Ny tittel"


def test_two_who_change_a_sheet_at_once_do_not_overwrite_each_other(cast):
    sheet = make_sheet(make_project(cast.room), is_published=False)
    said = {"title": "Ny tittel", "tried": "Mer", "worked": "Ja", "seen": sheet.revision}
    actions.rewrite_sheet(actor=cast.actor(Role.LEAD), sheet_id=sheet.pk, **said)
    with pytest.raises(Stale):
        actions.rewrite_sheet(actor=actor(cast.owner), sheet_id=sheet.pk, **{**said, "title": "Min"})
