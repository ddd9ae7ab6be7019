"""People's own offers: given with consent, taken up, declined, withdrawn and forgotten; and only where they may be."""

from datetime import timedelta

import pytest

from samskap.features.people.models import Person
from samskap.features.people.tests.factories import make_organisation, make_person
from samskap.features.rooms.models import Room, Seat
from samskap.features.stakeholders.actions import offers
from samskap.features.stakeholders.models import Offer
from samskap.features.stakeholders.selectors.offers import offer_contact
from samskap.features.stakeholders.tests.factories import make_filled, make_invitation, make_place, seat_of
from samskap.features.stakeholders.tests.offer_factories import hold_out, make_offer
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import Denied
from samskap.kernel.access.roles import Role
from samskap.kernel.base import clock
from samskap.kernel.base.refusals import Invalid, NotNow, OutsideReach, Stale
from samskap.kernel.flow import IllegalStep
from samskap.kernel.journal.models import Entry
from samskap.kernel.notify.models import Outbox

pytestmark = pytest.mark.django_db

OFFERED = {
    "is_touched": True, "knows": False, "will_help": False, "text": "Jeg bor der.", "name": "Kari", "consent": True,
    "email": "Kari@example.no",
}  # fmt: skip
REASON = "Du kjenner saken."


@pytest.fixture
def public(cast):
    Room.objects.filter(pk=cast.room.pk).update(is_public=True)
    cast.room.refresh_from_db()
    return cast.room


def give(actor=None, **more):
    return offers.give(actor=actor or Actor.visitor(), **{**OFFERED, **more})


def told():
    return [row.kind.rpartition(".")[2] for row in Outbox.objects.order_by("pk")]


def test_anybody_offers_without_an_account_and_is_written_to(public):
    place = make_place(public)
    given = give(room_id=public.pk, place_id=place.pk)
    assert (given.room_id, given.place_id, given.person.email, given.state) == (
        public.pk, place.pk, "kari@example.no", "given",
    )  # fmt: skip
    assert given.expires_on == clock.today() + timedelta(days=365) and told() == ["OfferReceived"]
    entry = Entry.objects.get(action="offer.give")
    assert "Kari" not in str(entry.details) + entry.reason and len(given.token) >= 27


def test_the_same_form_sent_twice_is_one_offer_and_another_text_is_another(public):
    first, second = give(key="k", room_id=public.pk), give(key="k", room_id=public.pk)
    assert first.pk == second.pk and Offer.objects.count() == 1 and told() == ["OfferReceived"]
    assert give(key="k", room_id=public.pk, text="Noe annet.").pk != first.pk
    assert give(key="l").token != first.token


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"is_touched": False}, "what"),
        ({"consent": False}, "consent"),
        ({"email": ""}, "email"),
        ({"text": "Mitt nummer er 01010000135, ring meg."}, "text"),
        ({"text": "Født 010190 12345"}, "text"),
        ({"competence": "post@nabo.no"}, "competence"),
    ],
)
def test_what_may_not_be_kept_is_refused_at_its_field(more, field):
    with pytest.raises(Invalid) as refused:
        give(**more)
    assert refused.value.field == field
    assert not Offer.objects.exists() and not Person.objects.filter(email="kari@example.no").exists()


def test_whoever_is_logged_in_offers_as_themselves(cast):
    given = give(cast.actor(Role.RESIDENT), email="noen@annen.no")
    assert given.person_id == cast.resident.pk


def test_an_address_with_an_account_is_not_taken_at_its_word(cast):
    given = give(email=cast.resident.email)
    assert given.person_id != cast.resident.pk and given.person.account_id is None


def test_a_room_that_is_not_public_or_is_finished_cannot_be_asked(cast, public):
    with pytest.raises(OutsideReach):
        give(room_id=cast.other.pk)
    with pytest.raises(OutsideReach):
        give(room_id=987654)
    Room.objects.filter(pk=public.pk).update(closed_at=clock.now())
    with pytest.raises(NotNow):
        give(room_id=public.pk)


def test_a_taken_place_and_the_place_of_another_room_are_left_out(cast, public):
    assert give(room_id=public.pk, place_id=make_filled(public).pk).place is None
    assert give(room_id=public.pk, place_id=make_place(cast.other).pk, text="Annet").place is None


def test_taking_up_gives_the_seat_and_fills_the_place_and_others_stay(cast):
    place = make_place(cast.room, role="participant", actor_kind="kin")
    mine, other = make_offer(cast.room, place=place), make_offer(cast.room, place=place)
    taken = offers.take_up(
        actor=cast.actor(Role.LEAD), room_id=cast.room.pk, offer_id=mine.pk, place_id=place.pk, reason=REASON
    )
    seat = seat_of(place)
    assert (seat.person_id, seat.actor_kind, seat.reason, taken.state) == (mine.person_id, "kin", REASON, "taken_up")
    other.refresh_from_db()
    assert other.state == "given" and told() == ["OfferTakenUp"]
    traced = Entry.objects.filter(action="offer.take_up", room_id=cast.room.pk)
    assert sorted(traced.values_list("subject_kind", flat=True)) == ["rooms.seat", "stakeholders.offer"]


def test_why_just_this_one_stands_with_the_offer_and_is_no_row_of_its_own_in_the_journal(cast):
    offer, place = make_offer(cast.room), make_place(cast.room)
    offers.take_up(
        actor=cast.actor(Role.LEAD), room_id=cast.room.pk, offer_id=offer.pk, place_id=place.pk, reason=REASON
    )
    offer.refresh_from_db()
    entry = Entry.objects.get(action="offer.take_up", subject_kind="stakeholders.offer")
    assert (offer.answer, entry.reason) == (REASON, "")


def test_whoever_was_invited_to_the_place_is_told_that_it_is_taken(cast):
    offer, place = make_offer(cast.room), make_place(cast.room)
    asked = make_invitation(place)
    offers.take_up(
        actor=cast.actor(Role.LEAD), room_id=cast.room.pk, offer_id=offer.pk, place_id=place.pk, reason=REASON
    )
    asked.refresh_from_db()
    assert asked.state == "withdrawn" and told() == ["InvitationOvertaken", "OfferTakenUp"]


def test_a_general_offer_becomes_the_rooms_when_it_is_taken_up(cast):
    offer, place = make_offer(), make_place(cast.room)
    offers.take_up(
        actor=cast.actor(Role.OWNER), room_id=cast.room.pk, offer_id=offer.pk, place_id=place.pk, reason=REASON
    )
    offer.refresh_from_db()
    assert (offer.room_id, offer.place_id) == (cast.room.pk, place.pk)


def test_the_seat_goes_to_whoever_logs_in_with_the_address(cast):
    place = make_place(cast.room)
    offer = make_offer(cast.room, make_person(email=cast.resident.email))
    offers.take_up(
        actor=cast.actor(Role.LEAD), room_id=cast.room.pk, offer_id=offer.pk, place_id=place.pk, reason=REASON
    )
    assert seat_of(place).person_id == cast.resident.pk


def _take(cast, offer, place, role=Role.LEAD, **more):
    return offers.take_up(
        actor=cast.actor(role), room_id=cast.room.pk, offer_id=offer.pk, place_id=place.pk, reason=REASON, **more
    )


def test_what_cannot_be_taken_up_is_refused_and_nothing_is_seated(cast):
    place, before = make_place(cast.room), Seat.objects.count()
    for offer in (
        make_offer(cast.room, state="declined"), make_offer(cast.room, state="taken_up"),
        make_offer(cast.room, expires_on=clock.today() - timedelta(days=1)),
    ):  # fmt: skip
        with pytest.raises(NotNow):
            _take(cast, offer, place)
    for offer in (make_offer(cast.other), make_offer(cast.room, state="withdrawn")):
        with pytest.raises((OutsideReach, NotNow)):
            _take(cast, offer, place)
    with pytest.raises(OutsideReach):
        _take(cast, make_offer(cast.room), make_place(cast.other))
    with pytest.raises(Stale):
        _take(cast, make_offer(cast.room), place, seen=7)
    assert Seat.objects.count() == before
    taken = make_filled(cast.room)
    with pytest.raises(NotNow):
        _take(cast, make_offer(cast.room), taken)
    with pytest.raises(Invalid):
        _take(cast, make_offer(cast.room, taken.seat.person), place)


@pytest.mark.parametrize("state", ["decided", "appealed", "upheld"])
def test_whoever_is_held_out_is_neither_taken_up_nor_invited_from_the_list(cast, state):
    place, offer = make_place(cast.room), make_offer(cast.room)
    held = hold_out(cast.room, offer.person, state=state)
    with pytest.raises(NotNow):
        _take(cast, offer, place)
    assert offer_contact(cast.room.pk, offer.pk) is None
    held.state = "reversed"
    held.save()
    assert offer_contact(cast.room.pk, offer.pk).email == offer.person.email
    assert _take(cast, offer, place).state == "taken_up"


def test_a_decision_against_the_account_holds_the_address_out_too(cast):
    offer = make_offer(cast.room, make_person(email=cast.resident.email))
    hold_out(cast.room, cast.resident)
    with pytest.raises(NotNow):
        _take(cast, offer, make_place(cast.room))


def test_only_those_who_may_take_up_and_decline(cast):
    for role in Role:
        may_take = role in (Role.LEAD, Role.OWNER, Role.COORDINATOR)
        may_decline = may_take or role is Role.FACILITATOR
        for may, act in (
            (may_take, lambda: _take(cast, make_offer(cast.room), make_place(cast.room), role)),  # noqa: B023
            (may_decline, lambda: offers.decline(
                actor=cast.actor(role), room_id=cast.room.pk, offer_id=make_offer(cast.room).pk, answer="Takk.",  # noqa: B023
            )),
        ):  # fmt: skip
            if may:
                act()
            else:
                with pytest.raises(Denied):
                    act()


def test_a_general_offer_is_out_of_reach_for_a_room_of_an_outside_organisation(cast):
    outside = Room.objects.create(title="Ute", theme="health", organisation=make_organisation())
    Seat.objects.create(room=outside, person=cast.lead, role="lead", actor_kind="organisation")
    lead, place = cast.actor(Role.LEAD), make_place(outside)
    general, theirs = make_offer(), make_offer(outside)
    with pytest.raises(OutsideReach):
        offers.take_up(actor=lead, room_id=outside.pk, offer_id=general.pk, place_id=place.pk, reason=REASON)
    assert offer_contact(outside.pk, general.pk) is None and offer_contact(outside.pk, theirs.pk)
    offers.take_up(actor=lead, room_id=outside.pk, offer_id=theirs.pk, place_id=place.pk, reason=REASON)


def test_no_is_said_with_an_answer_that_the_journal_does_not_keep(cast):
    offer = make_offer(cast.room)
    offers.decline(
        actor=cast.actor(Role.FACILITATOR), room_id=cast.room.pk, offer_id=offer.pk, answer="Takk, vi er mange."
    )
    offer.refresh_from_db()
    entry = Entry.objects.get(action="offer.decline")
    assert offer.answer == "Takk, vi er mange." and told() == ["OfferDeclined"]
    assert "mange" not in entry.reason + str(entry.details)


def test_a_general_offer_is_not_declined_by_one_room(cast):
    with pytest.raises(NotNow):
        offers.decline(actor=cast.actor(Role.LEAD), room_id=cast.room.pk, offer_id=make_offer().pk, answer="Nei.")


@pytest.mark.parametrize("state", ["given", "declined"])
def test_withdrawing_deletes_what_was_written_and_twice_is_harmless(cast, state):
    offer = make_offer(cast.room, competence="snekker", area="Ås", state=state)
    for _time in range(2):
        offers.withdraw(actor=Actor.visitor(), token=offer.token)
    offer.refresh_from_db()
    assert (offer.state, offer.text, offer.name, offer.competence, offer.area) == ("withdrawn", "", "", "", "")
    assert Entry.objects.filter(action="offer.withdraw").count() == 1


def test_a_place_that_was_given_is_left_in_the_room_and_a_guess_finds_nothing(cast):
    with pytest.raises(NotNow):
        offers.withdraw(actor=Actor.visitor(), token=make_offer(cast.room, state="taken_up").token)
    with pytest.raises(OutsideReach):
        offers.withdraw(actor=Actor.visitor(), token="gjettet")
    with pytest.raises(IllegalStep):
        offers.withdraw(actor=Actor.visitor(), token=make_offer(cast.room, state="expired").token)


def test_after_twelve_months_everything_is_deleted_and_those_who_wait_are_told(cast):
    waiting, answered = make_offer(cast.room), make_offer(cast.room, state="declined")
    with clock.at(clock.now() + timedelta(days=365)):
        assert offers.expire(actor=Actor.system()) == 0
    with clock.at(clock.now() + timedelta(days=367)):
        assert offers.expire(actor=Actor.system()) == 2
        assert offers.expire(actor=Actor.system()) == 0
    waiting.refresh_from_db()
    answered.refresh_from_db()
    assert (waiting.state, waiting.text, answered.state, answered.text) == ("expired", "", "declined", "")
    assert told() == ["OfferExpired"]
