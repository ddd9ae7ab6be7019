"""Political cases: written, submitted, heard by the councils, voted on member by member, decided, followed up."""

from functools import partial

from samskap.across.demonstration.content import Entry, keyed, read
from samskap.across.demonstration.made import Made
from samskap.across.demonstration.stories.passing import grave_reasons
from samskap.across.demonstration.timeline import Timeline
from samskap.across.demonstration.town import Town
from samskap.features.decisions.actions.decide import decide
from samskap.features.decisions.actions.hear import hear
from samskap.features.decisions.actions.meet import meet
from samskap.features.decisions.actions.recuse import recuse
from samskap.features.decisions.actions.submit import submit
from samskap.features.decisions.actions.vote import vote
from samskap.features.decisions.actions.withdraw import withdraw
from samskap.features.decisions.actions.write import write
from samskap.features.decisions.models import Condition
from samskap.features.decisions.states import Choice
from samskap.kernel.access.actor import Actor

SENT_BEFORE_HEARD = 3
SENT_BEFORE_MEETING = 14
WRITTEN_BEFORE = 5
MET_AFTER = 200
"""Days; a condition of an old decision has been met by now."""


def plan(timeline: Timeline, town: Town, made: Made, project: Entry) -> None:
    """Lays the cases of one project on the line of time."""
    for number, one in enumerate(project["cases"]):
        story = _Story(town, made, project, number, one)
        sent = story.sent_on()
        timeline.add(sent + WRITTEN_BEFORE, story.write)
        if one.get("state") == "draft":
            continue
        timeline.add(sent, story.submit)
        for statement in one["statements"]:
            timeline.add(statement["days_ago"], partial(story.hear, statement))
        if one.get("state") == "withdrawn":
            timeline.add(one["withdrawn_days_ago"], story.withdraw)
        if one["votes"]:
            timeline.add(one["meeting_days_ago"], story.meet_and_decide)
            if one["meeting_days_ago"] > MET_AFTER + 150:
                timeline.add(one["meeting_days_ago"] - MET_AFTER, story.meet_conditions)


class _Story:
    """One case and its way through the body."""

    def __init__(self, town: Town, made: Made, project: Entry, number: int, one: Entry):
        self.town, self.made, self.project, self.one = town, made, project, one
        self.key, self.number = project["challenge"], number

    def sent_on(self) -> int:
        """The case lies with the body in good time before it is heard and decided, and after the project is proposed."""
        if "sent_days_ago" in self.one:
            return int(self.one["sent_days_ago"])
        heard = [statement["days_ago"] for statement in self.one["statements"]]
        wanted = max(heard) + SENT_BEFORE_HEARD if heard else self.one["meeting_days_ago"] + SENT_BEFORE_MEETING
        return min(wanted, self.project["phases"][0]["days_ago"] - WRITTEN_BEFORE - 1)

    @property
    def pk(self) -> int:
        return self.made.parts[self.key, "case", self.number]

    def _owner(self) -> Actor:
        return self.town.actor(keyed("challenges")[self.key]["problem_owner"])

    def write(self) -> None:
        one, town = self.one, self.town
        meeting = town.day(one["meeting_days_ago"])
        case = write(
            actor=town.actor(self.project["lead"]), room_id=self.made.rooms[self.key],
            body_id=town.bodies[one["body"]].pk, gate=one["gate"], question=one["question"], facts=one["facts"],
            participation=one["participation"], not_reached=one["not_reached"], benefits=one["benefits"],
            risk=one["risk"], cost=one["cost"], recommendation=one["recommendation"], meeting_on=meeting,
            external_number=one["external_number"].format(year=f"{meeting.year % 100:02d}"),
            council_ids=[town.bodies[statement["body"]].pk for statement in one["statements"]],
        )  # fmt: skip
        self.made.parts[self.key, "case", self.number] = case.pk

    def submit(self) -> None:
        gate = next((each for each in self.project["gates"] if each["gate"] == self.one["gate"]), None)
        reason = (gate and gate["gaps_reason"]) or read("municipality")["in_spite_of_gaps"]["case"]
        room_id = self.made.rooms[self.key]
        submit(actor=self._owner(), case_id=self.pk, gaps_reason=reason, grave_reasons=grave_reasons(room_id))
        self.town.roles_changed()

    def hear(self, statement: Entry) -> None:
        """The leader of the council speaks for it."""
        speaker = _members(statement["body"])[0]
        hear(
            actor=self.town.actor(speaker), case_id=self.pk, body_id=self.town.bodies[statement["body"]].pk,
            text=statement["text"],
        )  # fmt: skip

    def withdraw(self) -> None:
        withdraw(actor=self._owner(), case_id=self.pk, reason=self.one["withdrawn_reason"])

    def meet_and_decide(self) -> None:
        """Everybody is there. Those who must not decide say so first; then the votes; the first member enters it."""
        votes = self.one["votes"]
        recused = {each["member"]: each["reason"] for each in votes["recused"]}
        for member, reason in recused.items():
            recuse(actor=self.town.actor(member), case_id=self.pk, reason=reason)
        voters = [member for member in _members(self.one["body"]) if member not in recused]
        conditions = "\n".join(each["text"] for each in votes["conditions"])
        carriers = _carriers(voters, votes) if conditions else set()
        for member in voters:
            choice = Choice.CONDITIONS if member in carriers else Choice.FOR
            choice = Choice.AGAINST if member in votes["against_members"] else choice
            condition = conditions if choice is Choice.CONDITIONS else ""
            vote(actor=self.town.actor(member), case_id=self.pk, choice=choice, condition=condition)
        minutes = "\n\n".join(filter(None, [self.one["decision"], votes["minority_reason"]]))
        decide(actor=self.town.actor(voters[0]), case_id=self.pk, minutes=minutes)

    def meet_conditions(self) -> None:
        lead = self.town.actor(self.project["lead"])
        for condition in Condition.objects.filter(decision__case_id=self.pk, met_on=None):
            meet(actor=lead, condition_id=condition.pk)


def _carriers(voters: list[str], votes: Entry) -> set[str]:
    """Those who put a condition, and so many more of those in favour that the conditions follow the decision."""
    putters = [each["member"] for each in votes["conditions"]]
    others = [member for member in voters if member not in putters and member not in votes["against_members"]]
    needed = (len(putters) + len(others) + 1) // 2
    return {*putters, *others[: max(needed - len(putters), 0)]}


def _members(body: str) -> list[str]:
    """The members of a body, the leader first."""
    found = next(each for each in read("municipality")["bodies"] if each["key"] == body)
    return [member["person"] for member in found["members"]]
