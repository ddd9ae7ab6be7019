"""What is read: results, the public list and its search, the trail and the figures."""

from datetime import timedelta

import pytest
from django.utils import timezone

from samskap.features.benefits import selectors
from samskap.features.benefits.process import Standing, Trend
from samskap.features.benefits.tests.factories import make_benefit, make_measurement, make_project, make_sheet
from samskap.features.people.periods import Period, last_twelve_months
from samskap.features.rooms.tests.factories import make_room
from samskap.kernel.base import clock
from samskap.kernel.base.refusals import OutsideReach

pytestmark = pytest.mark.django_db


def _titles(**asked) -> list[str]:
    return [card.title for card in selectors.search(selectors.SheetFilters(**asked)).cards]


def test_a_benefit_shows_the_newest_measurement_and_where_it_goes():
    benefit = make_benefit()
    make_measurement(benefit, 12, days_ago=1)
    make_measurement(benefit, 9, days_ago=30)
    line = selectors.benefits_of(benefit.project_id)[0]
    assert (line.latest, line.standing, line.trend) == ("12", Standing.ON_THE_WAY, Trend.BETTER)
    assert [row.value for row in line.measurements] == ["9", "12"]
    assert line.curve.points.count(",") == 3


def test_the_curve_never_stands_upright_when_planned_and_measured_on_one_day():
    benefit = make_benefit()
    make_measurement(benefit, 9)
    across = [x for x, _y in selectors.benefits_of(benefit.project_id)[0].curve.dots]
    assert across == ["8.0", "292.0"]


def test_a_benefit_that_was_never_measured_says_so():
    line = selectors.benefits_of(make_benefit().project_id)[0]
    assert (line.standing, line.latest, line.curve) == (Standing.NOT_MEASURED, "", None)


def test_the_list_of_benefits_costs_the_same_for_one_and_twenty(django_assert_num_queries):
    project = make_project()
    for _number in range(20):
        make_measurement(make_benefit(project), 9)
    with django_assert_num_queries(2):
        assert len(selectors.benefits_of(project.pk)) == 20


def test_drafts_are_for_nobody_outside():
    draft = make_sheet(is_published=False)
    assert selectors.published_sheets() == [] and _titles() == []
    with pytest.raises(OutsideReach):
        selectors.published_sheet(draft.pk)


def test_the_search_finds_every_form_of_a_word_also_with_norwegian_letters():
    make_sheet(title="Ærlige bøter på Østsida", worked="Følge", failed="")
    make_sheet(title="Noe annet", failed="Bussen gikk ikke")
    assert _titles(q="BØTENE") == ["Ærlige bøter på Østsida"]
    assert _titles(q="bussene") == ["Noe annet"]
    assert _titles(q="bøter buss") == []
    assert _titles(q="100 %_") == []


def test_a_long_word_is_found_inside_a_compound_and_a_short_one_is_not():
    make_sheet(title="Sommerjobbskole", worked="Bilpool", failed="")
    assert _titles(q="jobbskole") == ["Sommerjobbskole"] and _titles(q="bil") == []


def test_what_failed_and_stopped_projects_can_be_asked_for():
    make_sheet(title="Virket", failed="")
    make_sheet(make_project(state="stopped"), title="Stoppet", worked="", failed="Ingen kom")
    assert _titles(about="failed") == _titles(about="stopped") == ["Stoppet"]
    assert _titles(about="worked") == ["Virket"]
    assert set(_titles()) == {"Virket", "Stoppet"}


def test_the_public_list_costs_the_same_for_one_and_twenty(django_assert_num_queries):
    for number in range(20):
        make_sheet(title=f"Ark {number}")
    with django_assert_num_queries(2):
        assert len(selectors.search(selectors.SheetFilters()).cards) == 20


def test_the_trail_tells_the_first_result_and_the_learning_of_public_rooms():
    public, closed = make_project(make_room(is_public=True)), make_project()
    for project in (public, closed):
        benefit = make_benefit(project)
        make_measurement(benefit, 9, days_ago=20)
        make_measurement(benefit, 12)
    make_sheet(public)
    make_sheet(public, is_published=False)
    found = selectors.milestones([public.room_id, closed.room_id])
    assert [each.kind for each in found] == ["measured", "learnt"]
    assert "9 unge" in found[0].text and "14" in found[0].text and found[0].room_id == public.room_id


def test_figures_count_results_and_failures_of_the_period():
    project = make_project()
    make_measurement(make_benefit(project, next_on=clock.today() - timedelta(days=1)), 14)
    make_measurement(make_benefit(project), 9)
    make_benefit(project)
    make_sheet(project, failed="Ingen kom")
    make_sheet(make_project(state="stopped"))
    old = make_sheet(project)
    old.published_at = timezone.now() - timedelta(days=800)
    old.save()
    found = selectors.figures(last_twelve_months())
    assert (found.planned, found.measured, found.reached, found.due) == (3, 2, 1, 1)
    assert (found.sheets, found.sheets_with_failures, found.sheets_of_stopped) == (2, 1, 1)
    assert found.failures_per_unit == {project.unit_id: 1}
    assert len(selectors.sheets_behind(last_twelve_months())) == 2
    assert len(selectors.sheets_behind(last_twelve_months(), project.unit_id)) == 1


def test_figures_of_an_earlier_period_look_at_what_was_known_then():
    benefit = make_benefit()
    make_measurement(benefit, 14)
    long_ago = clock.today() - timedelta(days=500)
    found = selectors.figures(Period(long_ago - timedelta(days=10), long_ago))
    assert (found.planned, found.measured, found.sheets) == (0, 0, 0)


def test_benefits_that_wait_for_their_owner_are_found():
    late = make_benefit(next_on=clock.today() - timedelta(days=3))
    make_benefit(owner=late.owner, next_on=clock.today() + timedelta(days=3))
    assert selectors.due_for(late.owner_id) == [(late, late.next_on)]
