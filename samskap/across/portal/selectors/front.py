"""What the front page shows: one table with empty places, floker in work, and one trail that went all the way."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samskap.across.portal.selectors.challenges import PublicCard, public_cards
from samskap.across.portal.selectors.trail import milestones_of_rooms, steps_of
from samskap.features.challenges.states import ChallengeState
from samskap.features.decisions.selectors.public import newest_decided_room
from samskap.kernel.journal.kept import kept

CARDS = 3
STEPS = 4


def front_page() -> dict[str, object]:
    """The three newest open floker, the table with most empty places among them, and the newest decided one's trail."""
    return kept("front", _told)


def _told() -> dict[str, object]:
    cards = public_cards()
    still_open = [card for card in cards if card.card.state == ChallengeState.OPEN]
    hero = max(still_open, key=_emptiness, default=None)
    return {
        "cards": still_open[:CARDS],
        "total": len(cards),
        "all_label": ngettext("The one challenge", "All %(n)s challenges", len(cards)) % {"n": len(cards)},
        "hero": hero,
        "hero_text": _hero_text(hero),
        "steps": _longest_way(),
    }


def _emptiness(card: PublicCard) -> tuple[bool, int]:
    """Tables with both filled and empty places come first: they show best what the picture means."""
    missing = sum(not place.filled for place in card.places)
    return 0 < missing < len(card.places) and len(card.places) <= 14, missing


def _hero_text(hero: PublicCard | None) -> str:
    if hero is None:
        return ""
    missing = sum(not place.filled for place in hero.places)
    if not missing:
        return _("“%(title)s”: everybody is at the table.") % {"title": hero.card.title}
    text = ngettext("“%(title)s”: %(n)s place is empty.", "“%(title)s”: %(n)s places are empty.", missing)
    return text % {"title": hero.card.title, "n": missing}


def _longest_way() -> list:
    """The first and the last steps of the newest work that a body has decided on."""
    room_id = newest_decided_room()
    steps = steps_of(milestones_of_rooms([room_id])) if room_id else []
    return [*steps[:1], *steps[1:][-(STEPS - 1) :]]
