"""One-click log-in for each role of the fictive municipality. The addresses exist in the demonstration only."""

from django.conf import settings
from django.contrib.auth import login
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from samskap.across.demonstration.cast import members, person_of
from samskap.kernel.access.guard import Asking, open_page
from samskap.kernel.base.refusals import OutsideReach

OUTSIDE_WORK = ("resident",)
"""Those who have nothing to do on the inside begin on the front page."""


@open_page
@require_safe
def listing(request: Asking) -> HttpResponse:
    lead = _("Everything here is invented. Choose a role to see what that person sees.")
    return render(request, "demonstration/listing.html", {"members": members(), "lead": lead})


@open_page
@never_cache
@require_safe
def enter(request: Asking, key: str) -> HttpResponse:
    """Logs in with a plain link: it is to be clicked from a terminal, and holds nothing of value."""
    if not settings.DEMONSTRATION:
        raise OutsideReach
    login(request, person_of(key).account, backend=settings.AUTHENTICATION_BACKENDS[0])
    return HttpResponseRedirect("/" if key in OUTSIDE_WORK else settings.LOGIN_REDIRECT_URL)
