"""The question whether a form was sent from our own page, for pages that keep what was typed when it was not."""

from django.http import HttpRequest
from django.middleware.csrf import CsrfViewMiddleware


class _Asks(CsrfViewMiddleware):
    """Gives the reason instead of a page of refusal."""

    def _reject(self, request: HttpRequest, reason: str) -> str:
        return reason


def token_fits(request: HttpRequest) -> bool:
    """Whether the form's token is there and right. The view itself must be exempt from the ordinary check."""
    return _Asks(lambda _request: None).process_view(request, None, (), {}) is None
