"""Participation in the whole municipality: who is asked, comes and stays, and which rooms hear those affected."""

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.urls import reverse

from samskap.features.rooms import selectors as rooms
from samskap.features.stakeholders.selectors.coverage import Coverage, heard_in_rooms, whole_coverage
from samskap.kernel.access.actor import Actor
from samskap.kernel.journal.kept import kept
from samskap.kernel.ui.parts import Pages

PER_PAGE = 25


@dataclass(frozen=True)
class RoomLine:
    """One room: strongly affected stakeholders, and those of them with somebody who has come."""

    title: str
    url: str
    strong: int
    heard: int


@dataclass(frozen=True)
class Participation:
    coverage: Coverage
    rooms: list[RoomLine]
    pages: Pages


def participation(actor: Actor, number: str = "1") -> Participation:
    """The whole municipality for anybody who may read the overview; rooms by name, those within the actor's reach."""
    page = Paginator(rooms.rooms_visible_to(actor).filter(closed_at=None), PER_PAGE).get_page(number)
    shown = list(page.object_list)
    heard = heard_in_rooms(room.pk for room in shown)
    lines = [
        RoomLine(room.title, reverse("stakeholders_work:coverage", args=[room.pk]), *heard[room.pk]) for room in shown
    ]
    return Participation(kept("participation", whole_coverage), lines, Pages.of(page.number, page.paginator.num_pages))
