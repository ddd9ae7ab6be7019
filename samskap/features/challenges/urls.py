"""The feature's addresses."""

from django.urls import URLPattern

work_urls: list[URLPattern] = []
