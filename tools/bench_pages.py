"""Queries and processor time for one request of each page, asked in-process through the whole chain of middleware."""

import logging
import os
import statistics
import sys
import time

import django

django.setup()

from bench_bare import BARE  # noqa: E402
from bench_load import SLUG  # noqa: E402
from django.conf import settings  # noqa: E402
from django.core.handlers.wsgi import WSGIHandler  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client, RequestFactory, override_settings  # noqa: E402
from django.urls import NoReverseMatch, reverse  # noqa: E402

from samskap.across.demonstration.cast import person_of  # noqa: E402
from samskap.features.challenges.models import Challenge  # noqa: E402
from samskap.features.suggestions.models import Suggestion  # noqa: E402

WARM, TIMES = 10, int(os.environ.get("BENCH_TIMES", "100"))

# Name, address (its name, or the path itself), what stands in the address, whether the coordinator is logged in.
PAGES = [
    ("front page", "/", [], False),
    ("public list", "suggestions:listing", [], False),
    ("public list, page 100", "/innspill/?side=100", [], False),
    ("public search", "/innspill/?q=lys", [], False),
    ("one innspill", "suggestions:show", ["reference"], False),
    ("list of floker", "portal:challenges", [], False),
    ("floke page", "portal:challenge", ["slug"], False),
    ("status page", "portal:status", ["token"], False),
    ("decisions", "decisions:listing", [], False),
    ("learning sheets", "benefits:listing", [], False),
    ("my day", "room_home:my_day", [], True),
    ("inbox", "suggestions_work:inbox", [], True),
    ("inbox, search", "/arbeid/innspill/?q=lys", [], True),
    ("one innspill at work", "suggestions_work:show", ["reference"], True),
    ("rooms", "room_home:listing", [], True),
    ("room", "room_home:show", ["room"], True),
    ("who is missing", "stakeholders_work:room_check", ["room"], True),
    ("floker at work", "challenges_work:listing", [], True),
    ("floke at work", "challenges_work:show", ["slug"], True),
    ("project", "projects_work:show", ["project"], True),
    ("case", "decisions_work:show", ["case"], True),
    ("chief executive's page", "overview:show", [], True),
]


def main():
    print(f"\nEach page: median of {TIMES} requests after {WARM} to warm up. CPU is this process's own, in ms.\n")
    print(f"{'page':24}{'answer':>7}{'queries':>9}{'CPU ms':>8}{'90 %':>7}{'wall':>7}{'bytes':>9}  again")
    logging.disable(logging.CRITICAL)
    factory = RequestFactory(SERVER_NAME="localhost")
    cookie = login()
    values = examples()
    handler = WSGIHandler()
    missing = []
    for name, address, parts, at_work in PAGES:
        path = find(address, {part: values[part] for part in parts})
        line, status = measure(handler, factory, path, cookie if at_work else "")
        print(f"{name:24}{line}")
        missing += [f"{name} ({path})"] if status != 200 else []
    with override_settings(**BARE):
        line, _status = measure(WSGIHandler(), factory, "/", "")
        print(f"{'(a bare Django list)':24}{line}")
    if missing:
        print("\n!!! NOT MEASURED, since they did not answer 200: " + ", ".join(missing))


def login():
    client = Client(SERVER_NAME="localhost")
    client.force_login(person_of("coordinator").account, backend=settings.AUTHENTICATION_BACKENDS[0])
    return f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}"


def find(address, parts):
    """The path of a page; an address that does not exist yet is asked for all the same, and answers 404."""
    if address.startswith("/"):
        return address.format(**parts)
    try:
        return reverse(address, args=list(parts.values()))
    except NoReverseMatch:
        return "/" + address


def examples():
    floke = Challenge.objects.get(slug=SLUG)
    return {
        "slug": SLUG,
        "room": floke.room_id,
        "project": floke.room.projects.first().pk,
        "case": floke.room.cases.filter(decision__isnull=False).first().pk,
        "token": floke.links.order_by("pk").first().suggestion.token,
        "reference": Suggestion.objects.filter(is_public=True).first().reference,
    }


def measure(handler, factory, path, cookie, tag=""):
    """One line of figures, and the answer's code."""
    ask(handler, factory, path, cookie)
    connection.force_debug_cursor = True
    status, body, headers = ask(handler, factory, path, cookie)
    queries = len(connection.queries_log)
    if os.environ.get("BENCH_QUERIES"):
        for query in connection.queries_log:
            print("   ", query["sql"][:300], file=sys.stderr)
    connection.force_debug_cursor = False
    for _ in range(WARM):
        ask(handler, factory, path, cookie)
    cpu, wall = [], []
    for _ in range(TIMES):
        began, clock = time.process_time(), time.perf_counter()
        ask(handler, factory, path, cookie)
        cpu.append((time.process_time() - began) * 1000)
        wall.append((time.perf_counter() - clock) * 1000)
    again = ask(handler, factory, path, cookie, headers["ETag"])[0] if "ETag" in headers else "-"
    tenth = statistics.quantiles(cpu, n=10)[-1]
    figures = f"{statistics.median(cpu):8.1f}{tenth:7.1f}{statistics.median(wall):7.1f}"
    return f"{status:7}{queries:9}{figures}{len(body):9,}  {again}", status


def ask(handler, factory, path, cookie, tag=""):
    """Code, body and headers, as a web server would get them."""
    request = factory.get(path, secure=True, headers={"Cookie": cookie, "If-None-Match": tag} if tag else None)
    environ = request.environ
    environ["HTTP_X_FORWARDED_PROTO"] = "https"
    environ["HTTP_ACCEPT_ENCODING"] = "gzip"
    environ["HTTP_COOKIE"] = cookie
    answered = {}

    def start_response(status, headers, exc_info=None):
        answered.update(status=int(status.split()[0]), headers=dict(headers))

    response = handler(environ, start_response)
    body = b"".join(response)
    response.close()
    return answered["status"], body, answered["headers"]


if __name__ == "__main__":
    main()
