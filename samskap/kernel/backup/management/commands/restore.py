"""`manage.py restore`: put a back-up in place."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from samskap.kernel.backup.archive import BackupError
from samskap.kernel.backup.keep import restore_backup


class Command(BaseCommand):
    help = "Put a back-up in place of what is here. Stop web and worker first."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--replace", action="store_true", help="Also when there is data here already.")

    def handle(self, *args: Any, file: Path, replace: bool, **options: Any) -> None:
        try:
            manifest = restore_backup(file, replace=replace)
        except (BackupError, OSError) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"Restored the back-up of {manifest.made_at}. Run migrate before you start the site.")
