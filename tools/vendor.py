"""Fetches the front-end files kept in the repository and writes their manifest (needs npm; for developers only)."""

import hashlib
import json
import re
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENDOR = ROOT / "samskap/kernel/ui/static/vendor"
TEST_VENDOR = ROOT / "tests/vendor"

ICONS = [
    "ArrowLeft",
    "ArrowRight",
    "ArrowUndo",
    "BarChart",
    "Bell",
    "Buildings3",
    "Calendar",
    "Chat",
    "Checkmark",
    "CheckmarkCircle",
    "ChevronDown",
    "ChevronRight",
    "Clock",
    "Download",
    "EnvelopeClosed",
    "ExclamationmarkTriangle",
    "Eye",
    "FileText",
    "FlagCross",
    "Gavel",
    "Globe",
    "Handshake",
    "Hourglass",
    "Inbox",
    "InformationSquare",
    "Leave",
    "LightBulb",
    "Link",
    "MagnifyingGlass",
    "Megaphone",
    "PadlockLocked",
    "Paperclip",
    "Pencil",
    "Person",
    "PersonGroup",
    "PersonPlus",
    "Plant",
    "Plus",
    "PrinterSmall",
    "QuestionmarkCircle",
    "Table",
    "TestFlask",
    "Trash",
    "Upload",
    "XMark",
]

MIT = """MIT License

The package's own file of metadata declares this licence: {licence}. Author: {author}.

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
"""


def as_it_is(content: bytes) -> bytes:
    return content


def without_source_map(content: bytes) -> bytes:
    """Static files with hashed names refuse a reference to a map that is not there."""
    text = re.sub(r"(/\*# sourceMappingURL=.*?\*/|//# sourceMappingURL=\S*)\s*", "", content.decode())
    return text.rstrip().encode() + b"\n"


def frame_of_theme(content: bytes) -> bytes:
    """Keeps sizes, type and shapes of the theme; our own theme.py makes the colours."""
    kept = [block for block in _layers(content.decode()) if not block.startswith(DROPPED_LAYERS)]
    return ("\n".join(kept) + "\n").encode()


DROPPED_LAYERS = ("@layer ds.theme.color", "@layer ds.theme.typography.secondary")


def _layers(css: str) -> list[str]:
    blocks, depth, start = [], 0, 0
    for position, character in enumerate(css):
        depth += (character == "{") - (character == "}")
        if depth == 0 and character in "};":
            blocks.append(css[start : position + 1].strip())
            start = position + 1
    return blocks


@dataclass(frozen=True)
class Pick:
    source: str
    target: str
    change: Callable[[bytes], bytes] = as_it_is


@dataclass(frozen=True)
class Package:
    name: str
    version: str
    licence: str
    folder: str
    picks: tuple[Pick, ...]
    root: Path = VENDOR


PACKAGES = (
    Package(
        "@digdir/designsystemet-css",
        "1.22.0",
        "MIT",
        "designsystemet-css",
        (
            Pick("dist/src/index.css", "index.css", without_source_map),
            Pick("dist/theme/designsystemet.css", "theme-frame.css", frame_of_theme),
            Pick("LICENSE", "LICENSE"),
        ),
    ),
    Package(
        "@digdir/designsystemet-web",
        "1.22.0",
        "MIT",
        "designsystemet-web",
        (
            Pick("dist/umd/index.js", "index.js", without_source_map),
            Pick("LICENSE", "LICENSE"),
        ),
    ),
    Package(
        "@fontsource-variable/inter",
        "5.3.0",
        "OFL-1.1",
        "inter",
        (
            Pick("files/inter-latin-wght-normal.woff2", "inter-latin-wght-normal.woff2"),
            Pick("LICENSE", "LICENSE"),
        ),
    ),
    Package(
        "@navikt/aksel-icons",
        "8.16.2",
        "MIT",
        "aksel-icons",
        (
            *(Pick(f"dist/svg/{name}.svg", f"{name}.svg") for name in ICONS),
            Pick("package.json", "LICENSE", lambda raw: _declared_licence(raw)),
        ),
    ),
    Package(
        "axe-core",
        "4.14.1",
        "MPL-2.0",
        ".",
        (
            Pick("axe.min.js", "axe.min.js", without_source_map),
            Pick("LICENSE", "axe-LICENSE"),
        ),
        TEST_VENDOR,
    ),
)


def _declared_licence(raw: bytes) -> bytes:
    metadata = json.loads(raw)
    return MIT.format(licence=metadata["license"], author=metadata.get("author", "NAV")).encode()


def fetch(package: Package, folder: Path) -> list[dict[str, str]]:
    """Puts a package's chosen files in place and returns their lines for the manifest."""
    spec = f"{package.name}@{package.version}"
    packed = subprocess.run(["npm", "pack", "--silent", spec], cwd=folder, check=True, capture_output=True, text=True)
    lines = []
    with tarfile.open(folder / packed.stdout.split()[-1]) as archive:
        for pick in package.picks:
            member = archive.extractfile(f"package/{pick.source}")
            if member is None:
                sys.exit(f"{spec} has no file {pick.source}")
            content = pick.change(member.read())
            target = package.root / package.folder / pick.target
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
            lines.append(
                {
                    "file": target.relative_to(package.root).as_posix(),
                    "package": package.name,
                    "version": package.version,
                    "licence": package.licence,
                    "sha256": hashlib.sha256(content).hexdigest(),
                }
            )
    return lines


def main() -> None:
    lines: dict[Path, list[dict[str, str]]] = {VENDOR: [], TEST_VENDOR: []}
    with tempfile.TemporaryDirectory() as folder:
        for package in PACKAGES:
            lines[package.root] += fetch(package, Path(folder))
    for root, rows in lines.items():
        text = json.dumps(sorted(rows, key=lambda row: row["file"]), indent=1, ensure_ascii=False)
        (root / "manifest.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
