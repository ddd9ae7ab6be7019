"""The pages: what each reader sees, and that a refusal keeps what was typed."""

import pytest
from django.urls import reverse

from samskap.features.benefits.models import Benefit, LearningSheet, Measurement
from samskap.features.benefits.tests.factories import make_benefit, make_measurement, make_project, make_sheet

pytestmark = pytest.mark.django_db


def _url(name: str, *args) -> str:
    return reverse(f"benefits_work:{name}", args=args)


def _text(response) -> str:
    return response.content.decode()


def test_anybody_reads_what_worked_and_what_did_not_side_by_side(client):
    sheet = make_sheet(make_project(state="stopped"), worked="Fast kontakt", failed="Ingen buss")
    for address in (reverse("benefits:listing"), reverse("benefits:show", args=[sheet.pk])):
        shown = _text(client.get(address))
        assert "Fast kontakt" in shown and "Ingen buss" in shown and "Stopped with learning" in shown


def test_a_draft_is_not_found_by_the_public(client):
    assert client.get(reverse("benefits:show", args=[make_sheet(is_published=False).pk])).status_code == 404


def test_a_search_without_a_find_says_what_to_do(client):
    make_sheet()
    assert "Show all" in _text(client.get(reverse("benefits:listing"), {"q": "romskip"}))


def test_the_page_costs_the_same_for_one_and_twenty_benefits(cast, as_person, django_assert_num_queries):
    project = make_project(cast.room)
    client = as_person(cast.lead)
    counts = []
    for wanted in (1, 20):
        while Benefit.objects.count() < wanted:
            make_measurement(make_benefit(project), 9)
            make_sheet(project)
        with django_assert_num_queries(14, exact=False) as asked:
            assert client.get(_url("project", project.pk)).status_code == 200
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_the_owner_of_a_benefit_without_a_seat_sees_the_page_and_one_act(cast, as_person):
    project = make_project(cast.room)
    mine, other = make_benefit(project, owner=cast.resident), make_benefit(project)
    shown = _text(as_person(cast.resident).get(_url("project", project.pk)))
    assert _url("measure", mine.pk) in shown and _url("measure", other.pk) not in shown
    assert _url("plan", project.pk) not in shown


def test_the_page_is_not_found_by_others(cast, as_person):
    project = make_project(cast.other)
    assert as_person(cast.lead).get(_url("project", project.pk)).status_code == 404
    assert as_person(cast.resident).get(_url("project", project.pk)).status_code == 404


def test_the_lead_plans_a_benefit_with_a_comma_in_the_number(cast, as_person):
    project = make_project(cast.room)
    sent = {
        "name": "Dager til svar", "kind": "efficiency", "measured_in": "dager", "baseline": "1 012,5",
        "target": "10", "owner_id": cast.owner.pk,
    }  # fmt: skip
    response = as_person(cast.lead).post(_url("plan", project.pk), sent)
    assert response.status_code == 302
    assert str(Benefit.objects.get().baseline) == "1012.50"


def test_a_refused_plan_keeps_what_was_typed(cast, as_person):
    project = make_project(cast.room)
    sent = {"name": "Dager til svar", "kind": "efficiency", "measured_in": "dager", "baseline": "ti", "target": "10"}
    response = as_person(cast.lead).post(_url("plan", project.pk), sent)
    assert response.status_code == 422 and "Dager til svar" in _text(response) and not Benefit.objects.exists()


@pytest.mark.parametrize("value", ["NaN", "Infinity", "1e99", "9" * 40, "12,345", ""])
def test_a_number_that_is_none_gets_a_message(cast, as_person, value):
    benefit = make_benefit(make_project(cast.room))
    response = as_person(cast.lead).post(
        _url("measure", benefit.pk), {"value": value, "measured_on": "2026-01-01", "note": "Telt to ganger"}
    )
    assert response.status_code == 422 and "Telt to ganger" in _text(response) and not Measurement.objects.exists()


def test_a_measurement_from_the_form_stands_on_the_page(cast, as_person):
    benefit = make_benefit(make_project(cast.room))
    client = as_person(cast.lead)
    sent = {"value": "17", "measured_on": "2026-01-01", "note": "Telt to ganger"}
    shown = _text(client.post(_url("measure", benefit.pk), sent, follow=True))
    assert "Telt to ganger" in shown and "The target is reached" in shown


def test_a_sheet_goes_from_draft_to_public(cast, as_person, client):
    project = make_project(cast.room)
    lead = as_person(cast.lead)
    sent = {"title": "Jobbsmak", "tried": "To dager", "failed": "Ingen buss"}
    assert lead.post(_url("write", project.pk), sent).status_code == 302
    sheet = LearningSheet.objects.get()
    assert "Ingen buss" in _text(lead.get(_url("publish", sheet.pk)))
    sheet.refresh_from_db()
    assert sheet.published_at is None
    assert lead.post(_url("publish", sheet.pk), {"seen": sheet.revision}).status_code == 302
    assert lead.get(reverse("benefits:show", args=[sheet.pk])).status_code == 200


def test_a_sheet_that_says_nothing_keeps_what_was_typed(cast, as_person):
    project = make_project(cast.room)
    response = as_person(cast.lead).post(_url("write", project.pk), {"title": "Jobbsmak", "tried": "To dager"})
    assert response.status_code == 422 and "Jobbsmak" in _text(response) and not LearningSheet.objects.exists()


def test_a_participant_is_not_offered_to_publish_and_is_refused(cast, as_person):
    sheet = make_sheet(make_project(cast.room), is_published=False)
    client = as_person(cast.participant)
    assert _url("publish", sheet.pk) not in _text(client.get(_url("project", sheet.project_id)))
    assert client.get(_url("publish", sheet.pk)).status_code == 403
