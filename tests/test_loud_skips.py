"""A skipped test says what is missing and how to get it, and is a failure where everything is required."""

from pathlib import Path

import pytest

ONE_SKIP = """
import pytest
def test_with_something_missing():
    pytest.skip("Chromium is missing. On Debian: apt-get install chromium")
"""
SKIP_OF_A_WHOLE_FILE = """
import pytest
pytest.importorskip("a_library_nobody_has")
"""


@pytest.fixture
def ring(pytester):
    pytester.makeconftest((Path(__file__).parent / "fixtures/loud_skips.py").read_text())
    # Only the hooks are under test, so the plugins that need settings or a browser stay out.
    return lambda: pytester.runpytest_subprocess("-q", "-p", "no:django", "-p", "no:playwright", "-p", "no:xdist")


def test_a_skip_is_loud(pytester, ring, monkeypatch):
    monkeypatch.delenv("REQUIRE_ALL", raising=False)
    pytester.makepyfile(ONE_SKIP)
    done = ring()
    done.assert_outcomes(skipped=1)
    done.stdout.fnmatch_lines(["!!! 1 NOT RUN: Chromium is missing. On Debian: apt-get install chromium"])


@pytest.mark.parametrize("source", [ONE_SKIP, SKIP_OF_A_WHOLE_FILE])
def test_a_skip_is_a_failure_where_everything_is_required(pytester, ring, monkeypatch, source):
    monkeypatch.setenv("REQUIRE_ALL", "1")
    pytester.makepyfile(source)
    done = ring()
    assert done.ret != 0
    done.stdout.fnmatch_lines(["*nothing may be skipped*"])
