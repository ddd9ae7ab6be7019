"""Which projects, benefits and sheets a person reaches here: the project's own rule, and the benefits one owns."""

from django.db.models import Q, QuerySet

from samskap.features.benefits.models import Benefit, LearningSheet
from samskap.features.projects.models import Project
from samskap.features.projects.selectors.visible import RELATIONS, projects_visible_to
from samskap.kernel.access.actor import Actor
from samskap.kernel.base.refusals import OutsideReach


def projects_with_benefits_for(actor: Actor) -> QuerySet[Project]:
    """Projects that the actor may see, and those where the actor owns a benefit."""
    found = Q(pk__in=projects_visible_to(actor).values("pk"))
    if actor.person_id:
        found |= Q(benefits__owner_id=actor.person_id)
    return Project.objects.filter(found).distinct().select_related(*RELATIONS)


def project_here(actor: Actor, project_id: int) -> Project:
    """One such project, or nothing at all is shown."""
    project = projects_with_benefits_for(actor).filter(pk=project_id).first()
    if project is None:
        raise OutsideReach
    return project


def benefit_for(actor: Actor, benefit_id: int) -> Benefit:
    """One benefit of a project that the actor reaches."""
    projects = projects_with_benefits_for(actor).values("pk")
    found = Benefit.objects.filter(pk=benefit_id, project__in=projects)
    benefit = found.select_related("owner", *(f"project__{name}" for name in RELATIONS)).first()
    if benefit is None:
        raise OutsideReach
    return benefit


def sheet_for(actor: Actor, sheet_id: int) -> LearningSheet:
    """One learning sheet, draft or published, of a project that the actor reaches."""
    projects = projects_with_benefits_for(actor).values("pk")
    found = LearningSheet.objects.filter(pk=sheet_id, project__in=projects)
    sheet = found.select_related("written_by", *(f"project__{name}" for name in RELATIONS)).first()
    if sheet is None:
        raise OutsideReach
    return sheet
