"""Makes the feature known to Django."""

from django.apps import AppConfig


class ChallengesConfig(AppConfig):
    name = "samskap.features.challenges"
    label = "challenges"
