"""Learning sheets at work: writing, changing and publishing them."""

from django.http import HttpResponse
from django.utils.translation import gettext as _

from samskap.features.benefits import actions
from samskap.features.benefits.actions.sheets import SAID
from samskap.features.benefits.forms import PublishForm, SheetForm
from samskap.features.benefits.selectors.sheets import card_of
from samskap.features.benefits.selectors.visible import project_here, sheet_for
from samskap.features.benefits.views.work import crumbs, to_benefits
from samskap.kernel.access.actions import Action
from samskap.kernel.access.guard import Asking, guarded
from samskap.kernel.ui.acts import done, page, perform


@guarded(Action.LEARNING_WRITE)
def write(request: Asking, project_id: int) -> HttpResponse:
    project = project_here(request.actor, project_id)
    form = SheetForm(request.POST or None)
    if form.is_valid() and perform(
        form, lambda: actions.write_sheet(actor=request.actor, project_id=project.pk, **_said(form))
    ):
        return done(request, _("The learning sheet is kept as a draft."), to_benefits(project.pk))
    context = {
        "title": _("Write a learning sheet"),
        "lead": _("One page that spares others the same detour. It is a draft until it is published."),
        "label": _("Keep the draft"),
        "project": project,
        "crumbs": crumbs(project.pk, project.name, _("Write a learning sheet")),
    }
    return page(request, "benefits/work/one_form.html", context, form)


@guarded(Action.LEARNING_WRITE)
def rewrite(request: Asking, sheet_id: int) -> HttpResponse:
    sheet = sheet_for(request.actor, sheet_id)
    known = {name: getattr(sheet, name) for name in SAID}
    form = SheetForm(request.POST or None, initial={**known, "seen": sheet.revision})
    if form.is_valid() and perform(
        form, lambda: actions.rewrite_sheet(actor=request.actor, sheet_id=sheet.pk, **form.cleaned_data)
    ):
        return done(request, _("The learning sheet is changed."), to_benefits(sheet.project_id))
    context = {
        "title": _("Change the learning sheet"),
        "lead": _("Everybody can read it, and sees the change at once.") if sheet.published_at else "",
        "label": _("Save"),
        "project": sheet.project,
        "crumbs": crumbs(sheet.project_id, sheet.project.name, sheet.title),
    }
    return page(request, "benefits/work/one_form.html", context, form)


@guarded(Action.LEARNING_PUBLISH)
def publish(request: Asking, sheet_id: int) -> HttpResponse:
    sheet = sheet_for(request.actor, sheet_id)
    form = PublishForm(request.POST if request.method == "POST" else None, initial={"seen": sheet.revision})
    if form.is_valid() and perform(
        form, lambda: actions.publish_sheet(actor=request.actor, sheet_id=sheet.pk, **form.cleaned_data)
    ):
        told = _("The learning sheet is published. Those who follow the work are told.")
        return done(request, told, to_benefits(sheet.project_id))
    context = {
        "sheet": card_of(sheet),
        "project": sheet.project,
        "crumbs": crumbs(sheet.project_id, sheet.project.name, _("Publish")),
    }
    return page(request, "benefits/work/publish.html", context, form)


def _said(form: SheetForm) -> dict[str, str]:
    return {name: form.cleaned_data[name] for name in SAID}
