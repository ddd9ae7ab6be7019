"""What the public may know of results and learning in a room."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext as _

from samskap.features.benefits.models import LearningSheet, Measurement
from samskap.features.benefits.selectors.amounts import result_sentence
from samskap.features.rooms.milestones import Milestone


def milestones(room_ids: Iterable[int]) -> list[Milestone]:
    """The first measured result of each benefit, in rooms open to all, and the learning sheets published."""
    rooms = list(room_ids)
    return [*_measured(rooms), *_learnt(rooms)]


def _measured(rooms: list[int]) -> list[Milestone]:
    found = Measurement.objects.filter(benefit__project__room__in=rooms, benefit__project__room__is_public=True)
    first: dict[int, Measurement] = {}
    for row in found.select_related("benefit__project__challenge").order_by("created_at", "pk"):
        first.setdefault(row.benefit_id, row)
    return [
        Milestone(
            room_id=row.benefit.project.room_id,
            at=row.created_at,
            kind="measured",
            title=_("The result was measured"),
            text=result_sentence(row.benefit, row.value),
            link=reverse("portal:challenge", args=[row.benefit.project.challenge.slug]),
        )
        for row in first.values()
    ]


def _learnt(rooms: list[int]) -> list[Milestone]:
    found = LearningSheet.objects.filter(project__room__in=rooms, published_at__isnull=False)
    return [
        Milestone(
            room_id=sheet.project.room_id,
            at=sheet.published_at,
            kind="learnt",
            title=_("What we learnt was published"),
            text=sheet.title,
            link=reverse("benefits:show", args=[sheet.pk]),
        )
        for sheet in found.select_related("project")
        if sheet.published_at
    ]
