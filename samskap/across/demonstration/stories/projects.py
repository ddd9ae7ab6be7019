"""Projects: proposed, tried out, taken through their gates, handed over."""

from functools import partial

from samskap.across.demonstration.content import Entry, read
from samskap.across.demonstration.made import Made
from samskap.across.demonstration.stories import cases
from samskap.across.demonstration.stories.passing import grave_reasons
from samskap.across.demonstration.timeline import Timeline
from samskap.across.demonstration.town import Town
from samskap.features.projects import actions
from samskap.kernel.access.actor import Actor

BEFORE_PLAN = 26
BEFORE_BEGIN = 20
WEIGHED_BEFORE_GATE = 20
PILOT_PLANNED_BEFORE_GATE = 4
WAITING_TO_BEGIN = 12
"""Days."""


def plan(timeline: Timeline, town: Town, made: Made) -> None:
    """Lays the way of every project on the line of time, with the cases that open its political gates."""
    for one in read("projects"):
        story = _Story(town, made, one)
        timeline.add(story.proposed_on, story.propose)
        _plan_trials(timeline, story)
        if one["pilot"]:
            _plan_pilot(timeline, story, one["pilot"])
        if one["handover"]:
            timeline.add(one["handover"]["proposed_days_ago"], partial(story.offer_handover, one["handover"]))
            timeline.add(one["handover"]["accepted_days_ago"], story.accept_handover)
        if declined := one.get("declined_handover"):
            timeline.add(declined["proposed_days_ago"], partial(story.offer_handover, declined))
            timeline.add(declined["declined_days_ago"], partial(story.decline_handover, declined))
        cases.plan(timeline, town, made, one)
        _plan_gates(timeline, story)


def _plan_trials(timeline: Timeline, story: "_Story") -> None:
    for number, trial in enumerate(story.one["trials"]):
        end = trial["days_ago"] if trial["days_ago"] is not None else WAITING_TO_BEGIN
        ahead = {"concluded": BEFORE_PLAN, "running": BEFORE_PLAN - BEFORE_BEGIN}.get(trial["state"], 0)
        timeline.add(min(story.proposed_on - 1, end + ahead), partial(story.plan_trial, number, trial))
        if trial["state"] == "running":
            timeline.add(end, partial(story.begin, number))
        if trial["state"] == "concluded":
            timeline.add(min(story.proposed_on - 1, end + BEFORE_BEGIN), partial(story.begin, number))
            timeline.add(end, partial(story.conclude, number, trial))


def _plan_pilot(timeline: Timeline, story: "_Story", pilot: Entry) -> None:
    opened = next(gate["days_ago"] for gate in story.one["gates"] if gate["gate"] == "G3")
    timeline.add(opened + PILOT_PLANNED_BEFORE_GATE, partial(story.plan_trial, "pilot", pilot))
    timeline.add(min(opened, pilot["from_days_ago"]), partial(story.begin, "pilot"))
    if pilot["state"] == "concluded":
        timeline.add(-pilot["until_in_days"], partial(story.conclude, "pilot", pilot))


def _plan_gates(timeline: Timeline, story: "_Story") -> None:
    for gate in story.one["gates"]:
        if gate["gate"] == "G3" and story.one["alternatives"]:
            timeline.add(gate["days_ago"] + WEIGHED_BEFORE_GATE, story.weigh_alternatives)
        timeline.add(gate["days_ago"], partial(story.pass_gate, gate))


class _Story:
    """One project and its way."""

    def __init__(self, town: Town, made: Made, one: Entry):
        self.town, self.made, self.one = town, made, one
        self.key = one["challenge"]
        self.proposed_on = one["phases"][0]["days_ago"]

    @property
    def pk(self) -> int:
        return self.made.projects[self.key]

    def _lead(self) -> Actor:
        return self.town.actor(self.one["lead"])

    def propose(self) -> None:
        one, town = self.one, self.town
        project = actions.propose(
            actor=self._lead(), room_id=self.made.rooms[self.key], name=one["name"],
            lead_id=town.people[one["lead"]].pk, unit_id=town.id_of("units", one["led_by"]["unit"]),
            organisation_id=town.id_of("organisations", one["led_by"]["organisation"]),
            municipality_role=one["municipality_role"], aim=one["aim"], first_benefit=one["first_benefit"],
            sponsor_id=town.id_of("people", one["sponsor"]),
            receiving_unit_id=town.id_of("units", one["receiving_unit"]), budget_frame=one["budget_frame"],
        )  # fmt: skip
        self.made.projects[self.key] = project.pk
        self.town.roles_changed()

    def weigh_alternatives(self) -> None:
        one = self.one
        actions.edit(
            actor=self._lead(), project_id=self.pk, name=one["name"], aim=one["aim"],
            first_benefit=one["first_benefit"], alternatives=one["alternatives"], budget_frame=one["budget_frame"],
            sponsor_id=self.town.id_of("people", one["sponsor"]),
            receiving_unit_id=self.town.id_of("units", one["receiving_unit"]),
        )  # fmt: skip

    def plan_trial(self, number: object, trial: Entry) -> None:
        """A pilot says where it is and what it will be judged by."""
        is_pilot = number == "pilot"
        method = f"{trial['method']} {trial['place']}." if is_pilot else trial["method"]
        planned = actions.plan_trial(
            actor=self._lead(), project_id=self.pk, question=trial["question"], hypothesis=trial["hypothesis"],
            method=method, participants=trial["participants"], is_pilot=is_pilot, criteria=trial.get("criteria", ()),
        )  # fmt: skip
        self.made.parts[self.key, "trial", number] = planned.pk

    def begin(self, number: object) -> None:
        actions.begin_trial(actor=self._lead(), trial_id=self.made.parts[self.key, "trial", number])

    def conclude(self, number: object, trial: Entry) -> None:
        actions.conclude_trial(
            actor=self._lead(), trial_id=self.made.parts[self.key, "trial", number], result=trial["result"],
            learning=trial["learning"], next_step=trial["next"], cost=trial["cost"],
            criteria=trial.get("criteria", ()),
        )  # fmt: skip

    def offer_handover(self, one: Entry) -> None:
        """The project lead goes along to the unit that takes over."""
        offered = actions.propose_handover(
            actor=self._lead(), project_id=self.pk, what_moves=one["what_moves"], what_stays=one["what_stays"],
            effective_on=self.town.day(one["effective_days_ago"]), to_unit_id=self.town.units[one["to_unit"]].pk,
            to_person_id=self.town.people[self.one["lead"]].pk, steps=one.get("steps", ()),
            stop_doing="\n".join(one.get("stop_doing", ())), way_back=one["way_back"],
            review_on=self.town.day(-one["review_in_days"]),
        )  # fmt: skip
        self.made.parts[self.key, "handover", one["to_unit"]] = offered.pk

    def accept_handover(self) -> None:
        one = self.one["handover"]
        offered = self.made.parts[self.key, "handover", one["to_unit"]]
        actions.accept_handover(actor=self.town.actor(one["accepted_by"]), handover_id=offered)
        self.town.roles_changed()

    def decline_handover(self, one: Entry) -> None:
        offered = self.made.parts[self.key, "handover", one["to_unit"]]
        actions.decline_handover(actor=self.town.actor(one["declined_by"]), handover_id=offered, reply=one["reply"])

    def pass_gate(self, gate: Entry) -> None:
        """What the body has decided is entered by the lead; where an organisation leads, the lead opens the gates."""
        by_lead = gate["decided_by"] is None or self.one["led_by"]["organisation"] is not None
        actions.pass_gate(
            actor=self._lead() if by_lead and gate["gate"] != "G2" else self.town.actor(gate["decided_by"]),
            project_id=self.pk, outcome=gate["outcome"], reason=gate["reason"], gate=gate["gate"],
            gaps_reason=gate["gaps_reason"] or read("municipality")["in_spite_of_gaps"]["gate"],
            grave_reasons=grave_reasons(self.made.rooms[self.key]),
            conditions="" if gate["body"] else gate["reason"],
        )  # fmt: skip
