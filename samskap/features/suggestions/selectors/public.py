"""What everybody may read: the published list, one published innspill, and the sender's own by its token."""

from dataclasses import dataclass
from datetime import date, datetime

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.formats import date_format

from samskap.features.people.states import ActorKind
from samskap.features.people.words import ACTOR_SELF_WORDS
from samskap.features.rooms.states import Theme
from samskap.features.rooms.words import THEME_WORDS
from samskap.features.suggestions.models import SHOWN, Answer, Suggestion, Term
from samskap.features.suggestions.selectors.terms import words_meant
from samskap.features.suggestions.states import OPEN_STATES, Outcome, SuggestionState
from samskap.features.suggestions.words import LANGUAGE_WORDS, OUTCOME_WORDS, Word, public_word
from samskap.kernel.base.refusals import OutsideReach
from samskap.kernel.files import store

PER_PAGE = 25
HEADLINE = 90
EXCERPT = 220
SETTLED = (SuggestionState.ANSWERED, SuggestionState.CLOSED, SuggestionState.WITHDRAWN)
LEFT_OUT = {
    "waiting": SETTLED,
    "answered": OPEN_STATES,
    "closed": tuple(state for state in SuggestionState if state != SuggestionState.CLOSED),
}
"""Told by what is not asked for, so that the database keeps to the index of the list and does not go by state."""
ORDERS = {
    "newest": ("-received_at", "-pk"),
    "supported": ("-support_count", "-received_at", "-pk"),
}
CARD_COLUMNS = ("reference", "text", "language", "theme", "place", "state", "outcome", "received_at", "support_count")


@dataclass(frozen=True)
class Filters:
    """What a reader asks the public list for; anything unknown counts as not asked."""

    q: str = ""
    theme: str = ""
    status: str = ""
    outcome: str = ""
    sort: str = "newest"


@dataclass(frozen=True)
class Card:
    """One innspill in a list. The headline is its own first sentence."""

    id: int
    reference: str
    headline: str
    excerpt: str
    language: str
    theme: str
    place: str
    received_iso: str
    received: str
    status: Word
    support_count: int


@dataclass(frozen=True)
class CardPage:
    """One page of the list, and how many there are in all."""

    cards: tuple[Card, ...]
    count: int
    number: int
    last: int


@dataclass(frozen=True)
class AnswerLine:
    """One answer as it is read."""

    text: str
    reason: str
    outcome: Word
    answered_at: datetime

    @property
    def answered_on(self) -> date:
        return timezone.localdate(self.answered_at)


@dataclass(frozen=True)
class SuggestionPage:
    """Everything about one innspill that its own page tells."""

    id: int
    reference: str
    token: str
    headline: str
    text: str
    language: str
    language_word: str
    theme: str
    place: str
    own_role: str
    photo_url: str
    photo_alt: str
    state: str
    outcome: str
    status: Word
    unit: str
    received_at: datetime
    due_on: date
    answered_at: datetime | None
    answers: tuple[AnswerLine, ...]
    support_count: int
    is_public: bool
    is_held: bool
    sender_id: int | None
    sender_has_account: bool
    merged_into_id: int | None
    merged_into: str

    @property
    def body(self) -> str:
        """What is left of the text below a headline that is its own first sentence."""
        return after_headline(self.text)

    @property
    def is_withdrawn(self) -> bool:
        return self.state == SuggestionState.WITHDRAWN


def published(filters: Filters = Filters()) -> QuerySet[Suggestion]:
    """Published innspill that fit every filter, in the order asked for; merged ones stand with what they became."""
    found = Suggestion.objects.filter(SHOWN)
    if filters.theme in list(Theme):
        found = found.filter(theme=filters.theme)
    if filters.status in LEFT_OUT:
        found = found.exclude(state__in=LEFT_OUT[filters.status])
    if filters.outcome in list(Outcome):
        found = found.filter(outcome=filters.outcome).exclude(state__in=LEFT_OUT["answered"])
    if filters.q:
        found = _searched(found, filters.q)
    return found.order_by(*ORDERS.get(filters.sort, ORDERS["newest"]))


def published_page(filters: Filters, number: int = 1) -> CardPage:
    """One page of the published list; three questions to the database however long the list is."""
    found = published(filters)
    pages = Paginator(found.values_list("pk", flat=True), PER_PAGE)
    page = pages.get_page(number)
    cards = {card.id: card for card in cards_of(list(page.object_list))}
    return CardPage(tuple(cards.values()), pages.count, page.number, pages.num_pages)


def cards_of(ids: list[int]) -> list[Card]:
    """The cards of these innspill, in the order of the numbers."""
    rows = Suggestion.objects.filter(pk__in=ids).only(*CARD_COLUMNS).in_bulk()
    return [_card(rows[pk]) for pk in ids if pk in rows]


def published_by_reference(reference: str) -> SuggestionPage:
    """One published innspill, or nothing at all is shown."""
    return _page(_whole().filter(is_public=True, reference=reference.upper()).first(), to_all=True)


def by_token(token: str) -> SuggestionPage:
    """The sender's own innspill, whatever its state, for whoever holds the private address."""
    return _page(_whole().filter(token=token).first(), to_all=False)


def token_of_reference(reference: str, person_id: int | None) -> str:
    """The private address of an innspill, for the person who sent it; empty for everybody else."""
    mine = Suggestion.objects.filter(reference=reference.strip().upper(), sender_id=person_id, sender__isnull=False)
    return mine.values_list("token", flat=True).first() or ""


def headline_of(text: str) -> str:
    """The first sentence of a text, cut at a word where it is long."""
    line = next((line.strip() for line in text.splitlines() if line.strip()), "")
    ends = [line.find(mark) for mark in (". ", "? ", "! ") if 0 < line.find(mark) < HEADLINE]
    return line[: min(ends) + 1] if ends else shortened(line, HEADLINE)


def after_headline(text: str) -> str:
    """The text without its headline, or all of it where the headline was cut."""
    return text.lstrip().removeprefix(headline_of(text)).lstrip()


def shortened(text: str, limit: int) -> str:
    """The beginning of a text, cut between two words."""
    if len(text) <= limit:
        return text
    return text[:limit].rsplit(" ", 1)[0].rstrip(" ,.;:–-") + " …"


def _searched(found: QuerySet[Suggestion], query: str) -> QuerySet[Suggestion]:
    """Those that hold every word asked for; a reference finds its own innspill."""
    reference = query.strip().upper()
    if reference.startswith("IN-"):
        return found.filter(reference=reference)
    for words in words_meant(query):
        found = found.filter(pk__in=Term.objects.filter(word__in=words).values("suggestion_id"))
    return found


def _card(row: Suggestion) -> Card:
    received_on = timezone.localdate(row.received_at)
    return Card(
        id=row.pk,
        reference=row.reference,
        headline=headline_of(row.text),
        excerpt=shortened(" ".join(after_headline(row.text).split()), EXCERPT),
        language=row.language,
        theme=_theme(row.theme),
        place=row.place,
        received_iso=received_on.isoformat(),
        received=date_format(received_on, "DATE_FORMAT"),
        status=public_word(row.state, row.outcome),
        support_count=row.support_count,
    )


def _whole() -> QuerySet[Suggestion]:
    return Suggestion.objects.select_related("photo", "unit", "sender", "merged_into")


def _page(row: Suggestion | None, *, to_all: bool) -> SuggestionPage:
    if row is None:
        raise OutsideReach
    return SuggestionPage(
        id=row.pk,
        reference=row.reference,
        token=row.token,
        headline=headline_of(row.text),
        text=row.text,
        language=row.language,
        language_word=LANGUAGE_WORDS.get(row.language, row.language),
        theme=_theme(row.theme),
        place=row.place,
        own_role=str(ACTOR_SELF_WORDS[ActorKind(row.own_role)]) if row.own_role in ACTOR_SELF_WORDS else "",
        photo_url=store.address(row.photo) if row.photo else "",
        photo_alt=row.photo.alt if row.photo else "",
        state=row.state,
        outcome=row.outcome,
        status=public_word(row.state, row.outcome),
        unit=row.unit.name if row.unit else "",
        received_at=row.received_at,
        due_on=row.due_on,
        answered_at=row.answered_at,
        answers=tuple(_answers(row, to_all)),
        support_count=row.support_count,
        is_public=row.is_public,
        is_held=bool(row.held_for),
        sender_id=row.sender_id,
        sender_has_account=bool(row.sender and row.sender.account_id),
        merged_into_id=row.merged_into_id,
        merged_into=row.merged_into.reference if row.merged_into and row.merged_into.is_public else "",
    )


def _answers(row: Suggestion, to_all: bool) -> list[AnswerLine]:
    """Its own answers, and those of what it was merged into, as far as the reader may read that one."""
    onward = row.merged_into if row.merged_into and (row.merged_into.is_public or not to_all) else row
    answers = Answer.objects.filter(suggestion_id__in={row.pk, onward.pk})
    return [
        AnswerLine(each.text, each.reason, OUTCOME_WORDS[Outcome(each.outcome)], each.created_at) for each in answers
    ]


def _theme(theme: str) -> str:
    return str(THEME_WORDS[Theme(theme)]) if theme else ""
