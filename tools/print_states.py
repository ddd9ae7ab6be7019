#!/usr/bin/env python
"""Prints every lifecycle as docs/states.md; with --check says whether the page is the print of the state tables."""

import importlib
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from samskap.kernel.flow import Flow  # noqa: E402

PAGE = ROOT / "docs/states.md"
HEAD = """# When: every lifecycle

Printed from the features' `states.py` by `tools/print_states.py`; do not edit by hand. Each step is the verb of an action
in [access.md](access.md): the matrix says who, this page says when.
"""


def flows() -> list[tuple[str, Flow]]:
    """Every Flow that a feature declares, with the feature's name."""
    found = []
    for path in sorted((ROOT / "samskap/features").glob("*/states.py")):
        module = importlib.import_module(f"samskap.features.{path.parent.name}.states")
        found += [(path.parent.name, value) for value in vars(module).values() if isinstance(value, Flow)]
    return found


def page() -> str:
    """The whole page."""
    return "\n".join([HEAD, *(line for feature, flow in flows() for line in _drawn(feature, flow))])


def _drawn(feature: str, flow: Flow) -> list[str]:
    lines = [f"## {flow.name} ({feature})", "", "```mermaid", "stateDiagram-v2", f"    [*] --> {flow.initial}"]
    for step in flow.steps:
        lines += [f"    {source} --> {step.target}: {step.name}" for source in sorted(step.sources)]
    lines += ["```", "", "| From | Step | To |", "|---|---|---|"]
    for step in flow.steps:
        lines += [f"| {source} | {step.name} | {step.target} |" for source in sorted(step.sources)]
    return [*lines, ""]


if __name__ == "__main__":
    if "--check" in sys.argv:
        sys.exit(0 if PAGE.read_text() == page() else "docs/states.md is not the print of the tables: run make printed")
    PAGE.write_text(page())
