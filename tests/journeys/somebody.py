"""Somebody at a browser of their own: opens pages, fills in forms, and notices when a page is not fit for everybody."""

from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.urls import resolve, reverse

from samskap.features.people.models import Person
from samskap.kernel.accounts.models import Account

PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 900}
OPEN_ALL = "document.querySelectorAll('main details').forEach(each => { each.open = true })"
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
WIDEST = """(() => { const edge = document.documentElement.clientWidth
  return [...document.querySelectorAll('main *')].filter(each => each.getBoundingClientRect().right > edge + 1)
    .slice(0, 4).map(each => each.outerHTML.slice(0, 90)).join(' ... ') })()"""
SAID = "main [role=alert], main .ds-error-summary, main .ds-validation-message, main .ds-alert"


@dataclass
class Inspection:
    """Looks once at each kind of page in a session: axe finds nothing, and a phone need not scroll sideways."""

    axe: Any
    seen: set[str] = field(default_factory=set)
    troubles: list[str] = field(default_factory=list)

    def look(self, page: Any) -> None:
        """Notes what is wrong; the story goes on, and fails at its end."""
        name = resolve(urlsplit(page.url).path).view_name
        if name in self.seen:
            return
        self.seen.add(name)
        self.troubles += [f"{name}: {rule} {where}" for rule, where in self.axe(page)]
        as_it_was = page.viewport_size
        page.set_viewport_size(PHONE)
        if page.evaluate(WIDER) > 0:
            self.troubles.append(f"{name}: wider than a phone, for {page.evaluate(WIDEST)}")
        page.set_viewport_size(as_it_was)

    def told(self) -> list[str]:
        """What has been noted since last time."""
        told, self.troubles = self.troubles, []
        return told


class Somebody:
    """One person at one browser."""

    def __init__(self, page: Any, base: str, inspection: Inspection):
        self.page, self.base, self.inspection = page, base, inspection

    def open(self, name: str, *args: object, query: str = "") -> "Somebody":
        """Open an address by its name."""
        return self.go(reverse(name, args=args) + query)

    def go(self, path: str) -> "Somebody":
        answer = self.page.goto(self.base + path)
        assert answer is None or answer.status < 400, f"{answer.status} at {path}: {self.said()}"
        self.inspection.look(self.page)
        return self

    def fill(self, **fields: object) -> "Somebody":
        """Fill in the fields of a form by their names."""
        self.page.evaluate(OPEN_ALL)
        for name, value in fields.items():
            self._put(name, value)
        return self

    def send(self, **fields: object) -> "Somebody":
        """Fill in a form and send it. Whatever is refused is told with the page's own words."""
        self.fill(**fields)
        first = next(iter(fields), None)
        form = self.page.locator('main form[method="post" i]')
        form = form.filter(has=self.page.locator(f'[name="{first}"]')) if first else form
        with self._carried_out():
            form.first.locator("button:not([name])").last.click()
        self.page.wait_for_load_state()
        self.inspection.look(self.page)
        return self

    def tries(self, **fields: object) -> str:
        """Fill in a form and send it, expecting a no; what the page says."""
        self.fill(**fields)
        first = next(iter(fields))
        form = self.page.locator('main form[method="post" i]').filter(has=self.page.locator(f'[name="{first}"]'))
        with self.page.expect_response(lambda answer: answer.request.method == "POST") as caught:
            form.first.locator("button:not([name])").last.click()
        self.page.wait_for_load_state()
        assert caught.value.status in (409, 422), caught.value.status
        return self.said()

    def reads(self, selector: str = "main") -> str:
        return self.page.locator(selector).first.inner_text()

    def said(self) -> str:
        return " | ".join(self.page.locator(SAID).all_inner_texts())

    @property
    def path(self) -> str:
        return urlsplit(self.page.url).path

    @property
    def number(self) -> int:
        """The number in the address of the page."""
        return int(next(part for part in self.path.split("/") if part.isdigit()))

    @contextmanager
    def _carried_out(self):
        with self.page.expect_response(lambda answer: answer.request.method == "POST") as caught:
            yield
        if caught.value.status >= 400:
            self.page.wait_for_load_state()
            raise AssertionError(f"{caught.value.status} at {self.path}: {self.said()}")

    def _put(self, name: str, value: object) -> None:
        box = self.page.locator(f'main form[method="post" i] [name="{name}"]')
        kind = box.first.evaluate("each => each.tagName === 'SELECT' ? 'select' : each.type")
        if kind in ("radio", "checkbox") and value is not True:
            for each in value if isinstance(value, list) else [value]:
                self.page.locator(f'main form[method="post" i] [name="{name}"][value="{each}"]').check()
        elif kind == "checkbox":
            box.first.check()
        elif kind == "select":
            box.first.select_option(value if isinstance(value, list) else str(value))
        elif kind == "file":
            box.first.set_input_files(value)
        else:
            box.first.fill(str(value))


def log_in(context: Any, person: Person, base: str) -> None:
    """A browser where the person has logged in before; whoever has no account has made one."""
    if person.account_id is None:
        person.account = Account.objects.create_user(person.email)
        person.save(update_fields=["account"])
    session = SessionStore()
    session[SESSION_KEY] = str(person.account.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = person.account.get_session_auth_hash()
    session.create()
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session.session_key, "url": base}])
