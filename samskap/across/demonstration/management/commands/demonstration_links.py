"""`manage.py demonstration_links`: who can be logged in with one click, one line each."""

from argparse import ArgumentParser

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import translation

from samskap.across.demonstration.cast import members


class Command(BaseCommand):
    help = "Prints one line for each role: role, name, what they see, and the link that logs them in."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--base", default=settings.BASE_URL, help="the address of the site")

    def handle(self, *args: object, **options: object) -> None:
        if not settings.DEMONSTRATION:
            raise CommandError("This is a real municipality. One-click log-in is for the fictive one only.")
        base = str(options["base"]).rstrip("/")
        with translation.override("nb"):
            for one in members():
                self.stdout.write(f"{one.role}: {one.name}. {one.description} {base}{one.url}")
