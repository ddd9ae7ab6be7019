"""Addresses of the page parts."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
