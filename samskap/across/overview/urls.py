"""Addresses of the chief executive's overview."""

from django.urls import URLPattern

work_urls: list[URLPattern] = []
