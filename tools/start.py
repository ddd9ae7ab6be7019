"""`make run`: from a fresh clone to a running Samskap with a fictive municipality; safe to run again."""

import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request

import ground
from ground import PYTHON, ROOT, say, stop

LONGEST_START = 60


def main():
    ground.check_python()
    var = ground.writable_var()
    port = choose_port()
    ground.install("requirements.txt")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samskap.config.settings.local")
    os.environ["STATIC_COLLECTED"] = "1"
    os.environ.setdefault("BASE_URL", f"http://localhost:{port}")
    prepare_database(var)
    collect_static(var)
    run(port)


def choose_port():
    """The port asked for with PORT, else 8000, else the next one that is free."""
    asked = os.environ.get("PORT")
    if asked:
        if not asked.isdigit() or not 0 < int(asked) < 65536:
            stop(f"PORT must be a number between 1 and 65535, not «{asked}».")
        if not ground.is_free(int(asked)):
            stop(f"Port {asked} is taken by another program. Choose another: PORT=8001 make run")
        return int(asked)
    for port in range(8000, 8100):
        if ground.is_free(port):
            if port != 8000:
                say(f"Port 8000 is taken by another program, so this is port {port}.")
            return port
    stop("No port from 8000 to 8099 is free. Choose one: PORT=9000 make run")


def prepare_database(var):
    """Bring the tables up to date and, where there is no data, load the fictive municipality."""
    # A database elsewhere may have been changed or emptied since last time, so it is always looked at.
    elsewhere = os.environ.get("DATABASE_URL")
    parts = list((ROOT / "samskap").glob("**/migrations/*.py"))
    value = ground.fingerprint([*parts, ROOT / "requirements.txt"])
    stamp = var / ".prepared"
    file = var / "samskap.sqlite3"
    if not elsewhere and ground.unchanged(stamp, value) and file.exists() and file.stat().st_size:
        return
    say("Bringing the database up to date …")
    manage("migrate", "--verbosity", "0")
    say("Loading the fictive municipality, if there is no data yet …")
    manage("load_demonstration")
    stamp.write_text(value)


def collect_static(var):
    """Lay style, scripts and fonts out compressed, under names that browsers may keep; skipped when unchanged."""
    sources = [path for path in (ROOT / "samskap").glob("*/*/static/**/*") if path.is_file()]
    value = ground.fingerprint([*sources, ROOT / "requirements.txt"])
    stamp = var / ".collected"
    if ground.unchanged(stamp, value) and (var / "static/staticfiles.json").exists():
        return
    say("Compressing style, scripts and fonts …")
    manage("collectstatic", "--noinput", "--clear", "--verbosity", "0")
    stamp.write_text(value)


def manage(*words):
    """One of Django's commands; its failure ends the start."""
    if subprocess.run([str(PYTHON), "manage.py", *words], cwd=str(ROOT)).returncode:
        stop(f"«manage.py {' '.join(words)}» failed; the message stands above. Samskap was not started.")


def run(port):
    """Start web and worker, tell where they are, and stop both when one ends or somebody presses Ctrl+C."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    web = "samskap.config.asgi:application"
    children = {
        "web": start("-m", "uvicorn", web, "--port", str(port), "--lifespan", "off", "--log-level", "warning"),
        "worker": start("manage.py", "run_worker"),
    }
    links = start("manage.py", "demonstration_links", stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    try:
        wait_until_up(port, children)
        tell(port, links)
        watch(children)
    except KeyboardInterrupt:
        say("\nStopping …")
    finally:
        links.kill()
        end(children)


def start(*words, **more):
    """A child in a group of its own, so that Ctrl+C reaches it through us, once, and in order."""
    return subprocess.Popen([str(PYTHON), *words], cwd=str(ROOT), start_new_session=True, **more)


def wait_until_up(port, children):
    """Wait for the first answer."""
    give_up = time.monotonic() + LONGEST_START
    while time.monotonic() < give_up:
        stop_if_ended(children)
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/health/live", timeout=5):
                return
        except urllib.error.HTTPError:
            return  # it answers; what it answers is for the page to say
        except OSError:
            time.sleep(0.05)
    stop(f"The web server did not answer within {LONGEST_START} seconds.")


def tell(port, links):
    """Where to look, and one log-in per role where the command for it exists."""
    say(f"\nSamskap is at http://localhost:{port}/")
    try:
        text = links.communicate(timeout=30)[0].decode()
    except subprocess.TimeoutExpired:
        text = ""
    if links.returncode == 0 and text.strip():
        say("\n" + text.rstrip())
    say("\nStop it with Ctrl+C. The data stays in the folder var/.")


def watch(children):
    """Stay until something ends."""
    while True:
        stop_if_ended(children)
        time.sleep(0.5)


def stop_if_ended(children):
    for name, child in children.items():
        if child.poll() is not None:
            stop(f"The {name} process ended by itself ({child.returncode}); its message stands above.")


def end(children):
    """Ask first, and insist after ten seconds."""
    for child in children.values():
        if child.poll() is None:
            child.terminate()
    for child in children.values():
        try:
            child.wait(timeout=10)
        except subprocess.TimeoutExpired:
            child.kill()


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        say("\nStopped.")
