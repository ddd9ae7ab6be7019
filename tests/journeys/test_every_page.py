"""Every page that a role can reach by links answers; one of each kind is fit for everybody, on a phone too."""

import re
from collections import deque
from urllib.parse import urljoin, urlsplit

from django.urls import Resolver404, resolve

from samskap.across.demonstration.cast import ROLE_WORDS

MOST_PAGES = 150
OF_EACH_KIND = 3
"""Pages of one kind that are opened for each role: enough to meet its different states."""
STARTS = ("/arbeid/", "/")
LEADS_OUT = re.compile(r"^(?:#|mailto:|tel:)|^/static/|^/demo/inn/")
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


def test_every_page_that_a_role_can_reach_answers_and_is_fit_for_everybody(people, municipality, client):
    """No link leads to a refusal or an error; axe, the security policy and a phone find nothing wrong."""
    wrong, kinds = [], 0
    for role in (None, *ROLE_WORDS):
        client.logout()
        if role:
            client.force_login(municipality.member(role).account)
        reached, refused = crawl(client)
        wrong += [f"{role}: {each}" for each in refused]
        fresh = [path for kind, path in reached.items() if kind not in people.inspection.seen]
        somebody = people(role or "") if fresh else None
        for path in fresh:
            somebody.go(path)
        kinds = max(kinds, len(reached))
    assert wrong == []
    assert kinds > 30, "the walk has lost its way"
