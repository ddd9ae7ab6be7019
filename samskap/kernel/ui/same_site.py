"""The question whether a form was sent from our own page, for pages that keep what was typed when it was not."""

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import CsrfViewMiddleware


class _Asks(CsrfViewMiddleware):
    """Gives the reason instead of a page of refusal."""

    def _reject(self, request: HttpRequest, reason: str) -> str:
        return reason


def token_fits(request: HttpRequest) -> bool:
    """Whether the form's token is there and right. The view itself must be exempt from the ordinary check."""
    return _Asks(_nothing).process_view(request, _nothing, (), {}) is None


def _nothing(request: HttpRequest) -> HttpResponse:
    return HttpResponse()
