"""One page for each act on one innspill: what it is about, what happens, and the form that does it."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from samskap.features.people.selectors import units as every_unit
from samskap.features.suggestions.actions import answer as answering
from samskap.features.suggestions.actions import close as closing
from samskap.features.suggestions.actions import merge as merging
from samskap.features.suggestions.actions import publish as publishing
from samskap.features.suggestions.actions import sort as sorting
from samskap.features.suggestions.forms.work import (
    AnswerForm,
    CloseForm,
    MergeForm,
    PublishForm,
    ReasonForm,
    SortForm,
)  # fmt: skip
from samskap.features.suggestions.selectors import work
from samskap.features.suggestions.views.work import crumbs
from samskap.kernel.access.actions import Action
from samskap.kernel.access.guard import Asking, guarded
from samskap.kernel.ui.acts import done, page, perform
from samskap.kernel.ui.forms import SamskapForm


@guarded(Action.SUGGESTION_SORT)
def sort(request: Asking, reference: str) -> HttpResponse:
    found = work.suggestion_for(request.actor, reference)
    units = list(every_unit().values_list("pk", "name"))
    now = {"unit_id": found.unit_id, "theme": found.theme, "sensitive": found.is_sensitive}
    return _act(
        request, found, _form(request, SortForm, found, units=units, **now), sorting.sort,
        question=_("Where does it belong?"), confirm_label=_("Sort"), said=_("The suggestion has been sorted."),
        consequence=_("The unit you choose owes the sender an answer."),
    )  # fmt: skip


@guarded(Action.SUGGESTION_PUBLISH)
def publish(request: Asking, reference: str) -> HttpResponse:
    found = work.suggestion_for(request.actor, reference)
    return _act(
        request, found, _form(request, PublishForm, found, is_held=bool(found.held)), publishing.publish,
        question=_("Show this to everybody?"), confirm_label=_("Publish"),
        said=_("Everybody can read the suggestion now."),
        consequence=_("The text is put on the public list, without the sender's name. The sender is told."),
    )  # fmt: skip


@guarded(Action.SUGGESTION_UNPUBLISH)
def unpublish(request: Asking, reference: str) -> HttpResponse:
    found = work.suggestion_for(request.actor, reference)
    return _act(
        request, found, _form(request, ReasonForm, found), publishing.unpublish,
        question=_("Take this off the public list?"), confirm_label=_("Take it off the list"),
        said=_("The suggestion is no longer on the public list."),
        consequence=_("Only the sender and those who work with it can read it. The reason is kept in the history."),
    )  # fmt: skip


@guarded(Action.SUGGESTION_ANSWER)
def answer(request: Asking, reference: str) -> HttpResponse:
    found = work.suggestion_for(request.actor, reference)
    return _act(
        request, found, _form(request, AnswerForm, found), answering.answer,
        question=_("Answer suggestion %(reference)s") % {"reference": found.reference},
        confirm_label=_("Send the answer"), said=_("The answer has been sent."),
        consequence=_("The sender and everybody who stands behind it get the answer at once."),
    )  # fmt: skip


@guarded(Action.SUGGESTION_CLOSE)
def close(request: Asking, reference: str) -> HttpResponse:
    found = work.suggestion_for(request.actor, reference)
    return _act(
        request, found, _form(request, CloseForm, found), closing.close,
        question=_("Close suggestion %(reference)s?") % {"reference": found.reference},
        confirm_label=_("Close"), said=_("The suggestion is closed."),
        consequence=_("The answer stands. The sender still hears what the suggestion leads to."),
    )  # fmt: skip


@guarded(Action.SUGGESTION_REOPEN)
def reopen(request: Asking, reference: str) -> HttpResponse:
    found = work.suggestion_for(request.actor, reference)
    return _act(
        request, found, _form(request, ReasonForm, found), closing.reopen,
        question=_("Open suggestion %(reference)s again?") % {"reference": found.reference},
        confirm_label=_("Open again"), said=_("The suggestion is open again."),
        consequence=_("The municipality owes a new answer, with a new deadline. The sender is told why."),
    )  # fmt: skip


@guarded(Action.SUGGESTION_MERGE)
def merge(request: Asking, reference: str) -> HttpResponse:
    found = work.suggestion_for(request.actor, reference)
    into = request.GET.get("into", "")[:20]
    came_from_pairs = request.GET.get("back") == "like"
    return _act(
        request, found, _form(request, MergeForm, found, into=into), merging.merge,
        question=_("Merge %(reference)s into another?") % {"reference": found.reference},
        confirm_label=_("Merge"), said=_("The suggestions have been merged."), others=work.short(request.actor, into),
        back=reverse("suggestions_work:alike") if came_from_pairs else "",
        consequence=_("Everybody behind both is kept: they get the same answer and hear the same news."),
    )  # fmt: skip


def _form(request: Asking, kind: type[SamskapForm], found: work.WorkPage, **now: Any) -> SamskapForm:
    more = {name: now.pop(name) for name in ("units", "is_held") if name in now}
    posted = request.POST if request.method == "POST" else None
    return kind(posted, initial={**now, "seen": found.revision}, **more)


def _act(
    request: Asking, found: work.WorkPage, form: SamskapForm, do: Callable[..., object], *, said: str, question: str,
    back: str = "", **words: object,
) -> HttpResponse:  # fmt: skip
    """Carries out the act; refused, the page shows how things stand, with what was typed."""
    back = back or reverse("suggestions_work:show", args=[found.reference])
    if form.is_valid() and perform(form, lambda: do(actor=request.actor, suggestion_id=found.id, **form.cleaned_data)):
        return done(request, said, back)
    context = {"found": found, "question": question, "cancel_url": back, "crumbs": crumbs(found, question), **words}
    return page(request, "suggestions/work/act.html", context, form)
