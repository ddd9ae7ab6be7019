"""The chief executive's page about participation. Nothing here changes anything."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samskap.across.overview.selectors.participation import participation
from samskap.kernel.access.actions import Action
from samskap.kernel.access.guard import Asking, guarded
from samskap.kernel.ui.parts import Crumb


@guarded(Action.OVERVIEW_READ)
@require_safe
def show(request: Asking) -> HttpResponse:
    found = participation(request.actor, request.GET.get("side", "1"))
    title = _("Participation")
    crumbs = [Crumb(_("Overview"), reverse("overview:show")), Crumb(title)]
    return render(request, "overview/participation.html", {"found": found, "title": title, "crumbs": crumbs})
