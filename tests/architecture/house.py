"""The rules of the house as plain functions: each takes what it judges and returns what breaks the rule."""

import ast
import tomllib
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOORS = {"selectors", "actions", "models"}
VALUES = {"states", "words", "milestones", "periods"}
ENTRANCES = {"urls"}
"""The addresses, which only config asks for."""


def sources(under: str = "samskap") -> list[Path]:
    """The product's own Python files, without tests and migrations."""
    found = (ROOT / under).rglob("*.py")
    return [path for path in found if not {"tests", "migrations"} & set(path.relative_to(ROOT).parts)]


def feature_order() -> list[set[str]]:
    """The features as the contract orders them, highest first; neighbours stand together."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    layers = next(c["layers"] for c in contracts if c.get("containers") == ["samskap.features"])
    return [{name.strip(" ()") for name in layer.split("|")} for layer in layers]


def through_walls(imports: Iterable[tuple[str, str]]) -> list[str]:
    """Imports that enter another feature elsewhere than through its doors."""
    return [f"{importer} → {target}" for importer, target in imports if _is_through_wall(importer, target)]


def _is_through_wall(importer: str, target: str) -> bool:
    parts = target.split(".")
    if parts[:2] != ["samskap", "features"] or len(parts) < 3:
        return False
    if importer.startswith(f"samskap.features.{parts[2]}.") or "tests" in importer.split("."):
        return False
    room = parts[3] if len(parts) > 3 else ""
    allowed = DOORS | VALUES | (ENTRANCES if importer.startswith("samskap.config.") else set())
    return room not in allowed


def upward_keys(keys: Iterable[tuple[str, str]], order: list[set[str]]) -> list[str]:
    """Foreign keys (from feature, to feature) that do not point down the order."""
    rank = {name: height for height, names in enumerate(reversed(order)) for name in names}
    return [f"{source} → {target}" for source, target in keys if source != target and rank[source] <= rank[target]]


def without_doorkeeper(views: Iterable[tuple[str, object]]) -> list[str]:
    """Addresses whose view carries neither `@guarded` nor `@open_page`."""
    return [address for address, view in views if not getattr(view, "doorkeeper", None)]


def badly_shaped(source: str, name: str = "actions.py") -> list[str]:
    """Public functions of an actions file that are not keyword-only, actor first, atomic, asked and traced."""
    functions = {node.name: node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)}
    public = [node for node in functions.values() if not node.name.startswith("_")]
    return [f"{name}: {node.name} {fault}" for node in public for fault in _faults(node, functions)]


def _faults(node: ast.FunctionDef, functions: dict[str, ast.FunctionDef]) -> list[str]:
    faults = []
    arguments = node.args
    if arguments.args or arguments.posonlyargs or [a.arg for a in arguments.kwonlyargs][:1] != ["actor"]:
        faults.append("is not keyword-only with actor first")
    if not any("atomic" in ast.unparse(decorator) for decorator in node.decorator_list):
        faults.append("is not atomic")
    calls = _called(node)
    for helper in [functions[call] for call in calls if call.startswith("_") and call in functions]:
        calls = calls | _called(helper)
    passes_on = any("actions" in name or (name in functions and not name.startswith("_")) for name in calls)
    if not passes_on and "authorize" not in calls:
        faults.append("does not call authorize")
    if not passes_on and not calls & {"record", "move", "record_many"}:
        faults.append("leaves no journal row")
    return faults


def _called(node: ast.AST) -> set[str]:
    return {ast.unparse(call.func) for call in ast.walk(node) if isinstance(call, ast.Call)}


def hidden_imports(source: str, name: str = "file.py") -> list[str]:
    """Imports that stand inside a function."""
    return [
        f"{name}:{inner.lineno}"
        for outer in ast.walk(ast.parse(source))
        if isinstance(outer, ast.FunctionDef | ast.AsyncFunctionDef)
        for inner in ast.walk(outer)
        if isinstance(inner, ast.Import | ast.ImportFrom)
    ]


def words_listed(document: str) -> set[str]:
    """The code words in the middle column of the table of words."""
    rows = [line.split("|") for line in document.splitlines() if line.startswith("| ") and "`" in line]
    return {word.strip(" `") for row in rows for word in row[2].split(",")}


def unknown_words(document: str, known: set[str]) -> list[str]:
    """Words in the table that no class, state or name in the code answers to."""
    return sorted(words_listed(document) - known)


def names_in(source: str) -> set[str]:
    """Names of classes, functions and enumeration members in a file, and their string values."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            found.add(node.name)
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            found.add(node.value)
    return found


def action_names(source: str) -> set[str]:
    """The members of Action that a file speaks of."""
    return {
        node.attr
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "Action"
    }
