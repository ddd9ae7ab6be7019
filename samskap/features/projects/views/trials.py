"""Planning, beginning and concluding trials."""

from django.http import HttpResponse
from django.utils.translation import gettext as _

from samskap.features.projects import actions
from samskap.features.projects.forms import ConcludeForm, TrialForm
from samskap.features.projects.selectors.visible import project_for, trial_for
from samskap.features.projects.views.work import crumbs, to_project
from samskap.kernel.access.actions import Action
from samskap.kernel.access.guard import Asking, guarded
from samskap.kernel.ui.acts import done, page, perform
from samskap.kernel.ui.forms import SamskapForm, Seen
from samskap.kernel.ui.parts import Crumb


class BeginForm(SamskapForm, Seen):
    """Nothing to fill in: only the revision that was seen."""


@guarded(Action.TRIAL_PLAN)
def trial_plan(request: Asking, project_id: int) -> HttpResponse:
    project = project_for(request.actor, project_id)
    form = TrialForm(request.POST or None, initial={"seen": project.revision})
    if form.is_valid() and perform(
        form, lambda: actions.plan_trial(actor=request.actor, project_id=project.pk, **form.cleaned_data)
    ):
        return done(request, _("The trial is planned."), to_project(project.pk, "").url)
    context = {
        "title": _("Plan a trial"),
        "lead": _("Need, solution, test: find out something small before you build something big."),
        "label": _("Plan the trial"),
        "project": project,
        "crumbs": crumbs(to_project(project.pk, project.name), Crumb(_("Plan a trial"))),
    }
    return page(request, "projects/work/one_form.html", context, form)


@guarded(Action.TRIAL_PLAN)
def trial_begin(request: Asking, project_id: int, trial_id: int) -> HttpResponse:
    trial = trial_for(request.actor, project_id, trial_id)
    form = BeginForm(request.POST if request.method == "POST" else None, initial={"seen": trial.revision})
    if form.is_valid() and perform(
        form, lambda: actions.begin_trial(actor=request.actor, trial_id=trial.pk, **form.cleaned_data)
    ):
        return done(request, _("The trial has begun."), to_project(project_id, "").url)
    context = {
        "title": _("Begin the trial"),
        "lead": _("From now on what the trial is judged by cannot be changed."),
        "label": _("Begin"),
        "project": trial.project,
        "trial": trial,
        "crumbs": crumbs(to_project(project_id, trial.project.name), Crumb(_("Begin the trial"))),
    }
    return page(request, "projects/work/one_form.html", context, form)


@guarded(Action.TRIAL_CONCLUDE)
def trial_conclude(request: Asking, project_id: int, trial_id: int) -> HttpResponse:
    trial = trial_for(request.actor, project_id, trial_id)
    form = ConcludeForm(request.POST or None, initial={"seen": trial.revision}, criteria=trial.criteria)
    if form.is_valid() and perform(
        form, lambda: actions.conclude_trial(actor=request.actor, trial_id=trial.pk, **form.judged())
    ):
        return done(request, _("The trial is concluded. Those who follow the work are told."), _project(project_id))
    context = {
        "title": _("Conclude the trial"),
        "lead": _("A result that surprises is worth as much as one that pleases."),
        "label": _("Conclude the trial"),
        "project": trial.project,
        "trial": trial,
        "crumbs": crumbs(to_project(project_id, trial.project.name), Crumb(_("Conclude the trial"))),
    }
    return page(request, "projects/work/one_form.html", context, form)


def _project(project_id: int) -> str:
    return to_project(project_id, "").url
