"""The way from an innspill to a result, gathered from every feature and put in the order it happened."""

from collections.abc import Iterable, Sequence

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from samskap.features.benefits import selectors as benefits
from samskap.features.challenges import selectors as challenges
from samskap.features.decisions import selectors as decisions
from samskap.features.projects.selectors import trail as projects
from samskap.features.rooms.milestones import Milestone
from samskap.features.stakeholders import selectors as stakeholders
from samskap.features.suggestions.selectors import story as suggestions
from samskap.features.suggestions.selectors.public import SuggestionPage
from samskap.kernel.journal.kept import kept
from samskap.kernel.ui.parts import TrailStep

SOURCES = (
    stakeholders.milestones,
    challenges.milestones,
    projects.milestones,
    decisions.milestones,
    benefits.milestones,
)


def milestones_of_rooms(room_ids: Iterable[int]) -> list[Milestone]:
    """What happened in these rooms that anybody may know, oldest first."""
    ids = list(room_ids)
    found = [each for source in SOURCES for each in source(ids)] if ids else []
    return sorted(found, key=lambda each: each.at)


def steps_of(milestones: Sequence[Milestone]) -> list[TrailStep]:
    """The milestones as steps; the newest is where we are now."""
    last = len(milestones) - 1
    return [
        TrailStep(each.title, each.text, each.link, timezone.localdate(each.at), "now" if at == last else "done")
        for at, each in enumerate(milestones)
    ]


def trail_of(found: SuggestionPage) -> list[TrailStep]:
    """Every step that an innspill became part of: its own, the floker it was gathered into, and what came of them."""
    steps = suggestions.own_milestones(found)
    for challenge, since in challenges.challenges_of_suggestions([found.id, found.merged_into_id or found.id]):
        steps.append(_gathered(challenge, since))
        steps += [each for each in _happened_in(challenge.room_id) if each.at >= since]
    return steps_of(sorted(steps, key=lambda each: each.at))


def _happened_in(room_id: int) -> list[Milestone]:
    return kept(f"room:{room_id}", lambda: milestones_of_rooms([room_id]))


def _gathered(challenge, since) -> Milestone:
    link = reverse("portal:challenge", args=[challenge.slug]) if challenge.room.is_public else ""
    title = _("Became part of a challenge that we work on")
    return Milestone(challenge.room_id, since, "gathered", title, challenge.room.title, link)
