"""The feature's addresses."""

from django.urls import URLPattern

public_urls: list[URLPattern] = []
work_urls: list[URLPattern] = []
