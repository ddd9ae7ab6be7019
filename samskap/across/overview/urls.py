"""Addresses of the chief executive's overview."""

from django.urls import path

from samskap.across.overview import participation, views

work_urls = [
    path("", views.show, name="show"),
    path("enheter.csv", views.download, name="download"),
    path("fremdrift/", views.progress, name="progress"),
    path("forankring/", views.anchoring, name="anchoring"),
    path("kultur/", views.culture, name="culture"),
    path("svar/", views.answers, name="answers"),
    path("medvirkning/", participation.show, name="participation"),
]
