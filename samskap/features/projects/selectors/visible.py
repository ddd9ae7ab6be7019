"""Which projects the actor may see, and the project of a room."""

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When

from samskap.features.projects.models import Handover, ProcessTemplate, Project, Trial
from samskap.features.projects.states import LIVE
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import reach
from samskap.kernel.access.guard import as_filter
from samskap.kernel.base.refusals import OutsideReach

RELATIONS = ("room", "challenge", "template", "unit", "organisation", "sponsor", "receiving_unit")


def projects_visible_to(actor: Actor) -> QuerySet[Project]:
    """The projects that the actor may see: in own rooms and units, and those that one's unit is to take over."""
    how_far = reach(actor, Action.PROJECT_READ)
    found = as_filter(how_far, room="room", unit="unit")
    if how_far.units:
        asked = Handover.objects.filter(to_unit__in=how_far.units).values("project_id")
        found |= Q(receiving_unit__in=how_far.units) | Q(pk__in=asked)
    if how_far.own:
        found |= Q(pk__in=Handover.objects.filter(to_person=how_far.own).values("project_id"))
    return Project.objects.filter(found).select_related(*RELATIONS)


def project_for(actor: Actor, project_id: int) -> Project:
    """One project that the actor may see, or nothing at all is shown."""
    project = projects_visible_to(actor).filter(pk=project_id).first()
    if project is None:
        raise OutsideReach
    return project


def trial_for(actor: Actor, project_id: int, trial_id: int) -> Trial:
    """One trial of a project that the actor may see."""
    project = project_for(actor, project_id)
    trial = Trial.objects.filter(project=project, pk=trial_id).first()
    if trial is None:
        raise OutsideReach
    trial.project = project
    return trial


def handover_for(actor: Actor, project_id: int, handover_id: int) -> Handover:
    """One handover of a project that the actor may see."""
    project = project_for(actor, project_id)
    found = Handover.objects.filter(project=project, pk=handover_id)
    handover = found.select_related("to_unit", "to_organisation", "to_person", "proposed_by").first()
    if handover is None:
        raise OutsideReach
    handover.project = project
    return handover


def project_of_room(room_id: int) -> Project | None:
    """The room's project: the live one, or else the last."""
    return newest_first(Project.objects.filter(room_id=room_id)).select_related(*RELATIONS).first()


def newest_first(projects: QuerySet[Project]) -> QuerySet[Project]:
    """Live projects before ended ones, then the newest."""
    live_first = Case(When(state__in=LIVE, then=Value(0)), default=Value(1), output_field=IntegerField())
    return projects.order_by("room_id", live_first, "-pk")


def newest_template(code: str) -> ProcessTemplate | None:
    """The last version of a process template."""
    return ProcessTemplate.objects.filter(code=code).order_by("-version").first()
