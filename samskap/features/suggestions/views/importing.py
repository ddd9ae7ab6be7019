"""Import in three steps: the file, its columns with a preview, and all or nothing."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samskap.features.suggestions.actions import importing as acts
from samskap.features.suggestions.forms.importing import ColumnsForm, UploadForm
from samskap.features.suggestions.selectors import importing
from samskap.features.suggestions.selectors.places import reaches_everywhere, units_for
from samskap.kernel.access.actions import Action
from samskap.kernel.access.guard import Asking, guarded
from samskap.kernel.ui.acts import done, page, perform
from samskap.kernel.ui.forms import SamskapForm
from samskap.kernel.ui.parts import Crumb


@guarded(Action.SUGGESTION_IMPORT)
def upload(request: Asking) -> HttpResponse:
    is_sent = request.method == "POST"
    form = UploadForm(
        request.POST if is_sent else None, request.FILES if is_sent else None,
        units=units_for(request.actor, Action.SUGGESTION_IMPORT),
        everywhere=reaches_everywhere(request.actor, Action.SUGGESTION_IMPORT),
    )  # fmt: skip
    taken: list = []
    if form.is_valid() and perform(form, lambda: taken.append(_taken_in(request, form.cleaned_data))):
        return done(request, _("The file has been read."), reverse("suggestions_work:preview", args=[taken[0].pk]))
    context = {"crumbs": _crumbs(), "batches": importing.batches(request.actor)}
    return page(request, "suggestions/work/import.html", context, form)


@guarded(Action.SUGGESTION_IMPORT)
def preview(request: Asking, draft_id: int) -> HttpResponse:
    """The columns are chosen with an ordinary GET form, so that the address says what is shown."""
    asked = request.POST if request.method == "POST" else request.GET
    names, guess = importing.columns_of(request.actor, draft_id)
    form = ColumnsForm(asked if "text" in asked else None, names=names, initial=vars(guess))
    chosen = form.columns() if form.is_valid() else None
    made: list = []
    if (
        request.method == "POST"
        and chosen
        and perform(form, lambda: made.append(_carried_out(request, draft_id, form)))
    ):
        return _imported(request, made[0])
    context = {
        "preview": importing.preview(request.actor, draft_id, chosen),
        "crumbs": _crumbs(_("Look before you import")),
    }
    return page(request, "suggestions/work/preview.html", context, form)


@guarded(Action.SUGGESTION_IMPORT)
def drop(request: Asking, draft_id: int) -> HttpResponse:
    draft = importing.draft_for(request.actor, draft_id)
    form = SamskapForm(request.POST if request.method == "POST" else None)
    start = reverse("suggestions_work:import")
    if form.is_valid() and perform(form, lambda: acts.drop(actor=request.actor, draft_id=draft_id)):
        return done(request, _("The file has been thrown away. Nothing was imported."), start)
    words = {
        "question": _("Throw away the file?"),
        "consequence": _("Nothing is imported from %(name)s.") % {"name": draft.file_name},
        "confirm_label": _("Throw away"),
        "cancel_url": reverse("suggestions_work:preview", args=[draft_id]),
    }
    return render(request, "ui/confirm.html", {**words, "form": form})


def _taken_in(request: Asking, asked: dict) -> object:
    file = asked["file"]
    return acts.take_in(
        actor=request.actor, file_name=file.name, content=file.read(), source=asked["source"],
        unit_id=asked["unit_id"],
    )  # fmt: skip


def _carried_out(request: Asking, draft_id: int, form: ColumnsForm) -> object:
    return acts.carry_out(
        actor=request.actor, draft_id=draft_id, columns=form.columns(), language=form.cleaned_data["language"]
    )


def _imported(request: Asking, batch) -> HttpResponse:
    said = ngettext(
        "%(count)d suggestion was imported. Look for likely duplicates, and sort them.",
        "%(count)d suggestions were imported. Look for likely duplicates, and sort them.",
        batch.row_count,
    )
    to = f"{reverse('suggestions_work:inbox')}?tab=unsorted&batch={batch.pk}"
    return done(request, said % {"count": batch.row_count}, to)


def _crumbs(here: str = "") -> list[Crumb]:
    start = Crumb(_("Import"), reverse("suggestions_work:import"))
    return [Crumb(_("Inbox"), reverse("suggestions_work:inbox")), start, *([Crumb(here)] if here else [])]
