"""Whether everybody who should be talked with has been found: who is named, who waits, and who names nobody new."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from django.db.models import Count
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samskap.features.stakeholders.models import Interview, Mention, Named
from samskap.features.stakeholders.process import ENOUGH_TALKS, QUIET_TALKS, nobody_is_left_to_ask
from samskap.features.stakeholders.states import NamedState


class NamedWaiting(NamedTuple):
    """Somebody who was named, by how many, and whether they have been contacted."""

    id: int
    name: str
    named_by: int
    contacted: bool


@dataclass(frozen=True)
class Snowball:
    """Open or closed, with the reasons in words."""

    is_closed: bool
    talks: int
    quiet: int
    waiting: int
    title: str
    reasons: tuple[str, ...]


def named_waiting(room_id: int) -> list[NamedWaiting]:
    """Those who are named in the room and not put aside, who waits longest first; the contacted are marked."""
    found = Named.objects.filter(room_id=room_id).exclude(state=NamedState.SET_ASIDE)
    rows = found.annotate(named_by=Count("mentions")).order_by("pk")
    return [NamedWaiting(one.pk, one.name, one.named_by, one.state == NamedState.CONTACTED) for one in rows]


def interviews_held(room_id: int) -> int:
    """How many talks are noted in the room."""
    return Interview.objects.filter(room_id=room_id).count()


def snowball(room_id: int) -> Snowball:
    """Whether the snowball has come to rest in this room; three queries."""
    mentions = list(Mention.objects.filter(named__room_id=room_id).select_related("interview"))
    waiting = Named.objects.filter(room_id=room_id, state=NamedState.NAMED).count()
    return snowball_from(_talks(room_id), mentions, waiting)


def _talks(room_id: int) -> list[int]:
    """The interviews, the last first."""
    return list(Interview.objects.filter(room_id=room_id).order_by("-held_on", "-pk").values_list("pk", flat=True))


def snowball_from(talks: Sequence[int], mentions: Sequence[Mention], waiting: int) -> Snowball:
    """The same, from rows already fetched; `talks` are the interviews, the last first."""
    fresh = _named_somebody_new(mentions)
    quiet = next((count for count, pk in enumerate(talks) if pk in fresh), len(talks))
    closed = nobody_is_left_to_ask(len(talks), quiet, waiting)
    title = _("Nobody new is named any more") if closed else _("There are still people to talk with")
    return Snowball(closed, len(talks), quiet, waiting, title, tuple(_reasons(len(talks), quiet, waiting)))


def _named_somebody_new(mentions: Sequence[Mention]) -> set[int]:
    """The interviews where somebody was named for the first time, by the day of the talk."""
    first: dict[int, Mention] = {}
    for mention in sorted(mentions, key=_moment):
        first.setdefault(mention.named_id, mention)
    return {mention.interview_id for mention in first.values() if mention.interview_id}


def _moment(mention: Mention) -> tuple[date, int]:
    held = mention.interview.held_on if mention.interview else timezone.localdate(mention.created_at)
    return held, mention.pk


def _reasons(talks: int, quiet: int, waiting: int) -> list[str]:
    told = []
    if not talks:
        return [_("Nobody has been interviewed yet.")]
    if talks < ENOUGH_TALKS:
        told.append(_("%(held)s of at least %(needed)s interviews are held.") % {"held": talks, "needed": ENOUGH_TALKS})
    if waiting:
        told.append(
            ngettext(
                "%(number)s who is named has not been contacted.",
                "%(number)s who are named have not been contacted.",
                waiting,
            )
            % {"number": waiting}
        )
    if quiet == 0:
        told.append(_("Somebody new was named in the last interview."))
    elif quiet < QUIET_TALKS:
        told.append(_("Nobody new was named in the last interview. One more like that is needed."))
    if not told:
        told.append(
            _(
                "%(held)s interviews are held, the two last named nobody new, and all who are named have been followed up."
            )
            % {"held": talks}
        )
    return told
