"""Addresses of one's own letters and of saying no to them."""

from django.urls import path

from samskap.kernel.notify import views

public_urls = [
    path("", views.listing, name="listing"),
    path("lest/", views.read_all, name="read_all"),
    path("nei/<str:token>/", views.no_thanks, name="no_thanks"),
]
