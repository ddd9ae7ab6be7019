"""Floker: made, worded anew, measured, believed about, published, fed with innspill and closed."""

from functools import partial

from samskap.across.demonstration.content import Entry, keyed, read
from samskap.across.demonstration.made import Made
from samskap.across.demonstration.stories.suggestions import coordinator
from samskap.across.demonstration.timeline import Timeline
from samskap.across.demonstration.town import Town
from samskap.features.challenges import actions
from samskap.kernel.access.actor import Actor

PUBLISHED_AFTER = 6
GATHERED_AFTER = 2
CLOSED_AGO = 40
BELIEVED_FOR = 60
"""Days."""


def plan(timeline: Timeline, town: Town, made: Made) -> None:
    """Lays the life of every floke on the line of time; rooms and projects come in their own stories."""
    for one in read("challenges"):
        _plan_one(timeline, _Story(town, made, one))


def _plan_one(timeline: Timeline, story: "_Story") -> None:
    one = story.one
    born = one["days_ago"]
    timeline.add(born, story.create)
    for number, framing in enumerate(one["framings"][1:]):
        timeline.add(framing["days_ago"], partial(story.frame, number + 1))
    for figure in one["key_figures"]:
        timeline.add(min(born - 3, figure["as_of_days_ago"]), partial(story.add_figure, figure))
    _plan_hypotheses(timeline, story)
    for key in one["suggestions"]:
        told = keyed("suggestions")[key]["days_ago"]
        timeline.add(min(born, told - GATHERED_AFTER), partial(story.gather, key))
    if one["published"]:
        timeline.add(born - PUBLISHED_AFTER, story.publish)
    if one["state"] == "closed":
        timeline.add(CLOSED_AGO, story.close)


def _plan_hypotheses(timeline: Timeline, story: "_Story") -> None:
    born = story.one["days_ago"]
    for number, belief in enumerate(story.one["hypotheses"]):
        judged = belief["concluded_days_ago"]
        newest = story.one["framings"][-1]["days_ago"] - 5
        timeline.add(min(born - 5, judged + BELIEVED_FOR) if judged else newest, partial(story.believe, number))
        if judged:
            timeline.add(judged, partial(story.judge, number))


class _Story:
    """One floke and what happens to it."""

    def __init__(self, town: Town, made: Made, one: Entry):
        self.town, self.made, self.one = town, made, one

    @property
    def pk(self) -> int:
        return self.made.challenges[self.one["key"]]

    def _owner(self) -> Actor:
        return self.town.actor(self.one["problem_owner"])

    def create(self) -> None:
        one, framing = self.one, self.one["framings"][0]
        leader = next(unit["leader"] for unit in read("municipality")["units"] if unit["key"] == one["unit"])
        challenge = actions.create(
            actor=self.town.actor(leader), title=one["short_name"], question=framing["question"],
            understanding=framing["understanding"], theme=one["theme"], unit_id=self.town.units[one["unit"]].pk,
            owner_id=self.town.people[one["problem_owner"]].pk, trigger=one["trigger"], breadth=one["level"],
            plan_goal_id=self.town.id_of("goals", one["plan_goal"]), earlier_attempts=one["earlier_attempts"],
        )  # fmt: skip
        self.made.challenges[one["key"]] = challenge.pk
        self.made.rooms[one["key"]] = challenge.room_id
        self.town.roles_changed()

    def frame(self, number: int) -> None:
        framing = self.one["framings"][number]
        actions.frame(
            actor=self._owner(), challenge_id=self.pk, question=framing["question"],
            understanding=framing["understanding"], reason=framing["reason"],
        )  # fmt: skip

    def add_figure(self, figure: Entry) -> None:
        actions.add_figure(
            actor=self._owner(), challenge_id=self.pk, label=figure["label"], value=figure["value"],
            source=figure["source"], as_of=self.town.day(figure["as_of_days_ago"]),
        )  # fmt: skip

    def believe(self, number: int) -> None:
        belief = self.one["hypotheses"][number]
        put = actions.put_hypothesis(
            actor=self._owner(), challenge_id=self.pk, statement=belief["statement"],
            would_refute=belief["would_refute"],
        )  # fmt: skip
        self.made.parts[self.one["key"], "hypothesis", number] = put.pk

    def judge(self, number: int) -> None:
        belief = self.one["hypotheses"][number]
        actions.judge_hypothesis(
            actor=self._owner(), hypothesis_id=self.made.parts[self.one["key"], "hypothesis", number],
            refuted=belief["state"] == "refuted", evidence=belief["evidence"],
        )  # fmt: skip

    def gather(self, key: str) -> None:
        """Where an organisation leads, the municipality's owner gathers; elsewhere whoever sorts all innspill."""
        project = keyed("projects", "challenge").get(self.one["key"])
        led_outside = bool(project and project["led_by"]["organisation"])
        actor = self._owner() if led_outside else self.town.actor(coordinator())
        actions.gather(actor=actor, challenge_id=self.pk, suggestion_id=self.made.suggestions[key])

    def publish(self) -> None:
        actions.publish(actor=self._owner(), challenge_id=self.pk)

    def close(self) -> None:
        actions.close(actor=self._owner(), challenge_id=self.pk, reason=self.one["closed_reason"])
