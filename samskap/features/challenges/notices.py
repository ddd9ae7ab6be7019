"""What is told about floker: to those whose innspill became part of one, and to those who follow it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from django.urls import reverse

from samskap.features.challenges.models import Framing, Hypothesis, SuggestionLink
from samskap.features.people import selectors as people
from samskap.features.rooms import selectors as rooms
from samskap.features.suggestions.selectors.concerned import people_behind
from samskap.kernel.notify.tell import Notice, Recipient


@dataclass(frozen=True)
class SuggestionGathered(Notice):
    """The innspill became part of a floke."""

    template: ClassVar[str] = "challenges/mail/gathered"
    link_id: int

    def audience(self) -> Iterable[Recipient]:
        link = self._link()
        status = reverse("portal:status", args=[link.suggestion.token])
        page = reverse("portal:challenge", args=[link.challenge.slug])
        for person in people_behind(link.suggestion_id):
            yield people.recipient(person, status if person.pk == link.suggestion.sender_id else page)

    def context(self) -> dict[str, object]:
        link = self._link()
        framing = link.challenge.framings.order_by("-version").first()
        return {"suggestion": link.suggestion, "question": framing.question if framing else ""}

    def _link(self) -> SuggestionLink:
        return SuggestionLink.objects.select_related("suggestion", "challenge").get(pk=self.link_id)


@dataclass(frozen=True)
class ChallengeReframed(Notice):
    """The floke is understood in a new way."""

    template: ClassVar[str] = "challenges/mail/reframed"
    framing_id: int

    def audience(self) -> Iterable[Recipient]:
        challenge = self._framing().challenge
        page = reverse("portal:challenge", args=[challenge.slug])
        return [people.recipient(person, page) for person in rooms.followers(challenge.room_id)]

    def context(self) -> dict[str, object]:
        return {"framing": self._framing()}

    def _framing(self) -> Framing:
        return Framing.objects.select_related("challenge").get(pk=self.framing_id)


@dataclass(frozen=True)
class HypothesisJudged(Notice):
    """A belief was supported or refuted."""

    template: ClassVar[str] = "challenges/mail/judged"
    hypothesis_id: int

    def audience(self) -> Iterable[Recipient]:
        challenge = self._hypothesis().challenge
        page = reverse("portal:challenge", args=[challenge.slug])
        return [people.recipient(person, page) for person in rooms.followers(challenge.room_id)]

    def context(self) -> dict[str, object]:
        hypothesis = self._hypothesis()
        return {"hypothesis": hypothesis, "refuted": hypothesis.state == "refuted"}

    def _hypothesis(self) -> Hypothesis:
        return Hypothesis.objects.select_related("challenge").get(pk=self.hypothesis_id)
