"""`make test`: the checks, every ring of tests on SQLite and PostgreSQL, the journeys in Chromium on both.

What the machine lacks is left out with a loud line; with REQUIRE_ALL=1 that is a failure. The last lines are
pytest's own closing lines, one for each ring that ran, in the order they ran.
"""

import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import check
import ground
from ground import PYTHON, ROOT, say

REQUIRE_ALL = os.environ.get("REQUIRE_ALL") == "1"
CLOSING = re.compile(r"\b\d+ (passed|failed|errors?|skipped)\b.* in [\d.]+s")
POSTGRESQL_SERVERS = Path("/usr/lib/postgresql")
BROWSERS = [os.environ.get("CHROMIUM"), "chromium", "chromium-browser", "google-chrome"]
NO_TESTS = 5


def main():
    ground.check_python()
    started = time.monotonic()
    ground.writable_var()
    ground.install("requirements-dev.txt")
    missing = []
    failed = ["check: " + name for name in check.run_checks()]
    postgresql = start_postgresql(missing)
    browser = has_browser(missing)
    closings = []
    try:
        for name, database, marker in rings(postgresql, browser):
            fine, closing = run_ring(name, database, marker)
            closings.append(closing)
            failed += [] if fine else [name]
    finally:
        stop_postgresql(postgresql)
    finish(failed, missing, closings, time.monotonic() - started)


def rings(postgresql, browser):
    """Each ring's name, database and choice of tests, cheapest first."""
    databases = [("SQLite", None)] + ([("PostgreSQL", postgresql["url"])] if postgresql else [])
    for name, url in databases:
        yield "all rings but the journeys, on " + name, url, "not journey"
    if browser:
        for name, url in databases:
            yield "journeys in Chromium, on " + name, url, "journey"


def run_ring(name, url, marker):
    """Run pytest, passing on what it says; returns whether it went well and its closing line."""
    say(f"\n--- {name}")
    around = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
    around["DJANGO_SETTINGS_MODULE"] = check.TEST_SETTINGS
    if url:
        around["DATABASE_URL"] = url
    command = [str(PYTHON), "-m", "pytest", "-m", marker, "-n", os.environ.get("WORKERS", "2"), "--create-db"]
    pytest = subprocess.Popen([*command, *sys.argv[1:]], cwd=str(ROOT), env=around, text=True, stdout=subprocess.PIPE)
    closing = "no closing line"
    for line in pytest.stdout:
        sys.stdout.write(line)
        sys.stdout.flush()
        closing = line.strip() if CLOSING.search(line) else closing
    code = pytest.wait()
    if code == NO_TESTS:
        loud(
            "There are no tests in this ring",
            "tests of this kind stand in samskap/*/tests and tests/journeys",
        )
    return code == 0 or (code == NO_TESTS and not REQUIRE_ALL), closing


def start_postgresql(missing):
    """A throwaway server on a free port, or the one named in POSTGRES_URL; None where there is none."""
    if os.environ.get("POSTGRES_URL"):
        return {"url": os.environ["POSTGRES_URL"]}
    if not POSTGRESQL_SERVERS.is_dir():
        missing.append("PostgreSQL")
        loud("A PostgreSQL server", "on Debian: apt-get install postgresql; or name one in POSTGRES_URL")
        return None
    around = dict(os.environ, PGPORT=str(ground.free_port()))
    done = subprocess.run(["sh", "tools/pgtest.sh", "start"], cwd=str(ROOT), env=around, capture_output=True, text=True)
    if done.returncode:
        missing.append("PostgreSQL")
        loud("A PostgreSQL server that starts", done.stderr.strip()[-400:])
        return None
    return {"url": done.stdout.strip().partition("=")[2], "around": around}


def stop_postgresql(postgresql):
    if postgresql and "around" in postgresql:
        subprocess.run(["sh", "tools/pgtest.sh", "stop"], cwd=str(ROOT), env=postgresql["around"])


def has_browser(missing):
    if any(name and shutil.which(name) for name in BROWSERS):
        return True
    missing.append("Chromium")
    loud("Chromium", "on Debian: apt-get install chromium; or name one in CHROMIUM")
    return False


def loud(what, how):
    say(f"\n!!! NOT RUN: {what} is missing ({how}).\n")


def finish(failed, missing, closings, seconds):
    """Say what went wrong, and end with pytest's own closing lines."""
    for name in missing:
        say(f"!!! NOT RUN, missing here: {name}{' (a failure: REQUIRE_ALL=1)' if REQUIRE_ALL else ''}")
    for name in failed:
        say(f"FAILED: {name}")
    say(f"\n{len(closings)} rings in {seconds:.0f} s; their closing lines, in order:")
    for closing in closings:
        say(closing)
    sys.exit(1 if failed or (missing and REQUIRE_ALL) else 0)


if __name__ == "__main__":
    main()
