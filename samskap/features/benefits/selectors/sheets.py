"""Learning sheets as everybody may read them: what worked and what failed, side by side."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone

from samskap.features.benefits.models import LearningSheet
from samskap.features.benefits.selectors.words_of import asked_for
from samskap.features.projects.selectors.listing import led_by
from samskap.features.projects.states import ProjectState
from samskap.kernel.base.refusals import OutsideReach
from samskap.kernel.ui.parts import Pages

PAGE_SIZE = 25
LONG_WORD = 3
"""Longer words are found inside compounds too, short ones only as they stand."""


@dataclass(frozen=True)
class SheetFilters:
    """What the public list is asked for; about is "worked", "failed", "stopped" or nothing."""

    q: str = ""
    about: str = ""


@dataclass(frozen=True)
class SheetCard:
    """A learning sheet, whole: it is short."""

    id: int
    title: str
    project: str
    led_by: str
    unit_id: int | None
    is_stopped: bool
    tried: str
    worked: str
    failed: str
    conditions: str
    cost: str
    contact: str
    published_on: date | None
    url: str
    challenge_url: str


@dataclass(frozen=True)
class SheetListing:
    """One page of the list."""

    cards: list[SheetCard]
    total: int
    pages: Pages


def published_sheets(limit: int | None = None) -> list[SheetCard]:
    """The learning sheets that anybody may read, newest first."""
    return [card_of(sheet) for sheet in _published()[:limit]]


def search(filters: SheetFilters, number: int | str | None = 1, query: Iterable[tuple[str, str]] = ()) -> SheetListing:
    """The published sheets that hold every word asked for."""
    found = _published()
    for word in asked_for(filters.q):
        found = found.filter(terms__contains=word if len(word) > LONG_WORD else f" {word} ")
    if filters.about == "worked":
        found = found.exclude(worked="")
    elif filters.about == "failed":
        found = found.exclude(failed="")
    elif filters.about == "stopped":
        found = found.filter(project__state=ProjectState.STOPPED)
    paginator = Paginator(found, PAGE_SIZE)
    page = paginator.get_page(number)
    cards = [card_of(sheet) for sheet in page.object_list]
    return SheetListing(cards, paginator.count, Pages.of(page.number, paginator.num_pages, query))


def published_sheet(sheet_id: int) -> SheetCard:
    """One published sheet; a draft does not exist for the public."""
    sheet = _published().filter(pk=sheet_id).first()
    if sheet is None:
        raise OutsideReach
    return card_of(sheet)


def sheets_of(project_id: int) -> list[SheetCard]:
    """The project's sheets, drafts too, newest first: for those who reach the project."""
    return [card_of(sheet) for sheet in _with_project(LearningSheet.objects.filter(project_id=project_id))]


def card_of(sheet: LearningSheet) -> SheetCard:
    """The sheet with where it comes from; its project must be at hand."""
    project = sheet.project
    challenge = reverse("portal:challenge", args=[project.challenge.slug]) if project.room.is_public else ""
    return SheetCard(
        id=sheet.pk,
        title=sheet.title,
        project=project.name,
        led_by=led_by(project),
        unit_id=project.unit_id,
        is_stopped=project.state == ProjectState.STOPPED,
        tried=sheet.tried,
        worked=sheet.worked,
        failed=sheet.failed,
        conditions=sheet.conditions,
        cost=sheet.cost,
        contact=sheet.contact,
        published_on=timezone.localdate(sheet.published_at) if sheet.published_at else None,
        url=reverse("benefits:show", args=[sheet.pk]),
        challenge_url=challenge,
    )


def _published() -> QuerySet[LearningSheet]:
    found = _with_project(LearningSheet.objects.filter(published_at__isnull=False))
    return found.order_by("-published_at", "-pk")


def _with_project(sheets: QuerySet[LearningSheet]) -> QuerySet[LearningSheet]:
    related = ("project__room", "project__challenge", "project__unit", "project__organisation")
    return sheets.select_related(*related)
