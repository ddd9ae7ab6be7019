"""Drawing lots for a place that two or more have asked for."""

import secrets

from django.db import transaction
from django.utils.translation import gettext as _

from samskap.algorithms.lots.draw import winner
from samskap.features.stakeholders.actions.offers import take_up
from samskap.features.stakeholders.models import Offer, Place
from samskap.features.stakeholders.offer_notices import OfferNotDrawn
from samskap.features.stakeholders.selectors.offers import drawable
from samskap.features.stakeholders.selectors.table import sits_there
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import authorize
from samskap.kernel.base.records import lock
from samskap.kernel.base.refusals import NotNow, Stale
from samskap.kernel.journal.write import record
from samskap.kernel.notify.tell import tell

FEWEST = 2


@transaction.atomic
def draw(*, actor: Actor, place_id: int, among: int | None = None) -> Offer:
    """Gives a place by lot to one of those who ask for it. Everybody has the same chance, and the journal keeps the
    seed and the numbers of the offers, so that anybody can draw once more and get the same.

    `among` is how many there were when the page was read; another number means that the page is out of date.
    """
    place = lock(Place, place_id)
    hat = authorize(actor, Action.PLACE_DRAW, place, read=Action.ROOM_READ)
    if sits_there(place):
        raise NotNow(_("Somebody already sits at this place."))
    asking = drawable(place)
    if len(asking) < FEWEST:
        raise NotNow(_("Fewer than two ask for this place, so there is nothing to draw."))
    if among is not None and among != len(asking):
        raise Stale(_("Those who ask for the place have changed while you had the page open. Look once more."))
    seed, numbers = secrets.token_hex(16), [offer.pk for offer in asking]
    drawn = winner(seed, numbers)
    record(Action.PLACE_DRAW, place, by=actor, hat=hat, seed=seed, offers=numbers, among=len(numbers), drawn=drawn)
    told = _("Drawn by lot among %(number)d who asked for the place.") % {"number": len(numbers)}
    taken = take_up(actor=actor, room_id=place.room_id, offer_id=drawn, place_id=place.pk, reason=told, by_lot=True)
    for number in numbers:
        if number != drawn:
            tell(OfferNotDrawn(number, place.label, len(numbers)))
    return taken
