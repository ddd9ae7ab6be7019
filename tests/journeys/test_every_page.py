"""Every page that a role can reach by links answers; one of each kind is fit for everybody, on a phone too."""

import re
from collections import deque
from urllib.parse import urljoin, urlsplit

import pytest
from django.urls import Resolver404, resolve

from samskap.across.demonstration.cast import ROLE_WORDS
from tests.journeys.somebody import DESK, Somebody, log_in

MOST_PAGES = 150
OF_EACH_KIND = 6
"""Pages of one kind that are opened for each role: enough to meet its different states."""
STARTS = ("/arbeid/", "/")
LEADS_OUT = re.compile(r"^(?:#|mailto:|tel:)|^/static/|^/demo/inn/")
WALKED: dict[str | None, tuple[dict[str, str], list[str]]] = {}
"""Walked once: the municipality is the same each time it is loaded, down to its numbers."""
LINK = re.compile(r'<a\b[^>]*\bhref="([^"]+)"')


def crawl(client) -> tuple[dict[str, str], list[str]]:
    """One address of each kind of page, and what answered wrongly; the nearest pages first."""
    waiting, met, kinds, wrong = deque(STARTS), dict.fromkeys(STARTS, "the start"), {}, []
    counted: dict[str, int] = {}
    while waiting and len(met) <= MOST_PAGES * 4 and sum(counted.values()) < MOST_PAGES:
        path = waiting.popleft()
        kind = _kind(path)
        if kind is None or counted.get(kind, 0) >= OF_EACH_KIND:
            continue
        counted[kind] = counted.get(kind, 0) + 1
        answer = client.get(path)
        if answer.status_code not in (200, 302):
            wrong.append(f"{answer.status_code} {path} from {met[path]}")
        if answer.status_code != 200 or not answer.headers.get("Content-Type", "").startswith("text/html"):
            continue
        kinds.setdefault(kind, path)
        for link in LINK.findall(answer.content.decode()):
            found = urljoin(path, link.replace("&amp;", "&").partition("#")[0])
            if found and not LEADS_OUT.match(link) and not urlsplit(found).netloc and found not in met:
                met[found] = path
                waiting.append(found)
    return kinds, wrong


def _kind(path: str) -> str | None:
    try:
        return resolve(urlsplit(path).path).view_name or path
    except Resolver404:
        return f"nowhere: {path}"


@pytest.fixture
def roads(municipality, settings, client):
    """For each role: where its links lead, and what answered wrongly."""
    settings.LANGUAGE_CODE = "nb"
    for role in (None, *ROLE_WORDS):
        if role not in WALKED:
            client.logout()
            if role:
                client.force_login(municipality.member(role).account)
            WALKED[role] = crawl(client)
    return WALKED


def test_every_link_that_a_role_meets_leads_to_a_page_that_answers(roads):
    assert {role: wrong for role, (_kinds, wrong) in roads.items() if wrong} == {}
    assert len(roads["coordinator"][0]) > 15 and len(roads[None][0]) > 8


def test_each_kind_of_page_is_fit_for_everybody(roads, live_server, new_context, inspection, municipality):
    """Axe finds nothing, nothing is stopped by policy, and a phone need not scroll sideways."""
    inspection.told()
    for role, (kinds, _wrong) in roads.items():
        fresh = [path for kind, path in kinds.items() if kind not in inspection.seen]
        if not fresh:
            continue
        context = new_context(viewport=DESK)
        if role:
            log_in(context, municipality.member(role), live_server.url)
        somebody = Somebody(context.new_page(), live_server.url, inspection)
        for path in fresh:
            somebody.go(path)
        context.close()
    assert inspection.told() == []
