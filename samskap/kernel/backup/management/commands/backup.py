"""`manage.py backup`: the database and the attachments in one file."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from samskap.kernel.backup.archive import BackupError
from samskap.kernel.backup.keep import make_backup


class Command(BaseCommand):
    help = "Copy the database and the attachments into one file, while the site is running."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("place", type=Path, help="A new file, or a folder to put one in.")

    def handle(self, *args: Any, place: Path, **options: Any) -> None:
        name = f"samskap-{timezone.localtime():%Y-%m-%d-%H%M%S}.tar"
        target = place / name if place.is_dir() else place
        try:
            manifest = make_backup(target)
        except (BackupError, OSError) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{target} holds the database and {len(manifest.parts) - 1} attachments.")
