"""The interviews of a room, and those who were named in them: who waits, who has been contacted, who is put aside."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.core.paginator import Paginator
from django.utils.translation import gettext as _

from samskap.features.rooms import selectors as rooms
from samskap.features.rooms.models import Room
from samskap.features.stakeholders.models import Interview, Mention, Named
from samskap.features.stakeholders.naming import spelt
from samskap.features.stakeholders.selectors.maps import newest_stakeholders
from samskap.features.stakeholders.selectors.snowball import Snowball, snowball_from
from samskap.features.stakeholders.selectors.visible import can_do, room_where_may
from samskap.features.stakeholders.states import NamedState
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import grounds
from samskap.kernel.base.refusals import OutsideReach
from samskap.kernel.ui.parts import Pages

PER_PAGE = 25
LONGEST_NUMBER = 12


@dataclass(frozen=True)
class NamedBy:
    """Who named them, and why."""

    who: str
    why: str


@dataclass(frozen=True)
class NamedRow:
    """One who was named. `map_key` is theirs when they stand in the map."""

    id: int
    name: str
    by: list[NamedBy]
    state: str
    contacted_on: date | None
    how: str
    reason: str
    map_key: str

    @property
    def named_by(self) -> int:
        return len(self.by)


@dataclass(frozen=True)
class InterviewRow:
    """One talk."""

    id: int
    who: str
    held_on: date
    held_by: str
    said: str
    named: list[str]


@dataclass(frozen=True)
class InterviewsPage:
    room: Room
    snowball: Snowball
    waiting: list[NamedRow]
    waiting_pages: Pages
    contacted: list[NamedRow]
    set_aside: list[NamedRow]
    rows: list[InterviewRow]
    pages: Pages
    can: Mapping[str, bool]


def interviews_page(
    actor: Actor, room_id: int, side: str | None = None, waiting_side: str | None = None
) -> InterviewsPage:
    """What is said and whom we must talk with, for those who may read interviews; the same cost whatever the number."""
    room = room_where_may(actor, room_id, Action.INTERVIEW_READ)
    talks = Interview.objects.filter(room=room).select_related("held_by")
    mentions = list(_mentions(room.pk))
    by_named: dict[int, list[Mention]] = {}
    for mention in mentions:
        by_named.setdefault(mention.named_id, []).append(mention)
    keys = {spelt(name): key for key, name in newest_stakeholders(room.pk).values_list("key", "name")}
    rows = [_named_row(one, by_named.get(one.pk, []), keys) for one in Named.objects.filter(room=room)]
    waiting = sorted(_in(rows, NamedState.NAMED), key=lambda row: -row.named_by)
    order = list(talks.values_list("pk", flat=True))
    shown = Paginator(talks, PER_PAGE).get_page(side)
    asked = Paginator(waiting, PER_PAGE).get_page(waiting_side)
    return InterviewsPage(
        room=room,
        snowball=snowball_from(order, mentions, len(waiting)),
        waiting=list(asked.object_list),
        waiting_pages=Pages.of(asked.number, asked.paginator.num_pages, [("side", shown.number)], name="ventende"),
        contacted=_in(rows, NamedState.CONTACTED),
        set_aside=_in(rows, NamedState.SET_ASIDE),
        rows=[_interview_row(each, mentions) for each in shown],
        pages=Pages.of(shown.number, shown.paginator.num_pages, [("ventende", asked.number)]),
        can=can_do(actor, room),
    )


def _mentions(room_id: int) -> Iterable[Mention]:
    found = Mention.objects.filter(named__room_id=room_id).select_related("named", "interview", "invitation__place")
    shown = ("named__name", "interview__who", "interview__held_on", "invitation__place__label")
    return found.only("why", "created_at", "named_id", "interview_id", "invitation_id", *shown)


def _in(rows: list[NamedRow], state: NamedState) -> list[NamedRow]:
    return [row for row in rows if row.state == state]


def _named_row(one: Named, mentions: list[Mention], keys: dict[str, str]) -> NamedRow:
    return NamedRow(
        id=one.pk,
        name=one.name,
        by=[NamedBy(_who(mention), mention.why) for mention in mentions],
        state=one.state,
        contacted_on=one.contacted_on,
        how=one.how,
        reason=one.reason,
        map_key=keys.get(one.spelt, ""),
    )


def _who(mention: Mention) -> str:
    """The group or role of whoever named them. An invited person is told only by the place, never by name."""
    if mention.interview:
        return mention.interview.who
    place = mention.invitation.place.label if mention.invitation else ""
    return _("Somebody invited to the place %(place)s") % {"place": place}


def _interview_row(each: Interview, mentions: list[Mention]) -> InterviewRow:
    return InterviewRow(
        id=each.pk,
        who=each.who,
        held_on=each.held_on,
        held_by=each.held_by.name,
        said=each.said,
        named=[mention.named.name for mention in mentions if mention.interview_id == each.pk],
    )


def named_where_may(actor: Actor, room_id: int, named_id: int, action: Action) -> Named:
    """One who was named in a room where the actor may do this."""
    room = room_where_may(actor, room_id, action)
    found = Named.objects.filter(room=room, pk=named_id).select_related("room").first()
    if found is None:
        raise OutsideReach
    return found


def named_called(actor: Actor, room_id: int, asked: str | None) -> str:
    """The name of whoever stands behind ?nevnt= in an address, or nothing: to begin a form with."""
    if not asked or not asked.isdecimal() or len(asked) > LONGEST_NUMBER:
        return ""
    room = rooms.room_for(actor, room_id)
    if grounds(actor, Action.INTERVIEW_READ, room.access_scope()) is None:
        return ""
    return Named.objects.filter(room=room, pk=int(asked)).values_list("name", flat=True).first() or ""


def stakeholder_choices(room_id: int) -> list[tuple[str, str]]:
    """Those who stand in the newest version, as choices."""
    choices = newest_stakeholders(room_id).values_list("key", "name")
    return sorted(choices, key=lambda choice: choice[1].casefold())
