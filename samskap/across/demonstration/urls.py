"""The cast and one-click log-in; asked for by the address list in the demonstration only."""

from django.urls import URLPattern, path

from samskap.across.demonstration import views

public_urls: list[URLPattern] = [
    path("", views.listing, name="listing"),
    path("inn/<slug:key>/", views.enter, name="enter"),
]
