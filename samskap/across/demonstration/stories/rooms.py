"""Rooms: who is affected, which places are wanted, who is asked, who takes a seat, and what does not apply."""

from functools import partial

from samskap.across.demonstration.content import Entry, keyed, read
from samskap.across.demonstration.made import Made
from samskap.across.demonstration.timeline import Timeline
from samskap.across.demonstration.town import Town
from samskap.features.rooms.actions import seat_give
from samskap.features.stakeholders.actions import excuses, invitations, judgements, maps, places, seats
from samskap.kernel.access.actor import Actor

ANSWERED_AFTER = 3
"""Days before somebody answers an invitation with no."""


def plan(timeline: Timeline, town: Town, made: Made) -> None:
    """Lays who comes into each room, and how, on the line of time."""
    for one in read("rooms"):
        _plan_one(timeline, _Story(town, made, one))


def _plan_one(timeline: Timeline, story: "_Story") -> None:
    for seat in story.one["seats"]:
        if story.is_taken_directly(seat):
            timeline.add(seat["since_days_ago"], partial(story.seat, seat))
    for version in story.one["stakeholder_maps"]:
        timeline.add(version["days_ago"], partial(story.draw_map, version))
    for number, place in enumerate(story.one["places"]):
        timeline.add(story.wanted_from(place), partial(story.want, number))
        sits = story.seat_at(place)
        if sits and not story.is_taken_directly(sits) and not story.is_asked(sits):
            timeline.add(sits["since_days_ago"], partial(story.fill, number))
    for number, invitation in enumerate(story.one["invitations"]):
        _plan_invitation(timeline, story, number, invitation)
    for excuse in story.one["excused"]:
        timeline.add(story.known_from(excuse["rule"].partition(":")[2]), partial(story.excuse, excuse))


def _plan_invitation(timeline: Timeline, story: "_Story", number: int, invitation: Entry) -> None:
    timeline.add(invitation["days_ago"], partial(story.invite, number))
    if invitation["state"] == "accepted":
        came = next(seat for seat in story.one["seats"] if seat["person"] == invitation["person"])
        timeline.add(came["since_days_ago"], partial(story.reply, number))
    if invitation["state"] == "declined":
        timeline.add(invitation["days_ago"] - ANSWERED_AFTER, partial(story.reply, number))
    if invitation["state"] == "withdrawn":
        timeline.add(invitation["withdrawn_days_ago"], partial(story.withdraw, number))


class _Story:
    """One room and how it was filled."""

    def __init__(self, town: Town, made: Made, one: Entry):
        self.town, self.made, self.one = town, made, one
        self.key = one["challenge"]
        self.filled = {place["filled_by"]: place for place in one["places"] if place["filled_by"]}
        self.by_label = {place["label"]: number for number, place in enumerate(one["places"])}

    # --- when ------------------------------------------------------------------------------------------

    def known_from(self, stakeholder: str | None) -> int:
        """The day the stakeholder first stands in a map, or the day of the first map."""
        for version in self.one["stakeholder_maps"]:
            if not stakeholder or stakeholder in [each["key"] for each in version["stakeholders"]]:
                return int(version["days_ago"])
        raise LookupError(f"{self.key}: {stakeholder} stands in no map")

    def wanted_from(self, place: Entry) -> int:
        return self.known_from(place["stakeholder"])

    def seat_at(self, place: Entry) -> Entry | None:
        return next((seat for seat in self.one["seats"] if seat["person"] == place["filled_by"]), None)

    def is_taken_directly(self, seat: Entry) -> bool:
        """Whoever came before the places were planned, or without a place, was simply given a seat."""
        place = self.filled.get(seat["person"])
        return place is None or seat["since_days_ago"] >= self.wanted_from(place)

    def is_asked(self, seat: Entry) -> bool:
        return any(each["person"] == seat["person"] and each["state"] == "accepted" for each in self.one["invitations"])

    # --- who acts --------------------------------------------------------------------------------------

    def _owner(self) -> Actor:
        return self.town.actor(keyed("challenges")[self.key]["problem_owner"])

    def _judge(self, person: str) -> Actor:
        """Whoever made the map, if it is somebody who runs the room; else the owner answers for it."""
        runs = [seat["person"] for seat in self.one["seats"] if seat["role"] != "participant"]
        return self.town.actor(person) if person in runs else self._owner()

    # --- what happens ----------------------------------------------------------------------------------

    @property
    def room_id(self) -> int:
        return self.made.rooms[self.key]

    def seat(self, seat: Entry) -> None:
        given = seat_give(
            actor=self._owner(), room_id=self.room_id, person_id=self.town.people[seat["person"]].pk,
            role=seat["role"], actor_kind=seat["kind"], reason=seat["reason"],
            on_behalf_of=self._behalf(seat),
        )  # fmt: skip
        self.made.parts[self.key, "seat", seat["person"]] = given.pk
        self.town.roles_changed()

    def _behalf(self, seat: Entry) -> str:
        links = keyed("people")[seat["person"]]["affiliations"]
        keys = [link["organisation"] for link in links if link["organisation"]]
        return self.town.organisations[keys[0]].name if keys and seat["kind"] == "organisation" else ""

    def draw_map(self, version: Entry) -> None:
        """A version is begun, everybody is judged, and unless it is still a draft it is settled the same day."""
        actor = self._judge(version["judged_by"])
        maps.begin(actor=actor, room_id=self.room_id)
        for one in version["stakeholders"]:
            known = self.made.stakeholders.get((self.key, one["key"]), "")
            judged = maps.assess(
                actor=actor, room_id=self.room_id, key=known, name=one["name"], actor_kind=one["kind"],
                sector=one["sector"], relation=one["relation"], strength=one["strength"], interest=one["interest"],
                influence=one["influence"], attitude_now=one["attitude_now"], attitude_wanted=one["attitude_wanted"],
                sureness=one["sureness"], knows=one["knows"], may_lose=one["may_lose"], is_user=one["is_user"],
                speaks_for_others=one["speaks_for_others"], arena=one["arena"],
                responsible_id=self.town.id_of("people", one["responsible"]),
            )  # fmt: skip
            self.made.stakeholders[self.key, one["key"]] = judged.key
        self._judge_together(version["version"])
        if version.get("state") != "draft":
            maps.settle(actor=actor, room_id=self.room_id)

    def _judge_together(self, version: int) -> None:
        """Others in the room judge the same stakeholders before the version is settled."""
        for one in keyed("composition", "challenge")[self.key]["judgements"]:
            if one["version"] == version:
                judgements.judge(
                    actor=self.town.actor(one["person"]), room_id=self.room_id,
                    key=self.made.stakeholders[self.key, one["stakeholder"]], strength=one["strength"],
                    interest=one["interest"], influence=one["influence"], attitude=one["attitude"],
                    sureness=one["sureness"], note=one["note"],
                )  # fmt: skip

    def want(self, number: int) -> None:
        place = self.one["places"][number]
        planned = places.plan(
            actor=self._owner(), room_id=self.room_id, label=place["label"], actor_kind=place["kind"],
            role=place["role"], brings=place["brings"], is_front_line=place["is_front_line"],
            stakeholder_key=self.made.stakeholders.get((self.key, place["stakeholder"]), ""), reason=place["reason"],
            seat_id=self._seat_of(place["filled_by"]),
        )  # fmt: skip
        self.made.parts[self.key, "place", number] = planned.pk

    def _seat_of(self, person: str | None) -> int | None:
        """The seat of whoever has one already."""
        return self.made.parts.get((self.key, "seat", person)) if person else None

    def fill(self, number: int) -> None:
        place = self.one["places"][number]
        seats.fill(
            actor=self._owner(), place_id=self.made.parts[self.key, "place", number],
            person_id=self.town.people[place["filled_by"]].pk, reason=place["reason"],
        )  # fmt: skip
        self.town.roles_changed()

    def invite(self, number: int) -> None:
        one = self.one["invitations"][number]
        sent = invitations.send(
            actor=self._owner(), place_id=self.made.parts[self.key, "place", self.by_label[one["place"]]],
            email=one["email"], name=one["name"], reason=one["reason"], what_it_takes=one["what_it_takes"],
        )  # fmt: skip
        self.made.parts[self.key, "invitation", number] = sent.pk
        self.made.tokens[f"{self.key}:{number}"] = sent.token

    def reply(self, number: int) -> None:
        one = self.one["invitations"][number]
        invitations.reply(
            actor=Actor.visitor(), token=self.made.tokens[f"{self.key}:{number}"],
            accept=one["state"] == "accepted", text=one["reply"],
        )  # fmt: skip
        self.town.roles_changed()

    def withdraw(self, number: int) -> None:
        invitations.withdraw(
            actor=self._owner(), invitation_id=self.made.parts[self.key, "invitation", number],
            reason=self.one["invitations"][number]["withdrawn_reason"],
        )  # fmt: skip

    def excuse(self, excuse: Entry) -> None:
        rule, colon, stakeholder = excuse["rule"].partition(":")
        about = self.made.stakeholders.get((self.key, stakeholder), stakeholder)
        excuses.excuse(
            actor=self._owner(), room_id=self.room_id, rule=f"{rule}{colon}{about}", reason=excuse["reason"]
        )  # fmt: skip
