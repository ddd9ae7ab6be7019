"""What those who are asked to take part, and those who asked them, are told."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from samskap.features.people import selectors as people
from samskap.features.rooms.models import Seat
from samskap.features.stakeholders.models import Clarified, CouncilAsked, Exclusion, Invitation, Place, Topic
from samskap.features.stakeholders.selectors.held_out import answerers
from samskap.features.stakeholders.selectors.invitations import names_from
from samskap.features.stakeholders.states import ConflictAnswer, ExclusionState
from samskap.features.stakeholders.words import CONFLICT_WORDS, ROLE_HELP
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
        told = {"invited_by": asked.invited_by.name, "reason": asked.reason, "answer_by": asked.answer_by}
        return {**_about(asked), **told, "time_needed": asked.time_needed}


@dataclass(frozen=True)
class InvitationReminder(InvitationSent):
    """To the invited who has not answered: the question stands, and until when."""

    template = "stakeholders/mail/invitation_reminder"


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
        said = {"accepted": asked.state == "accepted", "reply": asked.reply, "names_next": "\n".join(names_from(asked))}
        return {**_about(asked), "name": asked.name, **said}


@dataclass(frozen=True)
class InvitationOverdue(Notice):
    """To the one who asked: the day has passed, and nobody has answered."""

    template = "stakeholders/mail/invitation_overdue"
    invitation_id: int

    def audience(self) -> Iterable[Recipient]:
        asked = _invitation(self.invitation_id)
        yield people.recipient(asked.invited_by, reverse("stakeholders_work:invitations", args=[asked.place.room_id]))

    def context(self) -> dict[str, object]:
        asked = _invitation(self.invitation_id)
        return {**_about(asked), "name": asked.name, "answer_by": asked.answer_by}


@dataclass(frozen=True)
class InvitationOvertaken(Notice):
    """To the invited who has not answered: somebody else has the place now."""

    template = "stakeholders/mail/invitation_overtaken"
    invitation_id: int

    def audience(self) -> Iterable[Recipient]:
        yield people.recipient(_invitation(self.invitation_id).person, "")

    def context(self) -> dict[str, object]:
        asked = _invitation(self.invitation_id)
        return {**_about(asked), "invited_by": asked.invited_by.name}


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
class SeatMissed(Notice):
    """To one who has a place and has not come to any meeting: you are missed, and what you can do."""

    template = "stakeholders/mail/seat_missed"
    seat_id: int
    meetings: int

    def audience(self) -> Iterable[Recipient]:
        seat = _seat(self.seat_id)
        yield people.recipient(seat.person, reverse("room_home:show", args=[seat.room_id]))

    def context(self) -> dict[str, object]:
        return {"room": _seat(self.seat_id).room.title, "meetings": self.meetings}


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


@dataclass(frozen=True)
class CouncilDrawnIn(Notice):
    """To the members of a statutory council: what they are asked, why, and where."""

    template = "stakeholders/mail/council_drawn_in"
    asked_id: int

    def audience(self) -> Iterable[Recipient]:
        asked = _council(self.asked_id)
        link = reverse("stakeholders_work:room_check", args=[asked.room_id])
        return [people.recipient(person, link) for person in people.members_of(asked.body_id)]

    def context(self) -> dict[str, object]:
        asked = _council(self.asked_id)
        told = {"room": asked.room.title, "council": asked.body.name, "reason": asked.reason}
        return {**told, "asked_by": asked.asked_by.name, "question": _question(asked.room_id)}


@dataclass(frozen=True)
class ConflictSettled(Notice):
    """To the one who takes part and may decide: how the two are kept apart, when another has noted it."""

    template = "stakeholders/mail/conflict_settled"
    settled_id: int

    def audience(self) -> Iterable[Recipient]:
        settled = _clarified(self.settled_id)
        link = reverse("stakeholders_work:clarify", args=[settled.room_id, settled.person_id])
        yield people.recipient(settled.person, "" if settled.how == ConflictAnswer.LEAVES else link)

    def context(self) -> dict[str, object]:
        settled = _clarified(self.settled_id)
        how = CONFLICT_WORDS[ConflictAnswer(settled.how)]
        told = {"room": settled.room.title, "how": how, "reason": settled.reason}
        return {**told, "settled_by": settled.clarified_by.name, "leaves": settled.how == ConflictAnswer.LEAVES}


def _council(asked_id: int) -> CouncilAsked:
    return CouncilAsked.objects.select_related("room", "body", "asked_by").get(pk=asked_id)


def _clarified(settled_id: int) -> Clarified:
    return Clarified.objects.select_related("room", "person", "clarified_by").get(pk=settled_id)


def _invitation(invitation_id: int) -> Invitation:
    return Invitation.objects.select_related("person", "invited_by", "place__room").get(pk=invitation_id)


def _place(place_id: int) -> Place:
    return Place.objects.select_related("room", "seat__person").get(pk=place_id)


def _seat(seat_id: int) -> Seat:
    return Seat.objects.select_related("room", "person").get(pk=seat_id)


def _about(asked: Invitation) -> dict[str, object]:
    return {**_room_words(asked.place), "question": _question(asked.place.room_id)}


def _question(room_id: int) -> str:
    return Topic.objects.filter(room_id=room_id).values_list("question", flat=True).first() or ""


def _room_words(place: Place) -> dict[str, object]:
    return {"room": place.room.title, "place": place.label, "role": ROLE_HELP[Role(place.role)]}


@dataclass(frozen=True)
class _AboutExclusion(Notice):
    """What is told about holding somebody out of a room."""

    exclusion_id: int

    def context(self) -> dict[str, object]:
        decided = _exclusion(self.exclusion_id)
        return {
            "room": decided.room.title, "is_public": decided.room.is_public, "label": decided.label,
            "name": decided.person.name, "reason": decided.reason, "decided_by": decided.decided_by.name,
            "had_seat": bool(decided.seats.all()), "appeal_by": decided.appeal_by, "appeal": decided.appeal,
            "answers": answerers(decided.room, {decided.person_id, decided.decided_by_id}).named,
            "answer": decided.answer, "answered_by": decided.answered_by.name if decided.answered_by else "",
            "is_reversed": decided.state == ExclusionState.REVERSED and not decided.lifted_by,
            "lift_reason": decided.lift_reason, "lifted_by": decided.lifted_by.name if decided.lifted_by else "",
        }  # fmt: skip


@dataclass(frozen=True)
class ExclusionDecided(_AboutExclusion):
    """To the one who is held out: what was decided and why, what it means, and how to appeal."""

    template = "stakeholders/mail/exclusion_decided"

    def audience(self) -> Iterable[Recipient]:
        yield _to_the_held_out(self.exclusion_id)


@dataclass(frozen=True)
class ExclusionAppealed(_AboutExclusion):
    """To those who may answer the appeal."""

    template = "stakeholders/mail/exclusion_appealed"

    def audience(self) -> Iterable[Recipient]:
        decided = _exclusion(self.exclusion_id)
        link = reverse("stakeholders_work:exclusions", args=[decided.room_id])
        for person in answerers(decided.room, {decided.person_id, decided.decided_by_id}).people:
            yield people.recipient(person, link)


@dataclass(frozen=True)
class AppealAnswered(_AboutExclusion):
    """To the one who appealed: it stands, or it is reversed, and why."""

    template = "stakeholders/mail/appeal_answered"

    def audience(self) -> Iterable[Recipient]:
        yield _to_the_held_out(self.exclusion_id)


@dataclass(frozen=True)
class AppealSettled(_AboutExclusion):
    """To the one who decided: what became of the appeal."""

    template = "stakeholders/mail/appeal_settled"

    def audience(self) -> Iterable[Recipient]:
        decided = _exclusion(self.exclusion_id)
        yield people.recipient(decided.decided_by, reverse("stakeholders_work:exclusions", args=[decided.room_id]))


@dataclass(frozen=True)
class ExclusionLifted(_AboutExclusion):
    """To the one who was held out: they are welcome again."""

    template = "stakeholders/mail/exclusion_lifted"

    def audience(self) -> Iterable[Recipient]:
        yield _to_the_held_out(self.exclusion_id)


def _exclusion(exclusion_id: int) -> Exclusion:
    related = ("person", "room__unit", "decided_by", "answered_by", "lifted_by")
    return Exclusion.objects.select_related(*related).get(pk=exclusion_id)


def _to_the_held_out(exclusion_id: int) -> Recipient:
    decided = _exclusion(exclusion_id)
    return people.recipient(decided.person, reverse("stakeholders:exclusion", args=[decided.token]))
