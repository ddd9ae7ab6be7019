"""Makes the journal known to Django."""

from django.apps import AppConfig


class JournalConfig(AppConfig):
    name = "samskap.kernel.journal"
    label = "journal"
