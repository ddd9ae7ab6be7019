"""Makes the feature known to Django."""

from django.apps import AppConfig


class RoomsConfig(AppConfig):
    name = "samskap.features.rooms"
    label = "rooms"
