"""What those who offer to take part are told: that we have it, what became of it, and that it has grown old."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from samskap.features.people import selectors as people
from samskap.features.stakeholders.models import Offer
from samskap.kernel.notify.tell import Notice, Recipient


@dataclass(frozen=True)
class OfferNotice(Notice):
    """To the one who gave the offer; the link is their own page."""

    offer_id: int

    def audience(self) -> Iterable[Recipient]:
        found = _offer(self.offer_id)
        yield people.recipient(found.person, reverse("stakeholders:offer_show", args=[found.token]))

    def context(self) -> dict[str, object]:
        return _about(_offer(self.offer_id))


@dataclass(frozen=True)
class OfferReceived(OfferNotice):
    """With the private link, so that they can read it again and withdraw it."""

    template = "stakeholders/mail/offer_received"


@dataclass(frozen=True)
class OfferTakenUp(OfferNotice):
    """They have a place, chosen or drawn."""

    template = "stakeholders/mail/offer_taken_up"
    by_lot: bool = False

    def context(self) -> dict[str, object]:
        return {**_about(_offer(self.offer_id)), "by_lot": self.by_lot}


@dataclass(frozen=True)
class OfferDeclined(OfferNotice):
    """Not this time, and why."""

    template = "stakeholders/mail/offer_declined"


@dataclass(frozen=True)
class OfferExpired(OfferNotice):
    """Twelve months have gone, and what they wrote has been deleted."""

    template = "stakeholders/mail/offer_expired"


@dataclass(frozen=True)
class OfferNotDrawn(OfferNotice):
    """The lot fell on somebody else; they stay on the list."""

    template = "stakeholders/mail/offer_not_drawn"
    place: str
    among: int

    def context(self) -> dict[str, object]:
        return {**_about(_offer(self.offer_id)), "place": self.place, "among": self.among}


def _offer(offer_id: int) -> Offer:
    return Offer.objects.select_related("person", "room", "place").get(pk=offer_id)


def _about(found: Offer) -> dict[str, object]:
    return {
        "room": found.room.title if found.room else "",
        "place": found.place.label if found.place else "",
        "answer": found.answer,
        "expires_on": found.expires_on,
    }
