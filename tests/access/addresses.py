"""Every address in the site, found by walking the resolver, and how each is filled in with things of a room."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver, reverse


@dataclass(frozen=True)
class Address:
    """One address: its name, its pattern, who keeps the door, and the names that are filled in."""

    name: str
    pattern: str
    doorkeeper: object
    blanks: tuple[str, ...]

    @property
    def is_guarded(self) -> bool:
        return self.doorkeeper not in ("open", None)


CALLED_ELSEWHERE = {
    "stakeholders:reply": {"token": "invitation"},
    "stakeholders:offer_show": {"token": "offer"},
    "stakeholders:offer_withdraw": {"token": "offer"},
    "register:preview": {"file_id": "register_file"},
    "register:drop": {"file_id": "register_file"},
    "stakeholders:exclusion": {"token": "exclusion"},
    "notify:no_thanks": {"token": "notice"},
    "stakeholders_work:empty": {"place_id": "taken_place_id"},
    "stakeholders_work:reassess": {"key": "stakeholder"},
    "stakeholders_work:remove_stakeholder": {"key": "stakeholder"},
    "stakeholders_work:judge": {"key": "stakeholder"},
    "decisions_work:edit": {"case_id": "draft_case_id"},
    "decisions_work:submit": {"case_id": "draft_case_id"},
}
"""Where the blank of an address is filled with a thing of another name."""


def walk() -> list[Address]:
    """All of them, in the order of the address list; those without a name go by their pattern."""
    return list(_walk(get_resolver(), (), ""))


def _walk(resolver: URLResolver, spaces: tuple[str, ...], before: str) -> Iterator[Address]:
    for each in resolver.url_patterns:
        pattern = before + str(each.pattern)
        if isinstance(each, URLResolver):
            yield from _walk(each, (*spaces, each.namespace) if each.namespace else spaces, pattern)
        elif isinstance(each, URLPattern):
            name = ":".join([*spaces, each.name]) if each.name else pattern
            doorkeeper = getattr(each.callback, "doorkeeper", None)
            yield Address(name, pattern, doorkeeper, tuple(each.pattern.converters))


def filled(address: Address, things: dict[str, object]) -> str:
    """The address of these things."""
    names = CALLED_ELSEWHERE.get(address.name, {})
    if "/" in address.name:
        return "/" + address.pattern
    return reverse(address.name, kwargs={blank: things[names.get(blank, blank)] for blank in address.blanks})
