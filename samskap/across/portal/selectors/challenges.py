"""Floker as anybody may see them: cards for lists, and one whole page."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samskap.across.portal.selectors.trail import milestones_of_rooms, steps_of
from samskap.features.challenges import selectors as challenges
from samskap.features.challenges.models import Challenge
from samskap.features.challenges.selectors import ChallengeCard
from samskap.features.challenges.states import ChallengeState, HypothesisState, Trigger
from samskap.features.challenges.words import HYPOTHESIS_WORDS, TRIGGER_WORDS
from samskap.features.decisions.selectors.public import cases_of_public_room
from samskap.features.projects.selectors.phases import phases_of_rooms
from samskap.features.rooms import selectors as rooms
from samskap.features.rooms.models import Room
from samskap.features.stakeholders import selectors as stakeholders
from samskap.kernel.access.actor import Actor
from samskap.kernel.base.refusals import OutsideReach
from samskap.kernel.journal.kept import kept
from samskap.kernel.ui.parts import Crumb, Phase, Status
from samskap.kernel.ui.round_table import Place

NEWEST_STEPS = 6


@dataclass(frozen=True)
class PublicCard:
    """A floke with its table and its phase."""

    card: ChallengeCard
    places: Sequence[Place]
    phase: Status
    missing: Status
    news: str


def public_cards() -> list[PublicCard]:
    """The public floker with tables and phases; the number of queries does not grow with the list."""
    return kept("cards", _cards)


def _cards() -> list[PublicCard]:
    cards = challenges.published()
    ids = [card.room_id for card in cards]
    tables, phases = stakeholders.tables_of(ids), phases_of_rooms(ids)
    return [
        PublicCard(
            card=card,
            places=stakeholders.drawn(tables[card.room_id]),
            phase=_phase(card, phases.get(card.room_id, [])),
            missing=stakeholders.status_of(tables[card.room_id]),
            news=_news(card),
        )
        for card in cards
    ]


def _phase(card: ChallengeCard, phases: Sequence[Phase]) -> Status:
    """The phase that the work is in, or that there is no project yet."""
    for number, phase in enumerate(phases, start=1):
        if phase.state == "now":
            return Status(f"{number} {phase.label}", "info")
    if card.state == ChallengeState.CLOSED:
        return Status(_("Closed"), "neutral")
    return Status(_("Ended"), "neutral") if phases else Status(_("We explore"), "info")


def _news(card: ChallengeCard) -> str:
    """One line about what has been learnt."""
    if card.refuted:
        text = ngettext(
            "%(n)s belief refuted. Now we know more.", "%(n)s beliefs refuted. Now we know more.", card.refuted
        )
        return text % {"n": card.refuted}
    if card.suggestions:
        text = ngettext("Made from %(n)s suggestion.", "Made from %(n)s suggestions.", card.suggestions)
        return text % {"n": card.suggestions}
    return ""


def public_page(actor: Actor, slug: str) -> dict[str, object]:
    """Everything that the page of one floke tells; one that is not public yet is shown to those who work with it."""
    try:
        told = kept(f"floke:{slug}", lambda: _told(Actor.visitor(), slug))
    except OutsideReach:
        told = _told(actor, slug)
    follows = rooms.is_following(actor.person_id, told["room"].pk)
    return {**told, "follows": follows, "may_follow": actor.is_known and not follows}


def _told(actor: Actor, slug: str) -> dict[str, Any]:
    """What the page tells everybody who may see it."""
    challenge = challenges.challenge_by_slug_visible_to(actor, slug)
    room = challenge.room
    table = stakeholders.table_of(room.pk)
    steps = steps_of(milestones_of_rooms([room.pk]))
    return {
        "challenge": challenge,
        "room": room,
        "framing": challenges.current_framing(challenge.pk),
        "kicker": " · ".join(_kicker(challenge)),
        "hypotheses": [
            (each, HYPOTHESIS_WORDS[HypothesisState(each.state)]) for each in challenges.hypotheses(challenge.pk)
        ],
        "figures": challenges.key_figures(challenge.pk),
        "phases": phases_of_rooms([room.pk]).get(room.pk, []),
        "places": stakeholders.drawn(table),
        "contribute": _contribute(room),
        "free": _free(room, table),
        "missing": stakeholders.status_of(table),
        "missing_count": table.missing,
        "cases": cases_of_public_room(room.pk),
        "earlier": steps[:-NEWEST_STEPS],
        "steps": steps[-NEWEST_STEPS:],
        "suggestion_count": challenge.gathered,
        "crumbs": [Crumb(_("Challenges"), reverse("portal:challenges")), Crumb(room.title)],
    }


def _contribute(room: Room) -> str:
    """Where somebody offers to take part; nowhere while the room is not public, or when it is closed."""
    return f"{reverse('stakeholders:offer')}?rom={room.pk}" if room.is_public and not room.closed_at else ""


def _free(room: Room, table: stakeholders.Table) -> list[tuple[str, str]]:
    """The empty places, each with the address where somebody asks for just that one."""
    start = _contribute(room)
    empty = [place for place in table.places if not place.filled and place.place_id]
    return [(place.label, f"{start}&plass={place.place_id}") for place in empty] if start else []


def _kicker(challenge: Challenge) -> list[str]:
    owner = challenge.room.unit or challenge.room.organisation
    return [
        challenges.theme_of(challenge),
        str(TRIGGER_WORDS[Trigger(challenge.trigger)]),
        _("owned by %(owner)s") % {"owner": owner},
    ]
