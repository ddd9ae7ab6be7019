"""Who was wanted, asked, came and stayed in one room, over its meetings."""

from django.http import HttpResponse
from django.utils.translation import gettext as _

from samskap.features.stakeholders.selectors.coverage import coverage_page
from samskap.features.stakeholders.views.crumbs import crumbs
from samskap.features.stakeholders.views.sections import sections
from samskap.kernel.access.actions import Action
from samskap.kernel.access.guard import Asking, guarded
from samskap.kernel.ui.acts import page
from samskap.kernel.ui.parts import Crumb


@guarded(Action.MAP_READ)
def show(request: Asking, room_id: int) -> HttpResponse:
    found = coverage_page(request.actor, room_id)
    context = {
        "found": found,
        "sections": sections(request.actor, found.room, "coverage"),
        "crumbs": crumbs(found.room, Crumb(_("Over time"))),
    }
    return page(request, "stakeholders/work/coverage.html", context)
