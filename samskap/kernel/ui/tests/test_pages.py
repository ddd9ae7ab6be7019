"""The bases: one heading, landmarks, language, no script, and light enough for a poor connection."""

import gzip
import re

import pytest
from django.contrib.staticfiles import finders
from django.template import loader

from samskap.kernel.ui.tests.drawing import Tree

PAGES = ["/alt/", "/alt/?feil", "/offentlig/", "/bekreft/", "/feil/"]


@pytest.mark.parametrize("address", PAGES)
def test_a_page_is_well_formed_with_one_main_part_and_one_first_heading(client, address):
    tree = Tree(client.get(address).content.decode())
    assert tree.faults == []
    assert len(tree.find("main", id="main")) == 1 and len(tree.find("h1")) == 1
    assert len(tree.find("footer")) == 1 and tree.find("a", class_="ds-skip-link", href="#main")
    ids = [attrs["id"] for _, attrs, _ in tree.elements if "id" in attrs]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("address", PAGES)
def test_a_page_carries_no_script_and_no_style_of_its_own(client, address):
    tree = Tree(client.get(address).content.decode())
    assert tree.find("script") == [] and tree.find("style") == []
    assert [name for _, attrs, _ in tree.elements for name in attrs if name == "style" or name.startswith("on")] == []


def test_the_title_says_when_something_is_wrong(client):
    titles = [Tree(client.get(address).content.decode()).find("title")[0][1] for address in ("/alt/", "/alt/?feil")]
    assert titles[1] != titles[0] and titles[1].endswith(titles[0])


def test_the_language_is_chosen_without_a_script_and_leads_back(client):
    page = Tree(client.get("/offentlig/?q=buss").content.decode())
    assert page.find("html", lang="en")
    assert page.find("button", name="language", value="nn", lang="nn")[0][1] == "Nynorsk"
    back = page.find("input", name="next")[0][0]["value"]
    answer = client.post("/sprak/", {"language": "nn", "next": back})
    assert (answer.status_code, answer["Location"]) == (302, "/offentlig/?q=buss")
    assert Tree(client.get(back).content.decode()).find("html", lang="nn")


def test_choosing_a_language_leads_to_no_other_site(client):
    answer = client.post("/sprak/", {"language": "nn", "next": "https://example.org/"})
    assert answer["Location"] == "/"


def test_a_public_page_is_the_same_byte_for_byte(client):
    assert client.get("/offentlig/").content == client.get("/offentlig/").content


def test_strangers_are_asked_to_log_in_and_others_may_log_out(client):
    assert Tree(client.get("/offentlig/").content.decode()).find("a", href="/inn/")
    work = Tree(client.get("/alt/").content.decode())
    assert work.find("form", action="/ut/", method="post") and not work.find("a", href="/inn/")


def test_messages_are_told_to_those_who_listen(client):
    told = Tree(client.get("/alt/").content.decode()).find("div", role="status")
    assert [text for _, text in told] == ["Svaret er sendt."]


def test_an_unforeseen_error_has_a_page_without_any_context():
    from_nothing = Tree(_rendered("500.html"))
    assert from_nothing.faults == [] and len(from_nothing.find("h1")) == 1


def test_the_first_view_of_a_public_page_is_light(client):
    html = client.get("/offentlig/").content
    links = re.findall(rb'<link[^>]*href="([^"]+)"', html)
    total = len(gzip.compress(html, 6))
    for address in {link.decode() for link in links}:
        total += _size(client, address)
    assert len(set(links)) + 1 <= 12
    assert total <= 110 * 1024


def _size(client, address):
    if not address.startswith("/static/"):
        return len(gzip.compress(client.get(address).content, 6))
    path = finders.find(re.sub(r"\.[0-9a-f]{12}\.", ".", address.removeprefix("/static/")))
    with open(path, "rb") as file:
        content = file.read()
    return len(content if path.endswith(".woff2") else gzip.compress(content, 6))


def _rendered(name):
    return loader.get_template(name).render()
