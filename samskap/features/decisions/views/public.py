"""Decisions and cases for everybody."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from samskap.features.decisions.selectors import public
from samskap.kernel.access.guard import Asking, open_page
from samskap.kernel.ui.acts import page
from samskap.kernel.ui.parts import Crumb


@open_page
def listing(request: Asking) -> HttpResponse:
    found = public.public_listing(request.GET.get("side", 1))
    return page(request, "decisions/public/listing.html", {"listing": found})


@open_page
def show(request: Asking, number: str) -> HttpResponse:
    case = public.public_case(number)
    crumbs = [Crumb(_("Decisions"), reverse("decisions:listing")), Crumb(case.number)]
    return page(request, "decisions/public/show.html", {"case": case, "crumbs": crumbs})
