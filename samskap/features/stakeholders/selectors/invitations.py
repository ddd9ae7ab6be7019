"""Invitations as rows: whom they are for, why they are closed, which of them are due, and those of one room."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.db.models import Count, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from samskap.features.rooms.models import Room
from samskap.features.stakeholders.models import Invitation, Offer
from samskap.features.stakeholders.process import REMINDED_BEFORE, reminder_is_due
from samskap.features.stakeholders.selectors.table import sits_there
from samskap.features.stakeholders.selectors.visible import can_do, room_where_may
from samskap.features.stakeholders.states import InvitationState
from samskap.features.stakeholders.words import INVITATION_WORDS, LATE_INVITATION, closed_invitation_text
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.base import clock
from samskap.kernel.journal.models import Entry
from samskap.kernel.ui.parts import Pages, Status

DAYS_TO_ANSWER = 14
PER_PAGE = 25
LATE = "late"
STOP_TELLING = timedelta(days=14)
"""A date that passed longer ago than this is no news."""


@dataclass(frozen=True)
class InvitationRow:
    """One line of the list, with the answer."""

    id: int
    name: str
    email: str
    place: str
    kind: str
    sent_on: date
    answer_by: date | None
    reminded_on: date | None
    status: Status
    is_open: bool
    may_be_reminded: bool
    reply: str
    names_next: list[str]


@dataclass(frozen=True)
class Tab:
    """One choice of the list, and how many stand under it."""

    label: str
    url: str
    count: int
    is_current: bool


@dataclass(frozen=True)
class InvitationsPage:
    room: Room
    rows: list[InvitationRow]
    tabs: list[Tab]
    pages: Pages
    asked: int
    answered: int
    waiting: int
    late: int
    can: Mapping[str, bool]


def invitations_page(actor: Actor, room_id: int, shown: str = "", number: str = "1") -> InvitationsPage:
    """The room's invitations, the newest first, for those who may send them; of one state when that is asked for."""
    room = room_where_may(actor, room_id, Action.INVITATION_SEND)
    every = Invitation.objects.filter(place__room=room)
    counts = every.aggregate(**{code: Count("pk", filter=_of(code)) for code in _CODES}, all=Count("pk"))
    code = shown if shown in _CODES else ""
    found = every.filter(_of(code)) if code else every
    found = found.select_related("place", "person").prefetch_related("mentions__named")
    page = Paginator(found, PER_PAGE).get_page(number)
    shown_rows = list(page.object_list)
    offering = _offering(shown_rows)
    last = page.paginator.num_pages
    return InvitationsPage(
        room=room,
        rows=[_row(each, each.person_id in offering) for each in shown_rows],
        tabs=_tabs(counts, code),
        pages=Pages.of(page.number, last, [("tilstand", code)] if code else []),
        asked=counts["all"] - counts[InvitationState.WITHDRAWN],
        answered=counts[InvitationState.ACCEPTED] + counts[InvitationState.DECLINED],
        waiting=counts[InvitationState.SENT],
        late=counts[LATE],
        can=can_do(actor, room),
    )


_CODES = (*(state.value for state in InvitationState), LATE)


def _of(code: str) -> Q:
    if code == LATE:
        return Q(state=InvitationState.SENT, answer_by__lt=clock.today())
    return Q(state=code)


def _tabs(counts: Mapping[str, int], current: str) -> list[Tab]:
    words = {"": _("All"), LATE: str(LATE_INVITATION.label)}
    words |= {state.value: str(INVITATION_WORDS[state].label) for state in InvitationState}
    order = ("", InvitationState.SENT.value, LATE, *(state.value for state in list(InvitationState)[1:]))
    return [
        Tab(words[code], "?" + urlencode({"tilstand": code} if code else {}), counts[code or "all"], code == current)
        for code in order
        if counts[code or "all"] or code in ("", current)
    ]


def _offering(rows: Iterable[Invitation]) -> set[int]:
    """Those of the invited who have offered something of their own: they were told that their address is not shown."""
    given = Offer.objects.filter(person_id__in={each.person_id for each in rows})
    return set(given.order_by().values_list("person_id", flat=True))


def _row(each: Invitation, has_offered: bool) -> InvitationRow:
    is_open = each.state == InvitationState.SENT
    is_late = is_open and each.answer_by is not None and each.answer_by < clock.today()
    in_peace = each.reminded_at is None or clock.now() - each.reminded_at >= REMINDED_BEFORE
    return InvitationRow(
        id=each.pk,
        name=each.name or each.person.name,
        email="" if has_offered else each.person.email,
        place=each.place.label,
        kind=each.place.actor_kind,
        sent_on=timezone.localdate(each.created_at),
        answer_by=each.answer_by if is_open else None,
        reminded_on=timezone.localdate(each.reminded_at) if each.reminded_at and is_open else None,
        status=LATE_INVITATION if is_late else INVITATION_WORDS[InvitationState(each.state)],
        is_open=is_open,
        may_be_reminded=is_open and in_peace,
        reply=each.reply,
        names_next=names_from(each),
    )


def names_from(asked: Invitation) -> list[str]:
    """Whom the invited said that we should rather ask."""
    return [mention.named.name for mention in asked.mentions.all()]


def why_closed(asked: Invitation) -> str:
    """Why the invitation can no longer be answered; nothing while it can."""
    taken = sits_there(asked.place)
    if taken and asked.state in (InvitationState.WITHDRAWN, InvitationState.SENT):
        return _("Somebody else has taken this place since you were asked. Thank you for answering.")
    if asked.state != InvitationState.SENT:
        return closed_invitation_text(asked.state)
    if asked.place.room.closed_at:
        return _("The work is finished, so the place is no longer open. Thank you for answering.")
    return ""


def due_for_reminder() -> list[int]:
    """Those whose last day is near, who have not been reminded of it."""
    today = clock.today()
    near = _waiting().filter(answer_by__gte=today, answer_by__lte=today + REMINDED_BEFORE)
    return [each.pk for each in near if is_due(each)]


def is_due(asked: Invitation) -> bool:
    """Whether this one shall be reminded by the clock today."""
    if asked.answer_by is None:
        return False
    return reminder_is_due(
        sent_on=timezone.localdate(asked.created_at),
        answer_by=asked.answer_by,
        reminded_on=timezone.localdate(asked.reminded_at) if asked.reminded_at else None,
        today=clock.today(),
    )


def newly_overdue() -> list[int]:
    """Those whose last day has passed without an answer, and whose inviter has not been told."""
    today = clock.today()
    late = _waiting().filter(answer_by__lt=today, answer_by__gte=today - STOP_TELLING)
    ids = list(late.values_list("pk", flat=True))
    told = Entry.objects.filter(
        action=Action.INVITATION_REMIND, subject_kind=Invitation._meta.label_lower, subject_id__in=ids,
        details__overdue=True,
    )  # fmt: skip
    return sorted(set(ids) - {int(pk) for pk in told.values_list("subject_id", flat=True)})


def _waiting() -> QuerySet[Invitation]:
    return Invitation.objects.filter(state=InvitationState.SENT, place__room__closed_at=None).order_by("pk")
