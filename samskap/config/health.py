"""Two questions for those who keep the site running: does the process answer, and can it do its work."""

import shutil
from collections.abc import Callable

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from samskap.kernel.access.guard import open_page
from samskap.kernel.jobs.selectors import worker_is_alive

LEAST_FREE_DISK = 500 * 1024 * 1024
_CURRENT: list[bool] = []


@open_page
@never_cache
@require_safe
def live(request: HttpRequest) -> HttpResponse:
    """The process answers. The database is not asked, so that a slow one does not get the web restarted."""
    return JsonResponse({"state": "ok"})


@open_page
@never_cache
@require_safe
def ready(request: HttpRequest) -> HttpResponse:
    """Everything a page or a letter needs is there; 503 with the name of what is not."""
    parts = {name: _state(question) for name, question in QUESTIONS.items()}
    fine = set(parts.values()) == {"ok"}
    return JsonResponse({"state": "ok" if fine else "failing", **parts}, status=200 if fine else 503)


def _state(question: Callable[[], bool]) -> str:
    try:
        return "ok" if question() else "failing"
    except (DatabaseError, OSError):
        return "failing"


def database_answers() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        return cursor.fetchone() == (1,)


def tables_are_current() -> bool:
    """Asked until it is so, and then remembered: the code of a running process does not change."""
    if not _CURRENT:
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            return False
        _CURRENT.append(True)
    return True


def disk_has_room() -> bool:
    return shutil.disk_usage(settings.VAR).free >= LEAST_FREE_DISK


QUESTIONS: dict[str, Callable[[], bool]] = {
    "database": database_answers,
    "tables": tables_are_current,
    "worker": worker_is_alive,
    "disk": disk_has_room,
}
