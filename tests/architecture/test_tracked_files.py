"""What the repository holds: no registry, no machine's folders, and every dependency with its hashes."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
OWN = Path(__file__).relative_to(ROOT).as_posix()
# Written in pieces, so that this file does not find itself.
REGISTRIES = re.compile(r"(files\.python" + r"hosted|py" + r"pi|npm" + r"js|proxy\.golang)\.(org|com)|/simple/?\b")
MACHINE = re.compile(r"(?<![\w.])/(work|root|home/\w+|Users/\w+|tmp/\w+)/")
ADDRESS_WITH_SECRET = re.compile(r"https?://[^/\s:@]+:[^/\s:@]+@")
LOCKS = ["requirements.txt", "requirements-dev.txt"]


def tracked_texts():
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True)
    if listed.returncode:
        names = [path.relative_to(ROOT).as_posix() for path in (ROOT / "samskap").rglob("*.py")]
    else:
        names = [name for name in listed.stdout.split("\0") if name]
    for name in names:
        if name == OWN or "/vendor/" in name or not (ROOT / name).is_file():
            continue
        try:
            yield name, (ROOT / name).read_text()
        except UnicodeDecodeError:
            continue


def finds(pattern):
    return [f"{name}: {match[0]}" for name, text in tracked_texts() for match in pattern.finditer(text)]


@pytest.mark.parametrize("pattern", [REGISTRIES, MACHINE, ADDRESS_WITH_SECRET])
def test_no_file_names_a_registry_a_machine_or_a_secret(pattern):
    assert finds(pattern) == []


@pytest.mark.parametrize(
    "breach",
    [
        "https://files.python" + "hosted.org/x",
        "--index-url https://mirror.example/" + "simple/",
        "registry.npm" + "js.org",
    ],
)
def test_the_search_finds_a_registry(breach):
    assert REGISTRIES.search(breach)


def test_the_search_finds_a_machines_folder():
    assert MACHINE.search("open('/root/project/x')")
    assert not MACHINE.search("samskap/home/views.py and /arbeid/innspill/")


def unhashed(lock: str) -> list[str]:
    """The requirements of a lock that are not pinned, or have no hash."""
    entries = re.sub(r"\\\n", " ", re.sub(r"^\s*#.*\n", "", lock, flags=re.M)).splitlines()
    return [entry.split()[0] for entry in entries if entry.strip() and not re.match(r"\S+==\S.*--hash=sha256:", entry)]


@pytest.mark.parametrize("name", LOCKS)
def test_every_dependency_is_pinned_and_hashed(name):
    assert unhashed((ROOT / name).read_text()) == []


def test_the_search_finds_a_dependency_without_a_hash():
    assert unhashed("django==5.2.19\nuvicorn>=1 --hash=sha256:aa\n-e .\n") == [
        "django==5.2.19",
        "uvicorn>=1",
        "-e",
    ]
