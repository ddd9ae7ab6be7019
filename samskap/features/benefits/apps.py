"""Makes the feature known to Django."""

from django.apps import AppConfig


class BenefitsConfig(AppConfig):
    name = "samskap.features.benefits"
    label = "benefits"
