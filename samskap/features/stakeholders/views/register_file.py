"""A file into the register in two steps: look at what it would do, and then all or nothing."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from samskap.features.stakeholders.actions import register as acts
from samskap.features.stakeholders.forms.reasons import PressForm
from samskap.features.stakeholders.forms.register import RegisterFileForm
from samskap.features.stakeholders.register_sample import SAMPLE
from samskap.features.stakeholders.selectors import register_file as reads
from samskap.features.stakeholders.views.register import crumbs
from samskap.kernel.access.actions import Action
from samskap.kernel.access.guard import Asking, guarded
from samskap.kernel.ui.acts import done, page, perform


@guarded(Action.ORGANISATION_IMPORT)
def upload(request: Asking) -> HttpResponse:
    is_sent = request.method == "POST"
    form = RegisterFileForm(request.POST if is_sent else None, request.FILES if is_sent else None)
    taken: list = []
    if form.is_valid() and perform(form, lambda: taken.append(_taken_in(request, form.cleaned_data))):
        return done(request, _("The file has been read."), _url(taken[0].pk))
    context = {"crumbs": crumbs(_("Import")), "back": reverse("register:listing")}
    return page(request, "stakeholders/register/import.html", context, form)


@guarded(Action.ORGANISATION_IMPORT)
def preview(request: Asking, file_id: int) -> HttpResponse:
    form = PressForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and perform(form, lambda: acts.read_in(actor=request.actor, file_id=file_id)):
        return done(request, _("The register is up to date."), _url(file_id))
    found = reads.preview(request.actor, file_id)
    return page(request, "stakeholders/register/preview.html", {"found": found, "crumbs": crumbs(_("Import"))}, form)


@guarded(Action.ORGANISATION_IMPORT)
def drop(request: Asking, file_id: int) -> HttpResponse:
    kept = reads.file_for(request.actor, file_id)
    form = PressForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and perform(form, lambda: acts.drop(actor=request.actor, file_id=file_id)):
        said = _("The file has been thrown away. Nothing was imported.")
        return done(request, said, reverse("register:import"))
    context = {
        "question": _("Throw away the file?"),
        "consequence": _("Nothing is imported from %(name)s.") % {"name": kept.file_name},
        "confirm_label": _("Throw away"),
        "cancel_url": _url(file_id),
        "crumbs": crumbs(_("Import")),
    }
    return page(request, "ui/confirm.html", context, form)


@guarded(Action.ORGANISATION_IMPORT)
def sample(request: Asking) -> HttpResponse:
    """A small file to begin with; the mark in front lets spreadsheets read æ, ø and å."""
    response = HttpResponse(SAMPLE.encode("utf-8-sig"), content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="organisasjoner-eksempel.csv"'
    return response


def _taken_in(request: Asking, asked: dict) -> object:
    file = asked["file"]
    return acts.take_in(actor=request.actor, file_name=file.name, content=file.read(), kind=asked["kind"])


def _url(file_id: int) -> str:
    return reverse("register:preview", args=[file_id])
