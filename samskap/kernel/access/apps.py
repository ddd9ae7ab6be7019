"""Makes the access room known to Django."""

from django.apps import AppConfig


class AccessConfig(AppConfig):
    name = "samskap.kernel.access"
    label = "access"
