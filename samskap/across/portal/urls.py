"""Addresses of the public pages."""

from django.urls import path

from samskap.across.portal import views

public_urls = [
    path("", views.front, name="front"),
    path("floker/", views.challenge_list, name="challenges"),
    path("floker/<slug:slug>/", views.challenge, name="challenge"),
    path("floker/<slug:slug>/folg/", views.follow, name="follow"),
    path("status/", views.find_status, name="find_status"),
    path("status/<str:token>/", views.status, name="status"),
    path("om/personvern/", views.privacy, name="privacy"),
    path("om/tilgjengelighet/", views.accessibility, name="accessibility"),
]
