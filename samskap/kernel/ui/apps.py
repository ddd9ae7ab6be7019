"""Registers the page parts with Django."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "samskap.kernel.ui"
    label = "ui"
