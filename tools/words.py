#!/usr/bin/env python
"""The catalogues: collects every sentence of the interface, keeps one sorted catalogue per language, compiles it.

    tools/words.py            collect, sort, compile; says which sentences lack words
    tools/words.py --check    says what is missing, fuzzy, left over or not compiled, and changes nothing
    tools/words.py --take F   also takes words from a JSON list of {"id", "ctx", "plural", "nb", "nn"}

English is the source and needs no words of its own. Needs no gettext: polib reads and compiles.
"""

import argparse
import ast
import json
import os
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samskap.config.settings.local")

import django  # noqa: E402
import polib  # noqa: E402
from django.template import Template  # noqa: E402
from django.template.library import SimpleBlockNode  # noqa: E402
from django.templatetags.i18n import BlockTranslateNode, TranslateNode  # noqa: E402

# Django does not look inside our own block tags (alert, data_table, page_head) of itself.
SimpleBlockNode.child_nodelists = ("nodelist",)

LANGUAGES = ("nb", "nn")
HOLDER = re.compile(r"%\((\w+)\)[sd]")
SHAPES = {  # where in the call the context, the sentence and its plural stand
    "gettext": (None, 0, None),
    "ngettext": (None, 0, 1),
    "pgettext": (0, 1, None),
    "npgettext": (0, 1, 2),
}


@dataclass(frozen=True, order=True)
class Sentence:
    """One sentence of the interface: its source text, context and plural."""

    id: str
    ctx: str = ""
    plural: str = ""


def from_python(source: str) -> Iterator[Sentence]:
    """Sentences in gettext calls, under whatever name the function was imported."""
    tree = ast.parse(source)
    names = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "django.utils.translation":
            names.update({alias.asname or alias.name: alias.name.removesuffix("_lazy") for alias in node.names})
    for call in ast.walk(tree):
        shape = SHAPES.get(names.get(call.func.id, "")) if _is_plain_call(call) else None
        if shape:
            texts = [argument.value if isinstance(argument, ast.Constant) else None for argument in call.args]
            ctx, text, plural = (texts[at] if at is not None and at < len(texts) else "" for at in shape)
            if text:
                yield Sentence(text, ctx or "", plural or "")


def _is_plain_call(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name)


def from_template(source: str) -> Iterator[Sentence]:
    """Sentences in translate and blocktranslate tags."""
    nodes = Template(source).nodelist
    for node in nodes.get_nodes_by_type(TranslateNode):
        literal = getattr(node.filter_expression.var, "literal", None)
        if literal:
            yield Sentence(literal, _context(node))
    for node in nodes.get_nodes_by_type(BlockTranslateNode):
        plural = node.render_token_list(node.plural)[0] if node.plural else ""
        yield Sentence(node.render_token_list(node.singular)[0], _context(node), plural)


def _context(node: TranslateNode | BlockTranslateNode) -> str:
    if not node.message_context:
        return ""
    found = node.message_context.var
    return found if isinstance(found, str) else found.literal


def collect(folder: Path = ROOT / "samskap") -> dict[Sentence, list[str]]:
    """Every sentence with the files it stands in."""
    found: dict[Sentence, list[str]] = {}
    for path in sorted(folder.rglob("*")):
        reader = from_python if path.suffix == ".py" else from_template if "templates" in path.parts else None
        if reader is None or not path.is_file() or {"tests", "migrations", "static"} & set(path.parts):
            continue
        for sentence in reader(path.read_text()):
            found.setdefault(sentence, []).append(str(path.relative_to(ROOT)))
    return found


def catalogue_path(language: str) -> Path:
    return ROOT / f"locale/{language}/LC_MESSAGES/django.po"


def catalogue(language: str) -> polib.POFile:
    """The catalogue as it stands, or an empty one."""
    path = catalogue_path(language)
    if path.exists():
        return polib.pofile(str(path), wrapwidth=110)
    book = polib.POFile(wrapwidth=110)
    book.metadata = {
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": "nplurals=2; plural=(n != 1);",
    }
    return book


def key(entry: polib.POEntry) -> Sentence:
    return Sentence(entry.msgid, entry.msgctxt or "", entry.msgid_plural or "")


def lacking(book: polib.POFile, wanted: dict[Sentence, list[str]]) -> list[str]:
    """What is wrong with a catalogue: missing, empty, fuzzy, other placeholders, or no longer used."""
    have = {key(entry): entry for entry in book if not entry.obsolete}
    faults = [f"missing: {sentence.id}" for sentence in wanted if sentence not in have]
    faults += [f"no longer used: {sentence.id}" for sentence in have if sentence not in wanted]
    for sentence, entry in have.items():
        texts = list(entry.msgstr_plural.values()) if sentence.plural else [entry.msgstr]
        if entry.fuzzy or len(texts) < (2 if sentence.plural else 1) or not all(texts):
            faults.append(f"empty or fuzzy: {sentence.id}")
        elif any(_holders(text) - _holders(sentence.id + sentence.plural) for text in texts) or (
            _holders(sentence.plural or sentence.id) - _holders(texts[-1])
        ):
            faults.append(f"other placeholders: {sentence.id}")
    return faults


def _holders(text: str) -> set[str]:
    return set(HOLDER.findall(text))


def renew(language: str, wanted: dict[Sentence, list[str]], taken: dict[Sentence, dict]) -> polib.POFile:
    """The catalogue with every wanted sentence, sorted, old words kept and taken words filled in."""
    old = {key(entry): entry for entry in catalogue(language)}
    book = catalogue(language)
    book.clear()
    for sentence in sorted(wanted):
        entry = polib.POEntry(msgid=sentence.id, msgctxt=sentence.ctx or None, msgid_plural=sentence.plural)
        entry.occurrences = [(name, "") for name in sorted(set(wanted[sentence]))]
        if HOLDER.search(sentence.id + sentence.plural):
            entry.flags = ["python-format"]
        _fill(entry, old.get(sentence), taken.get(sentence, {}).get(language))
        book.append(entry)
    return book


def _fill(entry: polib.POEntry, old: polib.POEntry | None, new: object) -> None:
    if entry.msgid_plural:
        words = new if isinstance(new, list) else list(old.msgstr_plural.values()) if old else ["", ""]
        entry.msgstr_plural = dict(enumerate(words))
    else:
        entry.msgstr = new if isinstance(new, str) else old.msgstr if old else ""


def take(paths: list[str]) -> dict[Sentence, dict]:
    """Words from JSON lists."""
    rows = [row for path in paths for row in json.loads(Path(path).read_text())]
    return {Sentence(row["id"], row.get("ctx") or "", row.get("plural") or ""): row for row in rows}


def compiled(book: polib.POFile) -> bytes:
    return book.to_binary()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--take", nargs="*", default=[])
    wish = parser.parse_args()
    django.setup()
    wanted, taken, faults = collect(), take(wish.take), []
    for language in LANGUAGES:
        path = catalogue_path(language)
        if not wish.check:
            path.parent.mkdir(parents=True, exist_ok=True)
            book = renew(language, wanted, taken)
            book.save(str(path))
            path.with_suffix(".mo").write_bytes(compiled(book))
        book = catalogue(language)
        faults += [f"{language}: {fault}" for fault in lacking(book, wanted)]
        mo = path.with_suffix(".mo")
        if not mo.exists() or mo.read_bytes() != compiled(book):
            faults.append(f"{language}: not compiled; run make words")
    print("\n".join(faults) or f"{len(wanted)} sentences, complete in {' and '.join(LANGUAGES)}.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
