"""The fictive municipality as it is written in the content files; content/README.md says what each field is."""

import json
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parent / "content"

Entry = dict[str, Any]


@cache
def read(name: str) -> Any:
    """One content file, as it is written."""
    return json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))


@cache
def keyed(name: str, by: str = "key") -> dict[str, Entry]:
    """The entries of one content file by their key."""
    return {entry[by]: entry for entry in read(name)}
