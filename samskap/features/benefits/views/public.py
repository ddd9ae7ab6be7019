"""What the municipality has learnt, for everybody."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samskap.features.benefits import selectors
from samskap.features.benefits.forms import SearchForm
from samskap.kernel.access.guard import Asking, open_page
from samskap.kernel.ui.acts import page
from samskap.kernel.ui.parts import Crumb


@open_page
@require_safe
def listing(request: Asking) -> HttpResponse:
    form = SearchForm(request.GET)
    asked = form.filters()
    found = selectors.search(
        asked, request.GET.get("side", 1), [(name, str(value)) for name, value in request.GET.items()]
    )
    context = {"found": found, "form": form, "is_filtered": bool(asked.q or asked.about)}
    return page(request, "benefits/public/listing.html", context)


@open_page
@require_safe
def show(request: Asking, sheet_id: int) -> HttpResponse:
    sheet = selectors.published_sheet(sheet_id)
    crumbs = [Crumb(_("What we have learnt"), reverse("benefits:listing")), Crumb(sheet.title)]
    return page(request, "benefits/public/show.html", {"sheet": sheet, "crumbs": crumbs})
