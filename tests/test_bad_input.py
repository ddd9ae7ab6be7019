"""What comes in wrongly at any address gets a page that a person can read, and never an error of ours."""

import re
from urllib.parse import quote

import pytest
from django.test import Client
from django.urls import reverse

from tests.access.addresses import Address, walk
from tests.access.site_table import read_table
from tests.access.site_world import own_things

FOR_MACHINES = {"suggestions:similar", "health/live", "health/ready"}
"""A piece of a page, and what tells a machine how we are: nobody opens them to read."""
ADDRESSES = [address for address in walk() if address.name in read_table() and address.name not in FOR_MACHINES]
NUL = "\x00"
LETTERS = [
    NUL,
    "a" + NUL + "b",
    "å" * 300,
    "..%2f..%2fetc%2fpasswd",
    "\ud800".encode("utf-8", "surrogatepass").hex(),
    "'\"<x>",
]
NUMBERS = ["0", str(2**63), "9" * 40]
ASKED = (
    "q theme status outcome sort side about ref vis tab unit batch state channel order per_page periode enhet".split()
)
ASKED += "innspill plass sok port valg into text date place email language next v".split()
ASKED += "sete nevnt tilbud organisasjon fra til folk rom bilde tema omrade tilstand".split()
"""Everything that some page reads from its address."""
QUESTIONS = ("%00", "a%00b", "%ff%fe", "9" * 40, "9" * 5000, "-1")
TEN_MEGABYTES = 10 * 1024 * 1024


def is_readable(response) -> bool:
    """A whole page with a heading, or a plain sending-on."""
    if response.status_code in (301, 302, 304):
        return True
    if not response.headers.get("Content-Type", "").startswith("text/html"):
        return response.status_code < 400
    text = response.content.decode()
    return "<h1" in text and "</main>" in text and "Traceback" not in text


def ask(client, method: str, path: str, *bodies, **headers) -> str:
    """What was wrong with the answer, or nothing."""
    try:
        response = getattr(client, method)(path, *bodies, **headers)
    except Exception as error:  # what the client passes on would have been a 500
        return f"{method} {path[:80]}: {type(error).__name__} {error}"[:200]
    fine = response.status_code < 500 and (method in ("head", "options") or is_readable(response))
    return "" if fine else f"{method} {path[:80]}: {response.status_code} is not readable"


def wrongs(answers) -> list[str]:
    return [each for each in answers if each]


@pytest.fixture(params=["visitor", "coordinator"])
def asking(request, cast, client):
    """A stranger, and somebody who may do much."""
    if request.param != "visitor":
        client.force_login(cast.people[request.param].account)
    return client


def hostile(address: Address) -> list[str]:
    """The address with each blank filled by what no page has written."""
    found = []
    for letters, number in zip(LETTERS, [*NUMBERS, *NUMBERS], strict=True):
        path = re.sub(r"<int:\w+>", number, "/" + address.pattern)
        path = re.sub(r"<slug:\w+>", "x" * 300, path)
        found.append(re.sub(r"<str:\w+>", quote(letters, safe="%"), path))
    return found


def test_no_address_breaks_on_what_stands_in_it(asking):
    asked = [path for address in ADDRESSES if address.blanks for path in hostile(address)]
    assert wrongs(ask(asking, method, path) for path in dict.fromkeys(asked) for method in ("get", "post")) == []


def test_no_list_breaks_on_what_is_asked_of_it(asking):
    """A NUL byte, half a letter, a number without end, and the same question twice."""
    lists = ["/" + address.pattern for address in ADDRESSES if not address.blanks]
    questions = ["&".join(f"{name}={value}" for name in ASKED) for value in QUESTIONS]
    assert wrongs(ask(asking, "get", f"{path}?{question}") for path in lists for question in questions) == []


def test_no_page_of_a_room_breaks_on_what_is_asked_of_it(cast, client):
    client.force_login(cast.coordinator.account)
    pages = [address.pattern for address in ADDRESSES if address.blanks and "<int:room_id>/" in address.pattern]
    paths = ["/" + path.replace("<int:room_id>", str(cast.room.pk)) for path in pages]
    paths = [path for path in paths if "<" not in path]
    questions = ["&".join(f"{name}={value}" for name in ASKED) for value in QUESTIONS]
    assert paths and wrongs(ask(client, "get", f"{path}?{each}") for path in paths for each in questions) == []


def test_no_form_breaks_on_a_nul_byte_or_half_a_letter(cast, client):
    client.force_login(cast.coordinator.account)
    things = own_things(cast)
    names = [
        *ASKED,
        "reason",
        "name",
        "title",
        "question",
        "references",
        "label",
        "statement",
        "outcome",
        "choice",
        "to",
    ]
    body = "&".join(f"{name}=a%00b" for name in names)
    paths = [f"/arbeid/innspill/{things['reference']}/{act}/" for act in ("svar", "sorter", "sla-sammen", "lukk")]
    paths += [reverse("challenges_work:gather", args=[things["slug"]]), reverse("suggestions_work:register")]
    paths += [reverse("stakeholders:reply", args=[things["invitation"]]), reverse("suggestions:submit")]
    paths += [reverse("challenges_work:create"), reverse("stakeholders_work:plan", args=[things["room_id"]])]
    kind = "application/x-www-form-urlencoded"
    sent = [body, body.replace("%00", "%ff")]
    assert wrongs(ask(client, "post", path, each, kind) for path in paths for each in sent) == []


def test_a_wrong_method_gets_a_readable_page(asking):
    lists = ["/" + address.pattern for address in ADDRESSES if not address.blanks]
    methods = ("post", "put", "delete", "patch", "options", "head")
    assert wrongs(ask(asking, method, path) for path in lists for method in methods) == []


def test_a_stale_form_is_explained_and_saves_nothing(cast):
    things = own_things(cast)
    client = Client(enforce_csrf_checks=True)
    client.force_login(cast.coordinator.account)
    paths = [
        reverse("suggestions_work:answer", args=[things["reference"]]),
        reverse("stakeholders:reply", args=[things["invitation"]]),
        reverse("suggestions:withdraw", args=[things["token"]]),
        reverse("portal:follow", args=[things["slug"]]),
        reverse("notify:read_all"),
        reverse("account_login"),
        reverse("suggestions:submit"),
    ]
    for path in paths:
        response = client.post(path, {"text": "Dette skrev jeg.", "once": "x", "accept": "yes"})
        assert (response.status_code, is_readable(response)) == (403, True), path
    assert "Dette skrev jeg." in client.post(paths[-1], {"text": "Dette skrev jeg.", "once": "x"}).content.decode()


def test_ten_megabytes_to_any_public_form_is_refused_with_a_readable_page(cast, client):
    things = own_things(cast)
    open_to_all = [
        reverse("suggestions:submit"),
        reverse("suggestions:withdraw", args=[things["token"]]),
        reverse("stakeholders:reply", args=[things["invitation"]]),
        reverse("account_login"),
        reverse("account_signup"),
        reverse("set_language"),
    ]
    body = "text=" + "x" * TEN_MEGABYTES
    for path in open_to_all:
        response = client.post(path, body, "application/x-www-form-urlencoded")
        assert response.status_code in (400, 413) and is_readable(response), (path, response.status_code)


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["xx", "../../etc", "nb\x00", "n" * 4000, ""])
def test_an_unknown_language_is_as_if_none_were_chosen(client, settings, language):
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    response = client.get("/", headers={"Accept-Language": language.replace(NUL, "")})
    assert response.status_code == 200 and response.headers["Content-Language"] == settings.LANGUAGE_CODE
    assert ask(client, "post", reverse("set_language"), {"language": language, "next": "/"}) == ""


@pytest.mark.django_db
@pytest.mark.parametrize(
    "path",
    [
        "/filer/1/..%2f..%2f..%2fetc%2fpasswd/",
        "/filer/../../../etc/passwd",
        "/filer/1/%2e%2e/%2e%2e/manage.py",
        "/static/../../manage.py",
        "/static/%2e%2e/%2e%2e/manage.py",
        "/static/..%5c..%5cmanage.py",
        "/filer/%00/x/",
    ],
)
def test_no_address_leads_out_of_the_folder_of_files(client, path):
    response = client.get(path)
    assert response.status_code == 404 and is_readable(response)


@pytest.mark.django_db
def test_a_language_choice_never_leads_to_another_site(client):
    response = client.post(reverse("set_language"), {"language": "nn", "next": "https://elsewhere.example/"})
    assert response.headers["Location"] == "/"
