"""The import contracts hold, and a deliberate breach of each kind is caught by them."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture import house

BREACHES = {
    "an algorithm that imports Django": ("algorithms/breach.py", "import django\n"),
    "the kernel importing a feature": ("kernel/base/breach.py", "from samskap.features.people import models\n"),
    "a low feature importing a high one": (
        "features/people/words.py",
        "from samskap.features.projects import models\n",
    ),
    "neighbours importing each other": (
        "features/challenges/selectors.py",
        "from samskap.features.decisions import models\n",
    ),
    "a view touching tables": ("features/challenges/views/breach.py", "from samskap.features.people import models\n"),
    "a selector importing an action": ("features/rooms/selectors.py", "from samskap.features.rooms import actions\n"),
    "one across page leaning on another": ("across/portal/urls.py", "from samskap.across.overview import urls\n"),
    "a state table reaching Django": ("features/suggestions/states.py", "from samskap.kernel.journal import write\n"),
}


def _lint(folder: Path) -> subprocess.CompletedProcess:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300)


def test_the_contracts_hold():
    done = _lint(house.ROOT)
    assert done.returncode == 0, done.stdout[-3000:]


@pytest.mark.parametrize("breach", BREACHES)
def test_a_breach_is_caught(breach, tmp_path):
    keep_python = shutil.ignore_patterns("tests", "static", "templates", "migrations", "__pycache__", "*.json")
    shutil.copytree(house.ROOT / "samskap", tmp_path / "samskap", ignore=keep_python)
    shutil.copy(house.ROOT / "pyproject.toml", tmp_path)
    name, line = BREACHES[breach]
    path = tmp_path / "samskap" / name
    if not path.parent.exists():
        pytest.fail(f"{name} is not where the breach expects it")
    path.write_text(line + (path.read_text() if path.exists() else ""))
    done = _lint(tmp_path)
    assert done.returncode == 1 and "BROKEN" in done.stdout, done.stdout[-2000:] + done.stderr[-2000:]
