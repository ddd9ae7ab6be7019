"""Addresses of the working day and the rooms."""

from django.urls import URLPattern

work_urls: list[URLPattern] = []
