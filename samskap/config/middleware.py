"""Who is asking, in which language, and what a refusal looks like."""

import hashlib
from collections.abc import Callable
from time import monotonic

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseNotModified
from django.shortcuts import render
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext_lazy as _

from samskap.features.people import selectors as people
from samskap.features.rooms import selectors as rooms
from samskap.kernel.access.decide import Denied, put_in_force
from samskap.kernel.access.guard import Asking
from samskap.kernel.base.refusals import ALREADY_DONE, NotAllowed, NotNow, NotThatWay, OutsideReach, Refusal
from samskap.kernel.flow import IllegalStep
from samskap.kernel.ui.parts import Act

Next = Callable[[HttpRequest], HttpResponse]
KNOWN_LANGUAGES = [code for code, _name in settings.LANGUAGES]


class ChosenLanguage:
    """Bokmål unless the reader has chosen otherwise; the content is Norwegian, so the browser is not asked."""

    def __init__(self, get_response: Next):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
        language = chosen if chosen in KNOWN_LANGUAGES else settings.LANGUAGE_CODE
        request.LANGUAGE_CODE = language
        with translation.override(language):
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response


_matrix_read_at = float("-inf")


def renew_matrix() -> None:
    """Reads the municipality's changes to the matrix again when half a minute has passed, in each process by itself."""
    global _matrix_read_at
    if settings.MATRIX_SECONDS is None or monotonic() - _matrix_read_at < settings.MATRIX_SECONDS:
        return
    _matrix_read_at = monotonic()
    put_in_force(people.matrix_changes())


class WhoIsAsking:
    """Puts the actor on the request, built once. A stranger without a session costs no query."""

    def __init__(self, get_response: Next):
        self.get_response = get_response

    def __call__(self, request: Asking) -> HttpResponse:
        renew_matrix()
        request.actor = rooms.actor_for(request.user)
        return self.get_response(request)


class PlainAddress:
    """PostgreSQL knows no NUL byte. In a question it is as if it had not been typed; no page has one in its address."""

    def __init__(self, get_response: Next):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if "\x00" in request.path_info:
            return error_page(request, OutsideReach())
        asked = request.META.get("QUERY_STRING", "")
        if "%00" in asked:
            request.META["QUERY_STRING"] = asked.replace("%00", "")
        return self.get_response(request)


class Refusals:
    """Turns every refusal into a readable page with the right answer code."""

    def __init__(self, get_response: Next):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if isinstance(response, HttpResponseNotAllowed):
            return _not_that_way(request, response)
        return response

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        refusal = as_refusal(error)
        return error_page(request, refusal) if refusal else None


def as_refusal(error: Exception) -> Refusal | None:
    """The refusal that an error stands for: outside reach 404, wrong role 403, not the time 409."""
    if isinstance(error, Refusal):
        return error
    if isinstance(error, Denied):
        return NotAllowed() if error.visible else OutsideReach()
    if isinstance(error, IllegalStep):
        return NotNow(str(ALREADY_DONE))
    if isinstance(error, Http404):
        return OutsideReach()
    if isinstance(error, PermissionDenied):
        return NotAllowed()
    return None


TITLES = {
    400: _("We did not understand this"),
    403: _("You cannot do this"),
    404: _("We cannot find the page"),
    409: _("This cannot be done now"),
}


def error_page(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    """The page a refused person sees: what is wrong, and a way on."""
    context = {
        "title": TITLES.get(refusal.status, _("This could not be done")),
        "text": str(refusal),
        "code": refusal.status,
        "act": Act(_("Go to the front page"), "/"),
    }
    return render(request, "ui/error.html", context, status=refusal.status)


def _not_that_way(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Django leaves the page empty; a person who lands there needs a way on."""
    shown = error_page(request, NotThatWay())
    shown.headers["Allow"] = response.headers["Allow"]
    return shown


class Unchanged:
    """Answers 304 when a page for strangers is the same as the reader already has."""

    def __init__(self, get_response: Next):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.method != "GET" or response.status_code != 200 or response.streaming:
            return response
        if settings.SESSION_COOKIE_NAME in request.COOKIES or "Set-Cookie" in response.headers or response.cookies:
            return response
        if "no-store" in response.headers.get("Cache-Control", ""):
            return response
        if "ETag" in response.headers or not response.headers.get("Content-Type", "").startswith("text/html"):
            return response
        tag = '"' + hashlib.blake2b(response.content, digest_size=12).hexdigest() + '"'
        patch_vary_headers(response, ["Cookie"])
        response.headers["ETag"] = tag
        response.headers["Cache-Control"] = "no-cache"
        if request.headers.get("If-None-Match", "").removeprefix("W/") == tag:
            return HttpResponseNotModified(headers={"ETag": tag, "Vary": response.headers["Vary"]})
        return response
