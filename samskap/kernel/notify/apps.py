"""Makes the notify room known to Django."""

from django.apps import AppConfig


class NotifyConfig(AppConfig):
    name = "samskap.kernel.notify"
    label = "notify"
