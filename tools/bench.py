"""`make bench`: a throwaway site with 10,000 innspill and 100,000 journal rows, measured page by page.

Nothing here passes or fails; it prints figures with the machine they were taken on. LIGHTHOUSE=1 adds Lighthouse,
fetched by npx into a temporary folder. BENCH_VAR keeps the database between runs.
"""

import os
import platform
import secrets
import subprocess
import sys
import tempfile
from pathlib import Path

import ground
from ground import PYTHON, ROOT, say, stop

PARTS = ["tools/bench_pages.py", "tools/bench_site.py", "tools/bench_voices.py"]


def main():
    ground.check_python()
    ground.install("requirements-dev.txt")
    machine()
    if os.environ.get("BENCH_VAR"):
        measure(Path(os.environ["BENCH_VAR"]).resolve())
        return
    with tempfile.TemporaryDirectory(prefix="samskap-bench-") as folder:
        measure(Path(folder))


def machine():
    """What the figures were taken on."""
    facts = Path("/proc/cpuinfo").read_text() if Path("/proc/cpuinfo").exists() else ""
    models = {line.partition(": ")[2] for line in facts.splitlines() if line.startswith("model name")}
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    load = " ".join(f"{each:.1f}" for each in os.getloadavg())
    say(f"machine   {', '.join(models) or platform.machine()}, {os.cpu_count()} cores, {memory:.0f} GB")
    say(f"system    {platform.platform()}, Python {platform.python_version()}, load {load}")


def measure(var):
    """Everything as in production, so that the figures are those that residents meet."""
    around = dict(
        os.environ,
        SAMSKAP_VAR=str(var),
        DATABASE_URL=f"sqlite:///{var / 'samskap.sqlite3'}",
        DJANGO_SETTINGS_MODULE="samskap.config.settings.production",
        SECRET_KEY=secrets.token_urlsafe(60),
        ALLOWED_HOSTS="localhost",
        BASE_URL="https://localhost",
        PYTHON=str(PYTHON),
        PYTHONPATH=str(ROOT),
    )
    var.mkdir(parents=True, exist_ok=True)
    if not (var / "loaded").exists():
        run(around, "sh", "deploy/prepare.sh", quiet=True)
        run(around, str(PYTHON), "tools/bench_load.py")
        (var / "loaded").touch()
    for part in PARTS:
        run(around, str(PYTHON), part)


def run(around, *words, quiet=False):
    sys.stdout.flush()
    out = subprocess.DEVNULL if quiet else None
    if subprocess.run(words, cwd=str(ROOT), env=around, stdout=out).returncode:
        stop(f"«{' '.join(words)}» failed; the message stands above.")


if __name__ == "__main__":
    main()
