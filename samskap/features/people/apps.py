"""Makes the feature known to Django."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "samskap.features.people"
    label = "people"
