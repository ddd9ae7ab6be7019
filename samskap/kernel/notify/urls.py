"""Addresses of one's own letters and of saying no to them."""

from django.urls import URLPattern

public_urls: list[URLPattern] = []
