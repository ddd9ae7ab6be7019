"""Makes the feature known to Django."""

from django.apps import AppConfig


class StakeholdersConfig(AppConfig):
    name = "samskap.features.stakeholders"
    label = "stakeholders"
