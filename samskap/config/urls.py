"""Every address: public at /, work at /arbeid/."""

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path

from samskap.across.demonstration import urls as demonstration
from samskap.across.overview import urls as overview
from samskap.across.portal import urls as portal
from samskap.across.rights import urls as rights
from samskap.across.room_home import urls as room_home
from samskap.config import health
from samskap.features.benefits import urls as benefits
from samskap.features.challenges import urls as challenges
from samskap.features.decisions import urls as decisions
from samskap.features.projects import urls as projects
from samskap.features.stakeholders import urls as stakeholders
from samskap.features.suggestions import urls as suggestions
from samskap.kernel.accounts import urls as accounts
from samskap.kernel.files import urls as files
from samskap.kernel.notify import urls as notify
from samskap.kernel.ui import urls as ui

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include((portal.public_urls, "portal"))),
    path("innspill/", include((suggestions.public_urls, "suggestions"))),
    path("", include((stakeholders.public_urls, "stakeholders"))),
    path("vedtak/", include((decisions.public_urls, "decisions"))),
    path("lerdom/", include((benefits.public_urls, "benefits"))),
    path("konto/", include(accounts.urlpatterns)),
    path("varsler/", include((notify.public_urls, "notify"))),
    path("filer/", include((files.public_urls, "files"))),
    path("", include(ui.urlpatterns)),
    path("health/live", health.live),
    path("health/ready", health.ready),
    path("arbeid/", include((room_home.work_urls, "room_home"))),
    path("arbeid/innspill/", include((suggestions.work_urls, "suggestions_work"))),
    path("arbeid/rom/", include((stakeholders.work_urls, "stakeholders_work"))),
    path("arbeid/register/", include((stakeholders.register_urls, "register"))),
    path("arbeid/floker/", include((challenges.work_urls, "challenges_work"))),
    path("arbeid/saker/", include((decisions.work_urls, "decisions_work"))),
    path("arbeid/prosjekter/", include((projects.work_urls, "projects_work"))),
    path("arbeid/gevinster/", include((benefits.work_urls, "benefits_work"))),
    path("arbeid/tilganger/", include((rights.work_urls, "rights"))),
    path("arbeid/oversikt/", include((overview.work_urls, "overview"))),
]

if settings.DEMONSTRATION:
    urlpatterns.append(path("demo/", include((demonstration.public_urls, "demonstration"))))

handler400 = "samskap.config.views.bad_request"
handler403 = "samskap.config.views.forbidden"
handler404 = "samskap.config.views.not_found"
