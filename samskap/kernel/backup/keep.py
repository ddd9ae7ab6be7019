"""The two acts: make a back-up, and put one back."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone

from samskap.kernel.backup import database
from samskap.kernel.backup.archive import BackupError, Manifest, files_under, hash_of, pack, unpack

FILES = "files"


def make_backup(target: Path) -> Manifest:
    """Everything in one file. Attachments are copied after the database, so that every row finds its file."""
    if target.exists():
        raise BackupError(f"{target} is already there and is not written over.")
    if not target.parent.is_dir():
        raise BackupError(f"The folder {target.parent} is not there.")
    with _workplace(target.parent) as folder:
        database.copy_out(folder / database.DUMP)
        if Path(settings.MEDIA_ROOT).is_dir():
            shutil.copytree(settings.MEDIA_ROOT, folder / FILES)
        manifest = Manifest(
            made_at=timezone.now().isoformat(timespec="seconds"),
            engine=connection.vendor,
            migrations=sorted(".".join(each) for each in MigrationRecorder(connection).applied_migrations()),
            parts={path.relative_to(folder).as_posix(): hash_of(path) for path in files_under(folder)},
        )
        pack(target, folder, manifest)
    return manifest


def restore_backup(source: Path, *, replace: bool) -> Manifest:
    """Put a back-up in the place of what is here. All of it is checked before anything is changed."""
    media = Path(settings.MEDIA_ROOT)
    media.parent.mkdir(parents=True, exist_ok=True)
    with _workplace(media.parent) as folder:
        manifest = unpack(source, folder)
        _check_that_it_fits(manifest, replace)
        database.copy_in(folder / database.DUMP)
        (folder / FILES).mkdir(exist_ok=True)
        if media.exists():
            media.rename(folder / "put-away")
        (folder / FILES).rename(media)
    return manifest


def _check_that_it_fits(manifest: Manifest, replace: bool) -> None:
    if manifest.engine != connection.vendor:
        raise BackupError(f"The back-up is from {manifest.engine}, and this site uses {connection.vendor}.")
    newer = set(manifest.migrations) - _migrations_in_code()
    if newer:
        raise BackupError(f"The back-up is from a newer version of Samskap (it knows {min(newer)}).")
    if not replace and database.has_data():
        raise BackupError("There is data here already. Add --replace to put the back-up in its place.")


def _migrations_in_code() -> set[str]:
    loader = MigrationLoader(None)
    return {".".join(key) for key in loader.disk_migrations}


@contextmanager
def _workplace(beside: Path) -> Iterator[Path]:
    """A folder on the same disk, so that what is ready can be moved into place in one step."""
    with tempfile.TemporaryDirectory(prefix=".samskap-", dir=beside) as name:
        yield Path(name)
