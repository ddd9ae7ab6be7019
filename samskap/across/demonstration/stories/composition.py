"""Who takes part, over time: interviews and those named in them, meetings, councils, offers, and who is held out."""

from functools import partial

from samskap.across.demonstration.content import Entry, keyed, read
from samskap.across.demonstration.made import Made
from samskap.across.demonstration.timeline import Timeline
from samskap.across.demonstration.town import Town
from samskap.features.rooms.models import Seat
from samskap.features.stakeholders.actions import (
    conflicts,
    considerations,
    councils,
    exclusions,
    interviews,
    leads,
    meetings,
    offers,
)
from samskap.features.stakeholders.models import Exclusion, Named, Offer, Place
from samskap.kernel.access.actor import Actor

STOOD_FOR = 367
"""Days after which an offer has expired."""


def plan(timeline: Timeline, town: Town, made: Made) -> None:
    """Lays what was done about each room's composition on the line of time; the rooms' own story comes first."""
    for one in read("composition"):
        _plan_room(timeline, _Story(town, made, one))
    for one in read("offers"):
        _plan_offer(timeline, _Offered(town, made, one))


def _plan_room(timeline: Timeline, story: "_Story") -> None:
    one = story.one
    for held in keyed("challenges")[story.key]["interviews"]:
        timeline.add(held["days_ago"], partial(story.interview, held))
    for act, entries in (
        (story.settle_named, one["named"]),
        (story.meet, one["meetings"]),
        (story.follow_up, one["follow_ups"]),
        (story.ask_council, one["councils"]),
        (story.consider_lead, one["leads"]),
        (story.clarify, one["clarified"]),
        (story.put_aside, one["considerations"]),
        (story.hold_out, one["exclusions"]),
    ):
        for entry in entries:
            timeline.add(entry["days_ago"], partial(act, entry))
    for held_out in one["exclusions"]:
        if held_out.get("appeal"):
            timeline.add(held_out["appealed_days_ago"], partial(story.appeal, held_out))
        if held_out.get("answer"):
            timeline.add(held_out["answered_days_ago"], partial(story.answer_appeal, held_out))


def _plan_offer(timeline: Timeline, story: "_Offered") -> None:
    one = story.one
    timeline.add(one["days_ago"], story.give)
    if one["state"] == "declined":
        timeline.add(one["answered_days_ago"], story.decline)
    if one["state"] == "taken_up":
        timeline.add(one["answered_days_ago"], story.take_up)
    if one["state"] == "withdrawn":
        timeline.add(one["withdrawn_days_ago"], story.withdraw)
    if one["state"] == "expired":
        timeline.add(one["days_ago"] - STOOD_FOR, story.expire)


class _Story:
    """One room and what was done about who takes part in it."""

    def __init__(self, town: Town, made: Made, one: Entry):
        self.town, self.made, self.one = town, made, one
        self.key = one["challenge"]

    @property
    def room_id(self) -> int:
        return self.made.rooms[self.key]

    def _owner(self) -> Actor:
        return self.town.actor(keyed("challenges")[self.key]["problem_owner"])

    def _seat_of(self, person: str) -> int:
        seats = Seat.objects.filter(room_id=self.room_id, person=self.town.people[person], until_on=None)
        return seats.values_list("pk", flat=True).get()

    def interview(self, held: Entry) -> None:
        interviews.note(
            actor=self._owner(), room_id=self.room_id, who=held["who"], held_on=self.town.day(held["days_ago"]),
            said=held["said"], names="\n".join(held["names_next"]), names_nobody=not held["names_next"],
        )  # fmt: skip

    def settle_named(self, entry: Entry) -> None:
        named = Named.objects.get(room_id=self.room_id, name=entry["name"])
        if entry["state"] == "set_aside":
            interviews.set_aside(actor=self._owner(), named_id=named.pk, reason=entry["reason"])
            return
        interviews.contact(
            actor=self._owner(), named_id=named.pk, how=entry["how"], contacted_on=self.town.day(entry["days_ago"])
        )

    def meet(self, entry: Entry) -> None:
        """Everybody who had a seat that day came, but those who are named as absent."""
        absent = {self.town.people[person].pk for person in entry["absent"]}
        day = self.town.day(entry["days_ago"])
        seated = Seat.objects.filter(room_id=self.room_id, from_on__lte=day, until_on=None)
        came = [seat.pk for seat in seated if seat.person_id not in absent]
        meetings.note(actor=self._owner(), room_id=self.room_id, what=entry["what"], held_on=day, came=came)

    def follow_up(self, entry: Entry) -> None:
        meetings.follow_up(actor=self._owner(), seat_id=self._seat_of(entry["person"]), text=entry["text"])

    def ask_council(self, entry: Entry) -> None:
        councils.ask(
            actor=self._owner(), room_id=self.room_id, body_id=self.town.bodies[entry["body"]].pk,
            reason=entry["reason"],
        )  # fmt: skip
        self.town.roles_changed()

    def consider_lead(self, entry: Entry) -> None:
        leads.consider(
            actor=self._owner(), room_id=self.room_id, conclusion=entry["conclusion"], reason=entry["reason"]
        )

    def clarify(self, entry: Entry) -> None:
        conflicts.clarify(
            actor=self._owner(), room_id=self.room_id, person_id=self.town.people[entry["person"]].pk,
            how=entry["how"], reason=entry["reason"],
        )  # fmt: skip

    def put_aside(self, entry: Entry) -> None:
        considerations.dismiss(
            actor=self._owner(), room_id=self.room_id, group=entry["group"], reason=entry["reason"]
        )  # fmt: skip

    # --- held out, and the appeal --------------------------------------------------------------------------

    def hold_out(self, entry: Entry) -> None:
        offer = Offer.objects.get(pk=self.made.parts["", "offer", entry["offer"]])
        decided = exclusions.decide(
            actor=self._owner(), room_id=self.room_id, person_id=offer.person_id, label=entry["label"],
            reason=entry["reason"],
        )  # fmt: skip
        self.made.parts[self.key, "exclusion", entry["offer"]] = decided.pk

    def _decided(self, entry: Entry) -> Exclusion:
        return Exclusion.objects.get(pk=self.made.parts[self.key, "exclusion", entry["offer"]])

    def appeal(self, entry: Entry) -> None:
        exclusions.appeal(actor=Actor.visitor(), token=self._decided(entry).token, text=entry["appeal"])

    def answer_appeal(self, entry: Entry) -> None:
        exclusions.answer(
            actor=self.town.actor(entry["answered_by"]), exclusion_id=self._decided(entry).pk,
            uphold=entry["state"] == "upheld", text=entry["answer"],
        )  # fmt: skip
        self.town.roles_changed()


class _Offered:
    """What one person has offered, and what came of it."""

    def __init__(self, town: Town, made: Made, one: Entry):
        self.town, self.made, self.one = town, made, one

    @property
    def pk(self) -> int:
        return self.made.parts["", "offer", self.one["key"]]

    def _room_id(self) -> int | None:
        return self.made.rooms[self.one["challenge"]] if self.one["challenge"] else None

    def _place_id(self) -> int | None:
        if not self.one["place"]:
            return None
        return Place.objects.values_list("pk", flat=True).get(room_id=self._room_id() or 0, label=self.one["place"])

    def give(self) -> None:
        one = self.one
        given = offers.give(
            actor=Actor.visitor(), is_touched=one["is_touched"], knows=one["knows"], will_help=one["will_help"],
            text=one["text"], name=one["name"], email=one["email"], consent=True, competence=one["competence"],
            theme=one["theme"], area=one["area"], room_id=self._room_id(), place_id=self._place_id(),
        )  # fmt: skip
        self.made.parts["", "offer", one["key"]] = given.pk

    def _owner(self) -> Actor:
        return self.town.actor(keyed("challenges")[self.one["challenge"]]["problem_owner"])

    def take_up(self) -> None:
        offers.take_up(
            actor=self._owner(), room_id=self._room_id() or 0, offer_id=self.pk, place_id=self._place_id() or 0,
            reason=self.one["answer"],
        )  # fmt: skip
        self.town.roles_changed()

    def decline(self) -> None:
        offers.decline(actor=self._owner(), room_id=self._room_id() or 0, offer_id=self.pk, answer=self.one["answer"])

    def withdraw(self) -> None:
        offers.withdraw(actor=Actor.visitor(), token=Offer.objects.get(pk=self.pk).token)

    def expire(self) -> None:
        offers.expire(actor=Actor.system())
