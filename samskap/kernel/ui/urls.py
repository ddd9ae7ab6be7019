"""Addresses of the page parts."""

from django.urls import path

from samskap.kernel.ui import views

urlpatterns = [
    path("tema.css", views.theme, name="theme"),
    path("sprak/", views.choose_language, name="set_language"),
]
