"""The page and its lists: what is counted, for whom, at what cost."""

import csv
import io
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from samskap.across.overview.periods import chosen
from samskap.across.overview.selectors.anchoring import anchoring
from samskap.across.overview.selectors.answers import answers
from samskap.across.overview.selectors.contributors import contributors
from samskap.across.overview.selectors.culture import culture
from samskap.across.overview.selectors.front import Front, front
from samskap.across.overview.selectors.progress import progress
from samskap.across.overview.selectors.units import OUTSIDE
from samskap.across.overview.table_file import guarded, table_file
from samskap.features.benefits.tests.factories import make_project, make_sheet
from samskap.features.challenges.models import PlanGoal
from samskap.features.people.models import Affiliation
from samskap.features.people.periods import last_twelve_months
from samskap.features.people.states import ActorKind, AffiliationKind
from samskap.features.people.tests.factories import give_role, make_organisation, make_person, make_unit
from samskap.features.projects.models import GateReview
from samskap.features.projects.tests.factories import make_case, make_decision
from samskap.features.rooms.tests.factories import actor, make_room, make_seat
from samskap.features.suggestions.tests.factories import make_suggestion
from samskap.kernel.access.roles import Role
from samskap.kernel.base import clock

pytestmark = pytest.mark.django_db
NOW = chosen(None)


def _line(found: Front, key: object):
    return next(line for line in found.units if line.key == str(key))


@pytest.fixture
def chief(cast):
    person = make_person("Kari Kommunedirektør", with_account=True)
    give_role(person, Role.LEADER, cast.top)
    return person


def _anchored(unit, name="Forankret", **more):
    """A project with a problem owner and a plan goal."""
    project = make_project(make_room(unit=unit), name=name, **more)
    goal, _new = PlanGoal.objects.get_or_create(code="K1", defaults={"title": "Flere i arbeid", "plan": "Kommuneplan"})
    project.challenge.plan_goal = goal
    project.challenge.save()
    make_seat(project.room, make_person(), Role.OWNER, ActorKind.LEADERSHIP)
    return project


# --- the page


def test_a_unit_shows_its_projects_with_the_share_that_is_anchored(cast, chief):
    _anchored(cast.unit)
    make_project(make_room(unit=cast.unit))
    make_project(make_room(unit=cast.unit), started_days_ago=None, state="proposed", phase="anchoring")
    line = _line(front(actor(chief), NOW), cast.unit.pk)
    assert (line.projects, line.anchored, line.share) == (2, 1, 0.5)
    assert line.curve[0] == 0 and line.curve[-1] == 2


def test_waiting_is_the_median_of_the_gates_settled_with_the_number_of_cases(cast, chief):
    for days in (10, 20, 90):
        project = make_project(make_room(unit=cast.unit), started_days_ago=None)
        case = make_case(project.room, "G1", "decided", days_ago=days)
        GateReview.objects.create(
            project=project, gate="G1", phase="anchoring", outcome="go_on", reason="Ja", reviewed_by=make_person(),
            case=case,
        )  # fmt: skip
    line = _line(front(actor(chief), NOW), cast.unit.pk)
    assert (line.wait_days, line.wait_cases) == (20, 3)
    assert _line(front(actor(chief), NOW), cast.other_unit.pk).wait_cases == 0


def test_projects_that_others_lead_stand_in_a_line_of_their_own(cast, chief):
    make_project(make_room(organisation=make_organisation("Frivilligsentralen")))
    found = front(actor(chief), NOW)
    assert _line(found, OUTSIDE).projects == 1 and found.units[-1].is_outside
    assert sum(line.projects for line in found.units) == 1 and found.figures[0].value == "1"


def test_units_with_no_project_are_named(cast, chief):
    make_project(make_room(unit=cast.unit))
    sentence = front(actor(chief), NOW).figures[1].sentences[0]
    assert "Teknisk" in sentence and "Oppvekst" not in sentence


def test_a_unit_leader_sees_every_unit_with_the_own_one_first(cast):
    leader = make_person(with_account=True)
    give_role(leader, Role.LEADER, cast.other_unit)
    found = front(actor(leader), NOW)
    assert [line.name for line in found.units][:2] == ["Teknisk", "Oppvekst"]
    assert [line.is_own for line in found.units][:2] == [True, False]


def test_answers_of_a_unit_stand_with_what_is_overdue(cast, chief):
    now = timezone.now()
    for days in (2, 4, 12):
        make_suggestion(
            unit=cast.unit, state="answered", outcome="not_now", received_at=now - timedelta(days=20 + days),
            answered_at=now - timedelta(days=20),
        )  # fmt: skip
    make_suggestion(unit=cast.unit, due_on=clock.today() - timedelta(days=3))
    make_suggestion(unit=cast.unit)
    make_suggestion()
    found = front(actor(chief), NOW)
    line = _line(found, cast.unit.pk)
    assert (line.answered, line.answer_days, line.owed, line.overdue) == (3, 4, 2, 1)
    assert found.unsorted == 1 and found.figures[3].value == "4"


def test_last_year_counts_what_was_there_last_year(cast, chief):
    make_project(make_room(unit=cast.unit), started_days_ago=5)
    long_ago = (clock.today() - chosen("i-fjor").period.start).days - 10
    make_project(make_room(unit=cast.unit), started_days_ago=long_ago)
    assert front(actor(chief), chosen("i-fjor")).figures[0].value == "1"
    assert front(actor(chief), NOW).figures[0].value == "2"
    assert chosen("tull").code == "siste"


# --- people


def test_employees_who_take_part_are_counted_by_unit_and_hidden_when_few(cast, chief):
    room = make_room(unit=cast.unit)
    for number, unit in enumerate([cast.unit] * 6 + [cast.other_unit] * 4):
        person = make_person(f"Ansatt {number}")
        Affiliation.objects.create(person=person, kind=AffiliationKind.EMPLOYEE_FRONT_LINE, unit=unit)
        make_seat(room, person, actor_kind=ActorKind.EMPLOYEE)
    other = make_unit("Helse", cast.top)
    for _number in range(9):
        person = make_person()
        Affiliation.objects.create(person=person, kind=AffiliationKind.EMPLOYEE_SPECIALIST, unit=other)
        make_suggestion(sender=person)
    found = contributors(last_twelve_months())
    assert found.by_unit == {cast.unit.pk: None, cast.other_unit.pk: None, other.pk: 9}
    assert _line(front(actor(chief), NOW), other.pk).contributors == 9


def test_a_person_with_a_seat_and_an_innspill_is_counted_once(cast):
    before = contributors(last_twelve_months()).total or 0
    for number in range(6):
        person = make_person(f"Innbygger {number}")
        make_seat(cast.room, person)
        make_suggestion(sender=person)
    assert contributors(last_twelve_months()).total == before + 4 + 6


def test_the_page_says_too_few_and_never_the_number(cast, chief, as_person):
    person = make_person()
    Affiliation.objects.create(person=person, kind=AffiliationKind.EMPLOYEE_FRONT_LINE, unit=cast.unit)
    make_seat(cast.room, person, actor_kind=ActorKind.EMPLOYEE)
    shown = as_person(chief).get(reverse("overview:culture"))
    assert "too few" in shown.content.decode()
    assert all(count is None for _name, count in shown.context["found"].by_unit)


# --- the lists


def test_each_figure_leads_to_a_list_with_as_many_projects(cast, chief):
    kept, lost = _anchored(cast.unit), make_project(make_room(unit=cast.other_unit))
    make_project(make_room(unit=cast.unit), state="stopped", ended_on=clock.today(), phase="pilot")
    who = actor(chief)
    assert {line.id for line in progress(who, NOW, "", "active").lines} == {kept.pk, lost.pk}
    assert len(progress(who, NOW, "", "stopped").lines) == 1
    assert [line.id for line in progress(who, NOW, str(cast.unit.pk), "active").lines] == [kept.pk]
    missing_first = anchoring(who, NOW, "").lines
    assert [line.project.id for line in missing_first] == [lost.pk, kept.pk]
    assert missing_first[1].checks == (True, False, True, False, False)


def test_those_led_outside_can_be_asked_for_alone_and_are_not_opened_without_leave(cast, chief):
    outside = make_project(make_room(organisation=make_organisation()))
    make_project(make_room(unit=cast.unit))
    lines = progress(actor(chief), NOW, OUTSIDE, "active").lines
    assert [line.id for line in lines] == [outside.pk] and lines[0].url == ""


def test_a_project_that_waits_for_a_body_stands_first(cast, chief):
    make_project(make_room(unit=cast.unit), name="A")
    waits = make_project(make_room(unit=cast.unit), name="B")
    make_case(waits.room, "G2", "submitted", days_ago=70)
    lines = progress(actor(chief), NOW, "", "active").lines
    assert [(line.name, line.days_waiting) for line in lines] == [("B", 70), ("A", None)]
    assert "70" in front(actor(chief), NOW).figures[0].sentences[0]


def test_decisions_of_a_unit_are_counted_for_the_unit(cast, chief):
    make_decision(make_room(unit=cast.unit), "G1", conditions=("Rapport",))
    mine, other = (anchoring(actor(chief), NOW, str(pk)) for pk in (cast.unit.pk, cast.other_unit.pk))
    assert (mine.decided, mine.unmet, other.decided, other.unmet) == (1, 1, 0, 0)


def test_culture_shows_projects_led_by_others_than_managers_and_failures_that_are_shared(cast, chief):
    by_worker, by_manager = make_project(make_room(unit=cast.unit)), make_project(make_room(unit=cast.unit))
    make_seat(by_worker.room, make_person(), Role.LEAD, ActorKind.EMPLOYEE)
    make_seat(by_manager.room, cast.leader, Role.LEAD, ActorKind.LEADERSHIP)
    make_sheet(by_worker, failed="Bussen")
    make_sheet(make_project(make_room(unit=cast.other_unit)))
    found = culture(actor(chief), NOW, str(cast.unit.pk))
    assert ([line.id for line in found.led], found.known, len(found.sheets)) == ([by_worker.pk], 2, 1)
    assert len(culture(actor(chief), NOW, "").sheets) == 2


def test_a_unit_leader_reads_figures_of_all_but_innspill_of_the_own_unit(cast):
    late = {"due_on": clock.today() - timedelta(days=3)}
    mine = make_suggestion(unit=cast.unit, **late)
    make_suggestion(unit=cast.other_unit, **late)
    found = answers(cast.actor(Role.LEADER), NOW, "")
    assert found.overdue_here == 2 and [row.reference for row in found.overdue] == [mine.reference]
    assert {line.name: line.most_days_overdue for line in found.lines} == {"Oppvekst": 3, "Teknisk": 3}


# --- addresses


@pytest.mark.parametrize("name", ["show", "progress", "anchoring", "culture", "answers", "download"])
def test_the_overview_is_for_those_who_may_read_it(cast, as_person, client, name):
    address = reverse(f"overview:{name}")
    assert client.get(address).status_code == 302
    for role, answer in ((Role.LEADER, 200), (Role.AUDITOR, 200), (Role.COORDINATOR, 200), (Role.LEAD, 403)):
        assert as_person(cast.people[role]).get(address).status_code == answer


@pytest.mark.parametrize("name", ["show", "progress", "anchoring", "culture", "answers", "download"])
def test_a_page_costs_the_same_for_one_and_twenty_of_everything(cast, chief, as_person, name):
    client = as_person(chief)
    costs = []
    for number in (1, 19):
        for _each in range(number):
            unit = make_unit(parent=cast.top)
            make_sheet(_anchored(unit), failed="Bussen")
            make_suggestion(unit=unit, due_on=clock.today() - timedelta(days=3), sender=make_person())
            make_project(make_room(organisation=make_organisation()))
        costs.append(_cost(client, reverse(f"overview:{name}")))
    assert costs[0] == costs[1] <= 50


def _cost(client, address: str) -> int:

    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)


@pytest.mark.parametrize("query", ["?enhet=999999", "?enhet=x'--", "?periode=tull&vis=tull", "?enhet=-1"])
def test_what_is_not_known_is_as_if_it_had_not_been_asked_for(chief, as_person, query):
    client = as_person(chief)
    for name in ("progress", "anchoring", "culture", "answers"):
        response = client.get(reverse(f"overview:{name}") + query)
        assert response.status_code == 200 and response.context["head"].key == ""


# --- the file


def test_the_file_holds_a_row_for_each_unit_with_the_cases(cast, chief, as_person):
    make_unit("=HYPERLINK(1)", cast.top)
    response = as_person(chief).get(reverse("overview:download"))
    text = response.content.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text), delimiter=";"))
    assert {len(row) for row in rows} == {11}
    assert {row[0] for row in rows[1:]} >= {"Oppvekst", "Teknisk", "'=HYPERLINK(1)"}
    assert "too few" in text and "attachment" in response.headers["Content-Disposition"]


@pytest.mark.parametrize("cell", ["=1+1", "+47", "-3", "@SUM", "\tx", "\rx"])
def test_a_cell_is_never_a_formula(cell):
    assert guarded(cell) == "'" + cell
    assert guarded("Teknisk = bra") == "Teknisk = bra"


def test_nothing_in_the_file_is_a_person(cast, chief):
    assert cast.lead.name not in table_file(front(actor(chief), NOW).units)
