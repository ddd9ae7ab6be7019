"""The feature's addresses."""

from django.urls import path

from samskap.features.benefits.views import public, sheets, work

public_urls = [
    path("", public.listing, name="listing"),
    path("<int:sheet_id>/", public.show, name="show"),
]
work_urls = [
    path("prosjekt/<int:project_id>/", work.project, name="project"),
    path("<int:project_id>/ny/", work.plan, name="plan"),
    path("<int:benefit_id>/mal/", work.measure, name="measure"),
    path("<int:project_id>/laringsark/", sheets.write, name="write"),
    path("laringsark/<int:sheet_id>/", sheets.rewrite, name="rewrite"),
    path("laringsark/<int:sheet_id>/publiser/", sheets.publish, name="publish"),
]
