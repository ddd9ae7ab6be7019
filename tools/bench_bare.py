"""The yardstick: Django's own default middleware, one query and one plain list of twenty innspill."""

from django.http import HttpResponse
from django.template import Context, Engine
from django.urls import path

from samskap.features.suggestions.models import Suggestion

PAGE = """<!doctype html><html lang="nb"><title>Innspill</title><h1>Innspill</h1><ul>
{% for each in rows %}<li><a href="/innspill/{{ each.reference }}/">{{ each.text }}</a>
{{ each.place }} {{ each.received_at|date:"j. F Y" }} {{ each.theme }} {{ each.unit.name }}</li>{% endfor %}</ul>"""
TEMPLATE = Engine().from_string(PAGE)


def listing(request):
    rows = Suggestion.objects.filter(is_public=True).select_related("unit")[:20]
    return HttpResponse(TEMPLATE.render(Context({"rows": rows})))


urlpatterns = [path("", listing)]
MIDDLEWARE = [
    "bench_bare.here",
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]


def here(get_response):
    """Leads to the one page of this file, in the same process as the site it is compared with."""

    def asked(request):
        request.urlconf = "bench_bare"
        return get_response(request)

    return asked
