"""Plain values that views and selectors hand to the components."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import urlencode

from samskap.kernel.base.text import Text


@dataclass(frozen=True)
class Act:
    """One thing to do about something: a link, or with method "post" a button of its own."""

    label: Text
    url: str
    method: str = "get"
    fields: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Status:
    """A tag: always words, with a colour (neutral, info, success, warning, danger)."""

    label: Text
    colour: str = "neutral"


@dataclass(frozen=True)
class Crumb:
    label: Text
    url: str = ""


@dataclass(frozen=True)
class Phase:
    """One phase; state is done, now or next."""

    label: Text
    state: str = "next"
    note: Text = ""


@dataclass(frozen=True)
class TrailStep:
    """One step on the way here; state is done, now or next."""

    title: Text
    text: Text = ""
    url: str = ""
    when: date | None = None
    state: str = "done"


@dataclass(frozen=True)
class GapLine:
    """One finding; severity is grave, missing, outdated, met or not_applicable. `other` is a way out of the act."""

    severity: str
    title: Text
    text: Text = ""
    act: Act | None = None
    other: Act | None = None


@dataclass(frozen=True)
class Fact:
    term: Text
    value: Text
    status: Status | None = None
    url: str = ""


@dataclass(frozen=True)
class PageLink:
    """A numbered page; number 0 stands for pages that are left out."""

    number: int
    url: str = ""
    current: bool = False


@dataclass(frozen=True)
class Pages:
    """Links to the pages of a list, with the filters kept."""

    links: tuple[PageLink, ...]
    number: int
    last: int
    previous: str = ""
    next: str = ""

    @classmethod
    def of(cls, number: int, last: int, query: Iterable[tuple[str, object]] = (), name: str = "side") -> "Pages":
        """Builds the links; query is what the address already asks for, as pairs."""
        kept = [(key, value) for key, value in query if key != name]

        def url(page: int) -> str:
            return "?" + urlencode([*kept, (name, str(page))])

        shown = sorted({1, last} | {page for page in range(number - 1, number + 2) if 1 <= page <= last})
        links: list[PageLink] = []
        for page in shown:
            if links and page - links[-1].number > 1:
                links.append(PageLink(0))
            links.append(PageLink(page, url(page), page == number))
        return cls(
            links=tuple(links),
            number=number,
            last=last,
            previous=url(number - 1) if number > 1 else "",
            next=url(number + 1) if number < last else "",
        )
