"""`make check`: what can be said without a full test run; `--print` and `--format` mend."""

import subprocess
import sys
import time
from pathlib import Path

import ground
from ground import IN_VENV, PYTHON, ROOT, say, stop

PRINTERS = ["tools/print_access.py", "tools/print_states.py"]
TEST_SETTINGS = "samskap.config.settings.test"
DJANGO = [str(PYTHON), "manage.py"]
ARCHITECTURE = "architecture (tests/architecture)", [str(PYTHON), "-m", "pytest", "tests/architecture"]


def main():
    ground.check_python()
    ground.install("requirements-dev.txt")
    if "--print" in sys.argv:
        for printer in present(PRINTERS):
            subprocess.run([str(PYTHON), printer], cwd=str(ROOT), check=True)
        return
    if "--format" in sys.argv:
        subprocess.run([tool("ruff"), "check", "--fix-only", "-q", "."], cwd=str(ROOT))
        subprocess.run([tool("ruff"), "format", "."], cwd=str(ROOT))
        subprocess.run([tool("djade"), "--target-version", "5.2", *tracked("*.html")], cwd=str(ROOT))
        return
    failed = run_checks()
    if not failed and not passes(*ARCHITECTURE):
        failed = [ARCHITECTURE[0]]
    if failed:
        stop("These checks failed: " + ", ".join(failed))
    say("All checks passed.")


def run_checks():
    """The names of the checks that failed."""
    return [name for name, command in checks() if not passes(name, command)]


def checks():
    """Name and command of each check, quickest first."""
    yield "style (ruff check)", [tool("ruff"), "check", "--output-format", "concise", "."]
    yield "layout (ruff format)", [tool("ruff"), "format", "--check", "--output-format", "concise", "."]
    yield "directions (import-linter)", [tool("lint-imports"), "--no-logo"]
    templates = tracked("*.html")
    if templates:
        yield "templates (djade)", [tool("djade"), "--check", "--target-version", "5.2", *templates]
    for printer in present(PRINTERS):
        yield f"printed document ({Path(printer).stem})", [str(PYTHON), printer, "--check"]
    if (ROOT / "tools/words.py").exists():
        yield "catalogues (tools/words.py)", [str(PYTHON), "tools/words.py", "--check"]
    yield (
        "tables (makemigrations)",
        [*DJANGO, "makemigrations", "--check", "--dry-run", "--settings", TEST_SETTINGS],
    )
    yield "types (mypy)", [tool("mypy"), "samskap"]


def passes(name, command):
    started = time.monotonic()
    done = subprocess.run(command, cwd=str(ROOT), capture_output=True, text=True)
    fine = done.returncode == 0
    say(f"{'ok' if fine else 'FAILED':6} {name:40} {time.monotonic() - started:5.1f} s")
    if not fine:
        say((done.stdout + done.stderr).rstrip())
    return fine


def tool(name):
    return str(IN_VENV / name)


def present(paths):
    return [path for path in paths if (ROOT / path).exists()]


def tracked(pattern):
    """Files git knows, or all files where there is no git."""
    listed = subprocess.run(["git", "ls-files", pattern], cwd=str(ROOT), capture_output=True, text=True)
    if listed.returncode == 0:
        return listed.stdout.split()
    return [str(path.relative_to(ROOT)) for path in (ROOT / "samskap").rglob(pattern)]


if __name__ == "__main__":
    main()
