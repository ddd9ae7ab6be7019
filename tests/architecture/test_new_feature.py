"""The empty feature that the tool lays out passes the contracts, its own tests, and needs no other migration."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture import house
from tools.new_feature import lay_out

LEFT_OUT = shutil.ignore_patterns(".git", ".venv", "var", "__pycache__", "*.png", ".mypy_cache", "locale", "vendor")


@pytest.fixture
def copy(tmp_path):
    shutil.copytree(house.ROOT, tmp_path / "copy", ignore=LEFT_OUT)
    return tmp_path / "copy"


def _run(folder: Path, *command: str) -> subprocess.CompletedProcess:
    settings = {"DJANGO_SETTINGS_MODULE": "samskap.config.settings.test", "SAMSKAP_VAR": str(folder / "var")}
    kept = {k: v for k, v in os.environ.items() if k not in {"DATABASE_URL", "REQUIRE_ALL", "PYTEST_XDIST_WORKER"}}
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, env={**kept, **settings}, timeout=300)


def test_an_empty_feature_passes_the_checks(copy):
    (copy / "var").mkdir()
    lay_out(copy, "gardens", "Garden", "challenges")
    python = sys.executable
    contracts = _run(copy, str(Path(python).with_name("lint-imports")), "--no-cache")
    assert contracts.returncode == 0, contracts.stdout[-2000:]
    migrations = _run(copy, python, "manage.py", "makemigrations", "--check", "--dry-run", "gardens")
    assert migrations.returncode == 0, migrations.stdout + migrations.stderr[-1500:]
    own = _run(copy, python, "-m", "pytest", "-v", "-p", "no:cacheprovider", "samskap/features/gardens")
    assert "1 passed" in own.stdout, own.stdout[-2000:] + own.stderr[-500:]


def test_a_feature_is_not_laid_over_another(tmp_path):
    (tmp_path / "samskap/features/rooms").mkdir(parents=True)
    with pytest.raises(SystemExit):
        lay_out(tmp_path, "rooms", "Room", "people")
