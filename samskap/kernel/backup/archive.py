"""The back-up file: an ordinary tar with a manifest first, so that it can be looked into without Samskap."""

import hashlib
import io
import json
import shutil
import tarfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path

MANIFEST = "manifest.json"
FORM = 1
PIECE = 1024 * 1024


class BackupError(Exception):
    """Something is wrong with the back-up or the place; the message is for the person at the keyboard."""


@dataclass(frozen=True)
class Manifest:
    """What the file holds, made when, from which kind of database, and the hash of every part."""

    made_at: str
    engine: str
    migrations: list[str]
    parts: dict[str, str]
    form: int = field(default=FORM)


def hash_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def files_under(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink())


def pack(target: Path, folder: Path, manifest: Manifest) -> None:
    """Write the archive beside its place and move it there whole, readable by its owner only."""
    half = target.with_name(target.name + ".half")
    half.touch(mode=0o600)
    text = json.dumps(asdict(manifest), indent=2, ensure_ascii=False).encode()
    with tarfile.open(half, "w") as archive:
        entry = tarfile.TarInfo(MANIFEST)
        entry.size = len(text)
        archive.addfile(entry, io.BytesIO(text))
        for name in manifest.parts:
            archive.add(folder / name, arcname=name)
    half.replace(target)


def lay_out(archive: tarfile.TarFile, folder: Path) -> None:
    """Write the archive's files under the folder: plain files only, and none outside it."""
    for member in archive:
        target = folder / member.name
        if ".." in Path(member.name).parts or not target.is_relative_to(folder):
            raise BackupError(f"The back-up is damaged: it would write outside its folder ({member.name}).")
        content = archive.extractfile(member) if member.isfile() else None
        if content:
            target.parent.mkdir(parents=True, exist_ok=True)
            with content, target.open("wb") as file:
                shutil.copyfileobj(content, file, PIECE)


def unpack(source: Path, folder: Path) -> Manifest:
    """Lay out the archive and compare each part with its hash; what differs is refused."""
    try:
        with tarfile.open(source) as archive:
            lay_out(archive, folder)
        manifest = Manifest(**json.loads((folder / MANIFEST).read_text()))
    except FileNotFoundError as error:
        raise BackupError(f"{source} is not there, or holds no manifest.") from error
    except (tarfile.TarError, ValueError, TypeError) as error:
        raise BackupError(f"{source} is not a back-up that Samskap has made, or it is damaged.") from error
    if manifest.form != FORM:
        raise BackupError(f"The back-up has form {manifest.form}; this version reads form {FORM}.")
    found = {path.relative_to(folder).as_posix(): path for path in files_under(folder)}
    found.pop(MANIFEST)
    wrong = set(found) ^ set(manifest.parts)
    wrong |= {name for name in set(found) & set(manifest.parts) if hash_of(found[name]) != manifest.parts[name]}
    if wrong:
        raise BackupError(f"The back-up is damaged; {len(wrong)} parts differ, the first is {min(wrong)}.")
    return manifest
