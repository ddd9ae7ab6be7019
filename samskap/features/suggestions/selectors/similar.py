"""Published innspill that say nearly the same as a text somebody is writing."""

from collections.abc import Iterable

from django.core.cache import cache
from django.db.models import Count

from samskap.algorithms.similar_texts.ranking import closest
from samskap.algorithms.similar_texts.texts import Text
from samskap.algorithms.text_terms.terms import terms
from samskap.features.suggestions.models import SHOWN, Suggestion, Term
from samskap.features.suggestions.selectors.public import Card, cards_of

FEWEST_WORDS = 2
RAREST = 6
MOST_CANDIDATES = 40
MOST_WORDS = 200
REMEMBERED_SECONDS = 300


def similar_to(text: str, limit: int = 5, *, but: int | None = None) -> list[Card]:
    """The published innspill nearest to the text, at most `limit`; few questions however many there are.

    Only those that share one of the text's rarest words are compared.
    """
    return cards_of(_nearest(text, limit, but))


def beside(suggestion_id: int, text: str, limit: int = 3) -> list[Card]:
    """The published innspill to show beside one that is being read: worked out seldom, and always drawn as they are."""
    name = f"suggestions:beside:{suggestion_id}"
    nearest: list[int] | None = cache.get(name)
    if nearest is None:
        nearest = _nearest(text, limit, suggestion_id)
        cache.set(name, nearest, REMEMBERED_SECONDS)
    shown = set(Suggestion.objects.filter(SHOWN, pk__in=nearest).values_list("pk", flat=True))
    return cards_of([pk for pk in nearest if pk in shown])


def _nearest(text: str, limit: int, but: int | None) -> list[int]:
    """Numbers of the nearest, best first."""
    sought = terms(text)[:MOST_WORDS]
    if len(set(sought)) < FEWEST_WORDS:
        return []
    candidates = _candidates(set(sought), but)
    wordings = {pk: terms(wording) for pk, wording in candidates.items()}
    count = _how_many()
    # A word that nobody has used before says little about likeness, and must not outweigh all the others.
    matches = closest(
        Text(0, sought, text),
        [Text(pk, wordings[pk], wording) for pk, wording in candidates.items()],
        frequencies={**dict.fromkeys(sought, count // 10), **_frequencies(set(sought).union(*wordings.values()))},
        of_texts=count,
        at_most=limit,
    )
    return [match.id for match in matches]


def _candidates(words: set[str], but: int | None) -> dict[int, str]:
    """Texts of the published innspill that share most of the rarest words."""
    frequencies = _frequencies(words)
    rarest = sorted(frequencies, key=lambda word: (frequencies[word], word))[:RAREST]
    sharing = Term.objects.filter(word__in=rarest, suggestion__is_public=True, suggestion__merged_into=None)
    counted = sharing.exclude(suggestion_id=but or 0).values("suggestion_id").annotate(shared=Count("pk"))
    ids = [row["suggestion_id"] for row in counted.order_by("-shared", "-suggestion_id")[:MOST_CANDIDATES]]
    return dict(Suggestion.objects.filter(pk__in=ids).values_list("pk", "text"))


def _frequencies(words: Iterable[str]) -> dict[str, int]:
    """In how many innspill each word stands."""
    counted = Term.objects.filter(word__in=list(words)).values("word").annotate(count=Count("pk"))
    return dict(counted.order_by().values_list("word", "count"))


def _how_many() -> int:
    return cache.get_or_set("suggestions:count", Suggestion.objects.count, REMEMBERED_SECONDS) or 1
