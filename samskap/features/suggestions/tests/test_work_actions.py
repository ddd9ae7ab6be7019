"""Acts of those who sort and answer: the state, the journal, who is told, and every refusal."""

from datetime import timedelta

import pytest
from django.conf import settings

from samskap.features.people.tests.factories import give_role, make_person, make_unit
from samskap.features.rooms.models import Follow
from samskap.features.rooms.selectors import actor_of
from samskap.features.suggestions.actions.answer import answer
from samskap.features.suggestions.actions.close import close, reopen
from samskap.features.suggestions.actions.merge import merge
from samskap.features.suggestions.actions.publish import publish, unpublish
from samskap.features.suggestions.actions.register import register
from samskap.features.suggestions.actions.remind import remind
from samskap.features.suggestions.actions.sort import sort, sort_many
from samskap.features.suggestions.models import Suggestion, Support
from samskap.features.suggestions.notices import SuggestionAnswered, SuggestionMerged, SuggestionReceived
from samskap.features.suggestions.tests.factories import make_published, make_suggestion
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import Denied
from samskap.kernel.access.roles import Role
from samskap.kernel.base import clock
from samskap.kernel.base.refusals import Invalid, NotAllowed, NotNow, Stale
from samskap.kernel.flow import IllegalStep
from samskap.kernel.journal.read import entries_of
from samskap.kernel.notify.deliver import expand
from samskap.kernel.notify.models import Letter, Outbox

OUTCOME = {"text": "Vi setter opp lyset i uke 40.", "outcome": "taken_on", "reason": "Veien er skolevei."}


def told() -> list[str]:
    return [kind.rsplit(".", 1)[1] for kind in Outbox.objects.values_list("kind", flat=True)]


def acts_on(suggestion: Suggestion) -> list[str]:
    return [entry.action for entry in entries_of(suggestion)]


@pytest.fixture
def coordinator(db) -> Actor:
    """Sorts for the whole municipality."""
    person = make_person("Kari Koordinator", with_account=True)
    give_role(person, Role.COORDINATOR)
    return actor_of(person)


@pytest.fixture
def unit(db):
    return make_unit("Teknisk drift")


# --- sorting ---------------------------------------------------------------------------------------------


def test_sorting_sends_it_to_a_unit_and_a_theme_and_is_written_in_the_journal(coordinator, unit):
    row = make_suggestion()
    sort(actor=coordinator, suggestion_id=row.pk, unit_id=unit.pk, theme="transport", sensitive=True)
    row.refresh_from_db()
    assert (row.state, row.unit, row.theme, row.sensitive) == ("sorted", unit, "transport", True)
    entry = entries_of(row).last()
    assert (entry.action, entry.hat, entry.to_state) == ("suggestion.sort", "coordinator", "sorted")


def test_what_is_marked_as_sensitive_leaves_the_public_list(coordinator, unit):
    row = make_published(unit=unit, theme="transport")
    sort(actor=coordinator, suggestion_id=row.pk, unit_id=unit.pk, theme="transport", sensitive=True)
    row.refresh_from_db()
    assert (row.is_public, row.state) == (False, "sorted")
    assert acts_on(row) == ["suggestion.unpublish", "suggestion.sort"]


def test_a_published_one_stays_published_when_only_its_unit_is_corrected(coordinator, unit):
    row = make_published(unit=make_unit(), theme="transport")
    sort(actor=coordinator, suggestion_id=row.pk, unit_id=unit.pk, theme="transport")
    row.refresh_from_db()
    assert (row.is_public, row.state, row.unit) == (True, "published", unit)


def test_an_answered_one_cannot_be_sorted(coordinator, unit):
    row = make_suggestion(state="answered")
    with pytest.raises(IllegalStep):
        sort(actor=coordinator, suggestion_id=row.pk, unit_id=unit.pk, theme="transport")


def test_sorting_many_sorts_all_of_them(coordinator, unit):
    rows = [make_suggestion() for _ in range(3)]
    assert sort_many(actor=coordinator, suggestion_ids=[r.pk for r in rows], unit_id=unit.pk, theme="transport") == 3
    assert set(Suggestion.objects.values_list("state", "unit", "theme")) == {("sorted", unit.pk, "transport")}
    assert all(acts_on(row) == ["suggestion.sort"] for row in rows)


def test_sorting_many_changes_nothing_when_one_is_answered_and_names_it(coordinator, unit):
    fine, answered = make_suggestion(), make_suggestion(state="answered")
    with pytest.raises(NotNow, match=answered.reference):
        sort_many(actor=coordinator, suggestion_ids=[fine.pk, answered.pk], unit_id=unit.pk, theme="transport")
    fine.refresh_from_db()
    assert (fine.state, fine.unit) == ("received", None)


def test_sorting_many_to_a_theme_names_those_that_lack_a_unit(coordinator, unit):
    has, lacks = make_suggestion(unit=unit), make_suggestion()
    with pytest.raises(Invalid, match=lacks.reference) as refused:
        sort_many(actor=coordinator, suggestion_ids=[has.pk, lacks.pk], theme="transport")
    assert refused.value.field == "unit_id" and has.reference not in str(refused.value)


def test_sorting_many_names_those_beyond_ones_leave(cast):
    row = make_suggestion(room=cast.room, unit=cast.unit)
    with pytest.raises(Denied):
        sort_many(actor=cast.actor(Role.STEWARD), suggestion_ids=[row.pk], unit_id=cast.unit.pk, theme="work")
    with pytest.raises(NotAllowed, match=row.reference):
        sort_many(actor=cast.actor(Role.LEAD), suggestion_ids=[row.pk], unit_id=cast.unit.pk, theme="work")


# --- publishing ------------------------------------------------------------------------------------------


def test_publishing_shows_it_and_tells_the_sender(coordinator):
    row = make_suggestion(state="sorted", sender=make_person())
    publish(actor=coordinator, suggestion_id=row.pk)
    row.refresh_from_db()
    assert (row.is_public, row.state) == (True, "published")
    assert told() == ["SuggestionPublished"]


def test_a_sensitive_one_is_never_published(coordinator):
    row = make_suggestion(state="sorted", sensitive=True)
    with pytest.raises(NotNow):
        publish(actor=coordinator, suggestion_id=row.pk, looked=True)


def test_a_held_one_is_published_only_when_a_person_has_looked(coordinator):
    row = make_suggestion(state="sorted", held_for="identity_number")
    with pytest.raises(Invalid) as refused:
        publish(actor=coordinator, suggestion_id=row.pk)
    assert refused.value.field == "looked"
    publish(actor=coordinator, suggestion_id=row.pk, looked=True)
    row.refresh_from_db()
    assert (row.is_public, row.held_for) == (True, "")
    assert entries_of(row).last().details == {"released": "identity_number"}


def test_an_answered_one_can_be_published_and_taken_down_and_stays_answered(coordinator):
    row = make_suggestion(state="answered", outcome="taken_on")
    publish(actor=coordinator, suggestion_id=row.pk)
    unpublish(actor=coordinator, suggestion_id=row.pk, reason="Nevner en nabo.")
    row.refresh_from_db()
    assert (row.is_public, row.state) == (False, "answered")
    assert entries_of(row).last().reason == "Nevner en nabo."


def test_what_has_not_been_sorted_is_not_published(coordinator):
    with pytest.raises(IllegalStep):
        publish(actor=coordinator, suggestion_id=make_suggestion().pk)


# --- answering -------------------------------------------------------------------------------------------


def test_answering_keeps_outcome_and_reason_and_tells_sender_and_supporters(coordinator):
    sender, supporter = make_person(email="kari@example.no"), make_person(email="ola@example.no")
    row = make_suggestion(state="sorted", sender=sender)
    Support.objects.create(suggestion=row, person=supporter)
    answer(actor=coordinator, suggestion_id=row.pk, **OUTCOME)
    row.refresh_from_db()
    assert (row.state, row.outcome) == ("answered", "taken_on") and row.answered_at
    expand(Outbox.objects.get().pk)
    letters = list(Letter.objects.order_by("pk"))
    assert [letter.address for letter in letters] == ["kari@example.no", "ola@example.no"]
    assert "Vi setter opp lyset" in letters[0].body and "Veien er skolevei." in letters[0].body
    assert row.token in letters[0].link


def test_of_two_who_answer_at_once_the_second_is_stopped(coordinator):
    row = make_suggestion(state="sorted")
    answer(actor=coordinator, suggestion_id=row.pk, seen=row.revision, **OUTCOME)
    with pytest.raises(Stale):
        answer(actor=coordinator, suggestion_id=row.pk, seen=row.revision, **{**OUTCOME, "text": "Nei."})
    assert row.answers.get().text == OUTCOME["text"] and told() == ["SuggestionAnswered"]


def test_an_answer_without_a_known_outcome_is_refused(coordinator):
    row = make_suggestion(state="sorted")
    with pytest.raises(Invalid):
        answer(actor=coordinator, suggestion_id=row.pk, text="Ja", outcome="maybe", reason="Fordi")
    assert not row.answers.exists()


@pytest.mark.parametrize("role", [Role.PARTICIPANT, Role.DECIDER, Role.AUDITOR, Role.STEWARD, Role.RESIDENT])
def test_those_without_leave_do_not_answer(cast, role):
    row = make_suggestion(state="sorted", room=cast.room, unit=cast.unit)
    with pytest.raises(Denied):
        answer(actor=cast.actor(role), suggestion_id=row.pk, **OUTCOME)
    assert not row.answers.exists() and told() == []


def test_a_coordinator_of_one_unit_does_not_reach_another_unit(cast):
    row = make_suggestion(state="sorted", unit=cast.other_unit)
    with pytest.raises(Denied) as denied:
        answer(actor=cast.actor(Role.COORDINATOR), suggestion_id=row.pk, **OUTCOME)
    assert not denied.value.visible


# --- closing and opening ---------------------------------------------------------------------------------


def test_closing_is_for_what_is_answered(coordinator):
    row = make_suggestion(state="answered", outcome="not_now")
    close(actor=coordinator, suggestion_id=row.pk)
    row.refresh_from_db()
    assert (row.state, row.outcome) == ("closed", "not_now") and told() == ["SuggestionClosed"]
    with pytest.raises(IllegalStep):
        close(actor=coordinator, suggestion_id=make_suggestion(state="sorted").pk)


def test_opening_again_owes_a_new_answer_with_a_new_deadline(coordinator):
    row = make_suggestion(
        state="closed", outcome="not_now", answered_at=clock.now(), due_on=clock.today() - timedelta(9)
    )
    reopen(actor=coordinator, suggestion_id=row.pk, reason="Ny kunnskap.")
    row.refresh_from_db()
    assert (row.state, row.outcome, row.answered_at) == ("sorted", "", None)
    assert row.due_on == clock.today() + timedelta(days=settings.ANSWER_DAYS)
    assert told() == ["SuggestionReopened"]


# --- merging ---------------------------------------------------------------------------------------------


def test_merging_keeps_every_author(coordinator):
    sender, behind, other_sender = make_person(), make_person(), make_person()
    row, target = make_suggestion(sender=sender), make_suggestion(sender=other_sender)
    Support.objects.create(suggestion=row, person=behind)
    merge(actor=coordinator, suggestion_id=row.pk, into=target.reference)
    row.refresh_from_db()
    target.refresh_from_db()
    assert (row.state, row.merged_into) == ("closed", target)
    assert set(target.supports.values_list("person", flat=True)) == {sender.pk, behind.pk}
    assert target.support_count == 2
    answer(actor=coordinator, suggestion_id=target.pk, **OUTCOME)
    assert {r.person_id for r in SuggestionAnswered(target.pk).audience()} == {sender.pk, behind.pk, other_sender.pk}
    own_page = next(r.link for r in SuggestionAnswered(target.pk).audience() if r.person_id == sender.pk)
    assert row.token in own_page


def test_merging_tells_the_authors_of_both_once(coordinator):
    sender, other_sender = make_person(), make_person()
    row, target = make_suggestion(sender=sender), make_suggestion(sender=other_sender)
    merge(actor=coordinator, suggestion_id=row.pk, into=target.reference)
    for outbox in Outbox.objects.all():
        expand(outbox.pk)
    assert sorted(Letter.objects.values_list("person_id", flat=True)) == sorted([sender.pk, other_sender.pk])
    assert SuggestionMerged(row.pk).context()["into"] == target.reference


def test_what_was_merged_before_comes_along_so_that_there_is_no_chain(coordinator):
    first, second, third = make_suggestion(sender=make_person()), make_suggestion(), make_suggestion()
    merge(actor=coordinator, suggestion_id=first.pk, into=second.reference)
    merge(actor=coordinator, suggestion_id=second.pk, into=third.reference)
    first.refresh_from_db()
    assert first.merged_into == third
    assert third.supports.get().person == first.sender


def test_merging_into_one_that_is_merged_itself_is_refused_and_says_where_it_went(coordinator):
    first, second, third = make_suggestion(), make_suggestion(), make_suggestion()
    merge(actor=coordinator, suggestion_id=first.pk, into=second.reference)
    with pytest.raises(NotNow, match=second.reference):
        merge(actor=coordinator, suggestion_id=third.pk, into=first.reference)
    with pytest.raises(NotNow):
        merge(actor=coordinator, suggestion_id=second.pk, into=first.reference)


@pytest.mark.parametrize("into", ["itself", "IN-XXXX-99", "withdrawn"])
def test_merging_into_the_wrong_one_is_refused(coordinator, into):
    row = make_suggestion()
    names = {"itself": row.reference, "withdrawn": make_suggestion(state="withdrawn").reference}
    with pytest.raises((Invalid, NotNow)) as refused:
        merge(actor=coordinator, suggestion_id=row.pk, into=names.get(into, into))
    assert refused.value.field == "into"


def test_the_authors_of_both_follow_the_room_that_either_became_part_of(coordinator, cast):
    sender, other = make_person(), make_person()
    row, target = make_suggestion(sender=sender, room=cast.room), make_suggestion(sender=other)
    merge(actor=coordinator, suggestion_id=row.pk, into=target.reference)
    assert set(Follow.objects.filter(room=cast.room).values_list("person", flat=True)) == {sender.pk, other.pk}


# --- staff entry -----------------------------------------------------------------------------------------


def entered(actor, **more) -> Suggestion:
    more = {"text": "Benken ved kaia er borte.", "channel": "phone", "received_on": clock.today(), **more}
    return register(actor=actor, **more)


def test_staff_enter_on_behalf_of_somebody_and_the_deadline_counts_from_the_day_it_came(coordinator):
    came = clock.today() - timedelta(days=3)
    row = entered(coordinator, name="Gerd", email="Gerd@example.no", received_on=came)
    assert (row.channel, row.sender.name, row.sender.email) == ("phone", "Gerd", "gerd@example.no")
    assert row.entered_by_id == coordinator.person_id and row.terms.exists()
    assert row.due_on == came + timedelta(days=settings.ANSWER_DAYS)
    assert told() == ["SuggestionReceived"] and acts_on(row) == ["suggestion.register"]


def test_somebody_known_by_address_is_not_made_anew(coordinator):
    known = make_person(email="gerd@example.no")
    assert entered(coordinator, name="G. Olsen", email="gerd@example.no").sender == known


def test_a_day_in_the_future_is_refused(coordinator):
    with pytest.raises(Invalid):
        entered(coordinator, received_on=clock.today() + timedelta(days=1))
    assert not Suggestion.objects.exists()


def test_the_same_form_sent_twice_is_one_innspill(coordinator):
    assert entered(coordinator, once="abc").pk == entered(coordinator, once="abc").pk
    assert told() == ["SuggestionReceived"]


def test_whoever_knows_unit_and_theme_has_sorted_it_at_once(coordinator, unit):
    assert entered(coordinator, unit_id=unit.pk, theme="town").state == "sorted"


def test_a_facilitator_enters_in_the_own_room_only(cast):
    actor = cast.actor(Role.FACILITATOR)
    assert entered(actor, room_id=cast.room.pk).room == cast.room
    with pytest.raises(Denied):
        entered(actor, room_id=cast.other.pk)


# --- reminders -------------------------------------------------------------------------------------------


def test_overdue_answers_are_told_to_coordinators_and_after_a_week_to_the_leader(cast):
    make_suggestion(unit=cast.unit, due_on=clock.today() - timedelta(days=2))
    assert remind(actor=Actor.system()) == 1
    assert Outbox.objects.get().values == {"person_id": cast.coordinator.pk, "lines": [["Oppvekst", 1, 2]]}
    make_suggestion(unit=cast.other_unit, due_on=clock.today() - timedelta(days=8))
    give_role(make_person("Teknisk leder"), Role.LEADER, cast.other_unit)
    assert remind(actor=Actor.system()) == 1
    expand(Outbox.objects.last().pk)
    assert "Teknisk" in Letter.objects.get().body


def test_reminding_twice_in_a_day_is_one_letter(cast):
    make_suggestion(unit=cast.unit, due_on=clock.today() - timedelta(days=20))
    assert remind(actor=Actor.system()) == 2
    assert remind(actor=Actor.system()) == 0


def test_nobody_is_reminded_when_nothing_is_overdue(cast):
    make_suggestion(unit=cast.unit)
    make_suggestion(unit=cast.unit, state="answered", due_on=clock.today() - timedelta(days=20))
    assert remind(actor=Actor.system()) == 0


def test_a_receipt_repeats_the_text_only_to_an_address_that_is_proved(db):
    """Else anybody could have the municipality send their words to others."""
    stranger, known = make_person(), make_person(with_account=True)
    for person, repeated in ((stranger, ""), (known, "Betal her: lenke.")):
        row = make_suggestion("Betal her: lenke.", sender=person)
        assert SuggestionReceived(row.pk).context()["excerpt"] == repeated
