"""What every command stands on: a new enough Python, locked dependencies, a free port. Bare Python only."""

import hashlib
import os
import socket
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
IN_VENV = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = IN_VENV / ("python.exe" if os.name == "nt" else "python")
OLDEST = (3, 11)
VERSION = "{}.{}".format(*sys.version_info)


def say(text=""):
    """Print at once, also when the output goes to a file."""
    print(text, flush=True)


def stop(text):
    """End with a message a person can act on."""
    sys.stdout.flush()
    sys.stderr.write("\n" + text.rstrip() + "\n")
    sys.exit(1)


def check_python():
    """The oldest Python that Samskap runs on is 3.11."""
    if sys.version_info < OLDEST:
        stop(
            f"Samskap needs Python 3.11 or newer; this is {VERSION}.\n"
            "If a newer one is installed, name it: make run PYTHON=python3.12"
        )


def fingerprint(paths):
    """One hash over the names and contents of files, to see whether something changed since last time."""
    total = hashlib.sha256()
    for path in sorted(paths):
        total.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes())
    return total.hexdigest()


def unchanged(stamp, value):
    """Whether the note from last time says the same."""
    return stamp.exists() and stamp.read_text() == value


def install(lock_name):
    """Make the virtual environment hold exactly what the lock says; does nothing when it already does."""
    lock = ROOT / lock_name
    stamp = VENV / (".installed-" + lock.stem)
    value = f"{fingerprint([lock])} {VERSION}"
    if PYTHON.exists() and unchanged(stamp, value):
        return
    if not PYTHON.exists() or not _same_python():
        say("Making the virtual environment in .venv …")
        _make_venv()
    say(f"Installing what {lock_name} names, each file checked against its hash (a minute or two) …")
    for old in VENV.glob(".installed-*"):
        old.unlink()
    command = [str(PYTHON), "-m", "pip", "install", "-q", "--disable-pip-version-check", "--no-input"]
    done = subprocess.run([*command, "--require-hashes", "-r", str(lock)], cwd=str(ROOT))
    if done.returncode:
        stop(
            "The dependencies could not be installed; pip's own message stands above.\n"
            "The usual reasons: no network, or no package index within reach (pip config list shows which\n"
            "one is used; PIP_INDEX_URL chooses another). Run the command again when it is mended."
        )
    stamp.write_text(value)
    if lock_name == "requirements-dev.txt":  # it holds everything that requirements.txt does
        run_lock = ROOT / "requirements.txt"
        (VENV / ".installed-requirements").write_text(f"{fingerprint([run_lock])} {VERSION}")


def _same_python():
    given = subprocess.run(
        [str(PYTHON), "-c", "import sys; print('%d.%d' % sys.version_info[:2])"],
        capture_output=True,
        text=True,
    )
    return given.stdout.strip() == VERSION


def _make_venv():
    done = subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], capture_output=True, text=True)
    if done.returncode:
        stop(
            f"The virtual environment could not be made:\n{(done.stderr or done.stdout).strip()}\n"
            "On Debian and Ubuntu: apt-get install python3-venv"
        )


def writable_var():
    """The folder for everything that is not code, checked by writing to it."""
    var = Path(os.environ.get("SAMSKAP_VAR", ROOT / "var"))
    try:
        var.mkdir(parents=True, exist_ok=True)
        probe = var / f".write-{os.getpid()}"
        probe.write_text("")
        probe.unlink()
    except OSError as error:
        stop(
            f"Samskap cannot write to {var} ({error.strerror}).\n"
            "Give your user leave to write there, or choose another folder: SAMSKAP_VAR=/path make run"
        )
    return var


def is_free(port):
    """Whether a web server may listen on the port."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def free_port():
    """A port that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
