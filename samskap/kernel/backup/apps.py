"""The back-up room as Django knows it."""

from django.apps import AppConfig


class BackupConfig(AppConfig):
    name = "samskap.kernel.backup"
    label = "backup"
