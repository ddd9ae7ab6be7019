"""A project's benefits at work: the page, planning one and measuring it."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from samskap.features.benefits import actions
from samskap.features.benefits.forms import MeasureForm, PlanForm
from samskap.features.benefits.selectors.page import benefits_page
from samskap.features.benefits.selectors.results import line_of
from samskap.features.benefits.selectors.visible import benefit_for, project_here
from samskap.features.projects.selectors import choices
from samskap.kernel.access.actions import Action
from samskap.kernel.access.decide import authorize
from samskap.kernel.access.guard import Asking, guarded
from samskap.kernel.ui.acts import done, page, perform
from samskap.kernel.ui.parts import Crumb


def to_benefits(project_id: int) -> str:
    return reverse("benefits_work:project", args=[project_id])


def crumbs(project_id: int, name: str, here: str) -> list[Crumb]:
    """The way here from the project's benefits."""
    return [Crumb(name, to_benefits(project_id)), Crumb(here)]


@guarded(Action.BENEFIT_MEASURE)
def project(request: Asking, project_id: int) -> HttpResponse:
    return page(request, "benefits/work/project.html", {"shown": benefits_page(request.actor, project_id)})


@guarded(Action.BENEFIT_PLAN)
def plan(request: Asking, project_id: int) -> HttpResponse:
    found = project_here(request.actor, project_id)
    form = PlanForm(request.POST or None, owners=choices.possible_leads(found.room_id))
    if form.is_valid() and perform(
        form, lambda: actions.plan(actor=request.actor, project_id=found.pk, **form.cleaned_data)
    ):
        return done(request, _("The benefit is planned. Whoever answers for it is told."), to_benefits(found.pk))
    context = {
        "title": _("Plan a benefit"),
        "lead": _("Set the starting point and the target now, so that nobody can move them afterwards."),
        "label": _("Plan the benefit"),
        "project": found,
        "crumbs": crumbs(found.pk, found.name, _("Plan a benefit")),
    }
    return page(request, "benefits/work/one_form.html", context, form)


@guarded(Action.BENEFIT_MEASURE)
def measure(request: Asking, benefit_id: int) -> HttpResponse:
    benefit = benefit_for(request.actor, benefit_id)
    authorize(request.actor, Action.BENEFIT_MEASURE, benefit)
    form = MeasureForm(request.POST or None, measured_in=benefit.measured_in)
    if form.is_valid() and perform(
        form, lambda: actions.measure(actor=request.actor, benefit_id=benefit.pk, **form.cleaned_data)
    ):
        told = _("The result is kept. Those who follow the work are told.")
        return done(request, told, to_benefits(benefit.project_id))
    context = {
        "title": _("Measure"),
        "lead": benefit.name,
        "label": _("Keep the result"),
        "project": benefit.project,
        "line": line_of(benefit),
        "crumbs": crumbs(benefit.project_id, benefit.project.name, _("Measure")),
    }
    return page(request, "benefits/work/one_form.html", context, form)
