"""Reads of benefits and learning sheets."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from samskap.features.benefits.models import LearningSheet
from samskap.features.rooms.milestones import Milestone


def milestones(room_ids: Iterable[int]) -> list[Milestone]:
    """The learning sheets published in these rooms."""
    sheets = LearningSheet.objects.filter(project__room__in=list(room_ids), published_at__isnull=False)
    return [
        Milestone(sheet.project.room_id, sheet.published_at, "learnt", _("What we learnt was published"), sheet.title)
        for sheet in sheets.select_related("project")
    ]
