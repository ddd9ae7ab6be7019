"""What those who are asked to take part, and those who asked them, are told."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from samskap.features.people import selectors as people
from samskap.features.rooms.models import Seat
from samskap.features.stakeholders.models import Invitation, Place, Topic
from samskap.features.stakeholders.words import ROLE_HELP
from samskap.kernel.access.roles import Role
from samskap.kernel.notify.tell import Notice, Recipient


@dataclass(frozen=True)
class InvitationSent(Notice):
    """To the invited: what it is about, which place, why you; the link is theirs alone."""

    template = "stakeholders/mail/invitation_sent"
    invitation_id: int

    def audience(self) -> Iterable[Recipient]:
        asked = _invitation(self.invitation_id)
        yield people.recipient(asked.person, reverse("stakeholders:reply", args=[asked.token]))

    def context(self) -> dict[str, object]:
        asked = _invitation(self.invitation_id)
        return {**_about(asked), "invited_by": asked.invited_by.name, "reason": asked.reason}


@dataclass(frozen=True)
class InvitationAnswered(Notice):
    """To the one who asked: yes, or no and why."""

    template = "stakeholders/mail/invitation_answered"
    invitation_id: int

    def audience(self) -> Iterable[Recipient]:
        asked = _invitation(self.invitation_id)
        yield people.recipient(asked.invited_by, reverse("stakeholders_work:invitations", args=[asked.place.room_id]))

    def context(self) -> dict[str, object]:
        asked = _invitation(self.invitation_id)
        return {**_about(asked), "name": asked.name, "accepted": asked.state == "accepted", "reply": asked.reply}


@dataclass(frozen=True)
class InvitationWithdrawn(Notice):
    """To the invited: there is no longer anything to answer."""

    template = "stakeholders/mail/invitation_withdrawn"
    invitation_id: int

    def audience(self) -> Iterable[Recipient]:
        yield people.recipient(_invitation(self.invitation_id).person, "")

    def context(self) -> dict[str, object]:
        asked = _invitation(self.invitation_id)
        return {**_about(asked), "invited_by": asked.invited_by.name}


@dataclass(frozen=True)
class PlaceFilled(Notice):
    """To the one who has been appointed."""

    template = "stakeholders/mail/place_filled"
    place_id: int

    def audience(self) -> Iterable[Recipient]:
        place = _place(self.place_id)
        if place.seat:
            yield people.recipient(place.seat.person, reverse("stakeholders_work:room_check", args=[place.room_id]))

    def context(self) -> dict[str, object]:
        place = _place(self.place_id)
        return {**_room_words(place), "reason": place.seat.reason if place.seat else ""}


@dataclass(frozen=True)
class PlaceEmptied(Notice):
    """To the one who no longer has the place: that it is so, and why."""

    template = "stakeholders/mail/place_emptied"
    seat_id: int
    label: str

    def audience(self) -> Iterable[Recipient]:
        yield people.recipient(_seat(self.seat_id).person, "")

    def context(self) -> dict[str, object]:
        seat = _seat(self.seat_id)
        return {"room": seat.room.title, "place": self.label, "reason": seat.left_reason}


def _invitation(invitation_id: int) -> Invitation:
    return Invitation.objects.select_related("person", "invited_by", "place__room").get(pk=invitation_id)


def _place(place_id: int) -> Place:
    return Place.objects.select_related("room", "seat__person").get(pk=place_id)


def _seat(seat_id: int) -> Seat:
    return Seat.objects.select_related("room", "person").get(pk=seat_id)


def _about(asked: Invitation) -> dict[str, object]:
    question = Topic.objects.filter(room_id=asked.place.room_id).values_list("question", flat=True).first()
    return {**_room_words(asked.place), "question": question or ""}


def _room_words(place: Place) -> dict[str, object]:
    return {"room": place.room.title, "place": place.label, "role": ROLE_HELP[Role(place.role)]}
