"""One's day, the rooms one may enter, and one room's page: every feature's part put together, by hand."""

from dataclasses import dataclass, replace

from django.core.paginator import Paginator
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from samskap.features.challenges import selectors as challenges
from samskap.features.decisions import selectors as decisions
from samskap.features.projects.selectors.listing import lines_of
from samskap.features.projects.selectors.phases import phases_of, phases_of_rooms
from samskap.features.projects.selectors.visible import project_of_room
from samskap.features.projects.selectors.waiting import handovers_waiting_for
from samskap.features.rooms import selectors as rooms
from samskap.features.rooms.words import ROLE_WORDS
from samskap.features.stakeholders import selectors as stakeholders
from samskap.features.suggestions.selectors import inbox, mine
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor, Scope
from samskap.kernel.access.decide import may_anywhere
from samskap.kernel.access.guard import allowed
from samskap.kernel.access.roles import Role
from samskap.kernel.journal.kept import kept
from samskap.kernel.notify import selectors as letters
from samskap.kernel.ui.parts import Act, Crumb, Pages, Phase, Status
from samskap.kernel.ui.round_table import Place

SOME = 5
SEATS_PER_PAGE = 25


@dataclass(frozen=True)
class RoomLine:
    """A room in a list: what it is about, where it stands, and how full its table is."""

    id: int
    title: str
    question: str
    owner: str
    my_roles: str
    phase: str
    places: list[Place]
    status: Status


def my_day(actor: Actor) -> dict[str, object]:
    """What waits for this person, and where this person takes part."""
    may_answer = may_anywhere(actor, Action.SUGGESTION_ANSWER)
    return {
        "cases": decisions.waiting_for(actor),
        "handovers": handovers_waiting_for(actor),
        "owed": inbox.waiting_counts(actor) if may_answer else None,
        "rooms": room_lines(actor, only_mine=True),
        "held_out": stakeholders.own_exclusions(actor.person_id),
        "letters": list(letters.letters_of(actor)[:SOME]),
        "unread": letters.unread_count(actor),
        "own": mine.own(actor)[:SOME],
        "may_see_rooms": may_anywhere(actor, Action.ROOM_READ),
    }


def room_lines(actor: Actor, only_mine: bool = False) -> list[RoomLine]:
    """The rooms that the actor may enter; the number of queries does not grow with them."""
    found = rooms.rooms_visible_to(actor)
    roles = _roles_by_room(actor)
    if only_mine:
        found = found.filter(pk__in=roles)
    listed = list(found.order_by("closed_at", "title"))
    ids = [room.pk for room in listed]
    tables, phases = stakeholders.tables_of(ids), phases_of_rooms(ids)
    questions = challenges.questions_of_rooms(ids)
    return [
        RoomLine(
            id=room.pk,
            title=room.title,
            question=questions.get(room.pk, ""),
            owner=str(room.unit or room.organisation),
            my_roles=", ".join(str(ROLE_WORDS[role]) for role in roles.get(room.pk, ())),
            phase=_phase_now(phases.get(room.pk, [])),
            places=stakeholders.drawn(tables[room.pk]),
            status=stakeholders.status_of(tables[room.pk]),
        )
        for room in listed
    ]


def _roles_by_room(actor: Actor) -> dict[int, list[Role]]:
    found: dict[int, list[Role]] = {}
    for role, room_ids in actor.rooms.items():
        for room_id in room_ids:
            found.setdefault(room_id, []).append(role)
    return found


def _phase_now(phases: list[Phase]) -> str:
    return next((str(phase.label) for phase in phases if phase.state == "now"), "")


def room_page(actor: Actor, room_id: int, side: str = "1") -> dict[str, object]:
    """Everything about one room that somebody who works there needs to see first."""
    room = rooms.room_for(actor, room_id)
    challenge, project = challenges.challenge_of_room(room.pk), project_of_room(room.pk)
    scope = room.access_scope()
    here = kept(f"room_home:{room.pk}", lambda: _drawn(room.pk, room.title))
    seats = Paginator(here.seats, SEATS_PER_PAGE).get_page(side)
    return {
        "room": room,
        "challenge": challenge,
        "project": lines_of([project])[0] if project else None,
        "benefits_url": reverse("benefits_work:project", args=[project.pk]) if project else "",
        "phases": phases_of(project) if project else [],
        "here": here,
        "cases": decisions.cases_of_room(room.pk, actor),
        "seats": [seat_line(actor, scope, each) for each in seats.object_list],
        "seat_pages": Pages.of(seats.number, seats.paginator.num_pages),
        "can": allowed(actor, scope, Action.CASE_WRITE, Action.PROJECT_PROPOSE, Action.MAP_READ),
        "kicker": " · ".join([str(room.unit or room.organisation), *_my_roles(actor, room.pk)]),
        "crumbs": [Crumb(_("Rooms"), reverse("room_home:listing")), Crumb(room.title)],
    }


@dataclass(frozen=True)
class Drawn:
    """Who is in the room and who is missing, the same for all who may enter it; `table` is drawn once."""

    gaps: list[tuple[str, str]]
    gap_count: int
    seats: list[stakeholders.Sitting]
    table: str


def _drawn(room_id: int, title: str) -> Drawn:
    found = stakeholders.composition(room_id)
    told = {"places": found.places, "status": found.status, "title": title}
    table = render_to_string("room_home/_table.html", told)
    return Drawn(found.gaps, found.gap_count, found.seats, table)


def _my_roles(actor: Actor, room_id: int) -> list[str]:
    roles = _roles_by_room(actor).get(room_id, [])
    return [_("you are %(role)s here") % {"role": str(ROLE_WORDS[role]).lower()} for role in roles]


def seat_line(actor: Actor, room: Scope, each: stakeholders.Sitting) -> dict[str, object]:
    """Who sits on a seat, in which role, and whether the actor may end it."""
    own = replace(room, owner_id=each.person_id)
    url = reverse("room_home:end_seat", args=[room.room_id, each.seat_id])
    return {
        "name": each.name,
        "kind": each.kind,
        "on_behalf_of": each.on_behalf_of,
        "role": ROLE_WORDS[Role(each.role)],
        "end": Act(_("End the seat"), url) if allowed(actor, own, Action.SEAT_END) else None,
    }
