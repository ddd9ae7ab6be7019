"""The work page of a project's benefits and learning, with what the reader may do there."""

from dataclasses import dataclass

from django.urls import reverse

from samskap.features.benefits.selectors.results import BenefitLine, benefits_of
from samskap.features.benefits.selectors.sheets import SheetCard, sheets_of
from samskap.features.benefits.selectors.visible import project_here
from samskap.features.projects.models import Project
from samskap.features.projects.selectors.listing import led_by
from samskap.features.projects.selectors.visible import projects_visible_to
from samskap.features.projects.words import STATE_WORDS
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor, Scope
from samskap.kernel.access.guard import allowed
from samskap.kernel.ui.parts import Status


@dataclass(frozen=True)
class BenefitsPage:
    """Everything on the page; `measurable` are the benefits that the reader may measure."""

    project: Project
    led_by: str
    status: Status
    project_url: str
    benefits: list[BenefitLine]
    sheets: list[SheetCard]
    measurable: frozenset[int]
    can: frozenset[str]


def benefits_page(actor: Actor, project_id: int) -> BenefitsPage:
    """The project's benefits with what is measured, and its learning sheets."""
    project = project_here(actor, project_id)
    scope = project.access_scope()
    lines = benefits_of(project.pk)
    label, colour = STATE_WORDS[project.state]
    seen = projects_visible_to(actor).filter(pk=project.pk).exists()
    return BenefitsPage(
        project=project,
        led_by=led_by(project),
        status=Status(str(label), colour),
        project_url=reverse("projects_work:show", args=[project.pk]) if seen else "",
        benefits=lines,
        sheets=sheets_of(project.pk),
        measurable=frozenset(line.id for line in lines if _may_measure(actor, scope, line)),
        can=allowed(actor, scope, Action.BENEFIT_PLAN, Action.LEARNING_WRITE, Action.LEARNING_PUBLISH),
    )


def _may_measure(actor: Actor, scope: Scope, line: BenefitLine) -> bool:
    own = Scope(room_id=scope.room_id, unit_id=scope.unit_id, owner_id=line.owner_id)
    return bool(allowed(actor, own, Action.BENEFIT_MEASURE))
