"""The invitation as the invited reads it, and what the form of a new one starts with."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _

from samskap.features.people.models import Organisation
from samskap.features.rooms.models import Room
from samskap.features.rooms.states import Theme
from samskap.features.rooms.words import THEME_WORDS
from samskap.features.stakeholders.models import Invitation, Named, Topic
from samskap.features.stakeholders.selectors.held_out import is_somebody_else
from samskap.features.stakeholders.selectors.invitations import DAYS_TO_ANSWER, names_from, why_closed
from samskap.features.stakeholders.selectors.offers import offer_contact
from samskap.features.stakeholders.selectors.table import Table, drawn, table_of
from samskap.features.stakeholders.states import InvitationState
from samskap.features.stakeholders.words import ROLE_HELP, ROLE_LABELS
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.roles import Role
from samskap.kernel.base import clock
from samskap.kernel.base.refusals import OutsideReach
from samskap.kernel.ui.parts import Fact
from samskap.kernel.ui.round_table import Place as DrawnPlace


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
    answer_by: date | None
    is_late: bool
    reply: str
    replied_on: date | None
    names_next: list[str]
    places: list[DrawnPlace]

    @property
    def is_accepted(self) -> bool:
        return self.state == InvitationState.ACCEPTED

    @property
    def is_declined(self) -> bool:
        return self.state == InvitationState.DECLINED


def letter(actor: Actor, token: str) -> InvitationLetter | None:
    """The invitation behind a secret address, for whoever holds it; nothing of it for somebody logged in as another
    person than the one who was asked. Names of others at the table are not told."""
    asked = (
        Invitation.objects.select_related("place__room", "person", "invited_by")
        .prefetch_related("mentions__named")
        .filter(token=token)
        .first()
    )
    if asked is None:
        raise OutsideReach
    if is_somebody_else(actor, asked.person_id):
        return None
    room, closed = asked.place.room, why_closed(asked)
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
        closed=closed,
        answer_by=asked.answer_by,
        is_late=asked.answer_by is not None and asked.answer_by < clock.today(),
        reply=asked.reply,
        replied_on=timezone.localdate(asked.replied_at) if asked.replied_at else None,
        names_next=names_from(asked),
        places=[] if closed else drawn(_with_yours(table_of(room.pk), asked)),
    )


def _with_yours(table: Table, asked: Invitation) -> Table:
    """The table with the invited's own place pointed out."""
    yours = _("Your place, if you say yes.")
    marked = [replace(each, note=yours) if each.place_id == asked.place_id else each for each in table.places]
    return replace(table, places=tuple(marked))


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


def invited_from(room: Room, query: QueryDict) -> dict[str, Any]:
    """What the form starts with: a place, and the name and address of somebody named or in the register; of whoever
    has offered the name alone, for their address is not shown.

    Of somebody who offers, the name alone. The address of the page holds their number only. What does not lie in the
    room, or is out of date, is left out.
    """
    start: dict[str, Any] = {
        "place_id": _number(query, "plass"),
        "answer_by": clock.today() + timedelta(days=DAYS_TO_ANSWER),
    }
    for name, find in (("nevnt", _named), ("tilbud", _offer), ("organisasjon", _organisation)):
        number = _number(query, name)
        if number is not None:
            return start | {key: value for key, value in find(room, number).items() if value}
    return start


def _number(query: QueryDict, name: str) -> int | None:
    text = query.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None


def _named(room: Room, number: int) -> dict[str, Any]:
    found = Named.objects.filter(room=room, pk=number).select_related("organisation").first()
    if found is None:
        return {}
    known = found.organisation
    return {"name": known.name if known else found.name, "email": known.email if known else "", "named_id": found.pk}


def _offer(room: Room, number: int) -> dict[str, Any]:
    found = offer_contact(room.pk, number)
    return {"name": found.name, "offer_id": found.offer_id, "place_id": found.place_id} if found else {}


def _organisation(room: Room, number: int) -> dict[str, Any]:
    found = Organisation.objects.filter(pk=number).first()
    return {"name": found.name[:120], "email": found.email} if found else {}
