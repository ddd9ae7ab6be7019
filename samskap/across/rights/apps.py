"""Makes the pages known to Django, for their templates."""

from django.apps import AppConfig


class Pages(AppConfig):
    name = "samskap.across.rights"
    label = "rights"
