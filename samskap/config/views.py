"""Pages that belong to the house and to no feature: errors, and a form that has gone stale."""

from django.http import HttpResponse
from django.utils.translation import gettext as _

from samskap.config.middleware import error_page
from samskap.kernel.access.guard import Asking, open_page
from samskap.kernel.base.refusals import NotAllowed, OutsideReach, Refusal


@open_page
def stale_form(request: Asking, reason: str = "") -> HttpResponse:
    """Shown when the form's token is missing or old, instead of Django's own technical page."""
    return error_page(
        request, NotAllowed(_("The form was open too long. Go back, load the page again and send once more."))
    )


@open_page
def not_found(request: Asking, exception: Exception | None = None) -> HttpResponse:
    return error_page(request, OutsideReach())


@open_page
def bad_request(request: Asking, exception: Exception | None = None) -> HttpResponse:
    return error_page(request, Refusal(_("We could not read what was sent. Nothing has been saved.")))


@open_page
def forbidden(request: Asking, exception: Exception | None = None) -> HttpResponse:
    return error_page(request, NotAllowed())
