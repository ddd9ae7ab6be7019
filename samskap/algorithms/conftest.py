"""Real data for tests: read where it lies beside the repository, never copied into it."""

import os
from pathlib import Path

import pytest

REAL_STATEMENTS = "opinion/american-assembly.bowling-green/comments.csv.gz"


@pytest.fixture(scope="session")
def bowling_green() -> bytes:
    """896 statements of a real town in 2018, as the file lies in ../shared/data; skipped loudly if absent."""
    path = Path(__file__).resolve().parents[2].parent / "shared" / "data" / REAL_STATEMENTS
    if path.exists():
        return path.read_bytes()
    missing = f"NOT TESTED on real statements: put them at ../shared/data/{REAL_STATEMENTS}"
    if os.environ.get("REQUIRE_ALL") == "1":
        pytest.fail(missing)
    pytest.skip(missing)
