"""The pages about who must be in one room, side by side: what stands on top of each of them."""

from dataclasses import dataclass
from typing import Protocol

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from samskap.features.stakeholders.views.crumbs import Titled
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor, Scope
from samskap.kernel.access.guard import allowed
from samskap.kernel.base.text import Text


class Entered(Titled, Protocol):
    """A room that knows where it lies."""

    def access_scope(self) -> Scope: ...


@dataclass(frozen=True)
class Section:
    """One page; `is_current` is the one that is open."""

    label: Text
    url: str
    is_current: bool


# The name of the page's address, its label, and the leave to open it.
SECTIONS: tuple[tuple[str, Text, Action], ...] = (
    ("room_check", _("Who is missing"), Action.MAP_READ),
    ("map", _("Stakeholders"), Action.MAP_READ),
    ("places", _("Places"), Action.MAP_READ),
    ("invitations", _("Invitations"), Action.INVITATION_SEND),
    ("interviews", _("Interviews"), Action.INTERVIEW_READ),
    ("offers", _("Offers"), Action.OFFER_READ),
    ("attendance", _("Attendance"), Action.MEETING_READ),
    ("exclusions", _("Held out"), Action.EXCLUSION_READ),
    ("coverage", _("Over time"), Action.MAP_READ),
)


def sections(actor: Actor, room: Entered, current: str) -> list[Section]:
    """Those of the pages that the actor may open, in their order."""
    given = allowed(actor, room.access_scope(), *(action for _name, _label, action in SECTIONS))
    return [
        Section(label, reverse(f"stakeholders_work:{name}", args=[room.pk]), name == current)
        for name, label, action in SECTIONS
        if action.value in given
    ]
