"""The gate, and the way back to an earlier phase."""

from django.http import HttpResponse
from django.utils.translation import gettext as _

from samskap.features.projects import actions
from samskap.features.projects.forms import BackForm, GateForm
from samskap.features.projects.selectors.gate_box import gate_box
from samskap.features.projects.selectors.phases import phase_label, process_of
from samskap.features.projects.selectors.rights import hat_at_gate, may_enter_room
from samskap.features.projects.selectors.visible import project_for
from samskap.features.projects.views.work import crumbs, to_project
from samskap.kernel.access.actions import Action
from samskap.kernel.access.guard import Asking, guarded
from samskap.kernel.ui.acts import done, page, perform
from samskap.kernel.ui.parts import Crumb


@guarded(Action.GATE_PASS)
def gate(request: Asking, project_id: int) -> HttpResponse:
    project = project_for(request.actor, project_id)
    box = gate_box(project, is_inside=may_enter_room(request.actor, project))
    is_mine = hat_at_gate(request.actor, project, process_of(project).gate_of(project.phase)) is not None
    form = GateForm(
        request.POST or None, initial={"seen": project.revision, "gate": box.code},
        outcomes=box.outcomes_shown(request.POST.get("outcome")), gaps=box.lacking,
        writes_conditions=not box.is_political,
    )  # fmt: skip
    if form.is_valid() and perform(
        form, lambda: actions.pass_gate(actor=request.actor, project_id=project.pk, **form.cleaned_data)
    ):
        return done(request, _("The outcome of the gate is recorded."), to_project(project.pk, "").url)
    here = crumbs(to_project(project.pk, project.name), Crumb(box.label))
    return page(
        request, "projects/work/gate.html", {"project": project, "gate": box, "crumbs": here, "mine": is_mine}, form
    )


@guarded(Action.GATE_RETURN)
def back(request: Asking, project_id: int) -> HttpResponse:
    project = project_for(request.actor, project_id)
    before = process_of(project).phases_before(project.phase)
    form = BackForm(
        request.POST or None, initial={"seen": project.revision}, phases=[(code, phase_label(code)) for code in before]
    )
    if form.is_valid() and perform(
        form, lambda: actions.return_to_phase(actor=request.actor, project_id=project.pk, **form.cleaned_data)
    ):
        return done(request, _("The project is back in an earlier phase."), to_project(project.pk, "").url)
    context = {
        "title": _("Go back to an earlier phase"),
        "lead": _("Going back is normal. The gates between must be passed again."),
        "label": _("Go back"),
        "project": project,
        "crumbs": crumbs(to_project(project.pk, project.name), Crumb(_("Go back"))),
    }
    return page(request, "projects/work/one_form.html", context, form)
