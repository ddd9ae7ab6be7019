"""The work pages: what they show, what they refuse, and that nothing typed is lost."""

import pytest
from django.urls import reverse

from samskap.features.people.tests.factories import give_role, make_person, make_unit
from samskap.features.suggestions.models import Suggestion
from samskap.features.suggestions.tests.factories import make_published, make_suggestion
from samskap.kernel.access.roles import Role
from samskap.kernel.base import clock

ANSWER = {"text": "Vi setter opp lyset i uke 40.", "outcome": "taken_on", "reason": "Veien er skolevei."}
ACTS = ("sort", "answer", "publish", "unpublish", "merge", "close", "reopen")


def at(name: str, *arguments: object) -> str:
    return reverse(f"suggestions_work:{name}", args=arguments)


@pytest.fixture
def coordinator(client, db):
    person = make_person("Kari Koordinator", with_account=True)
    give_role(person, Role.COORDINATOR)
    client.force_login(person.account)
    return client


def test_the_inbox_shows_each_with_a_box_and_a_link(coordinator):
    row = make_suggestion("Lyset er borte. Det er mørkt ved skolen.", sender=make_person("Gerd"))
    text = coordinator.get(at("inbox")).content.decode()
    assert f'value="{row.pk}"' in text and at("show", row.reference) in text and "Lyset er borte." in text


@pytest.mark.parametrize(
    "query",
    [
        "?side=99",
        "?side=x",
        "?unit=x&theme=y&state=z&order=q&per_page=7",
        "?batch=1&q=%00",
        f"?batch={10**23}&unit={10**23}",
    ],
)
def test_the_inbox_takes_any_address(coordinator, query):
    make_suggestion()
    assert coordinator.get(at("inbox") + query).status_code == 200


def test_sorting_the_chosen_keeps_the_filters_and_says_how_many(coordinator):
    rows, unit = [make_suggestion(), make_suggestion()], make_unit()
    chosen = {"chosen": [row.pk for row in rows], "unit_id": unit.pk, "theme": "town"}
    answer = coordinator.post(at("sort_many") + "?tab=unsorted&q=lys", chosen)
    assert answer.url == at("inbox") + "?tab=unsorted&q=lys"
    assert set(Suggestion.objects.values_list("unit", "theme")) == {(unit.pk, "town")}


def test_when_one_cannot_be_sorted_the_list_comes_back_with_the_same_ticks(coordinator):
    fine, closed = make_suggestion(), make_suggestion(state="closed")
    chosen = {"chosen": [fine.pk, closed.pk], "unit_id": make_unit().pk, "theme": "town"}
    answer = coordinator.post(at("sort_many") + "?tab=all", chosen)
    text = answer.content.decode()
    assert answer.status_code == 409 and closed.reference in text
    assert f'id="c{fine.pk}"' in text and " checked" in text
    fine.refresh_from_db()
    assert fine.state == "received"


def test_the_page_of_one_shows_sender_history_and_what_can_be_done(coordinator):
    row = make_suggestion(sender=make_person("Gerd Olsen"))
    coordinator.post(at("sort", row.reference), {"unit_id": make_unit("Teknisk").pk, "theme": "town", "seen": 0})
    text = coordinator.get(at("show", row.reference)).content.decode()
    assert "Gerd Olsen" in text and "Kari Koordinator" in text and at("answer", row.reference) in text


def test_an_answer_is_sent_from_its_page(coordinator):
    row = make_suggestion(state="sorted")
    assert coordinator.get(at("answer", row.reference)).status_code == 200
    answer = coordinator.post(at("answer", row.reference), {**ANSWER, "seen": row.revision}, follow=True)
    assert "uke 40" in answer.content.decode()
    row.refresh_from_db()
    assert row.state == "answered"


def test_of_two_who_answer_at_once_the_second_is_told_and_keeps_the_text(coordinator):
    row = make_suggestion(state="sorted")
    coordinator.post(at("answer", row.reference), {**ANSWER, "seen": row.revision})
    late = {**ANSWER, "text": "Dette skrev jeg i mellomtiden.", "seen": row.revision}
    answer = coordinator.post(at("answer", row.reference), late)
    text = answer.content.decode()
    assert answer.status_code == 409
    assert "Dette skrev jeg i mellomtiden." in text and "Vi setter opp lyset i uke 40." in text
    assert row.answers.count() == 1


def test_after_a_stale_page_the_act_can_be_done_knowingly(coordinator):
    row = make_suggestion(state="sorted")
    Suggestion.objects.filter(pk=row.pk).update(revision=5)
    answer = coordinator.post(at("answer", row.reference), {**ANSWER, "seen": 0})
    assert answer.status_code == 409 and 'name="seen" value="5"' in answer.content.decode()
    assert coordinator.post(at("answer", row.reference), {**ANSWER, "seen": 5}).status_code == 302


def test_an_empty_or_far_too_long_answer_is_told_and_kept(coordinator):
    row = make_suggestion(state="sorted")
    answer = coordinator.post(at("answer", row.reference), {**ANSWER, "text": "x" * 6000, "reason": " "})
    assert answer.status_code == 422 and "x" * 6000 in answer.content.decode()
    assert not row.answers.exists()


def test_a_held_text_asks_for_a_look_before_it_is_published(coordinator):
    row = make_suggestion(state="sorted", held_for="identity_number")
    assert 'name="looked"' in coordinator.get(at("publish", row.reference)).content.decode()
    assert coordinator.post(at("publish", row.reference), {"seen": 0}).status_code == 422
    assert coordinator.post(at("publish", row.reference), {"seen": 0, "looked": "on"}).status_code == 302


def test_the_duplicates_lead_to_a_merge_that_shows_both_texts(coordinator):
    elder = make_suggestion(
        "Gatelyset ved Nordskogen skole er mørkt hver kveld", received_at=clock.now().replace(year=2020)
    )
    younger = make_suggestion("Gatelyset ved Nordskogen skole er mørkt hver kveld nå")
    link = f"{at('merge', younger.reference)}?into={elder.reference}"
    assert link in coordinator.get(at("alike")).content.decode()
    text = coordinator.get(link).content.decode()
    assert elder.text in text and younger.text in text
    assert coordinator.post(link, {"into": elder.reference, "seen": 0}).status_code == 302
    younger.refresh_from_db()
    assert younger.merged_into == elder


def test_a_wrong_reference_is_told_at_the_field(coordinator):
    row = make_suggestion()
    answer = coordinator.post(at("merge", row.reference), {"into": "IN-0000-00", "seen": 0})
    assert answer.status_code == 422 and "IN-0000-00" in answer.content.decode()


def test_entering_the_same_form_twice_makes_one(coordinator):
    typed = {"text": "Benken er borte.", "channel": "paper", "received_on": clock.today(), "once": "k"}
    for _time in range(2):
        assert coordinator.post(at("register"), typed).status_code == 302
    assert Suggestion.objects.count() == 1


def test_entering_a_day_to_come_is_told_and_the_text_kept(coordinator):
    typed = {"text": "Benken er borte.", "channel": "paper", "received_on": "2999-01-01"}
    answer = coordinator.post(at("register"), typed)
    assert answer.status_code == 422 and "Benken er borte." in answer.content.decode()


def test_closing_opening_and_hiding_go_through_a_page_with_a_reason(coordinator):
    row = make_published(state="answered", outcome="not_now")
    for act, typed in (("unpublish", {"reason": "Nabo"}), ("close", {}), ("reopen", {"reason": "Nytt"})):
        assert coordinator.get(at(act, row.reference)).status_code == 200
        row.refresh_from_db()
        assert coordinator.post(at(act, row.reference), {**typed, "seen": row.revision}).status_code == 302
    row.refresh_from_db()
    assert (row.state, row.is_public) == ("sorted", False)


def test_a_look_changes_nothing(coordinator):
    row = make_suggestion(state="sorted")
    for act in ACTS:
        coordinator.get(at(act, row.reference))
    row.refresh_from_db()
    assert (row.state, row.revision) == ("sorted", 0)


@pytest.mark.parametrize(
    ("role", "status"),
    [(Role.COORDINATOR, 200), (Role.LEADER, 200), (Role.LEAD, 200), (Role.DECIDER, 200), (Role.AUDITOR, 200),
     (Role.RESIDENT, 403), (Role.PARTICIPANT, 403), (Role.STEWARD, 403)],
)  # fmt: skip
def test_the_page_is_for_those_who_may_read(cast, as_person, role, status):
    row = make_suggestion(unit=cast.unit, room=cast.room)
    client = as_person(cast.people[role])
    assert client.get(at("show", row.reference)).status_code == status
    assert client.get(at("inbox")).status_code == status


def test_another_units_innspill_is_not_found(cast, as_person):
    row = make_suggestion(unit=cast.other_unit)
    client = as_person(cast.coordinator)
    for name in ("show", *ACTS):
        assert client.get(at(name, row.reference)).status_code == 404


def test_strangers_are_asked_to_log_in(client, db):
    row = make_suggestion()
    for address in (at("inbox"), at("show", row.reference), at("register"), at("import"), at("alike")):
        assert client.get(address).status_code == 302


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.DECIDER])
def test_those_who_only_read_get_no_forms_and_are_refused_the_acts(cast, as_person, role):
    row = make_suggestion(state="sorted", unit=cast.unit, room=cast.room)
    client = as_person(cast.people[role])
    assert '<form class="form"' not in client.get(at("show", row.reference)).content.decode()
    assert client.post(at("answer", row.reference), ANSWER).status_code == 403


def test_from_the_inbox_and_from_one_innspill_there_is_a_way_to_a_new_floke(coordinator):
    row, make = make_suggestion(), reverse("challenges_work:create")
    assert f'formaction="{make}"' in coordinator.get(at("inbox")).content.decode()
    assert f"{make}?innspill={row.reference}" in coordinator.get(at("show", row.reference)).content.decode()


def test_a_date_from_another_century_is_asked_about(coordinator):
    sent = {"text": "Hull i veien", "channel": "paper", "received_on": "0026-11-23", "once": "a"}
    answer = coordinator.post(at("register"), sent)
    assert answer.status_code == 422 and "more than ten years ago" in answer.content.decode()
    assert not Suggestion.objects.exists()
