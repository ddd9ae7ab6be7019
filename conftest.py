"""What every test may ask for; each kind of thing stands in its own file under tests/fixtures."""

pytest_plugins = [
    "pytester",
    "tests.fixtures.loud_skips",
    "tests.fixtures.database",
    "tests.fixtures.browser",
    "tests.fixtures.real_data",
    "tests.fixtures.dry_render",
    "tests.fixtures.keeping",
    "tests.fixtures.cast",
    "tests.fixtures.municipality",
]
