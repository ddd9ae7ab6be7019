"""The way down to a page about who must be in the room."""

from typing import Protocol

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from samskap.kernel.ui.parts import Crumb


class Titled(Protocol):
    pk: int
    title: str


def crumbs(room: Titled, *more: Crumb) -> list[Crumb]:
    """Rooms, the room, who must be in it, and what lies below."""
    return [
        Crumb(_("Rooms"), reverse("room_home:listing")),
        Crumb(room.title, reverse("room_home:show", args=[room.pk])),
        Crumb(_("Who must be in the room"), check_url(room.pk)),
        *more,
    ]


def check_url(room_id: int) -> str:
    return reverse("stakeholders_work:room_check", args=[room_id])


def after(request: HttpRequest, room_id: int, name: str) -> str:
    """Where an act ends: back at the room check for somebody who came from a gap there, else at the named page."""
    return check_url(room_id) if request.GET.get("fra") == "hvem" else to(name, room_id)


def to(name: str, *args: object) -> str:
    return reverse(f"stakeholders_work:{name}", args=args)
