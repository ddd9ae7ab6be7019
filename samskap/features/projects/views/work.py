"""Pages of projects: the list, one project, proposing it and correcting what is said about it."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from samskap.features.projects import actions
from samskap.features.projects.forms import EditForm, ProposeForm
from samskap.features.projects.selectors import choices
from samskap.features.projects.selectors.listing import listing as list_of_projects
from samskap.features.projects.selectors.page import project_page
from samskap.features.projects.selectors.visible import project_for, projects_visible_to
from samskap.kernel.access.actions import Action
from samskap.kernel.access.guard import Asking, guarded
from samskap.kernel.ui.acts import done, page, perform
from samskap.kernel.ui.parts import Crumb

ABOUT = ("name", "aim", "first_benefit", "alternatives", "budget_frame", "municipality_role")


def crumbs(*more: Crumb) -> list[Crumb]:
    """The way here from the list of projects."""
    return [Crumb(_("Projects"), reverse("projects_work:listing")), *more]


def to_project(project_id: int, name: str) -> Crumb:
    return Crumb(name, reverse("projects_work:show", args=[project_id]))


@guarded(Action.PROJECT_READ)
def listing(request: Asking) -> HttpResponse:
    found = list_of_projects(request.actor, request.GET.get("vis", ""), request.GET.get("side"), request.GET.items())
    return page(request, "projects/work/listing.html", {"found": found})


@guarded(Action.PROJECT_READ)
def show(request: Asking, project_id: int) -> HttpResponse:
    shown = project_page(request.actor, project_id)
    return page(request, "projects/work/show.html", {"shown": shown, "crumbs": crumbs(Crumb(shown.project.name))})


@guarded(Action.PROJECT_PROPOSE)
def propose(request: Asking, room_id: int) -> HttpResponse:
    room, _challenge = choices.challenge_room(request.actor, room_id)
    units = choices.units()
    form = ProposeForm(
        request.POST or None, initial={"unit_id": room.unit_id, "lead_id": choices.current_lead(room_id)},
        units=units, organisations=choices.organisations(), leads=choices.possible_leads(room_id),
        sponsors=choices.possible_sponsors(),
    )  # fmt: skip
    if form.is_valid() and perform(
        form, lambda: actions.propose(actor=request.actor, room_id=room_id, **form.cleaned_data)
    ):
        return done(request, _("The project is proposed. It starts when it gets its mandate."), _next(request, room_id))
    here = crumbs(Crumb(_("Propose a project")))
    return page(request, "projects/work/propose.html", {"room": room, "crumbs": here}, form)


def _next(request: Asking, room_id: int) -> str:
    """The new project's page; the list when others lead it and the proposer has no seat there."""
    project = projects_visible_to(request.actor).filter(room_id=room_id).order_by("-pk").first()
    return reverse("projects_work:show", args=[project.pk]) if project else reverse("projects_work:listing")


@guarded(Action.PROJECT_EDIT)
def edit(request: Asking, project_id: int) -> HttpResponse:
    project = project_for(request.actor, project_id)
    known = {name: getattr(project, name) for name in (*ABOUT, "sponsor_id", "receiving_unit_id")}
    form = EditForm(
        request.POST or None, initial={**known, "seen": project.revision},
        units=choices.units(), sponsors=choices.possible_sponsors(),
    )  # fmt: skip
    if form.is_valid() and perform(
        form, lambda: actions.edit(actor=request.actor, project_id=project.pk, **form.cleaned_data)
    ):
        return done(request, _("What is said about the project is changed."), to_project(project.pk, "").url)
    here = crumbs(to_project(project.pk, project.name), Crumb(_("Change")))
    context = {"title": _("Change what is said about the project"), "project": project, "crumbs": here}
    return page(request, "projects/work/one_form.html", {**context, "label": _("Save")}, form)
