"""What the inbox and the figures tell, and what they cost."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samskap.features.people.periods import Period
from samskap.features.people.tests.factories import give_role, make_person, make_unit
from samskap.features.rooms.selectors import actor_of
from samskap.features.suggestions.models import Answer
from samskap.features.suggestions.selectors.duplicates import alike, pairs
from samskap.features.suggestions.selectors.figures import figures, owed_per_unit
from samskap.features.suggestions.selectors.inbox import Filters, inbox, waiting_counts
from samskap.features.suggestions.selectors.work import suggestion_for
from samskap.features.suggestions.tests.factories import make_published, make_suggestion
from samskap.kernel.access.roles import Role
from samskap.kernel.base import clock
from samskap.kernel.base.refusals import NotAllowed, OutsideReach


def in_days(days: int):
    return clock.today() + timedelta(days=days)


@pytest.fixture
def coordinator(db):
    person = make_person("Kari Koordinator")
    give_role(person, Role.COORDINATOR)
    return actor_of(person)


def references(found) -> list[str]:
    return [row.reference for row in found.rows]


def test_the_nearest_deadline_stands_first_and_says_how_late_it_is(coordinator):
    later, late, soon = (make_suggestion(due_on=in_days(days)) for days in (9, -2, 0))
    found = inbox(coordinator, Filters())
    assert references(found) == [late.reference, soon.reference, later.reference]
    assert [row.tags[0].colour for row in found.rows] == ["danger", "warning", "neutral"]
    assert "2" in found.rows[0].tags[0].label


def test_every_tab_tells_how_many_it_holds_and_shows_as_many(coordinator):
    unit = make_unit()
    make_suggestion()
    make_suggestion(state="sorted", unit=unit, due_on=in_days(-1))
    make_published(unit=unit)
    make_suggestion(state="sorted", unit=unit, held_for="phone_number")
    make_suggestion(state="answered", outcome="not_now", answered_at=clock.now())
    make_suggestion(state="withdrawn")
    counts = {tab.code: tab.count for tab in inbox(coordinator, Filters()).tabs}
    assert counts == {"waiting": 4, "overdue": 1, "unsorted": 1, "held": 1, "answered": 1, "all": 6}
    assert counts == {code: len(inbox(coordinator, Filters(tab=code)).rows) for code in counts}


def test_what_each_unit_owes_stands_with_the_most_overdue_first(coordinator):
    few, many = make_unit("Kultur"), make_unit("Teknisk")
    make_suggestion(state="sorted", unit=few)
    for _number in range(2):
        make_suggestion(state="sorted", unit=many, due_on=in_days(-3))
    owed = [(line.unit, line.owed, line.overdue) for line in inbox(coordinator, Filters()).owed]
    assert owed == [("Teknisk", 2, 2), ("Kultur", 1, 0)]


@pytest.mark.parametrize(
    ("filters", "fits"),
    [
        (Filters(theme="transport"), "road"),
        (Filters(channel="phone"), "road"),
        (Filters(state="sorted"), "road"),
        (Filters(q="sykkelveien"), "road"),
        (Filters(q="svømmehallen"), "pool"),
    ],
)
def test_a_filter_leaves_only_those_that_fit(coordinator, filters, fits):
    rows = {
        "road": make_suggestion("Brøyt sykkelvegen", theme="transport", channel="phone", state="sorted"),
        "pool": make_suggestion("Åpne svømmehallen tidligere"),
    }
    assert references(inbox(coordinator, filters)) == [rows[fits].reference]


def test_a_reference_finds_its_own(coordinator):
    row, _other = make_suggestion(), make_suggestion()
    assert references(inbox(coordinator, Filters(q=row.reference.lower()))) == [row.reference]


def test_pages_hold_twenty_five_and_a_page_too_far_is_the_last(coordinator):
    for _number in range(26):
        make_suggestion()
    found = inbox(coordinator, Filters(page=9))
    assert (found.count, found.number, found.last, len(found.rows)) == (26, 2, 2, 1)


def test_a_unit_coordinator_sees_the_own_unit_and_a_lead_the_own_room(cast):
    own, other = make_suggestion(unit=cast.unit), make_suggestion(unit=cast.other_unit)
    in_room = make_suggestion(room=cast.room, unit=cast.other_unit)
    assert references(inbox(cast.actor(Role.COORDINATOR), Filters())) == [own.reference]
    assert references(inbox(cast.actor(Role.LEAD), Filters())) == [in_room.reference]
    assert len(inbox(cast.actor(Role.AUDITOR), Filters()).rows) == 3
    with pytest.raises(OutsideReach):
        suggestion_for(cast.actor(Role.COORDINATOR), other.reference)


@pytest.mark.parametrize("role", [Role.RESIDENT, Role.STEWARD])
def test_ones_own_innspill_are_no_inbox(cast, role):
    make_suggestion(sender=cast.people[role])
    with pytest.raises(NotAllowed):
        inbox(cast.actor(role), Filters())


@pytest.mark.parametrize("tab", ["waiting", "all", "overdue"])
def test_the_inbox_costs_the_same_for_one_and_twenty(coordinator, tab):
    def cost() -> int:
        with CaptureQueriesContext(
            connection,
        ) as asked:
            inbox(coordinator, Filters(tab=tab))
        return len(asked)

    make_suggestion(unit=make_unit(), due_on=in_days(-1))
    first = cost()
    for _number in range(19):
        make_suggestion(unit=make_unit(), due_on=in_days(-1), state="sorted")
    assert cost() == first <= 5


def test_the_work_page_costs_the_same_for_one_and_twenty(coordinator):
    row = make_suggestion("Gatelyset ved skolen er mørkt", sender=make_person())

    def cost() -> int:
        with CaptureQueriesContext(connection) as asked:
            suggestion_for(coordinator, row.reference)
        return len(asked)

    make_suggestion("Gatelyset ved skolen er mørkt i dag", merged_into=row, state="closed")
    make_suggestion("Gatelyset ved skolen er mørkt igjen")
    answerer = make_person()
    Answer.objects.create(suggestion=row, text="Ja", outcome="taken_on", reason="Fordi", answered_by=answerer)
    cost()  # how many there are in all is remembered for a while
    first = cost()
    for number in range(19):
        make_suggestion(f"Gatelyset ved skolen er mørkt nå, {number}", merged_into=row, state="closed")
        make_suggestion(f"Gatelyset ved skolen er mørkt her, {number}")
        Answer.objects.create(suggestion=row, text="Ja", outcome="taken_on", reason="Fordi", answered_by=answerer)
    assert cost() == first <= 14


def test_those_that_say_the_same_are_found_within_ones_reach(cast, coordinator):
    row = make_suggestion("Gatelyset ved Nordskogen skole er mørkt hver kveld", unit=cast.unit)
    same = make_suggestion("Gatelyset ved Nordskogen skole er mørkt om kvelden", unit=cast.other_unit)
    make_suggestion("Åpne svømmehallen tidligere på lørdager", unit=cast.unit)
    assert [other.reference for other in alike(coordinator, row)] == [same.reference]
    assert alike(cast.actor(Role.COORDINATOR), row) == []


def test_pairs_keep_the_elder_and_leave_out_those_that_are_answered(coordinator):
    day = timedelta(days=1)
    text = "Gatelyset ved Nordskogen skole er mørkt hver kveld"
    younger = make_suggestion(text, received_at=clock.now() - day)
    elder = make_suggestion(text, received_at=clock.now() - 2 * day)
    make_suggestion(text, state="answered")
    (pair,) = pairs(coordinator)
    assert (pair.elder.reference, pair.younger.reference) == (elder.reference, younger.reference)


def test_the_buttons_are_what_can_be_done_now(coordinator, cast):
    received = make_suggestion()
    assert suggestion_for(coordinator, received.reference).can == {"sort", "answer", "merge"}
    public = make_published(unit=cast.unit)
    assert suggestion_for(coordinator, public.reference).can == {"sort", "answer", "merge", "unpublish"}
    hidden = make_suggestion(state="sorted", unit=cast.unit, sensitive=True)
    assert "publish" not in suggestion_for(coordinator, hidden.reference).can
    closed = make_suggestion(state="closed", merged_into=received)
    assert suggestion_for(coordinator, closed.reference).can == {"reopen"}
    assert suggestion_for(cast.actor(Role.AUDITOR), received.reference).can == frozenset()


def test_the_figures_count_over_the_period_with_numbers_behind(coordinator):
    unit, day = make_unit(), timedelta(days=1)
    now = clock.now()
    make_suggestion(unit=unit, received_at=now - 10 * day, answered_at=now - 6 * day, state="answered",
                    outcome="taken_on", due_on=in_days(-2))  # fmt: skip
    make_suggestion(unit=unit, received_at=now - 10 * day, answered_at=now, state="closed", outcome="not_now",
                    due_on=in_days(-3))  # fmt: skip
    make_suggestion(unit=unit, received_at=now - 20 * day, state="sorted", due_on=in_days(-6))
    make_suggestion(received_at=now - 400 * day, due_on=in_days(3))
    found = figures(Period(in_days(-30), in_days(0)))
    assert (found.received, found.answered, found.answered_in_time, found.median_days) == (3, 2, 1, 7)
    assert found.outcomes == {"taken_on": 1, "not_now": 1}
    assert (found.due, found.answer_rate) == (3, pytest.approx(2 / 3))
    assert (found.owed, found.overdue) == (2, 1)
    assert found.owed_per_unit[unit.pk].most_days_overdue == 6
    assert [line.unit_id for line in owed_per_unit()] == [unit.pk, None]


def test_what_waits_is_counted_by_reach(cast):
    make_suggestion(unit=cast.unit, due_on=in_days(-1))
    make_suggestion(unit=cast.other_unit)
    assert waiting_counts(cast.actor(Role.COORDINATOR)) == {"waiting": 1, "overdue": 1}
    assert waiting_counts(cast.actor(Role.RESIDENT)) == {"waiting": 0, "overdue": 0}
