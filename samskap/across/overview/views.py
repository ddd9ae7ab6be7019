"""The overview and the lists behind its figures. Nothing here changes anything."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samskap.across.overview.periods import Choice, chosen
from samskap.across.overview.selectors.anchoring import Anchoring
from samskap.across.overview.selectors.anchoring import anchoring as anchoring_list
from samskap.across.overview.selectors.answers import Answers
from samskap.across.overview.selectors.answers import answers as answers_list
from samskap.across.overview.selectors.culture import Culture
from samskap.across.overview.selectors.culture import culture as culture_list
from samskap.across.overview.selectors.front import front
from samskap.across.overview.selectors.head import periods
from samskap.across.overview.selectors.progress import Progress
from samskap.across.overview.selectors.progress import progress as progress_list
from samskap.across.overview.table_file import table_file
from samskap.kernel.access.actions import Action
from samskap.kernel.access.guard import Asking, guarded
from samskap.kernel.journal.kept import kept
from samskap.kernel.ui.parts import Crumb


@guarded(Action.OVERVIEW_READ)
@require_safe
def show(request: Asking) -> HttpResponse:
    choice = _choice(request)
    found = kept(f"overview:{request.actor!r}:{choice!r}", lambda: front(request.actor, choice))
    return render(request, "overview/show.html", {"found": found, "periods": periods(found.choice)})


@guarded(Action.OVERVIEW_READ)
@require_safe
def download(request: Asking) -> HttpResponse:
    choice = _choice(request)
    response = HttpResponse(table_file(front(request.actor, choice).units), content_type="text/csv; charset=utf-8")
    response.content = b"\xef\xbb\xbf" + response.content
    response.headers["Content-Disposition"] = f'attachment; filename="samskap-enheter-{choice.period.end}.csv"'
    response.headers["Cache-Control"] = "no-store"
    return response


@guarded(Action.OVERVIEW_READ)
@require_safe
def progress(request: Asking) -> HttpResponse:
    found = progress_list(request.actor, _choice(request), _unit(request), request.GET.get("vis", ""))
    return _list(request, "progress", _("Progress"), found)


@guarded(Action.OVERVIEW_READ)
@require_safe
def anchoring(request: Asking) -> HttpResponse:
    return _list(request, "anchoring", _("Anchoring"), anchoring_list(request.actor, _choice(request), _unit(request)))


@guarded(Action.OVERVIEW_READ)
@require_safe
def culture(request: Asking) -> HttpResponse:
    return _list(request, "culture", _("Culture"), culture_list(request.actor, _choice(request), _unit(request)))


@guarded(Action.OVERVIEW_READ)
@require_safe
def answers(request: Asking) -> HttpResponse:
    found = answers_list(request.actor, _choice(request), _unit(request))
    return _list(request, "answers", _("Answers to residents"), found)


def _choice(request: Asking) -> Choice:
    return chosen(request.GET.get("periode"))


def _unit(request: Asking) -> str:
    return request.GET.get("enhet", "")


def _list(request: Asking, name: str, title: str, found: Progress | Anchoring | Culture | Answers) -> HttpResponse:
    crumbs = [Crumb(_("Overview"), reverse("overview:show")), Crumb(title)]
    context = {"found": found, "head": found.head, "title": title, "crumbs": crumbs}
    return render(request, f"overview/{name}.html", context)
