"""Makes the feature known to Django."""

from django.apps import AppConfig


class ProjectsConfig(AppConfig):
    name = "samskap.features.projects"
    label = "projects"
