"""Reads of floker: for the public, for the room, for the sender's trail and for the overview."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, TypedDict

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.urls import reverse
from django.utils.translation import gettext as _

from samskap.features.challenges.models import Challenge, Framing, Hypothesis, KeyFigure, PlanGoal, SuggestionLink
from samskap.features.challenges.states import ChallengeState, HypothesisState
from samskap.features.people.periods import Period
from samskap.features.rooms.milestones import Milestone
from samskap.features.rooms.states import Theme
from samskap.features.rooms.words import THEME_WORDS
from samskap.features.suggestions.selectors.within import readable_among
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import reach
from samskap.kernel.access.guard import as_filter
from samskap.kernel.base.refusals import OutsideReach

NEWEST = Framing.objects.filter(challenge=OuterRef("pk")).order_by("-version")


class Description(TypedDict):
    """What a floke is fetched with: its newest wording, and counts."""

    question: str | None
    understanding: str | None
    refuted: int
    supported: int
    gathered: int


if TYPE_CHECKING:
    from django_stubs_ext import WithAnnotations

    DescribedChallenge = WithAnnotations[Challenge, Description]
else:
    DescribedChallenge = Challenge


@dataclass(frozen=True)
class ChallengeCard:
    """A floke as a card in a list."""

    id: int
    room_id: int
    slug: str
    title: str
    question: str
    understanding: str
    theme: str
    owner: str
    state: str
    refuted: int
    supported: int
    suggestions: int
    created_at: datetime


def _described(challenges: QuerySet[Challenge]) -> QuerySet[DescribedChallenge]:
    """With the newest wording and the counts, in one query."""
    return challenges.select_related("room__unit", "room__organisation", "plan_goal").annotate(
        question=Subquery(NEWEST.values("question")[:1]),
        understanding=Subquery(NEWEST.values("understanding")[:1]),
        refuted=Count("hypotheses", filter=Q(hypotheses__state=HypothesisState.REFUTED), distinct=True),
        supported=Count("hypotheses", filter=Q(hypotheses__state=HypothesisState.SUPPORTED), distinct=True),
        gathered=Count("links", distinct=True),
    )


def _card(challenge: DescribedChallenge) -> ChallengeCard:
    room = challenge.room
    return ChallengeCard(
        id=challenge.pk,
        room_id=room.pk,
        slug=challenge.slug,
        title=room.title,
        question=challenge.question or room.title,
        understanding=challenge.understanding or "",
        theme=str(THEME_WORDS[Theme(room.theme)]),
        owner=str(room.unit or room.organisation),
        state=challenge.state,
        refuted=challenge.refuted,
        supported=challenge.supported,
        suggestions=challenge.gathered,
        created_at=challenge.created_at,
    )


def published() -> list[ChallengeCard]:
    """The floker that anybody may see, open ones first, newest first."""
    found = _described(Challenge.objects.filter(room__is_public=True)).order_by("-state", "-created_at")
    return [_card(challenge) for challenge in found]


def challenges_visible_to(actor: Actor) -> QuerySet[DescribedChallenge]:
    """The floker that the actor may work with."""
    found = as_filter(reach(actor, Action.CHALLENGE_READ), room="room", unit="room__unit")
    return _described(Challenge.objects.filter(found))


def cards_visible_to(actor: Actor) -> list[ChallengeCard]:
    """The same as cards, for the work list."""
    return [_card(challenge) for challenge in challenges_visible_to(actor).order_by("-state", "-created_at")]


def open_to_gather(actor: Actor) -> list[ChallengeCard]:
    """The open floker that the actor may gather more innspill into."""
    found = as_filter(reach(actor, Action.CHALLENGE_GATHER), room="room", unit="room__unit")
    still_open = _described(Challenge.objects.filter(found).exclude(state=ChallengeState.CLOSED))
    return [_card(challenge) for challenge in still_open.order_by("room__title")]


def challenge_for(actor: Actor, slug: str) -> DescribedChallenge:
    """One floke that the actor may work with; otherwise it does not exist."""
    return _found(challenges_visible_to(actor).filter(slug=slug).first())


def challenge_by_slug_visible_to(actor: Actor, slug: str) -> DescribedChallenge:
    """One floke as the public sees it, or one that the actor may work with."""
    within = as_filter(reach(actor, Action.CHALLENGE_READ), room="room", unit="room__unit")
    return _found(_described(Challenge.objects.filter(Q(room__is_public=True) | within)).filter(slug=slug).first())


def challenge_of_room(room_id: int) -> DescribedChallenge | None:
    """The floke that the room is round."""
    return _described(Challenge.objects.filter(room_id=room_id)).first()


def _found(challenge: DescribedChallenge | None) -> DescribedChallenge:
    if challenge is None:
        raise OutsideReach
    return challenge


def current_framing(challenge_id: int) -> Framing | None:
    """How the floke is understood now."""
    return Framing.objects.filter(challenge_id=challenge_id).order_by("-version").first()


def framings(challenge_id: int) -> list[Framing]:
    """Every version of the understanding, newest first, with who wrote it."""
    return list(Framing.objects.filter(challenge_id=challenge_id).select_related("framed_by").order_by("-version"))


def hypotheses(challenge_id: int) -> list[Hypothesis]:
    """What is believed about the floke: the judged ones first, because they taught us something."""
    return sorted(Hypothesis.objects.filter(challenge_id=challenge_id), key=lambda h: (h.state == "open", h.pk))


def hypothesis_for(actor: Actor, slug: str, hypothesis_id: int) -> Hypothesis:
    """One hypothesis of a floke that the actor may work with."""
    challenge = challenge_for(actor, slug)
    found = Hypothesis.objects.filter(pk=hypothesis_id, challenge_id=challenge.pk).first()
    if found is None:
        raise OutsideReach
    return found


def key_figures(challenge_id: int) -> list[KeyFigure]:
    """The figures that say how big the floke is."""
    return list(KeyFigure.objects.filter(challenge_id=challenge_id))


def plan_goals() -> QuerySet[PlanGoal]:
    """The goals of the municipality's plans."""
    return PlanGoal.objects.all()


@dataclass(frozen=True)
class Gathered:
    """One innspill that the floke is made from, with the page where the reader may read it."""

    reference: str
    text: str
    url: str


def gathered(actor: Actor, challenge_id: int) -> list[Gathered]:
    """The innspill that the floke is made from, oldest first: those that the actor works with, and published ones."""
    links = SuggestionLink.objects.filter(challenge_id=challenge_id).select_related("suggestion")
    found = [link.suggestion for link in links.order_by("suggestion__received_at")]
    worked_with = readable_among(actor, [suggestion.pk for suggestion in found])
    return [
        Gathered(each.reference, each.text, reverse(_page_of(each.pk in worked_with), args=[each.reference]))
        for each in found
        if each.pk in worked_with or each.is_public
    ]


def _page_of(works_with_it: bool) -> str:
    return "suggestions_work:show" if works_with_it else "suggestions:show"


def challenges_of_suggestions(suggestion_ids: Iterable[int]) -> list[tuple[Challenge, datetime]]:
    """The floker that these innspill, one and what it was merged into, became part of, each with when that first was."""
    links = SuggestionLink.objects.filter(suggestion_id__in=set(suggestion_ids)).select_related("challenge__room")
    first: dict[int, tuple[Challenge, datetime]] = {}
    for link in links.order_by("created_at", "pk"):
        first.setdefault(link.challenge_id, (link.challenge, link.created_at))
    return list(first.values())


def milestones(room_ids: Iterable[int]) -> list[Milestone]:
    """What has been learnt about these rooms' floker: re-wordings and judged hypotheses, in public ones only."""
    ids = list(room_ids)
    return _framed(ids) + _judged(ids)


def _framed(room_ids: list[int]) -> list[Milestone]:
    found = Framing.objects.filter(challenge__room__in=room_ids, challenge__room__is_public=True, version__gt=1)
    return [
        Milestone(
            room_id=framing.challenge.room_id,
            at=framing.created_at,
            kind="framed",
            title=_("The challenge was understood in a new way"),
            text=framing.question,
            link=reverse("portal:challenge", args=[framing.challenge.slug]),
        )
        for framing in found.select_related("challenge")
    ]


def _judged(room_ids: list[int]) -> list[Milestone]:
    found = Hypothesis.objects.filter(challenge__room__in=room_ids, challenge__room__is_public=True)
    titles = {
        HypothesisState.REFUTED: _("A belief was refuted, and we know more"),
        HypothesisState.SUPPORTED: _("A belief was supported"),
    }
    return [
        Milestone(
            room_id=hypothesis.challenge.room_id,
            at=hypothesis.judged_at,
            kind="judged",
            title=titles[HypothesisState(hypothesis.state)],
            text=hypothesis.statement,
            link=reverse("portal:challenge", args=[hypothesis.challenge.slug]),
        )
        for hypothesis in found.exclude(state=HypothesisState.OPEN).select_related("challenge")
        if hypothesis.judged_at
    ]


@dataclass(frozen=True)
class ChallengeFigures:
    """Counts over a period, with the number of cases behind each."""

    open: int
    opened: int
    refuted: int
    with_plan_goal: int
    per_unit: dict[int, int]


def figures(period: Period) -> ChallengeFigures:
    """How many floker are open, how many came, how many beliefs were refuted, and how many serve a plan goal."""
    still_open = Challenge.objects.exclude(state=ChallengeState.CLOSED)
    days = (period.start, period.end)
    per_unit = still_open.filter(room__unit__isnull=False).values_list("room__unit").annotate(n=Count("pk"))
    return ChallengeFigures(
        open=still_open.count(),
        opened=Challenge.objects.filter(created_at__date__range=days).count(),
        refuted=Hypothesis.objects.filter(state=HypothesisState.REFUTED, judged_at__date__range=days).count(),
        with_plan_goal=still_open.filter(plan_goal__isnull=False).count(),
        per_unit=dict(per_unit),
    )


def theme_of(challenge: Challenge) -> str:
    """The theme of the floke's room, in words."""
    return str(THEME_WORDS[Theme(challenge.room.theme)])


def questions_of_rooms(room_ids: Iterable[int]) -> dict[int, str]:
    """The newest wording of the floke in each room."""
    found = Challenge.objects.filter(room__in=list(room_ids))
    return dict(found.annotate(question=Subquery(NEWEST.values("question")[:1])).values_list("room_id", "question"))
