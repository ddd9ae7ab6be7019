"""`manage.py load_demonstration`: the fictive municipality, once."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from samskap.across.demonstration.load import load


class Command(BaseCommand):
    help = "Loads the fictive municipality into an empty database. Does nothing where there are people already."

    def handle(self, *args: object, **options: object) -> None:
        if not settings.DEMONSTRATION:
            raise CommandError("This is a real municipality. The fictive one is loaded with the local settings only.")
        if load():
            self.stdout.write("The fictive municipality is loaded.")
        else:
            self.stdout.write("There are people here already, so nothing was loaded.")
