"""What every test may ask for: a browser that sees trouble, axe, real data; and skips that are heard."""

import os
import shutil
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.db import transaction
from django.db.backends.sqlite3.base import DatabaseWrapper

pytest_plugins = ["tests.fixtures.dry_render", "tests.fixtures.cast"]

ROOT = Path(__file__).resolve().parent
REQUIRE_ALL = os.environ.get("REQUIRE_ALL") == "1"
AXE = ROOT / "tests/vendor/axe.min.js"
AXE_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
HEADLESS = [
    "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
WATCH_CSP = """document.addEventListener('securitypolicyviolation', event =>
  tellTrouble(`security policy: ${event.violatedDirective} stopped ${event.blockedURI || event.sample}`))"""

# Playwright's synchronous interface runs an event loop, which Django takes for asynchronous code.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


def skip_loudly(what: str, how: str) -> None:
    """Skip for want of something, saying how to get it; with REQUIRE_ALL=1 this is a failure."""
    pytest.skip(f"{what} is missing. {how}")


def chromium_path() -> str | None:
    """Where Chromium is, if it is; CHROMIUM points elsewhere."""
    names = [os.environ.get("CHROMIUM"), "chromium", "chromium-browser", "google-chrome"]
    return next((path for name in names if name and (path := shutil.which(name))), None)


# --- a skip is heard -------------------------------------------------------------------------------------


def _as_failure(report):
    if REQUIRE_ALL and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"With REQUIRE_ALL=1 nothing may be skipped. {_reason(report)}"
    return report


def _reason(report) -> str:
    text = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    return text.removeprefix("Skipped: ")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    return _as_failure((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector):
    return _as_failure((yield))


def pytest_terminal_summary(terminalreporter):
    reasons: dict[str, int] = {}
    for report in terminalreporter.stats.get("skipped", []):
        reasons[_reason(report)] = reasons.get(_reason(report), 0) + 1
    for reason, count in reasons.items():
        terminalreporter.write_line(f"!!! {count} NOT RUN: {reason}", yellow=True, bold=True)


def pytest_collection_modifyitems(items):
    """What drives a browser is a journey, wherever it stands."""
    for item in items:
        needs_browser = {"page", "context", "new_context"} & set(getattr(item, "fixturenames", ()))
        if needs_browser or (ROOT / "tests/journeys") in item.path.parents:
            item.add_marker("journey")


# --- the database ----------------------------------------------------------------------------------------


@pytest.fixture(scope="session", autouse=True)
def tables_can_be_emptied():
    """The journal refuses DELETE, with which Django empties SQLite after tests with real transactions.

    So triggers are lifted for that moment, and for nothing else. (On PostgreSQL Django uses TRUNCATE.)
    """
    operations = DatabaseWrapper.ops_class
    emptied = operations.execute_sql_flush

    def without_triggers(self, statements):
        with transaction.atomic(using=self.connection.alias), self.connection.cursor() as cursor:
            cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
            triggers = cursor.fetchall()
            for name, _sql in triggers:
                cursor.execute(f'DROP TRIGGER "{name}"')
            emptied(self, statements)
            for _name, sql in triggers:
                cursor.execute(sql)

    operations.execute_sql_flush = without_triggers
    yield
    operations.execute_sql_flush = emptied


# --- the browser -----------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    path = chromium_path()
    if path is None:
        skip_loudly("Chromium", "On Debian: apt-get install chromium")
    return {**browser_type_launch_args, "executable_path": path, "args": HEADLESS}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    return {**browser_context_args, "locale": "nb-NO", "timezone_id": "Europe/Oslo"}


@pytest.fixture
def new_context(new_context):
    """A browser of one's own. Afterwards: no script error, nothing stopped by policy, nobody else asked."""
    troubles: list[str] = []

    def watched(**wishes):
        context = new_context(**wishes)
        context.expose_function("tellTrouble", troubles.append)
        context.add_init_script(WATCH_CSP)
        context.on("weberror", lambda error: troubles.append(f"script error: {error.error}"))
        context.on("request", lambda request: _note_outsider(request.url, troubles))
        return context

    yield watched
    assert troubles == []


def _note_outsider(url: str, troubles: list[str]) -> None:
    parts = urlsplit(url)
    if parts.scheme in {"http", "https"} and parts.hostname not in {"localhost", "127.0.0.1"}:
        troubles.append(f"a request to {parts.hostname}")


@pytest.fixture(scope="session")
def axe():
    """Examine a page: `assert axe(page) == []`. Evaluation goes past the policy; none is loosened."""
    source = AXE.read_text()

    def examine(page):
        page.evaluate(source + "\n;0")
        found = page.evaluate("rules => axe.run(document, {runOnly: rules})", AXE_RULES)
        return [(each["id"], [node["html"][:160] for node in each["nodes"]]) for each in found["violations"]]

    return examine


# --- real data beside the project ------------------------------------------------------------------------


@pytest.fixture(scope="session")
def shared_data():
    """Real data sets that lie beside the project, never in it: `shared_data("opinion/…/comments.csv.gz")`."""
    folder = Path(os.environ.get("SAMSKAP_SHARED_DATA", ROOT.parent / "shared/data"))

    def find(path: str) -> Path:
        found = folder / path
        if not found.exists():
            skip_loudly(
                f"The shared data set {path}",
                "Lay it in ../shared/data, or name its folder in SAMSKAP_SHARED_DATA.",
            )
        return found

    return find
