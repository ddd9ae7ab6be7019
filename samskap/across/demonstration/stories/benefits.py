"""What came of it: benefits planned before the work is shaped, measured along the way, and learning written down."""

from decimal import Decimal
from functools import partial

from samskap.across.demonstration.content import Entry, keyed, read
from samskap.across.demonstration.made import Made
from samskap.across.demonstration.timeline import Timeline
from samskap.across.demonstration.town import Town
from samskap.features.benefits import actions
from samskap.kernel.access.actor import Actor

PLANNED_BEFORE_GATE = 6
PLANNED_AFTER_PROPOSED = 12
WRITTEN_BEFORE = 4
"""Days."""


def plan(timeline: Timeline, town: Town, made: Made) -> None:
    """Lays the benefits and learning sheets of every project on the line of time."""
    for one in read("benefits"):
        story = _Story(town, made, one)
        for number, benefit in enumerate(one["benefits"]):
            timeline.add(story.planned_on(), partial(story.plan, number, benefit))
            for turn in range(len(benefit["measurements"])):
                day = benefit["measurements"][turn]["days_ago"]
                timeline.add(day, partial(story.measure, number, benefit, turn))
        for number, sheet in enumerate(one["learning_sheets"]):
            timeline.add(sheet["days_ago"] + WRITTEN_BEFORE, partial(story.write, number, sheet))
            if sheet["published"]:
                timeline.add(sheet["days_ago"], partial(story.publish, number))


class _Story:
    """The benefits and sheets of one project."""

    def __init__(self, town: Town, made: Made, one: Entry):
        self.town, self.made, self.one = town, made, one
        self.key = one["project"]
        self.project = keyed("projects", "challenge")[self.key]

    def planned_on(self) -> int:
        """Before the gate that asks for a starting point, or early in a project that has not come so far."""
        gates = [gate["days_ago"] for gate in self.project["gates"] if gate["gate"] == "G2"]
        proposed = self.project["phases"][0]["days_ago"]
        return max(gates) + PLANNED_BEFORE_GATE if gates else proposed - PLANNED_AFTER_PROPOSED

    def _lead(self) -> Actor:
        return self.town.actor(self.project["lead"])

    def _ahead(self, benefit: Entry, turn: int) -> int | None:
        """How many days ago the measurement of this turn was to be; negative when it is still to come."""
        if turn < len(benefit["measurements"]):
            return int(benefit["measurements"][turn]["days_ago"])
        return -benefit["next_in_days"] if benefit["next_in_days"] is not None else None

    def plan(self, number: int, benefit: Entry) -> None:
        ahead = self._ahead(benefit, 0)
        planned = actions.plan(
            actor=self._lead(), project_id=self.made.projects[self.key], name=benefit["name"], kind=benefit["kind"],
            measured_in=benefit["unit_label"], baseline=Decimal(str(benefit["baseline"])),
            target=Decimal(str(benefit["target"])), owner_id=self.town.people[benefit["owner"]].pk,
            downsides=benefit["downsides"] or "", next_on=self.town.day(ahead) if ahead is not None else None,
        )  # fmt: skip
        self.made.parts[self.key, "benefit", number] = planned.pk

    def measure(self, number: int, benefit: Entry, turn: int) -> None:
        """The owner of the benefit measures it."""
        measured, ahead = benefit["measurements"][turn], self._ahead(benefit, turn + 1)
        actions.measure(
            actor=self.town.actor(benefit["owner"]), benefit_id=self.made.parts[self.key, "benefit", number],
            value=Decimal(str(measured["value"])), note=measured["note"] or "",
            next_on=self.town.day(ahead) if ahead is not None else None,
        )  # fmt: skip

    def write(self, number: int, sheet: Entry) -> None:
        written = actions.write_sheet(
            actor=self._lead(), project_id=self.made.projects[self.key], title=sheet["title"], tried=sheet["tried"],
            worked=sheet["worked"], failed=sheet["failed"], conditions=sheet["conditions"], cost=sheet["cost"],
            contact=self.town.people[sheet["contact"]].name,
        )  # fmt: skip
        self.made.parts[self.key, "sheet", number] = written.pk

    def publish(self, number: int) -> None:
        actions.publish_sheet(actor=self._lead(), sheet_id=self.made.parts[self.key, "sheet", number])
