"""Columns of plan goals, floker, framings, hypotheses, key figures and gathered innspill."""

from django.db import models
from django.db.models import Q

from samskap.features.challenges.states import Breadth, ChallengeState, HypothesisState, Trigger
from samskap.features.people.models import Person, choices
from samskap.features.rooms.models import Room
from samskap.features.suggestions.models import Suggestion
from samskap.kernel.access.actor import Scope
from samskap.kernel.base.records import Record


class PlanGoal(Record):
    """A goal in one of the municipality's plans."""

    code = models.CharField(max_length=20, unique=True)
    title = models.CharField(max_length=200)
    plan = models.CharField(max_length=120)

    class Meta:
        ordering = ["code"]

    def __str__(self) -> str:
        return f"{self.code} {self.title}"


class Challenge(Record):
    """A wicked problem. Its wording stands in its newest framing; its room holds theme, unit and title."""

    room = models.OneToOneField(Room, on_delete=models.PROTECT, related_name="challenge")
    slug = models.SlugField(max_length=80, unique=True)
    trigger = models.CharField(max_length=20, choices=choices(Trigger))
    breadth = models.CharField(max_length=14, choices=choices(Breadth))
    plan_goal = models.ForeignKey(PlanGoal, null=True, blank=True, on_delete=models.PROTECT, related_name="challenges")
    earlier_attempts = models.TextField(blank=True)
    state = models.CharField(max_length=8, choices=choices(ChallengeState), default=ChallengeState.DRAFT)
    closed_reason = models.TextField(blank=True)

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                name="challenge_state_known", condition=Q(state__in=[s.value for s in ChallengeState])
            )
        ]

    def __str__(self) -> str:
        return self.slug

    def access_scope(self) -> Scope:
        return self.room.access_scope()


class Framing(Record):
    """One version of how the floke is understood. Re-wording makes a new version."""

    challenge = models.ForeignKey(Challenge, on_delete=models.CASCADE, related_name="framings")
    version = models.PositiveSmallIntegerField()
    question = models.CharField(max_length=300)
    understanding = models.TextField(blank=True)
    reason = models.TextField(blank=True)
    framed_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["challenge", "-version"]
        constraints = [models.UniqueConstraint(fields=["challenge", "version"], name="framing_version_once")]

    def __str__(self) -> str:
        return f"{self.challenge_id} v{self.version}"


class Hypothesis(Record):
    """Something believed about the floke, with what would refute it. A refuted one is progress."""

    challenge = models.ForeignKey(Challenge, on_delete=models.CASCADE, related_name="hypotheses")
    statement = models.CharField(max_length=300)
    would_refute = models.TextField()
    evidence = models.TextField(blank=True)
    state = models.CharField(max_length=10, choices=choices(HypothesisState), default=HypothesisState.OPEN)
    judged_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name_plural = "hypotheses"
        constraints = [
            models.CheckConstraint(
                name="hypothesis_state_known", condition=Q(state__in=[s.value for s in HypothesisState])
            )
        ]

    def __str__(self) -> str:
        return self.statement

    def access_scope(self) -> Scope:
        return self.challenge.room.access_scope()


class KeyFigure(Record):
    """A figure that says how big the floke is, with source and date."""

    challenge = models.ForeignKey(Challenge, on_delete=models.CASCADE, related_name="key_figures")
    label = models.CharField(max_length=160)
    value = models.CharField(max_length=60)
    source = models.CharField(max_length=160)
    as_of = models.DateField()

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.label}: {self.value}"


class SuggestionLink(Record):
    """An innspill gathered into a floke: what it led to begins here."""

    challenge = models.ForeignKey(Challenge, on_delete=models.CASCADE, related_name="links")
    suggestion = models.ForeignKey(Suggestion, on_delete=models.CASCADE, related_name="challenge_links")
    note = models.TextField(blank=True)
    linked_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["challenge", "suggestion"], name="gathered_once")]

    def __str__(self) -> str:
        return f"{self.challenge_id} {self.suggestion_id}"
