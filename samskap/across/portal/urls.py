"""Addresses of the public pages."""

from django.urls import URLPattern

public_urls: list[URLPattern] = []
