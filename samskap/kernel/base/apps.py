"""Makes the base room known to Django, for its management commands and templates."""

from django.apps import AppConfig


class BaseConfig(AppConfig):
    name = "samskap.kernel.base"
    label = "base"
