"""Queries and processor time for one request of each page, asked in-process through the whole chain of middleware."""

import logging
import os
import statistics
import sys
import time

import django

django.setup()

from bench_bare import MIDDLEWARE  # noqa: E402
from bench_load import SLUG  # noqa: E402
from bench_room import TITLE  # noqa: E402
from django.conf import settings  # noqa: E402
from django.core.cache import caches  # noqa: E402
from django.core.handlers.wsgi import WSGIHandler  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client, RequestFactory, override_settings  # noqa: E402
from django.urls import NoReverseMatch, reverse  # noqa: E402

from samskap.across.demonstration.cast import person_of  # noqa: E402
from samskap.features.challenges.models import Challenge  # noqa: E402
from samskap.features.rooms.models import Room  # noqa: E402
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
    ("large: who is missing", "stakeholders_work:room_check", ["large"], True),
    ("large: map", "stakeholders_work:map", ["large"], True),
    ("large: versions compared", "stakeholders_work:compare", ["large"], True),
    ("large: places", "stakeholders_work:places", ["large"], True),
    ("large: invitations", "stakeholders_work:invitations", ["large"], True),
    ("large: interviews", "stakeholders_work:interviews", ["large"], True),
    ("large: offers", "stakeholders_work:offers", ["large"], True),
    ("large: attendance", "stakeholders_work:attendance", ["large"], True),
    ("large: over time", "stakeholders_work:coverage", ["large"], True),
    ("large: starting help", "stakeholders_work:help", ["large"], True),
    ("large: set a place", "stakeholders_work:plan", ["large"], True),
    ("large: proposed places", "stakeholders_work:propose", ["large"], True),
    ("large: invite", "stakeholders_work:invite", ["large"], True),
    ("large: judge them all", "stakeholders_work:judge_all", ["large"], True),
    ("large: note a meeting", "stakeholders_work:meeting_note", ["large"], True),
    ("large: held out", "stakeholders_work:exclusions", ["large"], True),
    ("large: hold out", "stakeholders_work:exclude", ["large"], True),
    ("large: the room", "room_home:show", ["large"], True),
    ("floker at work", "challenges_work:listing", [], True),
    ("floke at work", "challenges_work:show", ["slug"], True),
    ("project", "projects_work:show", ["project"], True),
    ("case", "decisions_work:show", ["case"], True),
    ("chief executive's page", "overview:show", [], True),
]


def main():
    print(
        f"\nEach page {TIMES} times after {WARM} to warm up, all pages in turn, so that what else the machine does meets all"
    )
    print("alike: medians. CPU is this process's own, in ms. «first» is one request with nothing kept from before.\n")
    head = f"{'page':24}{'answer':>7}{'queries':>9}{'CPU ms':>8}{'× bare':>8}{'90 %':>7}{'wall':>7}"
    print(f"{head}{'bytes':>9}{'again':>7}{'first':>9}{'queries':>9}")
    logging.disable(logging.CRITICAL)
    pages = [*site_pages(), bare_page()]
    for page in pages:
        page.look()
    for number in range(WARM + TIMES):
        for page in pages:
            page.time(kept=number >= WARM)
    for page in pages:
        print(page.line(pages[-1]))
    missing = [f"{page.name} ({page.path})" for page in pages if page.status != 200]
    if missing:
        print("\n!!! NOT MEASURED, since they did not answer 200: " + ", ".join(missing))


def site_pages():
    cookie, values, handler = login(), examples(), WSGIHandler()
    return [
        Page(name, handler, find(address, {part: values[part] for part in parts}), cookie if at_work else "")
        for name, address, parts, at_work in PAGES
    ]


def bare_page():
    with override_settings(MIDDLEWARE=MIDDLEWARE):
        return Page("(a bare Django list)", WSGIHandler(), "/", "")


class Page:
    """One page with what has been measured of it."""

    factory = RequestFactory(SERVER_NAME="localhost")

    def __init__(self, name, handler, path, cookie):
        self.name, self.handler, self.path, self.cookie = name, handler, path, cookie
        self.cpu, self.wall = [], []

    def ask(self, tag=""):
        return ask(self.handler, self.factory, self.path, self.cookie, tag)

    def look(self):
        """What does not vary: queries, answer and size, first with nothing kept, then as it mostly is."""
        self.ask()
        caches["near"].clear()
        self.first_queries, self.first = self.counted()
        self.queries, _cpu = self.counted(tell=bool(os.environ.get("BENCH_QUERIES")))
        self.status, body, headers = self.ask()
        self.bytes = len(body)
        self.again = self.ask(headers["ETag"])[0] if "ETag" in headers else "-"

    def counted(self, tell=False):
        connection.force_debug_cursor = True
        connection.queries_log.clear()
        began = time.process_time()
        self.ask()
        cpu = (time.process_time() - began) * 1000
        queries = list(connection.queries_log)
        connection.force_debug_cursor = False
        for query in queries if tell else ():
            print("   ", query["sql"][:300], file=sys.stderr)
        return len(queries), cpu

    def time(self, kept):
        began, clock = time.process_time(), time.perf_counter()
        self.ask()
        if kept:
            self.cpu.append((time.process_time() - began) * 1000)
            self.wall.append((time.perf_counter() - clock) * 1000)

    def line(self, bare):
        cpu = statistics.median(self.cpu)
        times = f"{cpu:8.1f}{cpu / statistics.median(bare.cpu):8.1f}{statistics.quantiles(self.cpu, n=10)[-1]:7.1f}"
        sizes = f"{statistics.median(self.wall):7.1f}{self.bytes:9,}{self.again:>7}"
        return f"{self.name:24}{self.status:7}{self.queries:9}{times}{sizes}{self.first:9.1f}{self.first_queries:9}"


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
        "large": Room.objects.get(title=TITLE).pk,
        "project": floke.room.projects.first().pk,
        "case": floke.room.cases.filter(decision__isnull=False).first().pk,
        "token": floke.links.order_by("pk").first().suggestion.token,
        "reference": Suggestion.objects.filter(is_public=True).first().reference,
    }


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
