"""`make lock`: versions that fit together, each with its hashes, and no word of where they were found."""

import os
import shutil
import subprocess

import ground
from ground import ROOT, stop

COMPILE = [
    "pip",
    "compile",
    "--universal",
    "--generate-hashes",
    "--no-header",
    "--python-version",
    "3.11",
    "-q",
]


def main():
    ground.check_python()
    uv = shutil.which("uv")
    if not uv:
        stop("uv is needed to lock the dependencies: pip install uv")
    upgrade = ["--upgrade"] if os.environ.get("UPGRADE") else []
    for name, within in (("requirements", []), ("requirements-dev", ["-c", "requirements.txt"])):
        command = [uv, *COMPILE, *upgrade, *within, name + ".in", "-o", name + ".txt"]
        if subprocess.run(command, cwd=str(ROOT)).returncode:
            stop(f"{name}.in could not be resolved; uv's message stands above.")


if __name__ == "__main__":
    main()
