"""Makes the feature known to Django."""

from django.apps import AppConfig


class DecisionsConfig(AppConfig):
    name = "samskap.features.decisions"
    label = "decisions"
