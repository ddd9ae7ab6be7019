"""Invitations: asked once, answered once, and the seat is given to whoever was asked."""

import pytest
from django.core import mail

from samskap.features.people.models import Person
from samskap.features.people.tests.factories import make_person
from samskap.features.rooms.models import Seat
from samskap.features.rooms.selectors import actor_of
from samskap.features.stakeholders.actions import invitations, seats
from samskap.features.stakeholders.models import Invitation
from samskap.features.stakeholders.notices import InvitationAnswered, InvitationSent, InvitationWithdrawn
from samskap.features.stakeholders.tests.factories import make_filled, make_place
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.roles import Role
from samskap.kernel.base.refusals import Invalid, NotNow, OutsideReach
from samskap.kernel.flow import IllegalStep
from samskap.kernel.journal.models import Entry
from samskap.kernel.notify import deliver
from samskap.kernel.notify.models import Letter, Outbox

pytestmark = pytest.mark.django_db
ASKED = {"email": "Kari@Example.no", "name": "Kari Nes", "reason": "Du har ringt fem kontorer på én dag."}


@pytest.fixture
def lead(cast):
    return cast.actor(Role.LEAD)


@pytest.fixture
def place(cast):
    return make_place(cast.room, "Forelder", actor_kind="kin")


@pytest.fixture
def asked(lead, place):
    return invitations.send(actor=lead, place_id=place.pk, **ASKED)


def answer(asked, accept, text=""):
    return invitations.reply(actor=Actor.visitor(), token=asked.token, accept=accept, text=text)


def letters(notice):
    outbox = Outbox.objects.get(kind__endswith=notice.__name__)
    return Letter.objects.filter(pk__in=deliver.expand(outbox.pk))


def test_the_invited_gets_a_letter_with_a_link_of_their_own(asked, lead):
    [letter] = letters(InvitationSent)
    assert letter.address == "kari@example.no" and letter.link == f"/invitasjon/{asked.token}/"
    assert "Du har ringt fem kontorer" in letter.body and "&" not in letter.body
    deliver.send(letter.pk)
    assert asked.token in mail.outbox[0].body
    assert Entry.objects.filter(action="invitation.send", hat="lead", person_id=lead.person_id).exists()


def test_nobody_is_asked_twice_for_the_same_place(asked, lead, place):
    with pytest.raises(Invalid) as refused:
        invitations.send(actor=lead, place_id=place.pk, **ASKED)
    assert refused.value.field == "email" and Invitation.objects.count() == 1


def test_who_has_said_no_can_be_asked_again(asked, lead, place):
    answer(asked, accept=False, text="Ikke nå.")
    assert invitations.send(actor=lead, place_id=place.pk, **ASKED).state == "sent"


def test_nobody_is_asked_to_a_place_where_somebody_sits(cast, lead):
    with pytest.raises(NotNow):
        invitations.send(actor=lead, place_id=make_filled(cast.room).pk, **ASKED)


def test_who_sits_in_the_room_is_appointed_instead(cast, lead, place):
    with pytest.raises(Invalid):
        invitations.send(actor=lead, place_id=place.pk, **{**ASKED, "email": cast.participant.email})


def test_an_account_at_the_address_is_the_one_who_is_asked(lead, place):
    make_person(email="kari@example.no")
    known = make_person("Kari", email="kari2@example.no", with_account=True)
    sent = invitations.send(actor=lead, place_id=place.pk, **{**ASKED, "email": "KARI2@example.no"})
    assert sent.person_id == known.pk


def test_yes_gives_the_seat_and_tells_the_one_who_asked(cast, asked, place, lead):
    answer(asked, accept=True)
    seat = Seat.objects.get(person_id=asked.person_id)
    place.refresh_from_db()
    assert (place.seat_id, seat.role, seat.actor_kind, seat.reason) == (seat.pk, "participant", "kin", asked.reason)
    assert cast.room.pk in actor_of(Person.objects.get(pk=asked.person_id)).rooms[Role.PARTICIPANT]
    assert Person.objects.get(pk=asked.person_id).name == "Kari Nes"
    [letter] = letters(InvitationAnswered)
    assert letter.person_id == lead.person_id and "Kari Nes" in letter.title
    entry = Entry.objects.get(action="invitation.reply", subject_kind="stakeholders.invitation")
    assert (entry.hat, entry.from_state, entry.to_state) == ("visitor", "sent", "accepted")


def test_no_is_given_with_a_reason_that_stays_out_of_the_journal(asked, place):
    with pytest.raises(Invalid) as refused:
        answer(asked, accept=False)
    assert refused.value.field == "text"
    answered = answer(asked, accept=False, text="Jeg er syk.")
    place.refresh_from_db()
    assert (answered.state, answered.reply, place.seat_id) == ("declined", "Jeg er syk.", None)
    assert not Entry.objects.filter(reason__contains="syk").exists()
    [letter] = letters(InvitationAnswered)
    assert "Jeg er syk." in letter.body


@pytest.mark.parametrize("first", [True, False])
def test_a_second_answer_gets_a_clear_message_and_changes_nothing(asked, first):
    answer(asked, accept=first, text="Fordi.")
    with pytest.raises(NotNow) as refused:
        answer(asked, accept=not first, text="Ombestemt.")
    assert "alt" in str(refused.value) or "already" in str(refused.value)
    asked.refresh_from_db()
    assert asked.reply == "Fordi."


def test_a_late_yes_does_not_push_anybody_away(asked, lead, place):
    first = make_person()
    seats.fill(actor=lead, place_id=place.pk, person_id=first.pk, reason="Kunne straks.")
    with pytest.raises(NotNow):
        answer(asked, accept=True)
    place.refresh_from_db()
    assert place.seat.person_id == first.pk and Seat.objects.filter(person_id=asked.person_id).count() == 0


def test_two_invited_to_one_place_only_the_first_gets_it(asked, lead, place):
    second = invitations.send(actor=lead, place_id=place.pk, **{**ASKED, "email": "to@example.no"})
    answer(asked, accept=True)
    with pytest.raises(NotNow):
        answer(second, accept=True)


def test_an_invitation_taken_back_cannot_be_answered_and_is_told(asked, lead):
    invitations.withdraw(actor=lead, invitation_id=asked.pk, reason="Feil adresse.")
    [letter] = letters(InvitationWithdrawn)
    assert letter.address == "kari@example.no" and "Feil adresse" not in letter.body
    with pytest.raises(NotNow):
        answer(asked, accept=True)
    with pytest.raises(IllegalStep):
        invitations.withdraw(actor=lead, invitation_id=asked.pk, reason="Igjen.")


def test_a_guessed_token_leads_nowhere():
    with pytest.raises(OutsideReach):
        invitations.reply(actor=Actor.visitor(), token="gjettet", accept=True)
