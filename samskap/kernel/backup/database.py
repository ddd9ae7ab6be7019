"""How each kind of database is copied out and in, while the site may be running."""

import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

from django.db import connection

from samskap.kernel.backup.archive import BackupError

DUMP = "database"


def copy_out(target: Path) -> None:
    """A copy of the database as it is at one moment."""
    if connection.vendor == "sqlite":
        with closing(sqlite3.connect(_sqlite_file())) as source:
            source.execute("VACUUM INTO ?", [str(target)])
        return
    _run("pg_dump", "--format=custom", "--no-owner", "--no-privileges", f"--file={target}")


def copy_in(source: Path) -> None:
    """Put the copy in the place of what the database holds, in one transaction."""
    connection.close()
    if connection.vendor == "sqlite":
        _copy_in_sqlite(source)
        return
    single = ["--clean", "--if-exists", "--no-owner", "--no-privileges", "--single-transaction"]
    _run("pg_restore", *single, f"--dbname={connection.settings_dict['NAME']}", str(source))


def has_data() -> bool:
    """Whether there is already something that a restore would put away."""
    if "django_migrations" not in connection.introspection.table_names():
        return False
    with connection.cursor() as cursor:
        cursor.execute("SELECT EXISTS (SELECT 1 FROM journal_entry) OR EXISTS (SELECT 1 FROM accounts_account)")
        return bool(cursor.fetchone()[0])


def _copy_in_sqlite(source: Path) -> None:
    with closing(sqlite3.connect(source)) as copy:
        if copy.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            raise BackupError("The database in the back-up is damaged; nothing was changed.")
        with closing(sqlite3.connect(_sqlite_file(), timeout=30)) as place:
            copy.backup(place)
            place.execute("PRAGMA journal_mode=WAL")


def _sqlite_file() -> str:
    return str(connection.settings_dict["NAME"])


def _run(tool: str, *words: str) -> None:
    place = connection.settings_dict
    around = dict(os.environ, PGPASSWORD=place["PASSWORD"] or os.environ.get("PGPASSWORD", ""))
    around |= {"PGDATABASE": place["NAME"], "PGUSER": place["USER"]}
    around |= {name: place[key] for name, key in (("PGHOST", "HOST"), ("PGPORT", "PORT")) if place[key]}
    done = subprocess.run([_find(tool), *words], env=around, capture_output=True, text=True)
    if done.returncode:
        raise BackupError(f"{tool} failed:\n{done.stderr.strip()}")


def _find(tool: str) -> str:
    if found := shutil.which(tool):
        return found
    installed = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{tool}"))
    if not installed:
        raise BackupError(f"{tool} is missing; on Debian: apt-get install postgresql-client")
    return str(installed[-1])
