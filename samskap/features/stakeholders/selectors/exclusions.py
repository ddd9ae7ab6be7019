"""Pages about those held out of a room: the list for those who may read it, and the letter for the one it is about."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from samskap.features.rooms.models import Room, Seat
from samskap.features.stakeholders.models import Exclusion
from samskap.features.stakeholders.selectors.held_out import (
    answerers,
    held_out_ids,
    is_somebody_else,
    known_as,
    parts_in,
)
from samskap.features.stakeholders.selectors.visible import room_where_may
from samskap.features.stakeholders.states import IN_FORCE, ExclusionState
from samskap.features.stakeholders.words import EXCLUSION_WORDS, closed_appeal_text
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.guard import allowed
from samskap.kernel.base import clock
from samskap.kernel.base.refusals import OutsideReach
from samskap.kernel.ui.parts import Fact, Status


@dataclass(frozen=True)
class ExclusionRow:
    """One decision, with the reason, the appeal and the answer, and what the actor may do about it."""

    id: int
    name: str
    label: str
    status: Status
    facts: list[Fact]
    reason: str
    appeal: str
    answer: str
    lift_reason: str
    is_in_force: bool
    is_told: bool
    can_answer: bool
    can_lift: bool


@dataclass(frozen=True)
class ExclusionsPage:
    room: Room
    in_force: list[ExclusionRow]
    over: list[ExclusionRow]
    can_decide: bool


def exclusions_page(actor: Actor, room_id: int) -> ExclusionsPage:
    """Those held out of the room, those in force first, for those who may read why."""
    room = room_where_may(actor, room_id, Action.EXCLUSION_READ)
    acts = (Action.EXCLUSION_DECIDE, Action.EXCLUSION_ANSWER, Action.EXCLUSION_LIFT)
    given = allowed(actor, room.access_scope(), *acts)
    rows = [_row(each, actor, given) for each in _decisions().filter(room=room)]
    in_force = [row for row in rows if row.is_in_force]
    over = [row for row in rows if not row.is_in_force]
    return ExclusionsPage(room, in_force, over, Action.EXCLUSION_DECIDE.value in given)


def _decisions() -> QuerySet[Exclusion]:
    return Exclusion.objects.select_related("person", "decided_by", "answered_by", "lifted_by", "room__unit")


def _row(each: Exclusion, actor: Actor, given: frozenset[str]) -> ExclusionRow:
    own = actor.person_id == each.person_id
    may_answer = Action.EXCLUSION_ANSWER.value in given and actor.person_id != each.decided_by_id and not own
    may_lift = Action.EXCLUSION_LIFT.value in given and not own
    return ExclusionRow(
        id=each.pk,
        name=each.person.name or _("Name not told"),
        label=each.label,
        status=_status(each),
        facts=_facts(each),
        reason=each.reason,
        appeal=each.appeal,
        answer=each.answer,
        lift_reason=each.lift_reason,
        is_in_force=each.state in IN_FORCE,
        is_told=bool(each.person.email or each.person.account_id),
        can_answer=may_answer and each.state == ExclusionState.APPEALED,
        can_lift=may_lift and each.state in (ExclusionState.DECIDED, ExclusionState.UPHELD),
    )


def _facts(each: Exclusion) -> list[Fact]:
    facts = [Fact(_("Decided"), _by(each.created_at, each.decided_by.name))]
    if each.state == ExclusionState.DECIDED:
        facts.append(Fact(_("Can be appealed until"), date_format(each.appeal_by, "DATE_FORMAT")))
    if each.appealed_at:
        facts.append(Fact(_("Appealed"), _on(each.appealed_at)))
    if each.answered_at and each.answered_by:
        facts.append(Fact(_("Appeal answered"), _by(each.answered_at, each.answered_by.name)))
    if each.lifted_at and each.lifted_by:
        facts.append(Fact(_("Lifted"), _by(each.lifted_at, each.lifted_by.name)))
    return facts


def _on(moment: datetime) -> str:
    return date_format(timezone.localdate(moment), "DATE_FORMAT")


def _by(moment: datetime, name: str) -> str:
    return _("%(day)s, by %(name)s") % {"day": _on(moment), "name": name}


def exclusion_where_may(actor: Actor, room_id: int, exclusion_id: int, action: Action) -> Exclusion:
    """One decision in a room where the actor may do this."""
    room = room_where_may(actor, room_id, action)
    found = _decisions().filter(room=room, pk=exclusion_id).first()
    if found is None:
        raise OutsideReach
    return found


def who_can_be_held_out(actor: Actor, room_id: int) -> list[tuple[int, str]]:
    """Name and part of everybody who has a way into the room, but for the owner, the actor and those held out already."""
    gone = held_out_ids(room_id) | {actor.person_id}
    found = [(key, part) for key, part in parts_in(room_id).items() if key not in gone]
    return sorted(
        ((key, f"{part.name or _('Name not told')}, {part.label}") for key, part in found), key=lambda pair: pair[1]
    )


def person_at(room_id: int, seat: str) -> int | None:
    """Who sits on the seat that a link names; nobody when it names none."""
    if not (seat.isascii() and seat.isdigit() and len(seat) < 19):
        return None
    return Seat.objects.filter(room_id=room_id, pk=int(seat), until_on=None).values_list("person_id", flat=True).first()


@dataclass(frozen=True)
class ExclusionLetter:
    """What the one who is held out reads. `closed` says why it can no longer be appealed; empty while it can."""

    room: str
    name: str
    label: str
    had_seat: bool
    status: Status
    reason: str
    decided_by: str
    decided_on: date
    appeal_by: date
    answers: str
    appeal: str
    appealed_on: date | None
    answer: str
    answered_by: str
    lift_reason: str
    lifted_by: str
    closed: str
    is_reversed: bool
    is_upheld: bool
    is_municipal: bool
    public_url: str
    room_url: str


def exclusion_letter(actor: Actor, token: str) -> ExclusionLetter | None:
    """The decision behind a secret address, for whoever holds it; nothing for another person who is logged in."""
    each = _decisions().filter(token=token).first()
    if each is None:
        raise OutsideReach
    if is_somebody_else(actor, each.person_id):
        return None
    return ExclusionLetter(
        room=each.room.title,
        name=each.person.name,
        label=each.label,
        had_seat=each.seats.exists(),
        status=_status(each),
        reason=each.reason,
        decided_by=each.decided_by.name,
        decided_on=timezone.localdate(each.created_at),
        appeal_by=each.appeal_by,
        answers=answerers(each.room, {each.person_id, each.decided_by_id}).named,
        appeal=each.appeal,
        appealed_on=timezone.localdate(each.appealed_at) if each.appealed_at else None,
        answer=each.answer,
        answered_by=each.answered_by.name if each.answered_by else "",
        lift_reason=each.lift_reason,
        lifted_by=each.lifted_by.name if each.lifted_by else "",
        closed=_closed(each),
        is_reversed=each.state == ExclusionState.REVERSED,
        is_upheld=each.state == ExclusionState.UPHELD,
        is_municipal=each.room.unit_id is not None,
        public_url=reverse("portal:challenges") if each.room.is_public else "",
        room_url=reverse("stakeholders_work:room_check", args=[each.room_id]),
    )


def _status(each: Exclusion) -> Status:
    if each.state == ExclusionState.DECIDED and clock.today() > each.appeal_by:
        return Status(_("In force"), "warning")
    return EXCLUSION_WORDS[ExclusionState(each.state)]


def _closed(each: Exclusion) -> str:
    if each.state != ExclusionState.DECIDED:
        return closed_appeal_text(each.state)
    return "late" if clock.today() > each.appeal_by else ""


def own_exclusions(person_id: int | None) -> list[tuple[str, str]]:
    """The rooms that the person is held out of, each with the way to the letter."""
    if person_id is None:
        return []
    held = Exclusion.objects.filter(person_id__in=known_as(person_id), state__in=IN_FORCE)
    found = held.values_list("room__title", "token")
    return [(title, reverse("stakeholders:exclusion", args=[token])) for title, token in found]
