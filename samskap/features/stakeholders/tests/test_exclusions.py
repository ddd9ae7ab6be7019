"""Holding somebody out: with a reason, told decently, appealed to somebody else, and given back when it was wrong."""

from datetime import timedelta

import pytest

from samskap.features.people.models import Person
from samskap.features.people.tests.factories import give_role, make_organisation, make_person
from samskap.features.rooms.models import Room, Seat
from samskap.features.rooms.selectors import actor_of
from samskap.features.rooms.tests.factories import make_room, make_seat
from samskap.features.stakeholders.actions import exclusions, invitations, seats
from samskap.features.stakeholders.models import Exclusion
from samskap.features.stakeholders.notices import (
    AppealAnswered,
    AppealSettled,
    ExclusionAppealed,
    ExclusionDecided,
    ExclusionLifted,
)
from samskap.features.stakeholders.selectors import held_out_ids, is_held_out, own_exclusions
from samskap.features.stakeholders.selectors.held_out import answerers
from samskap.features.stakeholders.tests.factories import (
    make_exclusion,
    make_filled,
    make_invitation,
    make_place,
    seat_of,
)
from samskap.features.stakeholders.tests.offer_factories import make_offer
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.roles import Role
from samskap.kernel.base import clock
from samskap.kernel.base.refusals import Invalid, NotAllowed, NotNow, OutsideReach
from samskap.kernel.flow import IllegalStep
from samskap.kernel.journal.models import Entry
from samskap.kernel.notify import deliver
from samskap.kernel.notify.models import Letter, Outbox

pytestmark = pytest.mark.django_db
REASON = "Du har truet en annen i rommet to ganger, også etter at vi snakket om det."


@pytest.fixture
def lead(cast):
    return cast.actor(Role.LEAD)


@pytest.fixture
def owner(cast):
    return cast.actor(Role.OWNER)


@pytest.fixture
def place(cast):
    return make_filled(cast.room, make_person("Nils Nabo", email="nils@example.no"), "Nabo")


@pytest.fixture
def nils(place):
    return place.seat.person


@pytest.fixture
def decided(lead, cast, nils):
    return exclusions.decide(actor=lead, room_id=cast.room.pk, person_id=nils.pk, reason=REASON)


def appeal(decided, text="Det var ikke jeg som truet."):
    return exclusions.appeal(actor=Actor.visitor(), token=decided.token, text=text)


def letters(notice):
    outbox = Outbox.objects.get(kind__endswith=notice.__name__)
    deliver.expand(outbox.pk)
    return list(Letter.objects.filter(outbox=outbox))


# --- the decision -----------------------------------------------------------------------------------------------


def test_the_seat_ends_and_the_place_is_empty_at_once(cast, decided, place, nils):
    assert decided.label == "Nabo" and [seat.pk for seat in decided.seats.all()] == [place.seat_id]
    assert cast.room.pk not in actor_of(nils).rooms.get(Role.PARTICIPANT, ())
    assert is_held_out(cast.room.pk, nils.pk) and held_out_ids(cast.room.pk) == {nils.pk}
    assert not is_held_out(cast.other.pk, nils.pk) and not is_held_out(cast.room.pk, None)


def test_the_letter_tells_what_why_and_how_to_appeal_to_somebody_else(decided, cast):
    [letter] = letters(ExclusionDecided)
    assert letter.address == "nils@example.no" and letter.link == f"/avgjorelse/{decided.token}/"
    assert decided.appeal_by == clock.today() + timedelta(days=21)
    for told in (REASON, cast.lead.name, cast.owner.name, "Nils Nabo", str(decided.appeal_by.year)):
        assert told in letter.body
    assert "&" not in letter.body and REASON not in letter.title


def test_the_reason_is_not_in_the_journal_but_who_and_what_is(decided, lead):
    entry = Entry.objects.get(action="exclusion.decide")
    assert (entry.person_id, entry.hat, entry.subject_id) == (lead.person_id, "lead", decided.pk)
    assert not Entry.objects.filter(reason__contains="truet").exists()
    assert not [entry for entry in Entry.objects.all() if "truet" in str(entry.details)]


def test_open_invitations_are_taken_back_and_offers_declined_in_the_same_act(cast, lead, nils):
    asked, offer = make_invitation(make_place(cast.room), nils), make_offer(cast.room, nils)
    elsewhere = make_invitation(make_place(cast.other), nils)
    exclusions.decide(actor=lead, room_id=cast.room.pk, person_id=nils.pk, reason=REASON)
    for row in (asked, offer, elsewhere):
        row.refresh_from_db()
    assert (asked.state, offer.state, elsewhere.state) == ("withdrawn", "declined", "sent")
    assert Outbox.objects.count() == 1


@pytest.mark.parametrize("way_in", ["invited", "offered"])
def test_who_is_invited_or_has_offered_can_be_held_out_before_they_come(cast, lead, way_in):
    person = make_person()
    if way_in == "invited":
        make_invitation(make_place(cast.room, "Utleier"), person)
    else:
        make_offer(cast.room, person)
    person.name = ""
    person.save()
    decided = exclusions.decide(actor=lead, room_id=cast.room.pk, person_id=person.pk, reason=REASON)
    person.refresh_from_db()
    assert person.name and decided.label and not decided.seats.exists()


@pytest.mark.parametrize("who", ["lead", "owner", "resident", "nils_again"])
def test_not_oneself_not_the_owner_not_a_stranger_and_not_twice(cast, lead, nils, who):
    if who == "nils_again":
        make_exclusion(cast.room, nils)
    person = nils if who == "nils_again" else cast.people[Role(who)]
    before = Exclusion.objects.count()
    with pytest.raises(Invalid) as refused:
        exclusions.decide(actor=lead, room_id=cast.room.pk, person_id=person.pk, reason=REASON)
    assert refused.value.field == "person_id" and Exclusion.objects.count() == before


def test_only_the_owner_can_hold_out_whoever_leads(cast, owner):
    other_lead = make_person()
    make_seat(cast.room, other_lead, Role.LEAD)
    with pytest.raises(Invalid):
        exclusions.decide(actor=actor_of(other_lead), room_id=cast.room.pk, person_id=cast.lead.pk, reason=REASON)
    decided = exclusions.decide(actor=owner, room_id=cast.room.pk, person_id=cast.lead.pk, reason=REASON)
    assert answerers(decided.room, {cast.owner.pk}).people == (cast.leader,)


def test_a_reason_is_needed_and_numbers_of_persons_are_left_out(cast, lead, nils):
    for reason in ("", "Ring meg på tlf 912 34 567."):
        with pytest.raises(Invalid) as refused:
            exclusions.decide(actor=lead, room_id=cast.room.pk, person_id=nils.pk, reason=reason)
        assert refused.value.field == "reason"
    assert seat_of(Seat.objects.get(person=nils).place)


def test_the_one_decided_about_is_the_same_under_another_entry_with_the_address(cast, lead, decided):
    twin = make_person(email="nils@example.no", with_account=True)
    assert twin.pk in held_out_ids(cast.room.pk)
    with pytest.raises(Invalid):
        seats.fill(actor=lead, place_id=make_place(cast.room).pk, person_id=twin.pk, reason="Kjenner saken.")


# --- while it is in force ---------------------------------------------------------------------------------------


def test_nobody_lets_in_whoever_is_held_out(cast, lead, decided, nils):
    with pytest.raises(Invalid):
        seats.fill(actor=lead, place_id=make_place(cast.room).pk, person_id=nils.pk, reason="Kjenner saken.")
    with pytest.raises(Invalid) as refused:
        invitations.send(
            actor=lead, place_id=make_place(cast.room).pk, email="nils@example.no", name="Nils", reason="Kom!"
        )
    assert refused.value.field == "email"
    asked = make_invitation(make_place(cast.room), nils)
    with pytest.raises(NotNow):
        invitations.reply(actor=Actor.visitor(), token=asked.token, accept=True)
    assert not Seat.objects.filter(person=nils, until_on=None).exists()


def test_whoever_is_held_out_can_still_say_no_to_an_invitation(cast, decided, nils):
    asked = make_invitation(make_place(cast.room), nils)
    assert invitations.reply(actor=Actor.visitor(), token=asked.token, accept=False, text="Nei.").state == "declined"


def test_whoever_logs_in_with_the_address_of_the_letter_is_the_one_it_is_to(decided):
    twin = make_person(email="nils@example.no", with_account=True)
    assert exclusions.appeal(actor=actor_of(twin), token=decided.token, text="Feil.").state == "appealed"
    assert len(own_exclusions(twin.pk)) == 1


def test_the_person_sees_their_own_on_their_day(cast, decided, nils):
    assert own_exclusions(nils.pk) == [("Ung", f"/avgjorelse/{decided.token}/")]
    assert own_exclusions(cast.participant.pk) == [] and own_exclusions(None) == []


# --- the appeal -------------------------------------------------------------------------------------------------


def test_an_appeal_goes_to_the_owner_who_did_not_decide_and_stays_out_of_the_journal(cast, decided):
    assert appeal(decided).state == "appealed"
    [letter] = letters(ExclusionAppealed)
    assert letter.person_id == cast.owner.pk and "truet" not in letter.body
    assert is_held_out(cast.room.pk, decided.person_id)
    assert not Entry.objects.filter(reason__contains="truet").exists()


def test_an_appeal_of_the_owners_decision_goes_to_the_leader(cast, owner, nils):
    decided = exclusions.decide(actor=owner, room_id=cast.room.pk, person_id=nils.pk, reason=REASON)
    appeal(decided)
    assert [letter.person_id for letter in letters(ExclusionAppealed)] == [cast.leader.pk]
    with pytest.raises(NotAllowed):
        exclusions.answer(actor=owner, exclusion_id=decided.pk, uphold=True, text="Nei.")
    assert exclusions.answer(
        actor=cast.actor(Role.LEADER), exclusion_id=decided.pk, uphold=True, text="Det står ved lag."
    ).state == "upheld"  # fmt: skip


def test_when_the_owner_also_leads_the_unit_the_leader_above_answers(cast, owner, nils):
    cast.leader.roles_held.all().delete()
    give_role(cast.owner, Role.LEADER, cast.unit)
    chief = make_person("Kari Direktør")
    give_role(chief, Role.LEADER, cast.top)
    decided = exclusions.decide(actor=actor_of(cast.owner), room_id=cast.room.pk, person_id=nils.pk, reason=REASON)
    found = answerers(decided.room, {decided.decided_by_id})
    assert found.people == (chief,) and "Kari Direktør" in found.named


def test_nothing_is_decided_that_nobody_else_could_answer_for(cast):
    """In an organisation's room no leader reaches: the lead decides and the owner answers, never the owner alone."""
    room = make_room("Følgevenn", organisation=make_organisation())
    owner, lead, member = make_person("Eier"), make_person("Leder"), make_person()
    make_seat(room, owner, Role.OWNER)
    make_seat(room, lead, Role.LEAD)
    make_seat(room, member)
    with pytest.raises(NotNow):
        exclusions.decide(actor=actor_of(owner), room_id=room.pk, person_id=member.pk, reason=REASON)
    assert not Exclusion.objects.exists()
    decided = exclusions.decide(actor=actor_of(lead), room_id=room.pk, person_id=member.pk, reason=REASON)
    appeal(decided)
    exclusions.answer(actor=actor_of(owner), exclusion_id=decided.pk, uphold=False, text="Du skal få komme.")
    assert room.pk in actor_of(member).rooms[Role.PARTICIPANT]


def test_one_appeals_once_in_time_and_with_words(decided):
    with pytest.raises(Invalid) as refused:
        appeal(decided, "")
    assert refused.value.field == "text"
    appeal(decided)
    with pytest.raises(NotNow):
        appeal(decided, "Og en ting til.")
    decided.refresh_from_db()
    assert decided.appeal == "Det var ikke jeg som truet."


def test_the_last_day_is_in_time_and_the_day_after_is_told_what_to_do(cast, nils):
    late = make_exclusion(cast.room, nils, cast.lead, appeal_by=clock.today() - timedelta(days=1))
    with pytest.raises(NotNow) as refused:
        appeal(late)
    assert cast.lead.name in str(refused.value)
    Exclusion.objects.update(appeal_by=clock.today())
    assert appeal(late).state == "appealed"


def test_another_who_is_logged_in_cannot_appeal_for_them(cast, decided):
    with pytest.raises(NotAllowed):
        exclusions.appeal(actor=cast.actor(Role.LEAD), token=decided.token, text="Jeg klager.")
    with pytest.raises(OutsideReach):
        exclusions.appeal(actor=Actor.visitor(), token="gjettet", text="Jeg klager.")


# --- the answer, and lifting ------------------------------------------------------------------------------------


def test_a_reversed_decision_gives_the_seat_and_the_place_back_and_tells_both(cast, owner, decided, place, nils):
    before = place.seat
    appeal(decided)
    exclusions.answer(actor=owner, exclusion_id=decided.pk, uphold=False, text="Vi tok feil av deg og en annen.")
    seat = seat_of(place)
    assert seat.pk != before.pk and (seat.person_id, seat.until_on) == (nils.pk, None)
    assert cast.room.pk in actor_of(nils).rooms[Role.PARTICIPANT] and not is_held_out(cast.room.pk, nils.pk)
    [letter], [inside] = letters(AppealAnswered), letters(AppealSettled)
    assert "Vi tok feil" in letter.body and letter.person_id == nils.pk
    assert inside.person_id == cast.lead.pk and "Vi tok feil" not in inside.body
    entry = Entry.objects.get(action="exclusion.answer", subject_kind="stakeholders.exclusion")
    assert (entry.from_state, entry.to_state, entry.hat) == ("appealed", "reversed", "owner")


def test_whoever_was_invited_meanwhile_is_told_when_the_place_is_given_back(owner, decided, place, nils):
    asked = make_invitation(place)
    appeal(decided)
    exclusions.answer(actor=owner, exclusion_id=decided.pk, uphold=False, text="Vi tok feil.")
    asked.refresh_from_db()
    assert seat_of(place).person_id == nils.pk and asked.state == "withdrawn"


def test_when_somebody_else_has_the_place_the_seat_is_given_without_one(cast, lead, owner, decided, place, nils):
    other = make_person()
    seats.fill(actor=lead, place_id=place.pk, person_id=other.pk, reason="Kunne straks.")
    appeal(decided)
    exclusions.answer(actor=owner, exclusion_id=decided.pk, uphold=False, text="Du skal få komme.")
    assert seat_of(place).person_id == other.pk
    assert Seat.objects.filter(person=nils, room=cast.room, until_on=None, place=None).count() == 1


def test_every_seat_is_given_back_but_a_lead_who_is_replaced_takes_part(cast, owner):
    make_seat(cast.room, cast.lead, Role.FACILITATOR)
    decided = exclusions.decide(actor=owner, room_id=cast.room.pk, person_id=cast.lead.pk, reason=REASON)
    make_seat(cast.room, make_person(), Role.LEAD)
    exclusions.lift(actor=owner, exclusion_id=decided.pk, reason="Saken er avklart.")
    held = Seat.objects.filter(person=cast.lead, room=cast.room, until_on=None)
    assert set(held.values_list("role", flat=True)) == {"participant", "facilitator"}


def test_an_upheld_decision_stands_and_can_still_be_lifted(cast, lead, owner, decided, nils):
    appeal(decided)
    exclusions.answer(actor=owner, exclusion_id=decided.pk, uphold=True, text="Det står ved lag.")
    assert is_held_out(cast.room.pk, nils.pk)
    exclusions.lift(actor=lead, exclusion_id=decided.pk, reason="Et halvt år er gått, og vi har snakket sammen.")
    assert not is_held_out(cast.room.pk, nils.pk)
    [letter] = letters(ExclusionLifted)
    assert "Et halvt år" in letter.body
    decided.refresh_from_db()
    assert (decided.answer, decided.answered_by_id) == ("Det står ved lag.", cast.owner.pk)
    with pytest.raises(IllegalStep):
        exclusions.lift(actor=lead, exclusion_id=decided.pk, reason="Igjen.")


def test_while_an_appeal_waits_it_is_answered_and_not_lifted(lead, decided):
    appeal(decided)
    with pytest.raises(NotNow):
        exclusions.lift(actor=lead, exclusion_id=decided.pk, reason="Vi angrer.")


def test_nobody_answers_or_lifts_what_is_about_themselves(cast, lead):
    decided = exclusions.decide(actor=lead, room_id=cast.room.pk, person_id=cast.participant.pk, reason=REASON)
    give_role(cast.participant, Role.LEADER, cast.unit)
    give_role(cast.participant, Role.COORDINATOR, cast.unit)
    himself = actor_of(Person.objects.get(pk=cast.participant.pk))
    with pytest.raises(NotAllowed):
        exclusions.lift(actor=himself, exclusion_id=decided.pk, reason="Jeg vil inn.")
    appeal(decided)
    with pytest.raises(NotAllowed):
        exclusions.answer(actor=himself, exclusion_id=decided.pk, uphold=False, text="Jeg hadde rett.")


def test_an_answer_without_an_appeal_is_refused(owner, decided):
    with pytest.raises(NotNow):
        exclusions.answer(actor=owner, exclusion_id=decided.pk, uphold=True, text="Nei.")


def test_in_another_room_the_same_person_is_welcome(cast, decided, nils):
    room = Room.objects.get(pk=cast.other.pk)
    place = make_place(room)
    boss = make_person()
    make_seat(room, boss, Role.LEAD)
    seats.fill(actor=actor_of(boss), place_id=place.pk, person_id=nils.pk, reason="Kjenner veien.")
    assert seat_of(place).person_id == nils.pk
