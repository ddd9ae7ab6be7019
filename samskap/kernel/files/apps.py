"""Makes the files room known to Django."""

from django.apps import AppConfig


class FilesConfig(AppConfig):
    name = "samskap.kernel.files"
    label = "files"
