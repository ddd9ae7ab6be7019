"""Only the fictive municipality and tests may set the clock: a real journal is dated by nobody."""

import ast

from tests.architecture import house

MAY_SET = "samskap/across/demonstration/"


def sets_the_clock(source: str) -> bool:
    """Whether the source calls `clock.at`, or takes `at` out of the clock by name."""
    tree = ast.parse(source)
    called = any(isinstance(node, ast.Attribute) and ast.unparse(node) == "clock.at" for node in ast.walk(tree))
    taken = any(
        isinstance(node, ast.ImportFrom)
        and (node.module or "").endswith("base.clock")
        and "at" in [name.name for name in node.names]
        for node in ast.walk(tree)
    )
    return called or taken


def test_only_the_fictive_municipality_sets_the_clock():
    setters = [path for path in house.sources() if sets_the_clock(path.read_text(encoding="utf-8"))]
    names = [path.relative_to(house.ROOT).as_posix() for path in setters]
    assert names
    assert [name for name in names if not name.startswith(MAY_SET)] == []


def test_setting_the_clock_elsewhere_is_seen():
    assert sets_the_clock("with clock.at(long_ago):\n    answer()")
    assert sets_the_clock("from samskap.kernel.base.clock import at, now")
    assert not sets_the_clock("row.at = clock.now()")
