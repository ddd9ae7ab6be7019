"""Asking somebody to take over, and answering."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from samskap.features.projects import actions
from samskap.features.projects.forms import HandoverForm, ReplyForm
from samskap.features.projects.selectors import choices
from samskap.features.projects.selectors.page import handover_line
from samskap.features.projects.selectors.visible import handover_for, project_for, projects_visible_to
from samskap.features.projects.views.work import crumbs, to_project
from samskap.kernel.access.actions import Action
from samskap.kernel.access.decide import authorize
from samskap.kernel.access.guard import Asking, allowed, guarded
from samskap.kernel.ui.acts import done, page, perform
from samskap.kernel.ui.parts import Crumb


@guarded(Action.HANDOVER_PROPOSE)
def handover_propose(request: Asking, project_id: int) -> HttpResponse:
    project = project_for(request.actor, project_id)
    form = HandoverForm(
        request.POST or None, initial={"seen": project.revision, "to_unit_id": project.receiving_unit_id},
        units=choices.units(), organisations=choices.organisations(), leads=choices.possible_leads(project.room_id),
    )  # fmt: skip
    if form.is_valid() and perform(
        form, lambda: actions.propose_handover(actor=request.actor, project_id=project.pk, **form.asked())
    ):
        return done(request, _("The question is sent. Nothing moves before the answer is yes."), _show(project_id))
    context = {
        "title": _("Hand over the responsibility"),
        "lead": _("Whoever is asked gets a notice and answers yes or no. Nothing moves before the answer is yes."),
        "label": _("Ask them to take over"),
        "project": project,
        "crumbs": crumbs(to_project(project.pk, project.name), Crumb(_("Hand over the responsibility"))),
    }
    return page(request, "projects/work/one_form.html", context, form)


@guarded(Action.HANDOVER_ACCEPT)
def handover_accept(request: Asking, project_id: int, handover_id: int) -> HttpResponse:
    handover = handover_for(request.actor, project_id, handover_id)
    authorize(request.actor, Action.HANDOVER_ACCEPT, handover)
    form = ReplyForm(request.POST or None, initial={"seen": handover.revision})
    if form.is_valid() and perform(form, lambda: _reply(request, handover_id, form.cleaned_data)):
        return done(request, _("Your answer is recorded, and those concerned are told."), _after(request, project_id))
    here = crumbs(to_project(project_id, handover.project.name), Crumb(_("Take over the responsibility")))
    mine = allowed(request.actor, handover.access_scope(), Action.HANDOVER_ACCEPT)
    context = {"line": handover_line(handover), "project": handover.project, "crumbs": here, "mine": mine}
    return page(request, "projects/work/handover.html", context, form)


def _reply(request: Asking, handover_id: int, given: dict) -> object:
    act = actions.accept_handover if given["answer"] == "yes" else actions.decline_handover
    return act(actor=request.actor, handover_id=handover_id, reply=given["reply"], seen=given["seen"])


def _show(project_id: int) -> str:
    return to_project(project_id, "").url


def _after(request: Asking, project_id: int) -> str:
    """The project's page; the list for somebody who said no and has no other part in it."""
    stays = projects_visible_to(request.actor).filter(pk=project_id).exists()
    return _show(project_id) if stays else reverse("projects_work:listing")
