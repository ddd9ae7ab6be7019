"""Invitations: those of a room for the people who send them, and the one behind a token for the invited."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from samskap.features.rooms.models import Room
from samskap.features.rooms.states import Theme
from samskap.features.rooms.words import THEME_WORDS
from samskap.features.stakeholders.models import Invitation, Topic
from samskap.features.stakeholders.selectors.table import Table, drawn, sits_there, table_of
from samskap.features.stakeholders.selectors.visible import can_do, room_where_may
from samskap.features.stakeholders.states import InvitationState
from samskap.features.stakeholders.words import INVITATION_WORDS, ROLE_HELP, ROLE_LABELS, closed_invitation_text
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.roles import Role
from samskap.kernel.base.refusals import OutsideReach
from samskap.kernel.ui.parts import Fact, Status
from samskap.kernel.ui.round_table import Place as DrawnPlace


@dataclass(frozen=True)
class InvitationRow:
    """One line of the list, with the answer."""

    id: int
    name: str
    email: str
    place: str
    kind: str
    sent_on: date
    status: Status
    is_open: bool
    reply: str
    replied_on: date | None


@dataclass(frozen=True)
class InvitationsPage:
    room: Room
    rows: list[InvitationRow]
    can: Mapping[str, bool]

    @property
    def waiting(self) -> int:
        return sum(row.is_open for row in self.rows)


@dataclass(frozen=True)
class InvitationLetter:
    """What the invited reads. `closed` says why it can no longer be answered, and is empty while it can."""

    token: str
    name: str
    room_id: int
    room: str
    theme: str
    question: str
    place: str
    role: str
    role_help: str
    invited_by: str
    reason: str
    terms: list[Fact]
    state: str
    closed: str
    places: list[DrawnPlace]

    @property
    def is_accepted(self) -> bool:
        return self.state == InvitationState.ACCEPTED


def invitations_page(actor: Actor, room_id: int) -> InvitationsPage:
    """The room's invitations, the newest first, for those who may send them."""
    room = room_where_may(actor, room_id, Action.INVITATION_SEND)
    found = Invitation.objects.filter(place__room=room).select_related("place", "person")
    return InvitationsPage(room, [_row(each) for each in found], can_do(actor, room))


def _row(each: Invitation) -> InvitationRow:
    return InvitationRow(
        id=each.pk,
        name=each.name or each.person.name,
        email=each.person.email,
        place=each.place.label,
        kind=each.place.actor_kind,
        sent_on=timezone.localdate(each.created_at),
        status=INVITATION_WORDS[InvitationState(each.state)],
        is_open=each.state == InvitationState.SENT,
        reply=each.reply,
        replied_on=timezone.localdate(each.replied_at) if each.replied_at else None,
    )


def letter(token: str) -> InvitationLetter:
    """The invitation behind a secret address. Whoever holds it has the letter; names of others are not told."""
    asked = Invitation.objects.select_related("place__room", "person", "invited_by").filter(token=token).first()
    if asked is None:
        raise OutsideReach
    room = asked.place.room
    return InvitationLetter(
        token=token,
        name=asked.name or asked.person.name,
        room_id=room.pk,
        room=room.title,
        theme=str(THEME_WORDS[Theme(room.theme)]),
        question=Topic.objects.filter(room=room).values_list("question", flat=True).first() or "",
        place=asked.place.label,
        role=str(ROLE_LABELS[asked.place.role]),
        role_help=str(ROLE_HELP[Role(asked.place.role)]),
        invited_by=asked.invited_by.name,
        reason=asked.reason,
        terms=_terms(asked),
        state=asked.state,
        closed=_closed(asked),
        places=drawn(_with_yours(table_of(room.pk), asked)),
    )


def _with_yours(table: Table, asked: Invitation) -> Table:
    """The table with the invited's own place pointed out."""
    yours = _("Your place, if you say yes.")
    marked = [replace(each, note=yours) if each.place_id == asked.place_id else each for each in table.places]
    return replace(table, places=tuple(marked))


def _closed(asked: Invitation) -> str:
    if asked.state != InvitationState.SENT:
        return closed_invitation_text(asked.state)
    if sits_there(asked.place):
        return _("Somebody else has taken this place since you were asked. Thank you for answering.")
    return ""


def _terms(asked: Invitation) -> list[Fact]:
    """What it takes, in the order people ask; what nobody has filled in is left out."""
    told = (
        (_("Time"), asked.time_needed),
        (_("Where you meet"), asked.meets_at),
        (_("Pay"), asked.pay),
        (_("Child care"), _("We can arrange child care.") if asked.child_care else ""),
        (_("Interpreter"), _("We can arrange an interpreter.") if asked.interpreter else ""),
        (_("Also"), asked.what_it_takes),
    )
    return [Fact(term, value) for term, value in told if value]
