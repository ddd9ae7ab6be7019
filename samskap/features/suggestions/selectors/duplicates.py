"""Innspill that seem to say the same: those near one of them, and the pairs among all that are still open."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.core.cache import cache
from django.db.models import Count

from samskap.algorithms.similar_texts.duplicates import likely_duplicates
from samskap.algorithms.similar_texts.ranking import closest
from samskap.algorithms.similar_texts.texts import Nearness, Text
from samskap.algorithms.text_terms.terms import terms
from samskap.features.suggestions.models import Suggestion, Term
from samskap.features.suggestions.selectors.within import within, work_reach
from samskap.features.suggestions.states import OPEN_STATES, SuggestionState
from samskap.features.suggestions.words import OUTCOME_WORDS, STATE_WORDS, Word
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.base import clock

RAREST, MOST_CANDIDATES = 6, 40
TOO_COMMON = 300
MOST_COMPARED = 1_000
MOST_PAIRS = 100
COUNT_SECONDS = 300


@dataclass(frozen=True)
class Alike:
    """One innspill beside another that it is like."""

    reference: str
    text: str
    language: str
    state: Word
    age_days: int
    support_count: int
    is_same: bool
    shared: tuple[str, ...]


@dataclass(frozen=True)
class AlikePair:
    """Two that seem to say the same; the elder is the one to keep."""

    elder: Alike
    younger: Alike


def alike(actor: Actor, row: Suggestion, at_most: int = 5) -> list[Alike]:
    """Those within the actor's reach that are nearest to this one, withdrawn and merged ones left out."""
    sought = terms(row.text)
    if not sought:
        return []
    candidates = _candidates(actor, row, set(sought))
    wordings = {pk: Text(pk, terms(other.text), other.text) for pk, other in candidates.items()}
    words = set(sought).union(*(text.terms for text in wordings.values()))
    matches = closest(
        Text(row.pk, sought, row.text), wordings.values(),
        frequencies=_frequencies(words), of_texts=_how_many(), at_most=at_most,
    )  # fmt: skip
    return [_alike(candidates[match.id], match.nearness is Nearness.SAME, match.shared) for match in matches]


def pairs(actor: Actor, theme: str = "", batch_id: int | None = None) -> list[AlikePair]:
    """Pairs among the open innspill that the actor may merge, the most alike first; the newest 1,000 are compared."""
    found = Suggestion.objects.filter(within(work_reach(actor, Action.SUGGESTION_MERGE)), state__in=OPEN_STATES)
    found = found.filter(theme=theme) if theme else found
    found = found.filter(batch_id=batch_id) if batch_id else found
    rows = {row.pk: row for row in found.order_by("-pk")[:MOST_COMPARED]}
    texts = [Text(pk, terms(rows[pk].text), rows[pk].text) for pk in sorted(rows)]
    alike_ones = likely_duplicates(texts)[:MOST_PAIRS]
    return [_pair(rows[pair.first], rows[pair.second], pair.shared) for pair in alike_ones]


def _pair(one: Suggestion, other: Suggestion, shared: tuple[str, ...]) -> AlikePair:
    elder, younger = sorted([one, other], key=lambda row: (row.received_at, row.pk))
    return AlikePair(_alike(elder, True, shared), _alike(younger, True, shared))


def _candidates(actor: Actor, row: Suggestion, words: set[str]) -> dict[int, Suggestion]:
    """Those that share most of this one's rarest words."""
    frequencies = _frequencies(words)
    rarest = sorted(frequencies, key=lambda word: (frequencies[word], word))[:RAREST]
    rarest = [word for word in rarest if frequencies[word] <= TOO_COMMON] or rarest[:1]
    sharing = Term.objects.filter(word__in=rarest).exclude(suggestion_id=row.pk).values("suggestion_id")
    counted = sharing.annotate(shared=Count("pk")).order_by("-shared", "-suggestion_id")[:MOST_CANDIDATES]
    ids = [line["suggestion_id"] for line in counted]
    seen = Suggestion.objects.filter(within(work_reach(actor)), pk__in=ids, merged_into=None)
    return {other.pk: other for other in seen.exclude(state=SuggestionState.WITHDRAWN)}


def _frequencies(words: Iterable[str]) -> dict[str, int]:
    """In how many innspill each word stands."""
    counted = Term.objects.filter(word__in=list(words)).order_by().values_list("word")
    return dict(counted.annotate(count=Count("pk")))


def _how_many() -> int:
    return cache.get_or_set("suggestions:count", Suggestion.objects.count, COUNT_SECONDS) or 1


def _alike(row: Suggestion, is_same: bool, shared: tuple[str, ...]) -> Alike:
    return Alike(
        reference=row.reference,
        text=row.text,
        language=row.language,
        state=OUTCOME_WORDS[row.outcome] if row.outcome else STATE_WORDS[row.state],
        age_days=(clock.now() - row.received_at).days,
        support_count=row.support_count,
        is_same=is_same,
        shared=shared[:5],
    )
