"""Every front-end file that others wrote is the one that the manifest names, and nothing else lies beside it."""

import hashlib
import json
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = [ROOT / "samskap/kernel/ui/static/vendor", ROOT / "tests/vendor"]


def faults(folder: Path) -> list[str]:
    lines = {line["file"]: line for line in json.loads((folder / "manifest.json").read_text(encoding="utf-8"))}
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    found.pop("manifest.json")
    result = [f"{name}: not in the manifest" for name in sorted(found.keys() - lines.keys())]
    result += [f"{name}: missing" for name in sorted(lines.keys() - found.keys())]
    for name in sorted(found.keys() & lines.keys()):
        if hashlib.sha256(found[name].read_bytes()).hexdigest() != lines[name]["sha256"]:
            result.append(f"{name}: is not the file that was checked in")
        if not all(lines[name][key] for key in ("package", "version", "licence")):
            result.append(f"{name}: says not where it comes from")
    return result


@pytest.mark.parametrize("folder", FOLDERS, ids=["pages", "tests"])
def test_vendored_files_are_what_the_manifest_says(folder: Path) -> None:
    assert faults(folder) == []


@pytest.mark.parametrize("folder", FOLDERS, ids=["pages", "tests"])
def test_vendored_files_point_at_no_source_map(folder: Path) -> None:
    texts = [path for path in folder.rglob("*") if path.suffix in {".css", ".js"}]
    assert texts
    assert [path.name for path in texts if "sourceMappingURL=" in path.read_text(encoding="utf-8")[-500:]] == []


def test_each_package_brings_its_licence_text() -> None:
    for folder in FOLDERS:
        lines = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        packages = {line["package"] for line in lines}
        assert packages == {line["package"] for line in lines if line["file"].endswith("LICENSE")}


def test_a_changed_a_missing_and_a_stray_file_are_each_found(tmp_path: Path) -> None:
    copy = tmp_path / "vendor"
    shutil.copytree(FOLDERS[0], copy)
    (copy / "designsystemet-css/index.css").write_text("body{}")
    (copy / "aksel-icons/Plus.svg").unlink()
    (copy / "inter/stray.js").write_text("")
    assert faults(copy) == [
        "inter/stray.js: not in the manifest",
        "aksel-icons/Plus.svg: missing",
        "designsystemet-css/index.css: is not the file that was checked in",
    ]
