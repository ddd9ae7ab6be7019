"""What senders, supporters, coordinators and leaders are told about innspill."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from samskap.features.people import selectors as people
from samskap.features.people.models import Person
from samskap.features.suggestions.models import Answer, Suggestion
from samskap.features.suggestions.selectors import concerned
from samskap.features.suggestions.words import OUTCOME_WORDS
from samskap.kernel.notify.tell import Notice, Recipient

EXCERPT = 160


@dataclass(frozen=True)
class AboutSuggestion(Notice):
    """A notice about one innspill: told to the sender and to those who stand behind it."""

    suggestion_id: int

    def audience(self) -> Iterator[Recipient]:
        for person, link in concerned.sender_and_supporters(self.suggestion_id):
            yield people.recipient(person, link)

    def context(self) -> dict[str, object]:
        suggestion = Suggestion.objects.get(pk=self.suggestion_id)
        return {"reference": suggestion.reference, "excerpt": excerpt(suggestion.text), "due_on": suggestion.due_on}


@dataclass(frozen=True)
class SuggestionReceived(AboutSuggestion):
    """The receipt, to the sender."""

    template = "suggestions/mail/received"

    def audience(self) -> Iterator[Recipient]:
        suggestion = Suggestion.objects.select_related("sender").get(pk=self.suggestion_id)
        if suggestion.sender:
            yield people.recipient(suggestion.sender, concerned.status_link(suggestion.token))

    def context(self) -> dict[str, object]:
        """The text is repeated only to an address that has been proved: anybody can type somebody else's."""
        found = {**super().context(), "answer_days": settings.ANSWER_DAYS}
        proved = Suggestion.objects.filter(pk=self.suggestion_id, sender__account__isnull=False).exists()
        return found if proved else {**found, "excerpt": ""}


@dataclass(frozen=True)
class SuggestionPublished(AboutSuggestion):
    """Anybody can read it from now on."""

    template = "suggestions/mail/published"


@dataclass(frozen=True)
class SuggestionAnswered(AboutSuggestion):
    """What the municipality answered, with outcome and reason."""

    template = "suggestions/mail/answered"

    def context(self) -> dict[str, object]:
        answer = Answer.objects.filter(suggestion_id=self.suggestion_id).last()
        if answer is None:
            return super().context()
        said = {"outcome": OUTCOME_WORDS[answer.outcome].label, "answer": answer.text, "reason": answer.reason}
        return {**super().context(), **said}


@dataclass(frozen=True)
class SuggestionClosed(AboutSuggestion):
    """The municipality has finished with it."""

    template = "suggestions/mail/closed"


@dataclass(frozen=True)
class SuggestionReopened(AboutSuggestion):
    """It is looked at once more, and for this reason."""

    template = "suggestions/mail/reopened"
    reason: str = ""

    def context(self) -> dict[str, object]:
        return {**super().context(), "reason": self.reason}


@dataclass(frozen=True)
class SuggestionMerged(AboutSuggestion):
    """It has been put together with another about the same; told to the authors of the one that was merged."""

    template = "suggestions/mail/merged"

    def context(self) -> dict[str, object]:
        suggestion = Suggestion.objects.select_related("merged_into").get(pk=self.suggestion_id)
        return {**super().context(), "into": suggestion.merged_into.reference if suggestion.merged_into else ""}


@dataclass(frozen=True)
class SuggestionJoined(AboutSuggestion):
    """Somebody else has said the same; told to the authors of the one that lives on."""

    template = "suggestions/mail/joined"
    told_already: list[int] = field(default_factory=list)

    def audience(self) -> Iterator[Recipient]:
        return (told for told in super().audience() if told.person_id not in self.told_already)


@dataclass(frozen=True)
class SuggestionsWaiting(Notice):
    """Answers that are overdue, told once a week to one coordinator or leader: unit, how many, days late."""

    template = "suggestions/mail/waiting"
    person_id: int
    lines: list[list]

    def audience(self) -> Iterator[Recipient]:
        person = Person.objects.filter(pk=self.person_id).first()
        if person:
            yield people.recipient(person, reverse("suggestions_work:inbox") + "?tab=overdue")

    def context(self) -> dict[str, object]:
        lines = [
            {"unit": unit or _("Not sorted to a unit"), "count": count, "days": days}
            for unit, count, days in self.lines
        ]
        return {"lines": lines, "total": sum(line["count"] for line in lines)}


def excerpt(text: str) -> str:
    """The beginning of the text, so that the reader recognises it."""
    flat = " ".join(text.split())
    return flat if len(flat) <= EXCERPT else flat[: EXCERPT - 1].rstrip() + "…"
