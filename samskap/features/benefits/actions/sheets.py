"""Learning sheets: written by anybody in the room, changed, and published by those who answer for the work."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from samskap.algorithms.identity_numbers.scan import has_identity_number
from samskap.features.benefits.models import LearningSheet
from samskap.features.benefits.notices import LearningPublished
from samskap.features.benefits.selectors.words_of import index_of
from samskap.features.projects import actions as projects
from samskap.features.projects.models import Project
from samskap.features.projects.states import PaperCode
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import authorize
from samskap.kernel.base import clock
from samskap.kernel.base.records import keep, lock
from samskap.kernel.base.refusals import ALREADY_DONE, Invalid, NotNow
from samskap.kernel.journal.write import record
from samskap.kernel.notify.tell import tell

SAID = ("title", "tried", "worked", "failed", "conditions", "cost", "contact")


@transaction.atomic
def write_sheet(
    *, actor: Actor, project_id: int, title: str, tried: str, worked: str = "", failed: str = "",
    conditions: str = "", cost: str = "", contact: str = "",
) -> LearningSheet:  # fmt: skip
    """Writes a learning sheet as a draft. It says at least one thing that worked or did not."""
    project = lock(Project, project_id)
    hat = authorize(actor, Action.LEARNING_WRITE, project, read=Action.PROJECT_READ)
    _says_something(worked, failed)
    said = dict(zip(SAID, (title, tried, worked, failed, conditions, cost, contact), strict=True))
    mine: dict[str, Any] = {**said, "project": project, "written_by_id": actor.person_id}
    twin = LearningSheet.objects.filter(**mine).first()
    if twin:
        return twin
    sheet = LearningSheet.objects.create(**mine, terms=index_of(*said.values(), project.name))
    record(Action.LEARNING_WRITE, sheet, by=actor, hat=hat)
    return sheet


@transaction.atomic
def rewrite_sheet(
    *, actor: Actor, sheet_id: int, title: str, tried: str, worked: str = "", failed: str = "",
    conditions: str = "", cost: str = "", contact: str = "", seen: int | None = None,
) -> LearningSheet:  # fmt: skip
    """Changes what a sheet says; once it is published, only those who may publish can change it."""
    sheet = lock(LearningSheet, sheet_id, seen)
    action = Action.LEARNING_PUBLISH if sheet.published_at else Action.LEARNING_WRITE
    hat = authorize(actor, action, sheet, read=Action.PROJECT_READ)
    _says_something(worked, failed)
    said = dict(zip(SAID, (title, tried, worked, failed, conditions, cost, contact), strict=True))
    for name, text in said.items():
        setattr(sheet, name, text)
    if sheet.published_at:
        _is_fit_to_publish(sheet)
    sheet.terms = index_of(*said.values(), sheet.project.name)
    keep(sheet, *SAID, "terms")
    record(action, sheet, by=actor, hat=hat, changed=True)
    return sheet


@transaction.atomic
def publish_sheet(*, actor: Actor, sheet_id: int, seen: int | None = None) -> LearningSheet:
    """Opens the sheet to all; those who follow the room are told."""
    sheet = lock(LearningSheet, sheet_id, seen)
    hat = authorize(actor, Action.LEARNING_PUBLISH, sheet, read=Action.PROJECT_READ)
    if sheet.published_at:
        raise NotNow(str(ALREADY_DONE))
    _is_fit_to_publish(sheet)
    sheet.published_at = clock.now()
    keep(sheet, "published_at")
    record(Action.LEARNING_PUBLISH, sheet, by=actor, hat=hat)
    projects.note_paper(actor=actor, project_id=sheet.project_id, paper=PaperCode.LEARNING_SHEET)
    tell(LearningPublished(sheet.pk))
    return sheet


def _says_something(worked: str, failed: str) -> None:
    if not worked and not failed:
        raise Invalid(_("Write what worked or what did not. One of them is enough."), field="worked")


def _is_fit_to_publish(sheet: LearningSheet) -> None:
    if any(has_identity_number(getattr(sheet, name)) for name in SAID):
        raise Invalid(_("The text seems to hold a national identity number. Take it out before you publish."))
