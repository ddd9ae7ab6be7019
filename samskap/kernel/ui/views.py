"""The two addresses that every page needs: the style sheet in the municipality's colour, and the choice of language."""

from django.conf import settings
from django.http import HttpResponse
from django.utils.cache import patch_cache_control
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import condition, require_safe
from django.views.i18n import set_language

from samskap.kernel.access.guard import Asking, open_page
from samskap.kernel.ui.theme import theme_css, theme_version

YEAR = 365 * 24 * 3600


def _version(request: Asking) -> str:
    return f'"{theme_version(settings.MUNICIPALITY_COLOUR)}"'


@open_page
@require_safe
@condition(etag_func=_version)
def theme(request: Asking) -> HttpResponse:
    """Keeps for a year under the address that carries its version, and for no time under any other."""
    response = HttpResponse(theme_css(settings.MUNICIPALITY_COLOUR), content_type="text/css; charset=utf-8")
    if request.GET.get("v") == theme_version(settings.MUNICIPALITY_COLOUR):
        patch_cache_control(response, public=True, max_age=YEAR, immutable=True)
    else:
        patch_cache_control(response, no_cache=True)
    return response


# Without a token in the form, public pages are the same byte for byte and can be answered with 304. A foreign page
# that posted here could at most change somebody's language.
choose_language = open_page(csrf_exempt(set_language))
