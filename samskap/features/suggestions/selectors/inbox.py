"""The inbox: one page of rows with age and deadline, how many stand under each tab, and what each unit owes."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samskap.features.people import selectors as people
from samskap.features.rooms.states import Theme
from samskap.features.rooms.words import THEME_WORDS
from samskap.features.suggestions.models import Suggestion, Term
from samskap.features.suggestions.selectors.public import headline_of, shortened
from samskap.features.suggestions.selectors.terms import words_meant
from samskap.features.suggestions.selectors.within import within, work_reach
from samskap.features.suggestions.states import OPEN_STATES, SuggestionState
from samskap.features.suggestions.words import CHANNEL_WORDS, HELD_WORDS, OUTCOME_WORDS, STATE_WORDS, Word
from samskap.features.suggestions.work_words import TAB_WORDS, age_words, due_word
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import Reach, reach
from samskap.kernel.access.roles import Role
from samskap.kernel.base import clock
from samskap.kernel.journal.kept import kept

EXCERPT = 170
PER_PAGE = (25, 50)
ORDERS = {
    "deadline": ("due_on", "pk"),
    "newest": ("-received_at", "-pk"),
    "oldest": ("received_at", "pk"),
    "supported": ("-support_count", "due_on", "pk"),
}
ANSWERED_STATES = (SuggestionState.ANSWERED, SuggestionState.CLOSED)
COLUMNS = (
    "reference", "text", "language", "theme", "channel", "state", "outcome", "received_at", "due_on", "sensitive",
    "held_for", "is_public", "support_count", "revision", "unit__name", "merged_into__reference",
)  # fmt: skip


@dataclass(frozen=True)
class Filters:
    """What the inbox is asked for; empty means everything."""

    tab: str = "waiting"
    unit_id: int | None = None
    theme: str = ""
    state: str = ""
    channel: str = ""
    batch_id: int | None = None
    q: str = ""
    order: str = ""
    per_page: int = PER_PAGE[0]
    page: int = 1


@dataclass(frozen=True)
class InboxRow:
    """One line of the inbox, its words ready made: a list of fifty must not be put together in the template."""

    id: int
    reference: str
    url: str
    headline: str
    excerpt: str
    language: str
    facts: tuple[str, ...]
    tags: tuple[Word, ...]
    age: str
    due: str
    held: str
    choose: str
    can_sort: bool


@dataclass(frozen=True)
class Tab:
    """One view of the inbox, with how many it holds."""

    code: str
    label: str
    count: int
    current: bool


@dataclass(frozen=True)
class Owed:
    """How many answers a unit owes, and how many of them are overdue. No unit: not sorted yet."""

    unit_id: int | None
    unit: str
    owed: int
    overdue: int


@dataclass(frozen=True)
class Inbox:
    """One page of the inbox with everything round it."""

    rows: tuple[InboxRow, ...]
    count: int
    number: int
    last: int
    tabs: tuple[Tab, ...]
    owed: tuple[Owed, ...]


def inbox(actor: Actor, filters: Filters, units: Mapping[int, str] | None = None) -> Inbox:
    """What lies in front of the actor; the same few questions to the database for one row and for ten thousand.

    A page that knows the names of the units already hands them over.
    """
    found = work_reach(actor)
    counted = kept(f"inbox:{_told_apart(found)}", lambda: _counted(found))
    names = units if units is not None else dict(people.units().values_list("pk", "name"))
    rows = _filtered(Suggestion.objects.filter(within(found)), actor, filters)
    count = _count_of(rows, counted, actor, filters)
    last = max(1, -(-count // filters.per_page))
    number = min(max(filters.page, 1), last)
    start = (number - 1) * filters.per_page
    ids = list(_ordered(rows, filters).values_list("pk", flat=True)[start : start + filters.per_page])
    return Inbox(
        rows=_rows(ids), count=count, number=number, last=last, tabs=_tabs(counted, actor, filters.tab),
        owed=_owed(counted, names),
    )  # fmt: skip


def mine(actor: Actor) -> frozenset[int]:
    """The units whose innspill the actor sorts or answers for."""
    return actor.units.get(Role.COORDINATOR, frozenset()) | actor.units.get(Role.LEADER, frozenset())


@dataclass(frozen=True)
class _Group:
    """How many have this state and unit; all three come from one question to the inbox's own index."""

    state: str
    unit_id: int | None
    count: int
    overdue: int
    held: int


def _told_apart(found: Reach) -> str:
    """A name for what this reach can see, for the memory of counts."""
    return repr((found.everywhere, sorted(found.rooms), sorted(found.units)))


def _counted(found: Reach) -> list[_Group]:
    late = Q(due_on__lt=clock.today())
    groups = (
        Suggestion.objects.filter(within(found))
        .order_by()
        .values_list("state", "unit_id")
        .annotate(count=Count("pk"), overdue=Count("pk", filter=late), held=Count("pk", filter=~Q(held_for="")))
    )
    return [_Group(*group) for group in groups]


def _tabs(groups: list[_Group], actor: Actor, current: str) -> tuple[Tab, ...]:
    counts: Counter[str] = Counter()
    own = mine(actor)
    for group in groups:
        counts["all"] += group.count
        if group.state in OPEN_STATES:
            counts["waiting"] += group.count
            counts["overdue"] += group.overdue
            counts["held"] += group.held
            counts["mine"] += group.count if group.unit_id in own else 0
        counts["unsorted"] += group.count if group.state == SuggestionState.RECEIVED else 0
        counts["answered"] += group.count if group.state in ANSWERED_STATES else 0
    shown = [code for code in TAB_WORDS if code != "mine" or own]
    return tuple(Tab(code, str(TAB_WORDS[code]), counts[code], code == current) for code in shown)


def _owed(groups: list[_Group], names: Mapping[int, str]) -> tuple[Owed, ...]:
    """The most overdue first."""
    owed: dict[int | None, list[int]] = defaultdict(lambda: [0, 0])
    for group in groups:
        if group.state in OPEN_STATES:
            owed[group.unit_id][0] += group.count
            owed[group.unit_id][1] += group.overdue
    lines = [Owed(pk, names.get(pk, "") if pk else "", *counts) for pk, counts in owed.items()]
    return tuple(sorted(lines, key=lambda line: (-line.overdue, -line.owed, line.unit)))


def _count_of(rows: QuerySet[Suggestion], groups: list[_Group], actor: Actor, filters: Filters) -> int:
    """Counted once already, unless something more than the tab is asked for."""
    if any((filters.unit_id, filters.theme, filters.state, filters.channel, filters.batch_id, filters.q)):
        return rows.count()
    return next((tab.count for tab in _tabs(groups, actor, filters.tab) if tab.code == filters.tab), 0)


def _filtered(rows: QuerySet[Suggestion], actor: Actor, filters: Filters) -> QuerySet[Suggestion]:
    rows = rows.filter(_in_tab(actor, filters.tab))
    wishes = {
        "unit_id": filters.unit_id, "theme": filters.theme, "state": filters.state, "channel": filters.channel,
        "batch_id": filters.batch_id,
    }  # fmt: skip
    rows = rows.filter(**{column: wish for column, wish in wishes.items() if wish})
    return _searched(rows, filters.q) if filters.q else rows


def _in_tab(actor: Actor, tab: str) -> Q:
    waits = Q(state__in=OPEN_STATES)
    return {
        "overdue": waits & Q(due_on__lt=clock.today()),
        "unsorted": Q(state=SuggestionState.RECEIVED),
        "mine": waits & Q(unit_id__in=mine(actor)),
        "held": waits & ~Q(held_for=""),
        "answered": Q(state__in=ANSWERED_STATES),
        "all": Q(),
    }.get(tab, waits)


def _searched(rows: QuerySet[Suggestion], query: str) -> QuerySet[Suggestion]:
    """Those that hold every word asked for; a reference finds its own innspill."""
    reference = query.strip().upper()
    if reference.startswith("IN-"):
        return rows.filter(reference=reference)
    meant = words_meant(query)
    if not meant:
        return rows.filter(text__icontains=query)
    for words in meant:
        rows = rows.filter(pk__in=Term.objects.filter(word__in=words).values("suggestion_id"))
    return rows


def _ordered(rows: QuerySet[Suggestion], filters: Filters) -> QuerySet[Suggestion]:
    otherwise = "newest" if filters.tab in {"answered", "all"} else "deadline"
    return rows.order_by(*ORDERS[filters.order if filters.order in ORDERS else otherwise])


def _rows(ids: list[int]) -> tuple[InboxRow, ...]:
    lines = Suggestion.objects.filter(pk__in=ids).order_by().values_list("pk", *COLUMNS, named=True)
    found = {line.pk: line for line in lines}
    home = reverse("suggestions_work:inbox")
    return tuple(_row(found[pk], home) for pk in ids if pk in found)


def _row(row: Any, home: str) -> InboxRow:
    """One line, from plain values: with whole rows the list would cost half as much again."""
    received = timezone.localdate(row.received_at)
    headline = headline_of(row.text)
    rest = row.text[len(headline) :] if row.text.startswith(headline) else row.text
    is_open = row.state in OPEN_STATES
    return InboxRow(
        id=row.pk,
        reference=row.reference,
        url=f"{home}{row.reference}/",
        headline=headline,
        excerpt=shortened(" ".join(rest.split()), EXCERPT),
        language=row.language,
        facts=_facts(row),
        tags=_tags(row),
        age=age_words((clock.today() - received).days),
        due=_("due %(due)s") % {"due": date_format(row.due_on, "j. b.")} if is_open else "",
        held=str(HELD_WORDS.get(row.held_for, "")),
        choose=_("Choose %(reference)s") % {"reference": row.reference},
        can_sort=is_open,
    )


def _facts(row: Any) -> tuple[str, ...]:
    """Reference, unit, theme, channel, support, and where it went."""
    theme = str(THEME_WORDS[Theme(row.theme)]) if row.theme else _("No theme")
    merged_into = row.merged_into__reference
    behind = ngettext("%(number)s stands behind it", "%(number)s stand behind it", row.support_count)
    return (
        row.reference,
        row.unit__name or _("No unit"),
        theme,
        str(CHANNEL_WORDS[row.channel]),
        *([behind % {"number": row.support_count}] if row.support_count else []),
        *([_("merged into %(reference)s") % {"reference": merged_into}] if merged_into else []),
    )


def _tags(row: Any) -> tuple[Word, ...]:
    due = due_word(row.state, (row.due_on - clock.today()).days)
    state = OUTCOME_WORDS[row.outcome] if row.outcome else STATE_WORDS[row.state]
    sensitive = Word(_("Sensitive"), "danger") if row.sensitive else None
    return tuple(word for word in (due, state, sensitive) if word)


def waiting_counts(actor: Actor) -> dict[str, int]:
    """How many answers the actor may help to give, and how many of them are overdue."""
    found = replace(reach(actor, Action.SUGGESTION_ANSWER), own=None)
    late = Q(due_on__lt=clock.today())
    waiting = Suggestion.objects.filter(within(found), state__in=OPEN_STATES)
    return waiting.aggregate(waiting=Count("pk"), overdue=Count("pk", filter=late))
