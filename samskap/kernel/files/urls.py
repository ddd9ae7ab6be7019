"""The address that files are read from."""

from django.urls import URLPattern

public_urls: list[URLPattern] = []
