"""Innspill: received, sorted, published, supported, answered, merged, withdrawn and closed."""

from functools import partial
from zlib import crc32

from samskap.across.demonstration.content import Entry, keyed, read
from samskap.across.demonstration.made import Made
from samskap.across.demonstration.timeline import Timeline
from samskap.across.demonstration.town import Town
from samskap.features.suggestions.actions.answer import answer
from samskap.features.suggestions.actions.close import close
from samskap.features.suggestions.actions.merge import merge
from samskap.features.suggestions.actions.publish import publish
from samskap.features.suggestions.actions.register import register
from samskap.features.suggestions.actions.sort import sort
from samskap.features.suggestions.actions.submit import submit
from samskap.features.suggestions.actions.support import support
from samskap.features.suggestions.actions.withdraw import withdraw
from samskap.features.suggestions.models import Suggestion
from samskap.kernel.access.actor import Actor
from samskap.kernel.base import clock

UNTOUCHED = ("received", "withdrawn")
SUPPORTERS = (0, 0, 2, 0, 1, 0, 4, 0, 0, 3, 0, 1, 9, 0, 0, 1, 5)
"""How many stand behind the published innspill, over and over: most have none, a few have many."""


def plan(timeline: Timeline, town: Town, made: Made) -> None:
    """Lays the life of every innspill on the line of time."""
    for one in read("suggestions"):
        _plan_one(timeline, partial(_Story, town, made, one))
    published = [one for one in read("suggestions") if one["published"]]
    for number, one in enumerate(published):
        story = _Story(town, made, one)
        for step, person in enumerate(story.supporters(SUPPORTERS[number % len(SUPPORTERS)])):
            timeline.add(story.public_on - 1 - step, partial(story.support, person))


def _plan_one(timeline: Timeline, begin: "partial[_Story]") -> None:
    story = begin()
    one = story.one
    timeline.add(one["days_ago"], story.receive)
    if one["state"] not in UNTOUCHED and not one["entered_by"]:
        timeline.add(story.sorted_on, story.sort)
    if one["published"]:
        timeline.add(story.public_on, story.publish)
    if one["answer"]:
        timeline.add(one["answered_days_ago"], story.answer)
    if one["merged_into"]:
        timeline.add(one["merged_days_ago"], story.merge)
    if one["closing"]:
        timeline.add(one["closing"]["days_ago"], story.close)
    if one["state"] == "withdrawn":
        timeline.add(one["days_ago"] - 2, story.withdraw)


class _Story:
    """One innspill and what happens to it."""

    def __init__(self, town: Town, made: Made, one: Entry):
        self.town, self.made, self.one = town, made, one
        self.end = one["answered_days_ago"] or one["merged_days_ago"] or 0
        self.sorted_on = max(one["days_ago"] - 1, self.end)
        self.public_on = max(one["days_ago"] - 2, self.end)

    @property
    def pk(self) -> int:
        return self.made.suggestions[self.one["key"]]

    def receive(self) -> None:
        row = self._registered() if self.one["entered_by"] else self._submitted()
        key = self.one["key"]
        self.made.suggestions[key], self.made.tokens[key] = row.pk, row.token
        self.made.references[key] = row.reference

    def _submitted(self) -> Suggestion:
        one, person = self.one, self.town.people.get(self.one["sender"] or "")
        has_login = person is not None and person.account_id is not None
        return submit(
            actor=self.town.actor(one["sender"]) if has_login else Actor.visitor(one["language"]),
            text=one["text"], theme=one["theme"] or "", place=one["place"] or "", own_role=one["own_role"] or "",
            language=one["language"], email=person.email if person and not has_login else "", channel=one["channel"],
        )  # fmt: skip

    def _registered(self) -> Suggestion:
        one, person = self.one, self.town.people.get(self.one["sender"] or "")
        unit = None if one["state"] in UNTOUCHED else one["unit"]
        return register(
            actor=self.town.actor(one["entered_by"]), text=one["text"], channel=one["channel"],
            received_on=clock.today(), name=person.name if person else "", email=person.email if person else "",
            theme=one["theme"] or "", unit_id=self.town.id_of("units", unit), place=one["place"] or "",
            own_role=one["own_role"] or "", sensitive=one["sensitive"],
        )  # fmt: skip

    def sort(self) -> None:
        one = self.one
        sort(
            actor=self._coordinator(), suggestion_id=self.pk, unit_id=self.town.units[one["unit"]].pk,
            theme=one["theme"], sensitive=one["sensitive"],
        )  # fmt: skip

    def publish(self) -> None:
        publish(actor=self._coordinator(), suggestion_id=self.pk, looked=True)

    def supporters(self, count: int) -> list[str]:
        """So many residents, always the same, and never the sender."""
        residents = [key for key, one in keyed("people").items() if one["affiliations"][0]["kind"] == "resident"]
        first = crc32(self.one["key"].encode())
        chosen = [residents[(first + 7 * number) % len(residents)] for number in range(count)]
        return [key for key in dict.fromkeys(chosen) if key != self.one["sender"]]

    def support(self, person: str) -> None:
        support(actor=self.town.actor(person), suggestion_id=self.pk)

    def answer(self) -> None:
        """The unit that has it answers."""
        given = self.one["answer"]
        leader = next(u["leader"] for u in read("municipality")["units"] if u["key"] == self.one["unit"])
        answer(
            actor=self.town.actor(leader), suggestion_id=self.pk, text=given["text"], outcome=given["outcome"],
            reason=given["reason"],
        )  # fmt: skip

    def merge(self) -> None:
        into = self.made.references[self.one["merged_into"]]
        merge(actor=self._coordinator(), suggestion_id=self.pk, into=into)

    def close(self) -> None:
        close(actor=self._coordinator(), suggestion_id=self.pk, reason=self.one["closing"]["text"])

    def withdraw(self) -> None:
        withdraw(actor=Actor.visitor(), token=self.made.tokens[self.one["key"]])

    def _coordinator(self) -> Actor:
        return self.town.actor(coordinator())


def coordinator() -> str:
    """Who sorts innspill for the whole municipality."""
    return str(next(one["person"] for one in read("cast") if one["role"] == "coordinator"))
