"""Makes the feature known to Django."""

from django.apps import AppConfig


class SuggestionsConfig(AppConfig):
    name = "samskap.features.suggestions"
    label = "suggestions"
